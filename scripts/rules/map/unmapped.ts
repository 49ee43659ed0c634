import { clauseMatrix } from '#coverage/clause-matrix.ts';
import { metDemands } from '#coverage/clause-matrix-demands.ts';
import { carriesUnknown } from '#coverage/clause-matrix-kinds.ts';
import { metCriteria } from '#coverage/control-matrix-criteria.ts';
import { kinds } from '#content/kinds.ts';
import { nearlyNamed } from '#register/nearly-named.ts';
import type { Register } from '#register/register.ts';
import { settingUnread } from '#register/setting-unread.ts';
import { inRuns } from '../in-runs.ts';
import { failAt, notApplicable, notEvaluated } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

const top = { path: 'isms.yml', line: 1, column: 1 } as const;

const recordKinds: ReadonlySet<string> = new Set(kinds.map(({ kind }) => kind));

/** Whether a record that cannot be read, or whose list is broken, may name what no other names. */
const mayBeNamed = ({ records, refused = [] }: Register, list: 'clauses' | 'criteria'): boolean =>
  refused.some(({ target }) => recordKinds.has(target)) ||
  [...records.values()].some(
    (record) => record.invalid.has(list) || (list === 'clauses' && carriesUnknown(record)),
  );

/** Clauses that need no word here: a rule says what of them is missing, or cannot be told. */
const toldElsewhere = (register: Register): ReadonlySet<string> =>
  new Set([
    ...metDemands(register)
      .filter(({ state }) => state === 'missing' || state === 'unclear')
      .flatMap(({ demand }) => demand.clauses),
    ...nearlyNamed(register, 'clauses'),
    // `roles` of `isms.yml` carries it.
    ...(settingUnread(register, 'roles') ? ['5.3'] : []),
  ]);

const ofClauses = (evidence: Evidence): Outcome => {
  const { register } = evidence;
  const told = toldElsewhere(register);
  const unnamed = clauseMatrix(evidence)
    .filter(
      ({ clause, records, settings }) =>
        records.length + settings.length === 0 && !told.has(clause.id),
    )
    .map(({ clause }) => clause.id);
  if (unnamed.length === 0) return { result: 'pass' };
  if (mayBeNamed(register, 'clauses')) {
    return notEvaluated(`a record that cannot be read may name ${unnamed.join(', ')}`);
  }
  const ids = [...register.catalogues.clauses.keys()];
  const one = unnamed.length === 1;
  return failAt(
    top,
    `No record stands behind ${one ? 'clause' : `${unnamed.length} of ${ids.length} clauses:`} ${inRuns(ids, new Set(unnamed))}`,
    `name ${one ? 'it' : 'each'} in \`clauses:\` of the document or record that says how it is met, in quotes`,
  );
};

const ofCriteria = (evidence: Evidence): Outcome => {
  const { register } = evidence;
  const { soc2 } = register.settings;
  if (!soc2) {
    return settingUnread(register, 'soc2')
      ? notEvaluated('`soc2` in `isms.yml` breaks the schema')
      : notApplicable('`isms.yml` has no `soc2`, so no criterion is asked for');
  }
  const nearly = nearlyNamed(register, 'criteria');
  const unnamed = metCriteria(register)
    .filter(({ criterion }) => !nearly.has(criterion.id))
    .filter(({ notRelevant, meetings, relied, others }) => {
      const bySelf = meetings.some(({ mapping }) => mapping === undefined);
      // Where not even the mapping knows a control, `soc2/security` says so.
      return (
        notRelevant === undefined &&
        !bySelf &&
        meetings.length > 0 &&
        relied.length + others.length === 0
      );
    })
    .map(({ criterion }) => criterion.id);
  if (unnamed.length === 0) return { result: 'pass' };
  if (mayBeNamed(register, 'criteria')) {
    return notEvaluated(`a record that cannot be read may name ${unnamed.join(', ')}`);
  }
  return failAt(
    register.settingsPositions.ofValue(['soc2', 'categories']),
    `No record names ${inRuns([...register.catalogues.criteria.keys()], new Set(unnamed))}, which only the mapping to Annex A carries`,
    'name each in `criteria:` of the controls that meet it; a mapping says that they overlap, not that it is met',
  );
};

/** Each clause, and each criterion in scope, has something behind it. */
export const mapUnmapped: Rule = {
  id: 'map/unmapped',
  severity: 'warning',
  source: '6.1.3 c',
  checks:
    'each clause from 4.1 to 10.2 is named by a record or carried by one of its kind, and each SOC 2 criterion in scope is named by a record',
  why: 'A requirement that no record names may be met, but nobody can find where. The auditor asks for each one by its number.',
  mend: 'Name the clause in `clauses` or the criterion in `criteria` of the record that meets it. Clauses that ask for a document which is missing are told by `documents/mandatory`.',
  *evaluate(evidence) {
    yield ofClauses(evidence);
    yield ofCriteria(evidence);
  },
};
