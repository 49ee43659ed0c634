import type { FactChange } from '../changes.ts';

/** A difference that was put into words for its field alone. */
export const fact = (
  field: string,
  label: string,
  sentence: string,
  details: Partial<Pick<FactChange, 'before' | 'after' | 'loosens'>> = {},
): FactChange => ({ field, label, sentence, loosens: false, ...details });

/** A value and the one before it, where there are such. */
export const values = (
  before: string | undefined,
  after: string | undefined,
): Pick<FactChange, 'before' | 'after'> => ({
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
});
