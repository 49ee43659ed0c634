import { createColors } from 'picocolors';
import { describe, expect, it } from 'vitest';
import { reportFormats } from '#reports/formats.ts';
import type { CheckReport } from '#reports/report.ts';
import { finding, report } from './sample.ts';

const style = { colours: createColors(false), limit: 1000 };

const written = (format: string, told: CheckReport = report, limit = 1000): string =>
  reportFormats.get(format)?.(told, { ...style, limit }) ?? '';

const formats = ['text', 'json', 'sarif', 'github', 'gitlab', 'markdown'];

describe('reports', () => {
  // Every rule stands in SARIF; its text is not what this is about.
  it.each(formats.filter((format) => format !== 'sarif'))(
    'write findings as %s',
    async (format) => {
      await expect(written(format)).toMatchFileSnapshot(`snapshots/report.${format}`);
    },
  );

  it.each(['text', 'github', 'markdown'])(
    'let no text of an author act on a terminal or log as %s',
    (format) => {
      const text = written(format);
      expect(text).not.toContain('\u001b');
      expect(text.split('\n').filter((line) => line.startsWith('::error::'))).toEqual([]);
    },
  );

  it('say to people where trust in approvals starts, and nothing of it to programs', () => {
    const root = { commit: 'b'.repeat(40), confirmed: false };
    const rooted = (format: string, confirmed = false): string =>
      written(format, { ...report, root: { ...root, confirmed } });
    const words = `approvals rest on commit ${root.commit} (not confirmed by you: --trust)\n`;
    for (const format of ['text', 'markdown']) {
      expect(rooted(format).endsWith(words)).toBe(true);
      expect(rooted(format, true)).toContain(`${root.commit} (confirmed by you)\n`);
    }
    for (const format of ['json', 'sarif', 'gitlab', 'github']) {
      expect(rooted(format)).toBe(written(format));
    }
  });

  it.each(formats)('are the same twice as %s', (format) => {
    expect(written(format)).toBe(written(format));
  });
});

describe('thousands of findings', () => {
  const many: CheckReport = {
    ...report,
    findings: Array.from({ length: 5000 }, (_, index) =>
      finding({
        path: `risks/risk-${String(index % 40).padStart(2, '0')}.md`,
        line: 1 + Math.floor(index / 40),
        rule: index % 5 === 0 ? 'link/broken' : 'record/schema',
        severity: index % 5 === 0 ? 'warning' : 'error',
        message: `Unexpected field \`field${index}\``,
      }),
    ).sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line)),
    source: () => 'field: value',
  };

  it('are counted by rule and by file, and the report says how to see all', () => {
    const text = written('text', many, 3);
    expect(text.slice(text.indexOf('…'))).toMatchInlineSnapshot(`
      "… and 4997 findings more: \`isms check PATH\` shows those of one file or folder, \`--format json\` all; \`limits: {findings: 5000}\` in \`isms.yml\` lets \`isms check\` print as many

      all findings by rule
        4000  error        record/schema
        1000  warning      link/broken
      all findings by file
        125  warning      risks/risk-00.md
        125  error        risks/risk-01.md
        125  error        risks/risk-02.md
        125  error        risks/risk-03.md
        125  error        risks/risk-04.md
        125  warning      risks/risk-05.md
        125  error        risks/risk-06.md
        125  error        risks/risk-07.md
        125  error        risks/risk-08.md
        125  error        risks/risk-09.md
        and 30 files more

      not evaluated  review/overdue  \`POL-001\`: no approval is proved and 1 more

      4000 errors, 1000 warnings, 2 not evaluated in 14 records on 2026-06-15
      "
    `);
  });

  it('are all in what programs read', () => {
    const all = JSON.parse(written('json', many, 3)) as { findings: unknown[] };
    expect(all.findings).toHaveLength(5000);
    expect(JSON.parse(written('gitlab', many, 3))).toHaveLength(5000);
  });

  it('fit the summary of a job, worst files first, and the rest is counted', () => {
    const long = many.findings.map((one, index) => ({
      ...one,
      message: `${one.message} ${'x'.repeat(3000)}`,
      severity: one.path < 'risks/risk-20' ? ('warning' as const) : ('error' as const),
      line: index + 1,
    }));
    const text = written('markdown', { ...many, findings: long }, 5000);
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text).toContain('<code>risks/risk-20.md</code>: 125 errors');
    expect(text).not.toContain('risks/risk-00.md');
    const shown = text.split('\n').filter((line) => /^\| \d+:\d+ \|/.test(line)).length;
    expect(text).toContain(`… and ${5000 - shown} more; \`isms check --format json\` holds all`);
  });

  it('become ten annotations of each level, the worst first', () => {
    const lines = written('github', many).trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      ...Array.from({ length: 10 }, () => '::error'),
      ...Array.from({ length: 10 }, () => '::warning'),
      '::notice::and',
    ]);
  });
});
