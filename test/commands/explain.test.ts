import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createColors } from 'picocolors';
import { afterAll, describe, expect, it } from 'vitest';
import { explain } from '#commands/explain.ts';
import type { ExplainOptions } from '#commands/explain.ts';
import { displayWidth } from '#reports/display-width.ts';
import { rules } from '#rules/index.ts';
import { refusalOf } from '../refusal.ts';
import { runIsms } from './run-isms.ts';
import { silentContext } from './silent-context.ts';

const folder = mkdtempSync(join(tmpdir(), 'isms-explain-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const adjusted = join(folder, 'adjusted');
mkdirSync(adjusted);
writeFileSync(
  join(adjusted, 'isms.yml'),
  `organisation: {name: Example Ltd}
rules:
  risk/order: {severity: warning, reason: We try it first}
  risk/scale: {severity: off, reason: We rate in words}
  meta/lowered-rule: {severity: off, reason: Nobody shall know}
`,
);
mkdirSync(join(folder, 'broken'));
writeFileSync(join(folder, 'broken', 'isms.yml'), new Uint8Array([0xff, 0xfe, 0x00]));
mkdirSync(join(folder, 'empty'));

const told = async (
  rule: string | undefined,
  options: Partial<ExplainOptions> & { readonly from?: string; readonly colour?: boolean } = {},
): Promise<string> => {
  let printed = '';
  const context = silentContext({
    folder: options.from ?? join(folder, 'empty'),
    print: (text) => {
      printed += text;
    },
    colours: createColors(options.colour ?? false),
  });
  const { from: _, colour: __, ...given } = options;
  expect(await explain(context, rule, { format: 'text', ...given })).toBe(0);
  return printed;
};

describe('explaining a rule', () => {
  it('tells its source, what it checks, why, how to mend it, and shows both examples', async () => {
    expect(await told('risk/order')).toMatchInlineSnapshot(`
      "risk/order  error
      The residual level is not above the current one, the current not above the
      inherent one.

      Source
        6.1.2 d  Information security risk assessment

      Why
        A level that rises through controls shows that one of the estimates is wrong,
        and decisions rest on all three.

      How to mend it
        Correct the estimate that is wrong: \`inherent\` counts no controls, \`current\`
        those that work today, \`residual\` those of the finished plan.

      An ISMS that fails
        in risks/leaver-access.md
          current: {likelihood: 1, consequence: 2}
          residual: {likelihood: 1, consequence: 3}

      isms check says on 2026-06-30
        risks/leaver-access.md:22:11  error  risk/order
          Unexpected residual level 3 of \`R-001\`, expected at most the current level 2
          hint: lower \`residual\`, or correct \`current\`

      An ISMS that passes
        in risks/leaver-access.md
          current: {likelihood: 2, consequence: 3}
          residual: {likelihood: 1, consequence: 3}

      Severity
        Error: \`isms check\` ends with exit code 1.
        To give it another severity, or \`off\`, write in \`isms.yml\`:
          rules:
            risk/order: {severity: warning, reason: Why it counts less here}
        A lowered one is told to every reader. An approved exception record with \`of:
        risk/order\` and \`records:\` accepts what it finds in single records, until its
        day.
      "
    `);
  });

  it('tells what the history proves, the texts and the files of an example', async () => {
    const text = await told('approval/drift');
    expect(text.slice(text.indexOf('An ISMS that fails'))).toMatchInlineSnapshot(`
      "An ISMS that fails
        \`POL-001\` 1.0 was approved on 2026-01-12 with the words "on the last working
        day".
        in policies/access-control.md
          version: "1.0"
        the text of policies/access-control.md
          # Access control policy

          The line manager asks for access by ticket; the system's owner grants it.
          Access ends within a week of the last working day.

      isms check says on 2026-06-30
        policies/access-control.md:7:10  error  approval/drift
          \`POL-001\` 1.0 was approved as eec037a on 2026-01-12, this text is c783cdd
          hint: raise \`version:\` and have it approved, or restore the approved text:
            \`git show eec037a\`

      An ISMS that passes
        \`POL-001\` 2.0 with this text was approved on 2026-04-27.
        in policies/access-control.md
          version: "2.0"
          change: material
          effective: 2026-05-01
        the text of policies/access-control.md as above

      Severity
        Error: \`isms check\` ends with exit code 1.
        To give it another severity, or \`off\`, write in \`isms.yml\`:
          rules:
            approval/drift: {severity: warning, reason: Why it counts less here}
        A lowered one is told to every reader. An approved exception record with \`of:
        approval/drift\` and \`records:\` accepts what it finds in single records, until
        its day.
      "
    `);
  });

  it('colours headings and severity where the terminal has colours', async () => {
    const text = await told('risk/order', { colour: true });
    expect(text.split('\n')[0]).toBe('\u001b[1mrisk/order\u001b[22m  \u001b[31merror\u001b[39m');
    expect(text.replace(/\u001b\[\d+m/g, '')).toBe(await told('risk/order'));
  });

  it('keeps its prose within 80 columns', async () => {
    for (const { id } of rules) {
      const prose = (await told(id)).split('\n').filter((line) => !line.startsWith('    '));
      const wide = prose.filter((line) => displayWidth(line) > 80 && line.trim().includes(' '));
      expect(wide, id).toEqual([]);
    }
  });

  it('offers the rule that was meant', async () => {
    expect(await refusalOf(told('rsik/order'))).toMatchInlineSnapshot(
      `"Cannot find rule \`rsik/order\`; did you mean \`risk/order\`? -- run \`isms explain risk/order\`"`,
    );
    expect(await refusalOf(told('order'))).toMatchInlineSnapshot(
      `"Cannot find rule \`order\`; did you mean \`risk/order\`? -- run \`isms explain risk/order\`"`,
    );
    expect(await refusalOf(told('gobbledygook'))).toMatchInlineSnapshot(
      `"Cannot find rule \`gobbledygook\` -- run \`isms explain\` to see all rules"`,
    );
    expect(await refusalOf(told('__proto__'))).toContain('Cannot find rule `__proto__`');
  });
});

describe('listing the rules', () => {
  it('gives every rule a line, by group', async () => {
    const text = await told(undefined);
    const lines = text.split('\n');
    expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
    for (const { id } of rules) {
      expect(lines.filter((line) => line.trim().split(' ')[0] === id)).toHaveLength(1);
    }
    expect(lines[lines.findIndex((line) => line.includes('risk/order '))]).toMatch(
      /^ {2}risk\/order +E {2}the residual level is not above .*…$/,
    );
    expect(lines.filter((line) => /^\S+$/.test(line)).sort()).toEqual(
      [...new Set(rules.map(({ id }) => id.split('/')[0]))].sort(),
    );
    expect(text).toContain(`${rules.length} rules: E error, W warning, I information\n`);
  });

  it('shows the severities of the ISMS at hand', async () => {
    const text = await told(undefined, { from: adjusted });
    expect(text).toMatch(/ risk\/order +W /);
    expect(text).toMatch(/ risk\/scale +- /);
    expect(text).toMatch(/ meta\/lowered-rule +I /);
    expect(text).toContain(', - switched off\n');
  });
});

describe('the severity of a rule', () => {
  it('is that of the ISMS at hand', async () => {
    const text = await told('risk/order', { from: adjusted });
    expect(text.split('\n')[0]).toBe('risk/order  warning');
    expect(text).toContain('Warning in this ISMS (by itself error)');
    expect(await told('risk/order', { root: 'adjusted', from: folder })).toBe(text);
  });

  it('cannot be changed for the rule that tells of changes', async () => {
    const text = await told('meta/lowered-rule', { from: adjusted });
    expect(text.split('\n')[0]).toBe('meta/lowered-rule  information');
  });

  it('is its own where no ISMS can be read', async () => {
    expect(await told('risk/order', { from: join(folder, 'broken') })).toBe(
      await told('risk/order'),
    );
  });

  it('is not guessed where a folder was named that holds no ISMS', async () => {
    expect(await refusalOf(told('risk/order', { root: 'empty', from: folder }))).toContain(
      'Cannot find `isms.yml`',
    );
    expect(await refusalOf(told('risk/order', { root: 'broken', from: folder }))).toContain(
      'Cannot read `isms.yml`',
    );
  });
});

describe('the other forms', () => {
  it('is JSON of one rule or of all', async () => {
    const one = JSON.parse(await told('risk/order', { format: 'json', from: adjusted })) as unknown;
    expect(one).toMatchObject({
      rule: 'risk/order',
      severity: 'warning',
      defaultSeverity: 'error',
      sources: [{ name: '6.1.2 d', title: 'Information security risk assessment' }],
      example: { today: '2026-06-30', says: [{ path: 'risks/leaver-access.md' }] },
    });
    const all = JSON.parse(await told(undefined, { format: 'json' })) as { rule: string }[];
    expect(all.map(({ rule }) => rule)).toEqual(rules.map(({ id }) => id));
  });

  it('is the page of the rule in Markdown', async () => {
    const page = await told('risk/order', { format: 'markdown' });
    expect(page).toMatch(/^# risk\/order\n/);
    expect(page).toContain('```yaml\ncurrent: {likelihood: 1, consequence: 2}\n');
  });
});

it('is reached from the command line', async () => {
  const { code, stdout } = await runIsms(['explain', 'risk/order'], { cwd: folder });
  expect(code).toBe(0);
  expect(stdout).toContain('An ISMS that passes');
  const unknown = await runIsms(['explain', 'rsik/order'], { cwd: folder });
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain('did you mean `risk/order`?');
});
