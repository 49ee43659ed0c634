import type { AnyRecord, RecordOf } from '#content/record.ts';
import { addDuration } from '#register/calendar.ts';
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

function* met(obligation: Obligation, evidence: Evidence): Iterable<Outcome> {
  const { met_by: ids = [] } = obligation.data;
  if (ids.length === 0) {
    yield fail(
      obligation,
      [obligation.data.met_by === undefined ? 'title' : 'met_by'],
      `Nothing meets \`${obligation.id}\``,
      'name the documents, controls or other records that meet it in `met_by`; where there are none, add the risk and its treatment',
    );
    return;
  }
  const reasons = nothingHolds(obligation, evidence);
  if (reasons === undefined) return;
  yield fail(
    obligation,
    ['met_by'],
    `\`${obligation.id}\` is met only by ${reasons}`,
    'name something in `met_by` that is in force, or bring into force what is named',
  );
}

function* checked(obligation: Obligation, today: string): Iterable<Outcome> {
  const { checked: last, owner, reviewed = [] } = obligation.data;
  const day = [...(last ? [last.date] : []), ...reviewed.map(({ date }) => date)].sort().at(-1);
  if (day === undefined) {
    yield fail(
      obligation,
      ['title'],
      `Nobody checked whether \`${obligation.id}\` still reads so and is met`,
      `\`${owner}\` checks it and adds \`checked:\` with \`date\` and \`by\``,
    );
    return;
  }
  const due = addDuration(day, interval);
  if (due >= today) return;
  yield fail(
    obligation,
    last?.date === day ? ['checked', 'date'] : ['reviewed'],
    `\`${obligation.id}\` was last checked on ${day}, expected again by ${due}`,
    `\`${owner}\` reads the source again, looks at what meets it, and sets \`checked\` to that day`,
  );
}

/** What law, contract or standard demands is met, and somebody looks at it each year. */
export const obligationMet: Rule = {
  id: 'obligation/met',
  severity: 'warning',
  source: '4.2, A.5.31',
  checks: 'each obligation names something in force that meets it, and was checked within a year',
  why: 'Laws and contracts are broken by those who forgot them. Each duty has something that answers it, and a day on which somebody made sure that it still does.',
  mend: 'Name in `met_by` what meets it. Read the source again once a year and set `checked`.',
  *evaluate(evidence) {
    const reads = ['met_by', 'checked', 'reviewed', 'status'] as const;
    yield* eachOf(evidence, 'obligation', reads, function* (obligation): Iterable<Outcome> {
      if (isDraft(obligation)) {
        yield notApplicable('the record is a draft', obligation);
        return;
      }
      const outcomes = [...met(obligation, evidence), ...checked(obligation, evidence.today)];
      yield* outcomes.length > 0 ? outcomes : [pass(obligation)];
    });
  },
};
