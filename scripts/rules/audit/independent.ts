import type { AnyRecord, RecordOf } from '#content/record.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { answeringRoles, rolesDuring } from './answering-roles.ts';
import { examinedIn } from './audit-scope.ts';
import { listed } from '../control-links.ts';
import { eachOf, fail, notEvaluated, pass } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';
import { firstOf } from '../first-of-ids.ts';

type Audit = RecordOf<'audit'> & AnyRecord;
type Auditor = Audit['data']['auditors'][number];

const safeguard =
  'let somebody else examine it, or write `independent: {no: …}` with what safeguards the result';

/** Of what was examined, what a person answered for or operated in the days of the audit. */
const ownWork = (
  register: Register,
  audit: Audit,
  person: string,
  examined: readonly AnyRecord[],
): Outcome | undefined => {
  const known = register.settings.people.find(({ id }) => id === person);
  if (!known) return notEvaluated(`\`${person}\` is not among the people of \`isms.yml\``, audit);
  const held = rolesDuring(known, audit.data.performed);
  const own = examined.filter((record) => answeringRoles(record).some((role) => held.has(role)));
  if (own.length === 0) return undefined;
  const roles = [...new Set(own.flatMap(answeringRoles))].filter((role) => held.has(role)).sort();
  const index = audit.data.auditors.findIndex((auditor) => auditor.person === person);
  return fail(
    audit,
    ['auditors', index, 'independent'],
    `\`${person}\` held ${listed(roles)} during \`${audit.id}\`, and so answers for what was examined: ${firstOf(own.map(({ id }) => id))}`,
    safeguard,
  );
};

/** Ids of suppliers by what an organisation may be called: their id or their title. */
type SuppliersByName = ReadonlyMap<string, ReadonlySet<string>>;

const suppliersByName = (register: Register): SuppliersByName => {
  const byName = new Map<string, Set<string>>();
  for (const { id, data } of recordsOf(register, 'supplier')) {
    for (const name of [id, data.title]) byName.set(name, (byName.get(name) ?? new Set()).add(id));
  }
  return byName;
};

const performedBy = (record: AnyRecord, suppliers: ReadonlySet<string>): boolean => {
  if (suppliers.has(record.id)) return true;
  if (record.kind !== 'control') return false;
  const { by_others = [], implemented_by = [] } = record.data;
  return [...by_others.map(({ supplier }) => supplier), ...implemented_by].some((id) =>
    suppliers.has(id),
  );
};

const ownService = (
  suppliers: ReadonlySet<string> | undefined,
  audit: Audit,
  organisation: string,
  examined: readonly AnyRecord[],
): Outcome | undefined => {
  const own = suppliers ? examined.filter((record) => performedBy(record, suppliers)) : [];
  if (own.length === 0) return undefined;
  const index = audit.data.auditors.findIndex((auditor) => auditor.organisation === organisation);
  return fail(
    audit,
    ['auditors', index, 'independent'],
    `\`${organisation}\` audited in \`${audit.id}\` what it performs itself as a supplier: ${firstOf(own.map(({ id }) => id))}`,
    safeguard,
  );
};

const judgeAuditor = (
  { register, suppliers }: { readonly register: Register; readonly suppliers: SuppliersByName },
  audit: Audit,
  { person, organisation, independent }: Auditor,
  examined: readonly AnyRecord[],
): Outcome | undefined => {
  if (independent !== 'yes') return undefined;
  const byPerson = person === undefined ? undefined : ownWork(register, audit, person, examined);
  if (byPerson !== undefined || organisation === undefined) return byPerson;
  return ownService(suppliers.get(organisation), audit, organisation, examined);
};

/** Nobody audits own work, or what is done about it is written down. */
export const auditIndependent: Rule = {
  id: 'audit/independent',
  severity: 'error',
  source: '9.2.2 b',
  checks:
    'no auditor who is called independent owned or operated, in the days of the audit, a record that was examined',
  why: 'Whoever built or runs something looks for what works in it. In a small company it cannot always be helped; then those who read the result must know, and see what makes up for it.',
  mend: 'Have another person examine that part, or write `independent: {no: …}` with the safeguard: somebody else looked at it again, or the samples were drawn by another.',
  *evaluate(evidence) {
    const { register } = evidence;
    const suppliers = suppliersByName(register);
    const reads = ['auditors', 'performed', 'scope', 'examined'] as const;
    yield* eachOf(evidence, 'audit', reads, function* (audit): Iterable<Outcome> {
      const examined = examinedIn(audit)
        .map((id) => register.records.get(id))
        .filter((record) => record !== undefined);
      const outcomes = audit.data.auditors
        .map((auditor) => judgeAuditor({ register, suppliers }, audit, auditor, examined))
        .filter((outcome) => outcome !== undefined);
      yield* outcomes.length > 0 ? outcomes : [pass(audit)];
    });
  },
};
