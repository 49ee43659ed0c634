/** Rules that say what was switched off cannot be switched off, and nothing is excepted from them. */
export const fixedRules: ReadonlySet<string> = new Set(['meta/lowered-rule']);
