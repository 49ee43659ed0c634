import type { Fact } from './collected.ts';

/** Values by the names of facts; what an export does not say is `undefined` and no fact. */
export type Values = Readonly<Record<string, Fact['value'] | undefined>>;

/** The facts of one entry: whom or what they are about, on which line. */
export const factsOf = (
  { subject, line }: { readonly subject?: string; readonly line?: number },
  values: Values,
): readonly Fact[] =>
  Object.entries(values).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [
          {
            name,
            ...(subject === undefined ? {} : { subject }),
            value,
            ...(line === undefined ? {} : { line }),
          },
        ],
  );

/** The facts of a whole export: counts. */
export const wholeFacts = (values: Values): readonly Fact[] => factsOf({}, values);

/** The earliest of some days; `undefined` without any. */
export const earliest = (days: readonly (string | undefined)[]): string | undefined =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(0);

/** How many entries have each of the words, as facts: `{open_high: 2}`; each word is there. */
export const countsOf = (
  prefix: string,
  words: readonly string[],
  found: readonly string[],
): Values =>
  Object.fromEntries(
    words.map((word) => [`${prefix}${word}`, found.filter((one) => one === word).length]),
  );
