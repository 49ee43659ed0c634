import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellStory } from '../git-story.ts';
import type { GitStory } from '../git-story.ts';
import { runIsms } from './run-isms.ts';

const example = fileURLToPath(new URL('../fixtures/example', import.meta.url));

describe('isms due', () => {
  let story: GitStory;
  beforeAll(() => {
    story = tellStory();
    cpSync(example, story.folder, { recursive: true });
    story.commit('Begin', { date: '2026-06-15' });
  });
  afterAll(() => {
    story.discard();
  });

  const due = (...options: readonly string[]) =>
    runIsms(['due', '--root', story.folder, ...options]);

  it('tells what is late and what falls due within 30 days, and ends well', async () => {
    const { code, stdout } = await due('--today', '2026-09-15');
    expect(code).toBe(0);
    expect(stdout).toContain('Chief technology officer, Clara Ibsen');
    expect(stdout).toMatch(/Overdue\n.*2026-07-14 .*MET-LEAVER-HOURS/);
    expect(stdout).toMatch(/September 2026\n.*2026-09-30 .*CA-2026-001/);
    expect(stdout).toContain('until 2026-10-15');
    expect(stdout).not.toContain('2026-12-31');
  });

  it('looks as far as it is told, for one role', async () => {
    const options = ['--today', '2026-06-30', '--within', 'P1Y', '--owner', 'isms-manager'];
    const { code, stdout } = await due(...options, '--format', 'json');
    const { items, role, until } = JSON.parse(stdout) as {
      readonly items: readonly { readonly role: string; readonly due: string }[];
      readonly role: string;
      readonly until: string;
    };
    expect([code, role, until]).toEqual([0, 'isms-manager', '2027-06-30']);
    expect(new Set(items.map((item) => item.role))).toEqual(new Set(['isms-manager']));
    expect(items.map((item) => item.due)).toContain('2027-02-10');
  });

  it('writes the same calendar for the same commit and day, whatever the zone', async () => {
    const options = ['due', '--root', story.folder, '--at', 'HEAD', '--format', 'ics'];
    const east = await runIsms(options, { env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'de_DE' } });
    const west = await runIsms(options, { env: { TZ: 'Pacific/Pago_Pago' } });
    expect(east.stdout).toBe(west.stdout);
    expect(east.stdout).toContain('\r\nDTSTAMP:20260615T120000Z\r\n');
    expect(east.stderr).toContain('cannot be told and stand in no calendar');
  });

  it.each([
    [
      ['--owner', 'cisso'],
      'isms: Cannot find role `cisso` in `isms.yml`\n  hint: did you mean `ciso`?\n',
    ],
    [
      ['--owner', 'asha'],
      'isms: Cannot find role `asha` in `isms.yml`\n  hint: that is a person; give a role, such as `ciso` or `isms-manager`\n',
    ],
    [
      ['--within', 'soon'],
      'isms: Unexpected time `soon`, expected a number of days from today\n  hint: write one such as `P30D`, `P3M` or `P1Y`\n',
    ],
    [
      ['--within', 'P9999Y'],
      'isms: Unexpected time `P9999Y`, expected a number of days from today\n  hint: write one such as `P30D`, `P3M` or `P1Y`\n',
    ],
  ])('says of %j what was expected', async (options, message) => {
    expect(await due(...options)).toEqual({ code: 2, stdout: '', stderr: message });
  });
});

describe('isms coverage', () => {
  it('tells what covers a framework', async () => {
    const { code, stdout } = await runIsms([
      'coverage',
      '--root',
      example,
      '--framework',
      'annex-a',
      '--today',
      '2026-06-30',
      '--format',
      'json',
    ]);
    const { frameworks } = JSON.parse(stdout) as {
      readonly frameworks: readonly {
        readonly id: string;
        readonly requirements: readonly { readonly id: string; readonly records: object }[];
      }[];
    };
    expect(code).toBe(0);
    expect(frameworks.map(({ id }) => id)).toEqual(['annex-a']);
    expect(frameworks[0]?.requirements).toHaveLength(93);
    expect(frameworks[0]?.requirements.find(({ id }) => id === 'A.5.18')?.records).toEqual(
      expect.arrayContaining(['A.5.18', 'EV-001', 'POL-001']),
    );
  });

  it('says which framework was meant', async () => {
    const run = await runIsms(['coverage', '--root', example, '--framework', 'soc']);
    expect(run).toEqual({
      code: 2,
      stdout: '',
      stderr: 'isms: Cannot find framework `soc`\n  hint: did you mean `soc2`?\n',
    });
  });
});
