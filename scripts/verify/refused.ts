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
