import { coverageOf } from '#coverage/coverage.ts';
import { dueOf } from '#due/due.ts';
import type { Finding } from '#findings/finding.ts';
import { reviewedAccounts } from '#performance/access-reviews.ts';
import type { Reference, Register } from '#register/register.ts';
import { addDays } from '#register/calendar.ts';
import { overall } from '#rules/assessed.ts';
import type { AssessedIsms, RuleResult } from '#rules/assessed.ts';
import { concealAcceptance } from './conceal-acceptance.ts';
import { concealFields } from './conceal-fields.ts';
import { concealText } from './conceal-text.ts';
import { hiddenFrom } from './hidden.ts';
import type { Hidden } from './hidden.ts';
import { narrowPast } from './narrow-past.ts';
import { narrowCoverage } from './narrow-coverage.ts';
import { narrowDue } from './narrow-due.ts';
import type { Audience, View } from './view.ts';

/** How far ahead readers are told what falls due. */
const horizonDays = 60;

const filterMap = <V>(
  map: ReadonlyMap<string, V>,
  keep: (key: string, value: V) => boolean,
): ReadonlyMap<string, V> => new Map([...map].filter(([key, value]) => keep(key, value)));

/**
 * The references that an audience may follow. One to a hidden record of a catalogue's id (a control)
 * leads to the catalogue instead.
 */
const narrowReferences = (
  references: readonly Reference[],
  { ids, unnameable, paths }: Hidden,
): readonly Reference[] =>
  references
    .filter(
      ({ from, to }) =>
        !ids.has(from) && !(to.type === 'file' ? paths.has(to.path) : unnameable.has(to.id)),
    )
    .map((reference) => {
      const { to } = reference;
      return to.type !== 'file' && ids.has(to.id)
        ? { ...reference, to: { type: 'catalogue', id: to.id } }
        : reference;
    });

/** What only the rules need would tell of records that are hidden. */
const forReaders = ({
  refused: _refused,
  unreadIds: _unreadIds,
  scanned: _scanned,
  ...register
}: Register): Register => register;

const narrowRegister = (register: Register, hidden: Hidden): Register => {
  const shown = filterMap(register.records, (id) => !hidden.ids.has(id));
  const references = narrowReferences(register.references, hidden);
  const files = new Set(references.flatMap(({ to }) => (to.type === 'file' ? [to.path] : [])));
  const paths = new Set([...shown.values()].map(({ path }) => path));
  const backlinks = [...register.backlinks]
    .filter(([id]) => !hidden.unnameable.has(id) && !hidden.paths.has(id))
    .map(([id, known]) => [id, narrowReferences(known, hidden)] as const)
    .filter(([, known]) => known.length > 0);
  const texts = [...register.texts].flatMap(([id, text]) => {
    const record = shown.get(id);
    return record ? [[id, concealText(text, record.path, hidden)] as const] : [];
  });
  return {
    ...forReaders(register),
    records: new Map([...shown].map(([id, record]) => [id, concealFields(record, hidden)])),
    texts: new Map(texts),
    references,
    backlinks: new Map(backlinks),
    entries: filterMap(register.entries, (path) => files.has(path) || paths.has(path)),
  };
};

const narrowFindings = (
  findings: readonly Finding[],
  shown: Register,
  hidden: Hidden,
): readonly Finding[] => {
  const visiblePath = (path: string): boolean => path === 'isms.yml' || shown.entries.has(path);
  return findings
    .map((finding) => concealAcceptance(finding, hidden))
    .filter(
      ({ path, record, message, hint }) =>
        visiblePath(path) &&
        (record === undefined || !hidden.ids.has(record)) &&
        !hidden.isNamedIn(`${message} ${hint ?? ''}`),
    )
    .map((finding) => ({
      ...finding,
      related: finding.related.filter(
        ({ path, message }) => visiblePath(path) && !hidden.isNamedIn(message ?? ''),
      ),
    }));
};

/** Counts of what is hidden would tell of it: a rule's outcomes are those of visible records. */
const narrowResult = (result: RuleResult, hidden: Hidden): RuleResult => {
  const outcomes = result.outcomes.filter(
    ({ record, reason }) =>
      (record === undefined || !hidden.ids.has(record)) && !hidden.isNamedIn(reason ?? ''),
  );
  return { ...result, outcomes, result: overall(outcomes) };
};

/** Only those who steer and examine are told what is missing. */
const coverageFor = (
  isms: AssessedIsms,
  audience: Audience,
  hidden: Hidden,
): Pick<View, 'coverage'> =>
  audience === 'auditor' || audience === 'management'
    ? { coverage: narrowCoverage(coverageOf(isms), hidden) }
    : {};

/** What falls due is the business of those who work here or examine. */
const dueFor = (isms: AssessedIsms, audience: Audience, hidden: Hidden): Pick<View, 'due'> =>
  audience === 'public'
    ? {}
    : { due: narrowDue(dueOf(isms, addDays(isms.today, horizonDays)), audience, hidden) };

/**
 * The one filter: what an audience may see of an assessed ISMS (SECURITY-MODEL §6). It runs once,
 * before anything is rendered; what it leaves out is in no output of that audience.
 */
export const viewFor = (isms: AssessedIsms, audience: Audience): View => {
  const hidden = hiddenFrom(isms.register, audience);
  const register = narrowRegister(isms.register, hidden);
  const { formerIds: _formerIds, ...proof } = isms.proof;
  return {
    audience,
    today: isms.today,
    register,
    proof: { ...proof, approvals: filterMap(proof.approvals, (id) => !hidden.ids.has(id)) },
    findings: narrowFindings(isms.findings, register, hidden),
    results: isms.results.map((result) => narrowResult(result, hidden)),
    ...coverageFor(isms, audience, hidden),
    ...dueFor(isms, audience, hidden),
    ...(isms.collected === undefined
      ? {}
      : { accessReviews: reviewedAccounts(register, isms.collected) }),
    ...(isms.past === undefined ? {} : { past: narrowPast(isms.past, register, audience) }),
  };
};
