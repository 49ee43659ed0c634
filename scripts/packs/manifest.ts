import type { View } from '#audiences/view.ts';
import type { AnyRecord } from '#content/record.ts';
import { approvalWords } from '#approvals/words.ts';
import { loweredRuleMessages } from './lowered-rules.ts';
import type { LeftOut, PackPlan } from './pack-plan.ts';
import { sha256 } from './record-lines.ts';
import { personName, roleTitle } from '#register/people.ts';

/** One file of a pack, by its path in the pack's folder. */
export interface PackFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Predicate type of a pack's manifest. */
export const packPredicate = 'urn:isms-as-code:pack:v1';

/** What a manifest says that the view does not know. */
export interface ManifestFacts {
  readonly pack: string;
  readonly profile: string;
  readonly engineVersion: string;
  readonly nodeVersion: string;
  readonly browserVersion: string;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Orders files by path. */
export const byPath = (a: PackFile, b: PackFile): number => compare(a.path, b.path);

const recordEntry = (view: View, record: AnyRecord, file: string): object => {
  const { settings } = view.register;
  const approval = view.proof.approvals.get(record.id);
  return {
    id: record.id,
    kind: record.kind,
    version: record.invalid.has('version') ? undefined : record.data.version,
    title: record.invalid.has('title') ? undefined : record.data.title,
    classification: record.invalid.has('classification') ? undefined : record.data.classification,
    file,
    source: record.path,
    sha256: sha256(record.source),
    content: approval?.content,
    approvedContent: approval?.approvedContent,
    setAt: approval?.setAt,
    verdict: approval?.verdict,
    level: approval?.level,
    independence: approval?.independence,
    approvedOn: approval?.approvedOn,
    words: approvalWords(settings, approval),
    approvals: (approval?.approvals ?? []).map((one) => ({
      person: one.person,
      name: personName(settings, one.person),
      role: one.role,
      roleTitle: roleTitle(settings, one.role),
      day: one.day,
      level: one.level,
      evidence: one.evidence,
    })),
    reasons: (approval?.reasons ?? []).map(({ code, message }) => ({ code, message })),
  };
};

const recordEntries = (view: View, plan: PackPlan): readonly object[] => [
  ...plan.documents.map(({ record, file }) => recordEntry(view, record, file)),
  ...(plan.statement === undefined ? [] : [recordEntry(view, plan.statement, 'registers/soa.pdf')]),
  ...plan.risks.map((risk) => recordEntry(view, risk, 'registers/risks.pdf')),
];

const leftOutEntry = ({ id, version, title, reason }: LeftOut): object => ({
  id,
  version,
  title,
  reason,
});

const predicateOf = (view: View, plan: PackPlan, facts: ManifestFacts): object => ({
  pack: facts.pack,
  organisation: view.register.settings.organisation.name,
  legalName: view.register.settings.organisation.legal_name,
  profile: facts.profile,
  audience: view.audience,
  commit: view.proof.commit?.id,
  day: view.proof.commit?.day,
  today: view.today,
  trustRoot: { commit: view.proof.root },
  engine: { name: 'isms-as-code', version: facts.engineVersion },
  node: facts.nodeVersion,
  browser: facts.browserVersion,
  records: recordEntries(view, plan),
  leftOut: plan.leftOut.map(leftOutEntry),
  attestations: {
    count: 0,
    words:
      'approvals.jsonl is empty: this pack carries no attestations or tags; what approves its records is recomputed only from a clone',
  },
  loweredRules: loweredRuleMessages(view),
});

/**
 * The manifest of a pack: an in-toto Statement (v1) whose subjects are `files`, each with its
 * SHA-256, and whose predicate says from which commit they came and what approves them. As JSON.
 */
export const manifestOf = (
  view: View,
  plan: PackPlan,
  facts: ManifestFacts,
  files: readonly PackFile[],
): Uint8Array => {
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [...files]
      .sort(byPath)
      .map(({ path, bytes }) => ({ name: path, digest: { sha256: sha256(bytes) } })),
    predicateType: packPredicate,
    predicate: predicateOf(view, plan, facts),
  };
  return Buffer.from(`${JSON.stringify(statement, undefined, 2)}\n`, 'utf8');
};

/** Digests as `sha256sum -c` reads them. */
export const checksumsOf = (files: readonly PackFile[]): Uint8Array =>
  Buffer.from(
    [...files]
      .sort(byPath)
      .map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`)
      .join(''),
    'utf8',
  );
