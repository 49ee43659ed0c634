import type { SettingsChange } from '../changes.ts';

/** A change of `isms.yml` that was put into words for itself. */
export const settingsFact = (
  part: string,
  label: string,
  sentence: string,
  loosens = false,
  field = part,
): SettingsChange => ({ part, field, label, sentence, loosens });

/** Entries of two lists by their names: those that came, went and stayed. */
export const compareEntries = <T>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (entry: T) => string,
): {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly kept: readonly (readonly [T, T])[];
} => {
  const old = new Map(before.map((entry) => [nameOf(entry), entry]));
  const now = new Map(after.map((entry) => [nameOf(entry), entry]));
  return {
    added: [...now].filter(([name]) => !old.has(name)).map(([, entry]) => entry),
    removed: [...old].filter(([name]) => !now.has(name)).map(([, entry]) => entry),
    kept: [...now].flatMap(([name, entry]) => {
      const was = old.get(name);
      return was === undefined ? [] : [[was, entry] as const];
    }),
  };
};
