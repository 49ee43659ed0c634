import { namedItems } from '#evidence/named-items.ts';
import type { AnyRecord, RecordOf } from '#content/record.ts';
import { weaknessOf } from '../backing.ts';
import { falseClaims } from './claims.ts';
import { listed } from '../control-links.ts';
import { isDraft } from '../drafts.ts';
import { eachOf, fail, notApplicable, notEvaluated, pass, retired } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

type Answer = RecordOf<'answer'> & AnyRecord;

const needed = ['question', 'answer', 'backed_by'] as const;

function* lacking(answer: Answer): Iterable<Outcome> {
  const { data } = answer;
  const missing = needed.filter((field) => data[field] === undefined || data[field].length === 0);
  if (missing.length === 0) return;
  yield fail(
    answer,
    ['title'],
    `Cannot find ${listed(missing)} of \`${answer.id}\``,
    'write the question, the answer, and in `backed_by` the records that show that it is true',
  );
}

function* ended(answer: Answer, today: string): Iterable<Outcome> {
  const { until, owner } = answer.data;
  if (until === undefined || until >= today) return;
  yield fail(
    answer,
    ['until'],
    `\`${answer.id}\` was to be used until ${until}`,
    `\`${owner}\` reads it again, corrects it or not, and sets a new \`until\`; an answer that is no longer given gets \`status: retired\``,
  );
}

/** Why what an id names does not bear the answer: the record, or the very item of it. */
const weaknessBehind = (id: string, evidence: Evidence): string | undefined => {
  const record = evidence.register.records.get(id.split('#', 1)[0] ?? id);
  if (!record || retired(record)) return undefined;
  const items = id.includes('#') ? namedItems(evidence.register, id) : [];
  return items.some(({ item }) => item.reviewed?.result === 'insufficient')
    ? 'was found insufficient'
    : weaknessOf(record, evidence);
};

function* backing(answer: Answer, evidence: Evidence): Iterable<Outcome> {
  for (const [index, id] of (answer.data.backed_by ?? []).entries()) {
    const weakness = weaknessBehind(id, evidence);
    if (weakness === undefined) continue;
    yield fail(
      answer,
      ['backed_by', index],
      `\`${answer.id}\` rests on \`${id}\`, which ${weakness}`,
      `\`${answer.data.owner}\` has the answer say what holds today, and takes \`${id}\` out of \`backed_by\` if it no longer bears it`,
    );
  }
}

/** What an answer promises of certificates and reports is there. */
function* claiming(answer: Answer, evidence: Evidence): Iterable<Outcome> {
  const { claimed, unknown } = falseClaims(answer.data.answer ?? '', evidence);
  if (claimed.length > 0) {
    yield fail(
      answer,
      ['answer'],
      `\`${answer.id}\` claims ${claimed.join('; and ')}`,
      `\`${answer.data.owner}\` has the answer say what there is today; what is there and not recorded is added as \`certificate\` of \`isms.yml\`, or as an audit under \`reviews/audits/\``,
    );
  }
  for (const reason of unknown) yield notEvaluated(reason, answer);
}

const judge = (answer: Answer, evidence: Evidence): readonly Outcome[] => {
  const outcomes = [
    ...lacking(answer),
    ...ended(answer, evidence.today),
    ...backing(answer, evidence),
    ...claiming(answer, evidence),
  ];
  if (outcomes.length > 0) return outcomes;
  const { reviewed = [] } = answer.data;
  const known = reviewed.length > 0 || evidence.proof.approvals.get(answer.id)?.approvedOn;
  return known
    ? [pass(answer)]
    : [notEvaluated('no `reviewed` day says since when what backs it may have changed', answer)];
};

/** What customers are told is true today. */
export const answerStale: Rule = {
  id: 'answer/stale',
  severity: 'warning',
  source: 'CC2.3',
  checks:
    'an answer is within its `until`, and what backs it is in force: no draft, no control that is not implemented, no evidence that is due again, no risk above acceptance, nothing that has ended or lies outside the scope; it claims no certificate to ISO/IEC 27001 and no SOC 2 report that is not there today',
  why: 'Answers to customers are promises that they may build their contract on. They outlive what they were written from, and nobody reads them again unless told to.',
  mend: 'Correct the answer, or what it rests on. Add the day to `reviewed:` when you read it: changes in substance of what backs it are then told by `link/suspect`, and retired records by `link/retired`.',
  *evaluate(evidence) {
    const reads = [
      'question',
      'answer',
      'backed_by',
      'until',
      'reviewed',
      'status',
      'owner',
    ] as const;
    yield* eachOf(evidence, 'answer', reads, function* (answer): Iterable<Outcome> {
      if (isDraft(answer)) yield notApplicable('the record is a draft', answer);
      else yield* judge(answer, evidence);
    });
  },
};
