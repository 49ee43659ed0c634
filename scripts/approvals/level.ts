import type { Independence, Level } from './approval.ts';

/** All levels, the weakest first. */
export const levels: readonly Level[] = ['none', 'recorded', 'attested', 'signed'];
const independences: readonly Independence[] = ['none', 'claimed', 'attested', 'proved'];

/** Compares levels, the weaker first. */
export const byLevel = (a: Level, b: Level): number => levels.indexOf(a) - levels.indexOf(b);

/** The weakest of some levels; `signed` of none. */
export const lowest = (all: readonly Level[]): Level =>
  all.reduce<Level>((low, level) => (byLevel(level, low) < 0 ? level : low), 'signed');

/** Whether independence is shown at least as well as wanted. */
export const isAsIndependent = (shown: Independence, wanted: Independence): boolean =>
  independences.indexOf(shown) >= independences.indexOf(wanted);
