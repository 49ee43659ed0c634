import { stringify } from 'yaml';
import { UnreadableInput } from '#findings/unreadable-input.ts';
import { reviewBefore } from '#performance/held-reviews.ts';
import type { Review } from '#performance/held-reviews.ts';
import { reviewFacts } from '#performance/review-facts.ts';
import { addDays, addDuration } from '#register/calendar.ts';
import { dayInWords } from '#register/day-words.ts';
import { holdersOn } from '#register/people.ts';
import type { Register } from '#register/register.ts';
import type { AssessedIsms } from '#rules/assessed.ts';
import { minutesText, namedByFacts } from './new-minutes.ts';
import type { RecordMaker } from './new.ts';
import { requireDay } from './open.ts';

/** Options of `isms new management-review`. */
export interface ReviewOptions {
  /** `FROM..TO`, both days included. */
  readonly period?: string;
  /** ISO day on which it is held; today without it. */
  readonly held?: string;
}

interface Participant {
  readonly person: string;
  readonly role: string;
}

interface Period {
  readonly from: string;
  readonly to: string;
}

const top = 'top-management';

const givenPeriod = (text: string): Period => {
  const [from, to, ...rest] = text.split('..');
  if (from === undefined || to === undefined || rest.length > 0) {
    throw new UnreadableInput(`Unexpected period \`${text}\`, expected two days`, {
      hint: 'write `--period 2026-01-01..2026-06-30`',
    });
  }
  const period = { from: requireDay(from), to: requireDay(to) };
  if (period.from <= period.to) return period;
  throw new UnreadableInput(`Unexpected period \`${text}\`, which ends before it begins`, {
    hint: 'write the earlier day first',
  });
};

/** From the day after the last review's period until the day before this one; else one year. */
const nextPeriod = (last: Review | undefined, held: string): Period => {
  const to = addDays(held, -1);
  const from = last === undefined ? addDays(held, -365) : addDays(last.data.period.to, 1);
  if (from <= to) return { from, to };
  throw new UnreadableInput(
    `The period of \`${last?.id ?? ''}\` ends on ${last?.data.period.to ?? ''}, so that none is left before ${held}`,
    { hint: 'give the period with `--period FROM..TO`, or another day with `--held`' },
  );
};

/** Who holds a role that day: the one who took part last time, else the first who is no deputy. */
const holderOf = (
  { settings }: Register,
  role: string,
  day: string,
  before?: string,
): string | undefined => {
  const holders = holdersOn(settings, role, day);
  const acting = holders.find(({ roles = [] }) =>
    roles.some((held) => held.role === role && held.deputy !== 'yes'),
  );
  return (holders.find(({ id }) => id === before) ?? acting ?? holders[0])?.id;
};

const chairOf = (register: Register, held: string, last: Review | undefined): Participant => {
  const before = last?.data.chair.role === top ? last.data.chair.person : undefined;
  const person = holderOf(register, top, held, before);
  if (person !== undefined) return { person, role: top };
  throw new UnreadableInput(
    `Nobody holds \`${top}\` on ${held}, expected the chair of the review`,
    {
      hint: `give \`${top}\` to somebody in \`isms.yml\``,
    },
  );
};

/**
 * The roles of the last review, those too that could not come, with who holds them now; the chair
 * where nobody holds any of them.
 */
const attendeesOf = (
  register: Register,
  held: string,
  last: Review | undefined,
): readonly Participant[] => {
  const before = last
    ? [...last.data.attendees, ...(last.data.apologies ?? [])]
    : [{ person: undefined, role: 'isms-manager' }];
  const roles = new Map(before.map(({ role, person }) => [role, person]));
  const present = [...roles].flatMap(([role, person]) => {
    const holder = holderOf(register, role, held, person);
    return holder === undefined ? [] : [{ person: holder, role }];
  });
  return present.length > 0 ? present : [chairOf(register, held, last)];
};

const classes = ['public', 'internal', 'confidential', 'restricted'] as const;

/** Minutes tell of what they name, so they are no more open than that. */
const classificationOf = (
  last: Review | undefined,
  named: readonly { readonly data: { readonly classification?: string } }[],
): string => {
  const all = [
    last?.data.classification ?? 'confidential',
    ...named.map(({ data }) => data.classification),
  ];
  return classes.findLast((one) => all.includes(one)) ?? 'restricted';
};

const flow = (value: unknown): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trim();

const listLines = (values: readonly unknown[]): string =>
  values.length === 0 ? ' []' : values.map((value) => `\n  - ${flow(value)}`).join('');

interface Minutes {
  readonly id: string;
  readonly owner: string;
  readonly classification: string;
  readonly held: string;
  readonly period: Period;
  readonly chair: Participant;
  readonly attendees: readonly Participant[];
}

const frontMatter = (minutes: Minutes): string => {
  const { id, owner, classification, held, period, chair, attendees } = minutes;
  return `---
id: ${id}
title: ${flow(`Management review of ${dayInWords(held)}`)}
owner: ${flow(owner)}
classification: ${classification}
version: "1.0"
status: draft
held: ${held}
period: ${flow(period)}
chair: ${flow(chair)}
attendees:${listLines(attendees)}
next: ${addDuration(held, 'P1Y')}
# Each as \`- {id: D1, kind: improvement, text: What was decided, action: CA-…}\`,
# or with \`none:\` and the reason in place of \`action:\`. That nothing changes is a decision too.
decisions: []
# Until the meeting has judged, nothing is claimed.
conclusion: {suitable: no, adequate: no, effective: no, text: Not judged yet.}
---
`;
};

const introduction = `Draft for the meeting. What stands in quotes was computed from the records; write under each quote what the meeting makes of it, and delete this paragraph.
`;

/** Starts the minutes of a management review: its frame, and the facts that open each section. */
export const managementReviewMaker: RecordMaker<ReviewOptions> = {
  kind: 'management-review',
  prepare: (isms: AssessedIsms, options) => {
    const { register, today } = isms;
    const held = options.held === undefined ? today : requireDay(options.held);
    const given = options.period === undefined ? undefined : givenPeriod(options.period);
    const last = reviewBefore(register, held);
    const broken = [...(last?.invalid ?? [])];
    if (broken.length > 0) {
      throw new UnreadableInput(
        `\`${broken.join('`, `')}\` of \`${last?.id ?? ''}\` breaks the schema`,
        {
          hint: `run \`isms check ${last?.path ?? ''}\` and mend what it finds`,
        },
      );
    }
    const period = given ?? nextPeriod(last, held);
    if (held < period.to) {
      throw new UnreadableInput(
        `Unexpected day \`${held}\`, on which the period ${period.from} to ${period.to} is not over`,
        { hint: 'give a later day with `--held`, or a period that ends before it' },
      );
    }
    const facts = reviewFacts(isms, { period, held });
    const frame = {
      owner: last?.data.owner ?? 'isms-manager',
      classification: classificationOf(last, namedByFacts(register, facts)),
      held,
      period,
      chair: chairOf(register, held, last),
      attendees: attendeesOf(register, held, last),
    };
    const asOf = held < today ? held : today;
    const agenda = minutesText(register, facts, asOf, period);
    return {
      year: held.slice(0, 4),
      text: (id) => `${frontMatter({ id, ...frame })}\n${introduction}\n${agenda}`,
    };
  },
};
