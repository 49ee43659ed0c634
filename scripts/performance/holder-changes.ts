import { settingsPath } from '#content/record-place.ts';
import type { Past, PastContent } from '#history/past.ts';
import { addDays } from '#register/calendar.ts';

/** Somebody took a role or gave it up. */
export interface HolderChange {
  readonly role: string;
  /** First ISO day of the new state, by what the main line said on that day. */
  readonly day: string;
  /** Commit of the text of `isms.yml` that stood on that day. */
  readonly commit: string;
  /** Ids of the people who held it until then, and from then on. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A span in which a person holds a role, both days included; an open end is left out. */
interface Span {
  readonly person: string;
  readonly role: string;
  readonly from: string;
  readonly to?: string;
}

interface SettingsText {
  readonly day: string;
  readonly commit: string;
  readonly spans: readonly Span[];
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const dayIn = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;

const earliest = (...days: readonly (string | undefined)[]): string | undefined =>
  days.filter((day) => day !== undefined).sort()[0];

/** Deputies stand in for a holder; they are none. */
const spansOf = (people: unknown, roles: ReadonlySet<string>): readonly Span[] =>
  listOf(people).flatMap((person) => {
    if (!isMap(person) || typeof person['id'] !== 'string') return [];
    const { id, joined, left } = person;
    return listOf(person['roles']).flatMap((held) => {
      if (!isMap(held) || typeof held['role'] !== 'string' || !roles.has(held['role'])) return [];
      if (held['deputy'] === 'yes') return [];
      const starts = [dayIn(held['from']), dayIn(joined)].filter((day) => day !== undefined);
      const to = earliest(dayIn(held['to']), dayIn(left));
      return [
        {
          person: id,
          role: held['role'],
          from: starts.sort().at(-1) ?? '0000-01-01',
          ...(to === undefined ? {} : { to }),
        },
      ];
    });
  });

const readable = ({ data }: PastContent): boolean => Array.isArray(data?.['people']);

const textsOf = (past: Past, roles: ReadonlySet<string>): readonly SettingsText[] =>
  (past.contents.get(settingsPath) ?? [])
    .filter(readable)
    .map(({ day, commit, data }) => ({ day, commit, spans: spansOf(data?.['people'], roles) }));

const holdersIn = (text: SettingsText, role: string, day: string): readonly string[] => [
  ...new Set(
    text.spans
      .filter(
        (span) =>
          span.role === role && span.from <= day && (span.to === undefined || day <= span.to),
      )
      .map(({ person }) => person)
      .sort(),
  ),
];

/** Days on which a holder may be another one than the day before. */
const daysOfChange = (
  texts: readonly SettingsText[],
  [from, to]: readonly [string, string],
): readonly string[] => {
  const days = texts.flatMap(({ day, spans }) => [
    day,
    ...spans.flatMap((span) => [
      span.from,
      ...(span.to === undefined ? [] : [addDays(span.to, 1)]),
    ]),
  ]);
  return [...new Set(days)].filter((day) => from <= day && day <= to).sort();
};

/**
 * The days from one ISO day to another (both included) on which the holders of these roles changed,
 * oldest first. Who holds a role on a day is read from the text of `isms.yml` that stood then, so a
 * handover counts on its own day, and one that was entered late on the day of the entry. Whoever
 * first takes a role that nobody held begins it; that is no change.
 */
export const holderChanges = (
  past: Past,
  roles: readonly string[],
  within: readonly [from: string, to: string],
): readonly HolderChange[] => {
  const texts = textsOf(past, new Set(roles));
  const changes: HolderChange[] = [];
  let at = -1;
  for (const day of daysOfChange(texts, within)) {
    let dayBefore = at;
    while (texts[at + 1] !== undefined && (texts[at + 1]?.day ?? '') <= day) {
      at += 1;
      if ((texts[at]?.day ?? '') < day) dayBefore = at;
    }
    const then = texts[dayBefore];
    const now = texts[at];
    if (!then || !now) continue;
    for (const role of roles) {
      const before = holdersIn(then, role, addDays(day, -1));
      const after = holdersIn(now, role, day);
      if (before.length === 0 || before.join('\n') === after.join('\n')) continue;
      changes.push({ role, day, commit: now.commit, before, after });
    }
  }
  return changes;
};
