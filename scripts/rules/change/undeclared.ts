import type { AnyRecord } from '#content/record.ts';
import type { Place } from '#findings/finding.ts';
import { boundaryChanges } from '#performance/boundary-changes.ts';
import { holderChanges } from '#performance/holder-changes.ts';
import { riskMethodChanges } from '#performance/risk-method-changes.ts';
import { applicabilityChanges } from '#performance/statement-changes.ts';
import type { Past } from '#history/past.ts';
import { personName, roleTitle } from '#register/people.ts';
import { changeUnread, isNamed, namedByChanges } from './change-naming.ts';
import type { NamedByChange } from './change-naming.ts';
import { askedPeriod } from './declared-period.ts';
import { documentsOfType } from '../documents-of-type.ts';
import { firstOf } from '../first-of-ids.ts';
import { failAt, notEvaluated } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

/** Something that changed on the main line and that a change record should name. */
interface Changed {
  /** What changed, as the beginning of a sentence, without the day. */
  readonly what: string;
  readonly day: string;
  readonly commit: string;
  readonly place: Place;
  readonly record?: AnyRecord;
  readonly ids: readonly string[];
  readonly words: readonly string[];
  /** How a change record names it, for the hint. */
  readonly name: string;
}

const within = ([from, to]: readonly [string, string], day: string): boolean =>
  from <= day && day <= to;

const ofBoundary = ({ register }: Evidence, past: Past): readonly Changed[] =>
  boundaryChanges(past).map(({ document, day, commit }) => {
    const record = register.records.get(document);
    return {
      what: `The boundary of \`${document}\` changed`,
      day,
      commit,
      place: record?.positions.ofValue(['boundary']) ?? register.settingsPositions.ofKey([]),
      ...(record ? { record } : {}),
      ids: [document],
      words: record ? [record.data.title] : [],
      name: `\`${document}\``,
    };
  });

const becoming = { applicable: 'became applicable', excluded: 'was excluded' } as const;

/** One of the controls of a step; those that belong together are told together. */
const ofControl = (
  { register }: Evidence,
  id: string,
  state: keyof typeof becoming,
  step: { readonly day: string; readonly commit: string },
): Changed => {
  const record = register.records.get(id) ?? register.records.get('SOA');
  return {
    what: `\`${id}\` ${becoming[state]}`,
    ...step,
    place: record?.positions.ofValue(['applicable']) ?? register.settingsPositions.ofKey([]),
    ...(record ? { record } : {}),
    ids: [id, 'SOA'],
    words: ['statement of applicability'],
    name: `\`${id}\` or \`SOA\``,
  };
};

const ofMethod = ({ register }: Evidence, past: Past): readonly Changed[] =>
  riskMethodChanges(past).map(({ day, commit, parts }) => ({
    what: `The risk method in \`isms.yml\` (${parts.join(', ')}) changed`,
    day,
    commit,
    place: register.settingsPositions.ofKey(['risk']),
    ids: ['isms.yml', ...documentsOfType(register, 'method').map(({ id }) => id)],
    words: ['risk method'],
    name: '`isms.yml` or the document of type `method`',
  }));

const keptRoles = ['top-management', 'isms-manager'];

const ofHolders = (
  { register }: Evidence,
  past: Past,
  period: readonly [string, string],
): readonly Changed[] =>
  holderChanges(past, keptRoles, period).map(({ role, day, commit, before, after }) => {
    const { settings } = register;
    const names = [...before, ...after].filter(
      (one) => before.includes(one) !== after.includes(one),
    );
    const heldNow = after.map((one) => personName(settings, one)).join(', ');
    const index = settings.people.findIndex(({ id }) => after.includes(id));
    return {
      what:
        after.length === 0
          ? `\`${role}\` was given up`
          : `\`${role}\` went from ${before.map((one) => personName(settings, one)).join(', ')} to ${heldNow}`,
      day,
      commit,
      place: register.settingsPositions.ofKey(index < 0 ? ['people'] : ['people', index, 'roles']),
      ids: [role, 'isms.yml', ...names],
      words: [roleTitle(settings, role), ...names.map((one) => personName(settings, one))],
      name: `\`${role}\``,
    };
  });

const outcomeOf = (
  { what, day, commit, place, record, name }: Changed,
  unreadable: boolean,
): Outcome => {
  if (unreadable) return notEvaluated('a change record cannot be read: it may name this', record);
  return failAt(
    place,
    `${what} on ${day} (commit ${commit.slice(0, 7)}), and no change record of that time names it`,
    `add a record under \`reviews/changes/\` that names ${name}, with its days in \`plan\` and \`done\`, or name it in the one that it was part of`,
    record ? { record: record.id } : {},
  );
};

/** The controls of one step that no change record names, told as one. */
const ofStatement = (
  evidence: Evidence,
  past: Past,
  declared: (changed: Changed) => boolean,
): readonly Changed[] =>
  applicabilityChanges(past).flatMap(({ day, commit, controls }) => {
    const all = [...controls].map(([id, state]) => ofControl(evidence, id, state, { day, commit }));
    const open = all.filter((changed) => !declared(changed));
    const [first = all[0], ...others] = open;
    if (!first || others.length === 0) return first ? [first] : [];
    const ids = open.map(({ ids: [id = ''] }) => id);
    const what = `The applicability of ${firstOf(ids)} changed`;
    return [{ ...first, what, name: '`SOA`, or each of them' }];
  });

const allChanges = (
  evidence: Evidence,
  past: Past,
  period: readonly [string, string],
  declared: (changed: Changed) => boolean,
): readonly Changed[] =>
  [
    ...ofBoundary(evidence, past),
    ...ofStatement(evidence, past, declared),
    ...ofMethod(evidence, past),
    ...ofHolders(evidence, past, period),
  ].filter(({ day }) => within(period, day));

const declaredBy =
  (changes: readonly NamedByChange[]) =>
  ({ day, ids, words }: Changed): boolean =>
    isNamed(changes, day, { ids, words });

/** What the ISMS rests on does not change without a word. */
export const changeUndeclared: Rule = {
  id: 'change/undeclared',
  severity: 'warning',
  source: '6.3, DC9',
  checks:
    "each change of the scope's boundary, of a control's applicability, of the risk method and of who holds `top-management` or `isms-manager` within twelve months (with SOC 2: the period) is named by a change record of that time",
  why: 'These four carry everything else. If one of them moved and nobody planned it, nobody asked either what it breaks, and the report to customers leaves it out.',
  mend: 'Add a record under `reviews/changes/`, or name it in one whose days (approval, `plan`, `done`) lie within 31 days of it. A change names what it is about by a link or by its id in title, fields or text: the scope document; the control or `SOA`; `isms.yml`, the words "risk method" or the method document; the role by id or title, or the person. What was written before the texts first said `approved` is no change.',
  *evaluate(evidence) {
    const { past } = evidence;
    if (!past) {
      yield notEvaluated('there is no history that tells what stood before');
      return;
    }
    const declared = declaredBy(namedByChanges(evidence));
    const unreadable = changeUnread(evidence);
    const period = askedPeriod(evidence);
    const changes = allChanges(evidence, past, period, declared);
    for (const changed of changes) {
      if (!declared(changed)) yield outcomeOf(changed, unreadable);
      else yield { result: 'pass', ...(changed.record ? { record: changed.record.id } : {}) };
    }
    if (changes.length === 0) yield { result: 'pass' };
  },
};
