import type { AnyRecord, FieldPath, RecordOf } from '#content/record.ts';
import { addDuration } from '#register/calendar.ts';
import { liesAhead } from '#register/lies-ahead.ts';
import { weaknessOf } from '../backing.ts';
import { isDraft } from '../drafts.ts';
import { eachOf, fail, notApplicable, pass, retired } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

type Obligation = RecordOf<'obligation'> & AnyRecord;

/** So often a duty is looked at again: laws and contracts change without telling. */
const interval = 'P1Y';

const nothingHolds = (obligation: Obligation, evidence: Evidence): string | undefined => {
  const { met_by: ids = [] } = obligation.data;
  const reasons: string[] = [];
  for (const id of ids) {
    const record = evidence.register.records.get(id);
    // What leads nowhere or is retired is another rule's finding, and a control of the catalogue alone says nothing.
    if (!record || retired(record)) return undefined;
    const weakness = weaknessOf(record, evidence);
    if (weakness === undefined) return undefined;
    reasons.push(`\`${id}\`, which ${weakness}`);
  }
  return reasons.join(', and ');
};

/** A mistake of an obligation; `lacking` where a whole field is not there. */
interface Fault {
  readonly field: FieldPath;
  readonly lacking: boolean;
  readonly fact: string;
  readonly hint: string;
}

const unmet = (obligation: Obligation, evidence: Evidence): Fault | undefined => {
  const { id, data } = obligation;
  const { met_by: ids = [] } = data;
  if (ids.length === 0) {
    return {
      field: [data.met_by === undefined ? 'title' : 'met_by'],
      lacking: data.met_by === undefined,
      fact: `Nothing meets \`${id}\``,
      hint: 'name the documents, controls or other records that meet it in `met_by`; where there are none, add the risk and its treatment',
    };
  }
  const reasons = nothingHolds(obligation, evidence);
  if (reasons === undefined) return undefined;
  return {
    field: ['met_by'],
    lacking: false,
    fact: `\`${id}\` is met only by ${reasons}`,
    hint: 'name something in `met_by` that is in force, or bring into force what is named',
  };
};

/** The days on which it was checked; one that lies ahead is none. */
const checkedDays = ({ data: { checked, reviewed = [] } }: Obligation, today: string) =>
  [...(checked ? [checked.date] : []), ...reviewed.map(({ date }) => date)]
    .filter((day) => !liesAhead(day, today))
    .sort();

const unchecked = (obligation: Obligation, today: string): Fault | undefined => {
  const { id, data } = obligation;
  const { checked: last, owner } = data;
  const day = checkedDays(obligation, today).at(-1);
  if (day === undefined) {
    return {
      field: last ? ['checked', 'date'] : ['title'],
      lacking: !last,
      fact: last
        ? `\`${id}\` is checked on ${last.date} only: until then nobody knows whether it still reads so and is met`
        : `Nobody checked whether \`${id}\` still reads so and is met`,
      hint: `\`${owner}\` checks it and ${last ? 'sets `checked` to that day' : 'adds `checked:` with `date` and `by`'}`,
    };
  }
  const due = addDuration(day, interval);
  if (due >= today) return undefined;
  return {
    field: last?.date === day ? ['checked', 'date'] : ['reviewed'],
    lacking: false,
    fact: `\`${id}\` was last checked on ${day}, expected again by ${due}`,
    hint: `\`${owner}\` reads the source again, looks at what meets it, and sets \`checked\` to that day`,
  };
};

/** What lacks altogether has no place of its own, so that it is told in one. */
const failuresOf = (obligation: Obligation, evidence: Evidence): readonly Outcome[] => {
  const faults = [unmet(obligation, evidence), unchecked(obligation, evidence.today)].filter(
    (fault) => fault !== undefined,
  );
  if (faults.length === 2 && faults.every(({ lacking }) => lacking)) {
    return [
      fail(
        obligation,
        ['title'],
        `Nothing meets \`${obligation.id}\`, and nobody checked whether it still reads so`,
        faults.map(({ hint }) => hint).join('; '),
      ),
    ];
  }
  return faults.map(({ field, fact, hint }) => fail(obligation, field, fact, hint));
};

/** What law, contract or standard demands is met, and somebody looks at it each year. */
export const obligationMet: Rule = {
  id: 'obligation/met',
  severity: 'warning',
  source: '4.2, A.5.31',
  checks: 'each obligation names something in force that meets it, and was checked within a year',
  why: 'Laws and contracts are broken by those who forgot them. Each duty has something that answers it, and a day on which somebody made sure that it still does.',
  mend: 'Name in `met_by` what meets it. Read the source again once a year and set `checked`.',
  *evaluate(evidence) {
    const reads = ['met_by', 'checked', 'reviewed', 'status', 'owner'] as const;
    yield* eachOf(evidence, 'obligation', reads, function* (obligation): Iterable<Outcome> {
      if (isDraft(obligation)) {
        yield notApplicable('the record is a draft', obligation);
        return;
      }
      const outcomes = failuresOf(obligation, evidence);
      yield* outcomes.length > 0 ? outcomes : [pass(obligation)];
    });
  },
};
