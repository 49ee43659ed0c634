import { shown } from './shown.ts';
import type { Check, CheckResult, SignatureReport, Verdict, VerifyReport } from './verdict.ts';

const verdictWords: Readonly<Record<Verdict, string>> = {
  valid: 'Valid: every signature holds, leads to somebody you trust, and nothing was changed.',
  'changed after signing': 'Not valid: it was changed after signing.',
  invalid: 'Not valid: a signature or a digest does not hold.',
  untrusted: 'Not valid: it was signed, but not by anybody you said you trust.',
  malformed: 'Not valid: it is not in the form that can be checked without repair.',
  unsigned: 'Not valid: it is not signed.',
};

const headings: readonly (readonly [CheckResult, string])[] = [
  ['fail', 'What does not hold'],
  ['pass', 'What holds'],
  ['not evaluated', 'What was not evaluated'],
  ['not applicable', 'What does not apply'],
];

const signatureLine = ({ signer, time, timeProved, level }: SignatureReport): string => {
  const when =
    time === null ? 'at an unknown time' : `${time} (${timeProved ? 'proved' : 'claimed'})`;
  return `  ${signer}, ${when}, ${level}`;
};

/** Equal signatures, such as those of all documents of a pack, are one line with their number. */
const signatureLines = (signatures: readonly SignatureReport[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const line of signatures.map(signatureLine)) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].map(([line, count]) => (count === 1 ? line : `${line} (${count} signatures)`));
};

const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines];

const approvalHeading =
  'Approvals, as stated by the signer of this pack; prove them again with `--repo CLONE`';

const againHeading = 'Approvals, proved again from the clone';

/**
 * A report in plain words: verdict, who signed and when, what holds, what does not, and the approvals
 * that the manifest states. `path` is what the user called it.
 */
export const reportText = (path: string, report: VerifyReport): string => {
  const isApproval = ({ id }: Check): boolean => id === 'pack/approval';
  const isProved = ({ id, result }: Check): boolean => id === 'repo/approval' && result === 'pass';
  const checks = report.checks.filter((check) => !isApproval(check) && !isProved(check));
  const lines = headings.flatMap(([result, heading]) =>
    section(
      heading,
      checks.filter((check) => check.result === result).map(({ message }) => `  ${message}`),
    ),
  );
  const messages = (wanted: (check: Check) => boolean): readonly string[] =>
    report.checks.filter(wanted).map(({ message }) => `  ${message}`);
  return `${[
    `${shown(path)}: ${report.verdict}`,
    verdictWords[report.verdict],
    ...section('Signed by', signatureLines(report.signatures)),
    ...lines,
    ...section(approvalHeading, messages(isApproval)),
    ...section(againHeading, messages(isProved)),
  ].join('\n')}\n`;
};
