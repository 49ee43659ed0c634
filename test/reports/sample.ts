import type { Finding } from '#findings/finding.ts';
import type { CheckReport } from '#reports/report.ts';

/** A finding of the kind that is found most. */
export const finding = (more: Partial<Finding> = {}): Finding => ({
  path: 'risks/leaver access.md',
  line: 4,
  column: 1,
  rule: 'record/schema',
  severity: 'error',
  message: 'Unexpected field `onwer`, expected a field of kind `risk`; did you mean `owner`?',
  related: [],
  ...more,
});

const sources: ReadonlyMap<string, string> = new Map([
  ['policies/a.md:7', 'a \u001b[31m\u202Eword\tand **more**'],
  ['risks/leaver access.md:4', 'onwer: ciso'],
  ['risks/leaver access.md:12', 'suppliers: [SUP-GITLAB]'],
]);

/** A report with findings of each severity, hostile text, and checks that could not be made. */
export const report: CheckReport = {
  commit: 'a'.repeat(40),
  today: '2026-06-15',
  records: 14,
  notEvaluated: [
    { rule: 'review/overdue', reason: '`POL-001`: no approval is proved' },
    { rule: 'review/overdue', reason: '`POL-002`: no approval is proved' },
  ],
  source: (path, line) => sources.get(`${path}:${line}`),
  findings: [
    finding({
      path: 'policies/a.md',
      line: 7,
      column: 3,
      rule: 'record/markup',
      severity: 'warning',
      message: 'Unexpected `\u001b[31m` and\n::error::forged | <b>table</b> of @somebody, 100%',
    }),
    finding({
      endLine: 4,
      endColumn: 6,
      hint: 'rename the field, or run `isms fix`',
      record: 'R-001',
      related: [
        { path: 'risks/other: 100%, b.md', line: 2, column: 5, message: 'the other record' },
      ],
    }),
    finding({
      line: 12,
      column: 13,
      endLine: 12,
      endColumn: 23,
      rule: 'link/broken',
      severity: 'information',
      message: 'Cannot find record `SUP-GITLAB` (accepted by `EXC-2026-002` until 2026-12-31)',
      record: 'R-001',
    }),
  ],
};
