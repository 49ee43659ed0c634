import { describe, expect, it } from 'vitest';
import { acceptedLevel, onScale, riskLevel } from '#register/risk-level.ts';
import type { RiskMethod } from '#register/risk-level.ts';

const steps = (count: number): { name: string; means: string }[] =>
  Array.from({ length: count }, (_, index) => ({ name: `s${index + 1}`, means: 'x' }));

const method: RiskMethod = {
  likelihood: steps(3),
  consequence: steps(4),
  level: 'product',
  bands: [
    { name: 'high', from: 8 },
    { name: 'low', from: 1 },
    { name: 'medium', from: 4 },
  ],
  accept: { level: 3, by_category: { legal: 1 } },
  may_accept: [],
} as unknown as RiskMethod;

describe('risk levels', () => {
  it('multiplies the steps and names the highest band reached, in whatever order they stand', () => {
    expect(riskLevel(method, { likelihood: 2, consequence: 2 })).toEqual({
      level: 4,
      band: 'medium',
    });
    expect(riskLevel(method, { likelihood: 3, consequence: 4 })).toEqual({
      level: 12,
      band: 'high',
    });
  });

  it('reads a matrix by rows of likelihood', () => {
    const matrix = {
      ...method,
      level: [
        [1, 1, 2, 3],
        [1, 2, 3, 4],
        [2, 3, 4, 9],
      ],
    } as RiskMethod;
    expect(riskLevel(matrix, { likelihood: 3, consequence: 4 })).toEqual({
      level: 9,
      band: 'high',
    });
    expect(riskLevel(matrix, { likelihood: 1, consequence: 4 })).toEqual({ level: 3, band: 'low' });
  });

  it('accepts by category where the method says so, and knows no inherited names', () => {
    expect(acceptedLevel(method, 'legal')).toBe(1);
    expect(acceptedLevel(method, 'constructor')).toBe(3);
    expect(acceptedLevel(method)).toBe(3);
  });

  it('tells what is off the scales', () => {
    expect(onScale(method, { likelihood: 3, consequence: 4 })).toBe(true);
    expect(onScale(method, { likelihood: 4, consequence: 1 })).toBe(false);
    expect(onScale(method, { likelihood: 0, consequence: 1 })).toBe(false);
  });
});
