import type { Settings } from './types.ts';

/** The limits of `isms.yml`, defaults filled in. */
export type Limits = Settings['limits'];

const number = (value: number): string => String(value);

/** Says that a limit was passed and how to raise it; `what` is what was measured: `size`. */
export const overLimit = (
  limits: Limits,
  limit: keyof Limits,
  what: string,
  unit: string,
  measured: number | undefined,
): { readonly message: string; readonly hint: string } => {
  const most = limits[limit];
  const amount = measured === undefined ? `more than ${number(most)}` : number(measured);
  const needed = measured ?? most * 2;
  return {
    message: `Unexpected ${what} of ${amount} ${unit}, expected at most ${number(most)} (limit \`${limit}\`)`,
    hint: `make it smaller, or raise the limit in \`isms.yml\`: \`limits: {${limit}: ${number(needed)}}\``,
  };
};
