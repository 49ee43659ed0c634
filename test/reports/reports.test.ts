import { createColors } from 'picocolors';
import { describe, expect, it } from 'vitest';
import { reportFormats } from '#reports/formats.ts';
import type { CheckReport } from '#reports/report.ts';

const report: CheckReport = {
  commit: 'a'.repeat(40),
  today: '2026-06-15',
  records: 14,
  notEvaluated: [
    { rule: 'review/overdue', reason: '`POL-001`: no approval is proved' },
    { rule: 'review/overdue', reason: '`POL-002`: no approval is proved' },
  ],
  findings: [
    {
      path: 'risks/leaver access.md',
      line: 4,
      column: 1,
      rule: 'record/schema',
      severity: 'error',
      message: 'Unexpected field `onwer`, expected a field of kind `risk`; did you mean `owner`?',
      hint: 'rename the field, or run `isms fix`',
      record: 'R-001',
      related: [{ path: 'risks/other.md', line: 2, column: 5, message: 'the other record' }],
    },
    {
      path: 'policies/a.md',
      line: 7,
      column: 3,
      rule: 'record/markup',
      severity: 'warning',
      message: 'Unexpected `\u001b[31m` and\n::error::forged | <b>table</b>',
      related: [],
    },
  ],
};

const style = { colours: createColors(false), limit: 1000 };

const written = (format: string, limit = 1000): string =>
  reportFormats.get(format)?.(report, { ...style, limit }) ?? '';

describe('reports', () => {
  it.each(['text', 'json', 'sarif', 'github', 'gitlab', 'markdown'])(
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
      reportFormats.get(format)?.({ ...report, root: { ...root, confirmed } }, style) ?? '';
    const words = `approvals rest on commit ${root.commit} (not confirmed by you: --trust)\n`;
    for (const format of ['text', 'markdown']) {
      expect(rooted(format).endsWith(words)).toBe(true);
      expect(rooted(format, true)).toContain(`${root.commit} (confirmed by you)\n`);
    }
    for (const format of ['json', 'sarif', 'gitlab', 'github']) {
      expect(rooted(format)).toBe(written(format));
    }
  });

  it('count what a limit leaves out', () => {
    expect(written('text', 1)).toContain('… and 1 finding more');
    expect(written('markdown', 1)).toContain('… and 1 more');
  });
});
