import { cpSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleFolder } from '../content/memory-tree.ts';
import { tellStory } from '../git-story.ts';
import type { GitStory } from '../git-story.ts';
import { action, managementReview } from '../rules/records.ts';
import { runIsms } from './run-isms.ts';

const folder = 'reviews/management';

interface Finding {
  readonly rule: string;
  readonly path: string;
  readonly message: string;
}

describe('isms new management-review', () => {
  let story: GitStory;
  const run = (...args: readonly string[]): ReturnType<typeof runIsms> =>
    runIsms(args, { cwd: story.folder, env: story.environment });
  const start = (...args: readonly string[]): ReturnType<typeof runIsms> =>
    run('new', 'management-review', '--today', '2026-09-14', ...args);
  const names = (): Promise<readonly string[]> => readdir(join(story.folder, folder));
  const text = (name: string): Promise<string> =>
    readFile(join(story.folder, folder, name), 'utf8');
  const findingsOf = async (name: string): Promise<readonly Finding[]> => {
    const { stdout } = await run('check', '--format', 'json', '--today', '2026-09-14');
    const { findings } = JSON.parse(stdout) as { readonly findings: readonly Finding[] };
    return findings.filter(({ path }) => path === `${folder}/${name}`);
  };
  beforeEach(() => {
    story = tellStory();
    cpSync(exampleFolder, story.folder, { recursive: true });
    story.commit('Start', { date: '2026-03-05' });
  });
  afterEach(() => {
    story.discard();
  });

  it('writes a draft that goes on where the last review ended, and prints its path', async () => {
    const { code, stdout, stderr } = await start('--held', '2026-09-15');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`${join(story.folder, folder, 'mr-2026-2.md')}\n`);
    const written = await text('mr-2026-2.md');
    expect(written.slice(0, written.indexOf('# Each'))).toMatchInlineSnapshot(`
      "---
      id: MR-2026-2
      title: Management review of 15 September 2026
      owner: isms-manager
      classification: restricted
      version: "1.0"
      status: draft
      held: 2026-09-15
      period: {from: 2026-03-01, to: 2026-09-14}
      chair: {person: bianca, role: top-management}
      attendees:
        - {person: asha, role: isms-manager}
        - {person: clara, role: cto}
      next: 2027-09-15
      "
    `);
    expect(written).toContain(`## a) Actions from earlier reviews

> Computed for 2026-03-01 to 2026-09-14, as of 2026-09-14:
>
> - Open from MR-2026-1: 1
>   - CA-2026-001, Close accounts on the last working day: planned, due on 2026-09-30
> - Finished since MR-2026-1: 0
`);
  });

  it('leaves to people what only people can say, and is sound in all else', async () => {
    await start('--held', '2026-09-15');
    expect(await findingsOf('mr-2026-2.md')).toEqual([]);
    const draft = await text('mr-2026-2.md');
    story.write(`${folder}/mr-2026-2.md`, draft.replace('status: draft', 'status: in-review'));
    const found = await findingsOf('mr-2026-2.md');
    expect(found.map(({ rule }) => rule).sort()).toEqual([
      ...Array<string>(10).fill('review/inputs'),
      'review/outputs',
    ]);
  });

  it('takes the period and the day that it is given', async () => {
    await start('--held', '2026-06-30', '--period', '2026-01-01..2026-05-31');
    const written = await text('mr-2026-2.md');
    expect(written).toContain('held: 2026-06-30\nperiod: {from: 2026-01-01, to: 2026-05-31}\n');
    expect(written).toContain('next: 2027-06-30\n');
    expect(written).toContain('> Computed for 2026-01-01 to 2026-05-31, as of 2026-06-30:');
  });

  it('never takes an id that the history knows', async () => {
    story.write(`${folder}/other-name.md`, managementReview({ id: 'MR-2026-7' }));
    story.commit('Add one');
    story.remove(`${folder}/other-name.md`);
    story.commit('Remove it');
    expect((await start('--held', '2026-09-15')).stdout).toContain('mr-2026-8.md');
    expect((await start('--held', '2027-01-15')).stdout).toContain('mr-2027-1.md');
  });

  it('gives two that start at once an id each', async () => {
    const runs = await Promise.all(Array.from({ length: 3 }, () => start('--held', '2026-09-15')));
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(await names()).toEqual(['mr-2026-1.md', 'mr-2026-2.md', 'mr-2026-3.md', 'mr-2026-4.md']);
    for (const number of [2, 3, 4]) {
      expect(await text(`mr-2026-${number}.md`)).toContain(`\nid: MR-2026-${number}\n`);
    }
  });

  it('overwrites no file, whatever record it holds', async () => {
    const other = managementReview({ id: 'MR-2025-9', held: '2025-03-02' });
    story.write(`${folder}/mr-2026-2.md`, other);
    expect((await start('--held', '2026-09-15')).stdout).toContain('mr-2026-3.md');
    expect(await text('mr-2026-2.md')).toBe(other);
  });

  it('refuses to start from content that cannot be read', async () => {
    story.write('reviews/actions/broken.md', 'no front matter\n');
    const { code, stderr } = await start();
    expect(code).toBe(2);
    expect(stderr).toMatchInlineSnapshot(`
      "isms: Cannot read all of the ISMS: reviews/actions/broken.md:1: Unexpected first line, expected \`---\` since each record begins with its fields
        hint: run \`isms check\`, mend what cannot be read, and try again
      "
    `);
    expect(await names()).toEqual(['mr-2026-1.md']);
  });

  it.each([
    ['the last review breaks the schema', { next: 'soon' }, [], '`next` of `MR-2026-1` breaks'],
    [
      'no time is left since it',
      { period: '{from: 2026-03-01, to: 2026-09-14}' },
      ['--held', '2026-09-15'],
      'none is left before 2026-09-15',
    ],
    ['the period is no period', {}, ['--period', '2026-01-01'], 'expected two days'],
    ['the period is upside down', {}, ['--period', '2026-02-01..2026-01-31'], 'ends before it'],
    ['the day is none', {}, ['--held', '2026-02-30'], 'Unexpected day `2026-02-30`'],
  ])('says so where %s', async (_, fields, options, said) => {
    story.write(`${folder}/mr-2026-1.md`, managementReview(fields));
    const { code, stderr } = await start(...options);
    expect(stderr).toContain(said);
    expect(code).toBe(2);
    expect(await names()).toEqual(['mr-2026-1.md']);
  });

  it('refuses without a chair', async () => {
    const settings = await readFile(join(story.folder, 'isms.yml'), 'utf8');
    story.write(
      'isms.yml',
      settings.replace(
        '{role: top-management, from: 2025-01-01}',
        '{role: top-management, from: 2025-01-01, to: 2026-09-14}',
      ),
    );
    const { code, stderr } = await start('--held', '2026-09-15');
    expect(code).toBe(2);
    expect(stderr).toContain('Nobody holds `top-management` on 2026-09-15');
  });

  it('follows no link out of the ISMS', async () => {
    story.remove(folder);
    story.link(folder, 'actions');
    const { code, stderr } = await start();
    expect(code).toBe(2);
    expect(stderr).toContain('reviews/management');
    expect(await readdir(join(story.folder, 'reviews/actions'))).toEqual(['ca-2026-001.md']);
  });

  it('asks those of the last review who hold its roles now', async () => {
    const settings = await readFile(join(story.folder, 'isms.yml'), 'utf8');
    story.write(
      'isms.yml',
      settings
        .replace('{role: cto, from: 2025-01-01}', '{role: cto, from: 2025-01-01, to: 2026-08-31}')
        .replace(
          '{role: internal-auditor,',
          '{role: cto, from: 2026-09-01}, {role: internal-auditor,',
        ),
    );
    await start('--held', '2026-09-15');
    expect(await text('mr-2026-2.md')).toContain(
      'attendees:\n  - {person: asha, role: isms-manager}\n  - {person: dario, role: cto}\n',
    );
  });

  it('writes what records say as words, not as markup, links or secrets of a higher class', async () => {
    story.write(
      `${folder}/mr-2026-1.md`,
      managementReview({ classification: 'internal' }, 'CA-2026-002 goes on.'),
    );
    story.write(
      'reviews/actions/hostile.md',
      action({
        id: 'CA-2026-002',
        classification: 'restricted',
        title: JSON.stringify('</p><script>alert(1)</script> [x](javascript:1) R-999 *b* `c`'),
      }),
    );
    await start('--held', '2026-09-15');
    const written = await text('mr-2026-2.md');
    expect(written).toContain('\nclassification: restricted\n');
    expect(written).toContain(
      '`<`/p\\>`<`script\\>alert(1)`<`/script\\> \\[x\\](javascript:1) `R-999`',
    );
    expect(await findingsOf('mr-2026-2.md')).toEqual([]);
  });

  it('starts the first review of an ISMS', async () => {
    story.remove(`${folder}/mr-2026-1.md`);
    const { code, stdout } = await start();
    expect([code, stdout.endsWith('mr-2026-2.md\n')]).toEqual([0, true]);
    const written = await text('mr-2026-2.md');
    expect(written).toContain('period: {from: 2025-09-14, to: 2026-09-13}');
    expect(written).toContain('attendees:\n  - {person: asha, role: isms-manager}\n');
    expect(written).toContain('> - Earlier management reviews: 0');
  });

  it('names the kinds that it knows', async () => {
    const { code, stderr } = await run('new', 'risk');
    expect(code).toBe(2);
    expect(stderr).toContain("unknown command 'risk'");
    expect((await run('new', '--help')).stdout).toContain('management-review');
  });
});
