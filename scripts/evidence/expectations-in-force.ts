import type { Settings } from '#content/types.ts';
import type { Expectation } from './expectation.ts';
import type { Reader } from './reader.ts';

type OwnExpectation = Settings['evidence']['expectations'][number];

/** What is expected of the facts of one request, and what `isms.yml` gave up. */
export interface ExpectationsInForce {
  readonly inForce: readonly Expectation[];
  /** Built-in ones in the place of which `isms.yml` expects nothing. */
  readonly lifted: readonly Expectation[];
}

const own = (setting: OwnExpectation): Expectation => ({
  id: setting.id ?? setting.fact,
  format: setting.format,
  fact: setting.fact,
  ...(setting.equals === undefined ? {} : { equals: setting.equals }),
  ...(setting.at_least === undefined ? {} : { atLeast: setting.at_least }),
  ...(setting.at_most === undefined ? {} : { atMost: setting.at_most }),
  ...(setting.within === undefined ? {} : { within: setting.within }),
  why: setting.why ?? '',
});

const expectsNothing = ({ equals, atLeast, atMost, within }: Expectation): boolean =>
  equals === undefined && atLeast === undefined && atMost === undefined && within === undefined;

/**
 * The expectations of a format for a request, the reader's own first. One of `isms.yml` takes the
 * place of the built-in ones of its `id` or of its fact; it holds for all requests of the format, or
 * for the one it names in `evidence`. One that sets nothing expects nothing of that fact.
 */
export const expectationsInForce = (
  { evidence }: Pick<Settings, 'evidence'>,
  request: string,
  reader: Reader,
): ExpectationsInForce => {
  const fitting = evidence.expectations
    .filter(
      (setting) =>
        setting.format === reader.format &&
        (setting.evidence === undefined || setting.evidence === request),
    )
    .map(own);
  const replaced = (builtIn: Expectation): boolean =>
    fitting.some(({ id, fact }) => id === builtIn.id || fact === builtIn.fact);
  const builtIn = reader.expectations.map((one) => ({ ...one, format: reader.format }));
  const kept = builtIn.filter((one) => !replaced(one));
  const ids = new Set(kept.map(({ id }) => id));
  return {
    inForce: [
      ...kept.filter(({ unless }) => unless === undefined || !ids.has(unless)),
      ...fitting.filter((one) => !expectsNothing(one)),
    ],
    lifted: builtIn.filter(
      (one) =>
        replaced(one) &&
        fitting.every(
          (setting) =>
            (setting.id !== one.id && setting.fact !== one.fact) || expectsNothing(setting),
        ),
    ),
  };
};
