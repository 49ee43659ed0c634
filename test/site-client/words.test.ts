import { describe, expect, it } from 'vitest';
import { idKey, terms, words } from '#site/search/words.ts';

describe('words', () => {
  it('folds case and accents', () => {
    expect(terms('Die Überprüfung des CAFÉS')).toEqual(['die', 'uberprufung', 'des', 'cafes']);
  });

  it('takes an id, a version and a date as one word each', () => {
    expect(terms('See R-012, A.8.2 and CC6.1; AUD-2026-1#F1 of 2026-03-04 in v2.0.')).toEqual([
      'see',
      'r12',
      'a8.2',
      'and',
      'cc6.1',
      'aud2026.1',
      'f1',
      'of',
      '2026.3.4',
      'in',
      'v2.0',
    ]);
  });

  it('gives one key to the ways of writing an id', () => {
    expect(['A.8.2', 'a.8.2', 'a8.2', 'A8.2'].map(idKey)).toEqual(Array(4).fill('a8.2'));
    expect(['R-012', 'r-12', 'R012'].map(idKey)).toEqual(Array(3).fill('r12'));
    expect(['SUP-GITHUB', 'sup github'].map(idKey)).toEqual(Array(2).fill('sup github'));
  });

  it('keeps ids apart that differ', () => {
    expect(idKey('A.8.2')).not.toBe(idKey('A.8.20'));
    expect(idKey('R-1')).not.toBe(idKey('R-10'));
    expect(idKey('INC-2026-1')).not.toBe(idKey('INC-2026-11'));
  });

  it('says where in the text a word stands', () => {
    const text = 'Über A.8.2';
    expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Über', 'A.8.2']);
  });

  it('reads a hostile megabyte without going back over it', () => {
    const hostile = [
      `${'1.'.repeat(500_000)}a`,
      'a'.repeat(1_000_000),
      `${'1'.repeat(1_000_000)}a`,
    ];
    // A scan that goes back would take hours here, and end in the time limit of the tests.
    expect(hostile.map((text) => words(text).length > 0)).toEqual([true, true, true]);
  });
});
