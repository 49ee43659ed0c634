import { dayInWords } from '#register/day-words.ts';

/** What `isms.yml` says of the time in which a key counts; days are ISO days. */
export interface KeyLife {
  readonly from?: string;
  readonly to?: string;
  readonly revoked?: { readonly on: string; readonly reason: string; readonly last_good?: string };
  readonly compromised_since?: string;
}

/** One difference in the life of a key, as a clause that follows its name. */
export interface LifeChange {
  readonly clause: string;
  /** More counts than before. */
  readonly loosens: boolean;
}

type Compare = (was: KeyLife, is: KeyLife) => readonly LifeChange[];

const one = (clause: string, loosens: boolean): readonly LifeChange[] => [{ clause, loosens }];

/** Revoked without any last commit or day: nothing that it ever signed counts. */
const countsNever = ({ revoked, compromised_since: since }: KeyLife): boolean =>
  revoked !== undefined && revoked.last_good === undefined && since === undefined;

const revocation: Compare = ({ revoked: was }, { revoked: is }) => {
  if (was === undefined && is === undefined) return [];
  if (is === undefined) return one('is trusted again, its revocation is dropped', true);
  if (was?.on === is.on && was.reason === is.reason) return [];
  return one(`is revoked on ${dayInWords(is.on)}: ${is.reason}`, false);
};

const lastGood: Compare = (was, is) => {
  const [old, now] = [was.revoked?.last_good, is.revoked?.last_good];
  if (old === now || is.revoked === undefined) return [];
  if (now === undefined) {
    return one('has no last good commit any more', is.compromised_since !== undefined);
  }
  // Which of two commits is later is not known here: a reader has to look.
  const wasOut = was.revoked !== undefined || was.compromised_since !== undefined;
  return one(`counts up to the commit ${now}`, wasOut);
};

const compromise: Compare = (was, is) => {
  const [old, now] = [was.compromised_since, is.compromised_since];
  if (old === now) return [];
  if (now === undefined) return one('is compromised no longer', !countsNever(is));
  return one(
    `is compromised since ${dayInWords(now)}`,
    old === undefined ? countsNever(was) : now > old,
  );
};

const firstDay: Compare = ({ from: was }, { from: is }) =>
  was === is
    ? []
    : one(
        is === undefined ? 'may be used from the beginning' : `may be used from ${dayInWords(is)}`,
        (is ?? '') < (was ?? ''),
      );

const lastDay: Compare = ({ to: was }, { to: is }) =>
  was === is
    ? []
    : one(
        `may be used ${is === undefined ? 'without end' : `until ${dayInWords(is)}`}`,
        is === undefined || (was !== undefined && is > was),
      );

/** Every difference between two lives of one key. */
export const lifeChanges = (was: KeyLife, is: KeyLife): readonly LifeChange[] =>
  [revocation, lastGood, compromise, firstDay, lastDay].flatMap((compare) => compare(was, is));
