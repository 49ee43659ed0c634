/** What `verify` says of a PDF or pack, in the words of the published contract. */
export type Verdict =
  'valid' | 'changed after signing' | 'invalid' | 'untrusted' | 'malformed' | 'unsigned';

/** How one check came out; `not evaluated` says what is missing and is never a pass. */
export type CheckResult = 'pass' | 'fail' | 'not evaluated' | 'not applicable';

/** One thing that was looked at, with a plain sentence about it. */
export interface Check {
  /** What was looked at, such as `signature/chain` or `pack/files`. */
  readonly id: string;
  readonly result: CheckResult;
  readonly message: string;
}

/** One signature: who, when (ISO 8601, UTC), whether a time stamp proves it, and its form (`B-B`, `DSSE`). */
export interface SignatureReport {
  readonly signer: string;
  readonly time: string | null;
  readonly timeProved: boolean;
  readonly level: string;
}

/** The published shape of `isms verify --format json`. */
export interface VerifyReport {
  readonly version: 1;
  readonly verdict: Verdict;
  readonly signatures: readonly SignatureReport[];
  readonly checks: readonly Check[];
}

/** What one part of the verification found; parts are joined by `combine`. */
export interface Findings {
  readonly verdict: Verdict;
  readonly signatures: readonly SignatureReport[];
  readonly checks: readonly Check[];
}

const ranks: Readonly<Record<Verdict, number>> = {
  valid: 0,
  untrusted: 1,
  unsigned: 2,
  'changed after signing': 3,
  invalid: 4,
  malformed: 5,
};

/** The worst of some verdicts; `valid` where there is none. */
export const worst = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.reduce<Verdict>((a, b) => (ranks[b] > ranks[a] ? b : a), 'valid');

/** Joins what parts found, in their order, under the worst verdict. */
export const combine = (parts: readonly Findings[]): Findings => ({
  verdict: worst(parts.map((part) => part.verdict)),
  signatures: parts.flatMap((part) => part.signatures),
  checks: parts.flatMap((part) => part.checks),
});

/** A part that holds one check and nothing else. */
export const one = (
  verdict: Verdict,
  id: string,
  result: CheckResult,
  message: string,
): Findings => ({
  verdict,
  signatures: [],
  checks: [{ id, result, message }],
});

/** A passed check as a part. */
export const passed = (id: string, message: string): Findings => one('valid', id, 'pass', message);

/** A failed check as a part. */
export const failed = (verdict: Verdict, id: string, message: string): Findings =>
  one(verdict, id, 'fail', message);

/** A check that could not be made, as a part; `message` says what is missing. */
export const notEvaluated = (id: string, message: string): Findings =>
  one('valid', id, 'not evaluated', message);
