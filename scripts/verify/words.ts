import { pdfsIn, withoutRepetition } from './equal-sentences.ts';
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

/** What a clone had to say of a pack. */
export type CloneWord =
  /** No clone was given. */
  | 'not asked'
  /** Every claim was compared. */
  | 'decided'
  /** It does not let everything be decided. */
  | 'undecided';

const statedHeadings: Readonly<Record<CloneWord, string>> = {
  'not asked':
    'Approvals, as stated by the signer of this pack; prove them again with `--repo CLONE`',
  decided: 'Approvals, as stated by the signer of this pack',
  undecided: 'Approvals, as stated by the signer of this pack; the clone did not prove them',
};

const isRoot = ({ id }: Check): boolean => id === 'repo/trust' || id === 'approval/root';
const isStated = ({ id }: Check): boolean => id === 'pack/approval';
const isProved = ({ id, result }: Check): boolean => id === 'repo/approval' && result === 'pass';
const failsAgainstClone = ({ id, result }: Check): boolean =>
  result === 'fail' && /^(?:repo|rebuild)\//.test(id);
const isUndecided = ({ id, result }: Check): boolean =>
  result === 'not evaluated' && /^(?:repo|rebuild)\//.test(id) && id !== 'repo/trust';

/** The worst of all that was found, in a word and a sentence. */
const headline = (
  { verdict, checks }: VerifyReport,
  clone: CloneWord,
): readonly [word: string, sentence: string] => {
  const fails = checks.filter(({ result }) => result === 'fail');
  if (verdict === 'invalid' && fails.length > 0 && fails.every(failsAgainstClone)) {
    return [verdict, 'Not valid: the clone does not give what the pack states.'];
  }
  return verdict === 'valid' && clone === 'undecided'
    ? ['undecided', 'Undecided: the signatures hold, but the clone does not prove the approvals.']
    : [verdict, verdictWords[verdict]];
};

/**
 * A report in plain words: the worst of all and its reason, where trust in approvals starts, who
 * signed and when, what holds, and the approvals. `path` is what the user called it.
 */
export const reportText = (
  path: string,
  report: VerifyReport,
  clone: CloneWord = 'not asked',
): string => {
  const { checks } = report;
  const all = pdfsIn(checks.map(({ message }) => message)).size;
  const said = (wanted: (check: Check) => boolean): readonly string[] =>
    withoutRepetition(
      checks.filter(wanted).map(({ message }) => message),
      all,
    ).map((line) => `  ${line}`);
  const apart = (check: Check): boolean =>
    isRoot(check) || isStated(check) || isProved(check) || isUndecided(check);
  const of = (wanted: CheckResult) => (check: Check) => check.result === wanted && !apart(check);
  const [word, sentence] = headline(report, clone);
  return `${[
    `${shown(path)}: ${word}`,
    sentence,
    ...(word === 'undecided' ? said(isUndecided) : []),
    ...checks.filter(isRoot).map(({ message }) => message),
    ...section('What does not hold', said(of('fail'))),
    ...section('What the clone does not decide', word === 'undecided' ? [] : said(isUndecided)),
    ...section('Signed by', signatureLines(report.signatures)),
    ...section('What holds', said(of('pass'))),
    ...section('What was not evaluated', said(of('not evaluated'))),
    ...section('What does not apply', said(of('not applicable'))),
    ...section(statedHeadings[clone], said(isStated)),
    ...section('Approvals, proved again from the clone', said(isProved)),
  ].join('\n')}\n`;
};
