import { UnreadableInput } from '#findings/unreadable-input.ts';
import type { Verdict } from './verdict.ts';

/** Thrown inside the verifier by a step that cannot accept its input: the verdict and a plain sentence. */
export class Refused extends Error {
  readonly verdict: Exclude<Verdict, 'valid'>;
  constructor(verdict: Exclude<Verdict, 'valid'>, message: string) {
    super(message);
    this.name = 'Refused';
    this.verdict = verdict;
  }
}

/** Stops with the verdict `malformed`. */
export const malformed = (message: string): never => {
  throw new Refused('malformed', message);
};

/** Stops with the verdict `invalid`. */
export const invalid = (message: string): never => {
  throw new Refused('invalid', message);
};

/**
 * What an error inside the verifier means for the verdict. The libraries for ASN.1 and keys throw
 * errors of any kind on hostile bytes, so whatever is no refusal of ours counts as `malformed`: never
 * as a pass, and never as a crash. Rethrows `UnreadableInput`.
 */
export const asRefused = (error: unknown): Refused => {
  if (error instanceof UnreadableInput) throw error;
  if (error instanceof Refused) return error;
  return new Refused('malformed', 'it holds bytes that cannot be read');
};
