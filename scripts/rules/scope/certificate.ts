import type { AnyRecord, RecordOf } from '#content/record.ts';
import type { Settings } from '#content/types.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { settingUnread } from '#register/setting-unread.ts';
import { documentsOfType } from '../documents-of-type.ts';
import type { Document } from '../documents-of-type.ts';
import { boundaryIsEmpty } from './scope-boundary.ts';
import { failAt, notApplicable, notEvaluated, pass, retired, unread } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

type Certificate = NonNullable<Settings['certificate']>;

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A site by its id, whether it was written by id or by name. */
const siteId = ({ organisation }: Settings, site: string): string =>
  organisation.sites?.find(({ id, name }) => id === site || name === site)?.id ?? site;

const quoted = (values: Iterable<string>): string =>
  [...values].map((one) => `\`${one}\``).join(', ');

const at = (
  { settingsPositions }: Register,
  field: keyof Certificate,
  message: string,
  hint: string,
): Outcome => failAt(settingsPositions.ofValue(['certificate', field]), message, hint);

const ofStatement = (register: Register, scope: Document, certificate: Certificate): Outcome[] => {
  const { statement } = scope.data;
  if (statement === undefined) {
    return [notEvaluated('the scope has no statement, which `scope/complete` says', scope)];
  }
  if (folded(statement) === folded(certificate.statement)) return [];
  return [
    at(
      register,
      'statement',
      `The certificate's statement of the scope is not that of \`${scope.id}\``,
      `copy the words of the certificate into both, or agree on the new scope of \`${scope.id}\` with \`${certificate.body}\``,
    ),
  ];
};

const ofSites = (register: Register, scope: Document, certificate: Certificate): Outcome[] => {
  const ids = (sites: readonly string[]): ReadonlySet<string> =>
    new Set(sites.map((site) => siteId(register.settings, site)));
  const { boundary } = scope.data;
  if (!boundary || boundaryIsEmpty(boundary)) {
    return [notEvaluated('the scope has no boundary, which `scope/complete` says', scope)];
  }
  const stated = ids(boundary.sites ?? []);
  const certified = ids(certificate.sites);
  const more = [...stated].filter((site) => !certified.has(site));
  const fewer = [...certified].filter((site) => !stated.has(site));
  if (more.length === 0 && fewer.length === 0) return [];
  const facts = [
    ...(more.length > 0 ? [`\`${scope.id}\` also has ${quoted(more)}`] : []),
    ...(fewer.length > 0 ? [`\`${scope.id}\` has no ${quoted(fewer)}`] : []),
  ];
  return [
    at(
      register,
      'sites',
      `The certificate's sites are not those of the scope: ${facts.join('; ')}`,
      `correct \`boundary.sites\` of \`${scope.id}\`, or tell \`${certificate.body}\` of the change`,
    ),
  ];
};

const scopeOutcomes = (
  register: Register,
  scope: Document | undefined,
  certificate: Certificate,
): readonly Outcome[] => {
  if (!scope) {
    return [
      notEvaluated(
        unread(register, 'document')
          ? 'a document cannot be read: it may be the scope'
          : 'there is no document of type `scope`',
      ),
    ];
  }
  const broken = (['statement', 'boundary'] as const).filter((field) => scope.invalid.has(field));
  if (broken.length > 0) {
    return [notEvaluated(`\`${broken.join('`, `')}\` breaks the schema`, scope)];
  }
  return [...ofStatement(register, scope, certificate), ...ofSites(register, scope, certificate)];
};

/** The version of the statement that counts today: a draft leaves the approved one in force. */
const versionInForce = (soa: AnyRecord, { proof }: Evidence): string | undefined => {
  const { status, version } = soa.data;
  if (status !== 'draft' && status !== 'in-review') return version;
  const approved = (proof.approvals.get(soa.id)?.versions ?? []).find(
    ({ verdict, status: was }) => verdict === 'approved' && was === 'approved',
  );
  return approved?.version;
};

const ofSoa = (evidence: Evidence, certificate: Certificate): Outcome[] => {
  const { register } = evidence;
  const [soa] = (recordsOf(register, 'soa') as readonly (RecordOf<'soa'> & AnyRecord)[]).filter(
    (record) => !retired(record),
  );
  const version = soa && !soa.invalid.has('version') ? versionInForce(soa, evidence) : undefined;
  if (!soa || version === undefined) {
    return [notEvaluated('no version of the Statement of Applicability is known to be in force')];
  }
  if (version === certificate.soa_version) return [];
  return [
    at(
      register,
      'soa_version',
      `The certificate names version ${certificate.soa_version} of the Statement of Applicability, \`${soa.id}\` is ${version}`,
      `send ${version} to \`${certificate.body}\`, and write it here once the certificate names it`,
    ),
  ];
};

/** What the certificate says is what the scope and the statement say. */
export const scopeCertificate: Rule = {
  id: 'scope/certificate',
  severity: 'warning',
  source: '4.3',
  checks:
    'statement, sites and version of the Statement of Applicability in `certificate` of `isms.yml` equal those of the records',
  why: 'Customers read the certificate. When scope or statement move on without it, it promises something that is no longer so.',
  mend: 'Correct the side that is wrong. A change of the scope or the statement is told to the certification body, which writes a new certificate.',
  *evaluate(evidence) {
    const { register } = evidence;
    const { certificate } = register.settings;
    if (!certificate) {
      yield settingUnread(register, 'certificate')
        ? notEvaluated('`certificate` in `isms.yml` breaks the schema')
        : notApplicable('`isms.yml` has no `certificate`');
      return;
    }
    const [scope] = documentsOfType(register, 'scope');
    const ofScope = scopeOutcomes(register, scope, certificate);
    const found = [...ofScope, ...ofSoa(evidence, certificate)];
    yield* found;
    if (found.length === 0 && scope) yield pass(scope);
  },
};
