import { isDay } from '#content/formats.ts';
import { addDuration } from '#register/calendar.ts';
import type { Fact } from './collected.ts';
import type { Expectation } from './expectation.ts';
import { inWords } from './words.ts';

const same = (fact: Fact['value'], wanted: string): boolean =>
  inWords(fact) === (wanted === 'true' ? 'yes' : wanted === 'false' ? 'no' : wanted) ||
  String(fact) === wanted;

const keeps = ({ value }: Fact, expectation: Expectation, on: string): boolean => {
  const { equals, atLeast, atMost, within } = expectation;
  if (equals !== undefined && !same(value, equals)) return false;
  if (atLeast !== undefined && !(typeof value === 'number' && value >= atLeast)) return false;
  if (atMost !== undefined && !(typeof value === 'number' && value <= atMost)) return false;
  if (within === undefined) return true;
  return typeof value === 'string' && isDay(value) && addDuration(value, within) >= on;
};

/** The facts that break an expectation; `on` is the day on which they were true. */
export const brokenFacts = (
  facts: readonly Fact[],
  expectation: Expectation,
  on: string,
): readonly Fact[] =>
  facts.filter((fact) => fact.name === expectation.fact && !keeps(fact, expectation, on));

/** What an expectation asks for, in words: ``at most `0` ``. */
export const expectedInWords = (
  { equals, atLeast, atMost, within }: Expectation,
  on: string,
): string =>
  [
    ...(equals === undefined ? [] : [`\`${equals}\``]),
    ...(atLeast === undefined ? [] : [`at least \`${atLeast}\``]),
    ...(atMost === undefined ? [] : [`at most \`${atMost}\``]),
    ...(within === undefined ? [] : [`a day at most \`${within}\` before ${on}`]),
  ].join(' and ');
