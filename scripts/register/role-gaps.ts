import type { Settings } from '#content/types.ts';
import { byText } from '#findings/text-order.ts';
import type { FieldPath } from '#content/record.ts';
import { addDays } from './calendar.ts';

/** Days on which nobody held a role, both included. */
export interface RoleGap {
  readonly from: string;
  /** Absent where it goes on. */
  readonly to?: string;
  /** Where `isms.yml` says when the holder before it ended; absent where nobody held it before. */
  readonly after?: FieldPath;
}

interface Tenure {
  readonly from: string;
  readonly to: string;
  readonly end: FieldPath;
}

const beginning = '0000-01-01';
const open = '9999-12-31';

const tenuresOf = ({ people }: Pick<Settings, 'people'>, role: string): readonly Tenure[] =>
  people
    .flatMap((person, at) =>
      (person.roles ?? []).flatMap((held, index): Tenure[] => {
        if (held.role !== role) return [];
        const { joined = beginning, left = open } = person;
        const { from, to = open } = held;
        const tenure = {
          from: from > joined ? from : joined,
          to: to < left ? to : left,
          end: to <= left ? ['people', at, 'roles', index, 'to'] : ['people', at, 'left'],
        };
        return tenure.from <= tenure.to ? [tenure] : [];
      }),
    )
    .sort((a, b) => byText(a.from, b.from) || byText(a.to, b.to));

/**
 * The days from `from` to `to` on which nobody held a role, oldest first; the days before it was
 * first held do not count. `undefined` where nobody has held it by `to`.
 */
export const roleGaps = (
  settings: Pick<Settings, 'people'>,
  role: string,
  from: string,
  to: string,
): readonly RoleGap[] | undefined => {
  const tenures = tenuresOf(settings, role).filter((tenure) => tenure.from <= to);
  const [first, ...rest] = tenures;
  if (!first) return undefined;
  const gaps: RoleGap[] = [];
  let last = first;
  for (const tenure of rest) {
    const begins = addDays(last.to, 1);
    const ends = addDays(tenure.from, -1);
    if (last.to < tenure.from && begins <= ends && ends >= from) {
      gaps.push({ from: begins, to: ends, after: last.end });
    }
    if (tenure.to > last.to) last = tenure;
  }
  if (last.to < to) gaps.push({ from: addDays(last.to, 1), after: last.end });
  return gaps;
};
