import { describe, expect, it } from 'vitest';
import { addDays, addDuration, daysBetween } from '#register/calendar.ts';

describe('calendar', () => {
  it.each([
    ['2026-01-31', 'P1M', '2026-02-28'],
    ['2024-01-31', 'P1M', '2024-02-29'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2025-11-30', 'P3M', '2026-02-28'],
    ['2026-12-15', 'P1Y2M3D', '2028-02-18'],
    ['2026-03-01', 'P2W', '2026-03-15'],
  ])('leads from %s by %s to %s', (day, duration, expected) => {
    expect(addDuration(day, duration)).toBe(expected);
  });

  it.each(['P', 'PT1H', '1Y', 'P-1D', ''])('refuses %j', (text) => {
    expect(() => addDuration('2026-01-01', text)).toThrow(RangeError);
  });

  it('counts days over a leap day and back', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  });
});
