import type { PersonApproval, Reason } from '#approvals/approval.ts';
import { approvalWords, rootPrintWords } from '#approvals/words.ts';
import type { View } from '#audiences/view.ts';
import type { AnyRecord } from '#content/record.ts';
import type { Settings } from '#content/types.ts';
import { personName, roleTitle } from '#register/people.ts';
import type { Carriers } from './carriers.ts';
import type { PackPlan } from './pack-plan.ts';
import { travels } from './pack-plan.ts';
import { sha256 } from './record-lines.ts';

/** Why the evidence of an approval is not in the pack. */
const evidenceWords = ({ carrier }: PersonApproval): string =>
  carrier === undefined
    ? 'the evidence is a commit: recomputed only from a clone'
    : 'the evidence names a record that this audience may not see: recomputed only from a clone';

const approvalEntry = (settings: Settings, carriers: Carriers, one: PersonApproval): object => {
  const place = carriers.placeOf(one);
  return {
    person: one.person,
    name: personName(settings, one.person),
    role: one.role,
    roleTitle: roleTitle(settings, one.role),
    day: one.day,
    level: one.level,
    evidence: one.evidence,
    key: one.key,
    forge: one.forge,
    evidenceIn: place,
    evidenceWords: place === 'clone' ? evidenceWords(one) : undefined,
  };
};

const reasonEntries = (reasons: readonly Reason[]): readonly object[] =>
  reasons.map(({ code, message }) => ({ code, message }));

const fieldOf = (record: AnyRecord, name: 'version' | 'title' | 'classification') =>
  record.invalid.has(name) ? undefined : record.data[name];

/** What a manifest states of a record; `file` is where the pack prints it. */
export const recordEntry = (
  view: View,
  carriers: Carriers,
  record: AnyRecord,
  file: string,
): object => {
  const { settings } = view.register;
  const approval = view.proof.approvals.get(record.id);
  const open = travels(view, record);
  return {
    id: record.id,
    kind: record.kind,
    version: fieldOf(record, 'version'),
    title: fieldOf(record, 'title'),
    classification: fieldOf(record, 'classification'),
    file,
    source: open ? record.path : undefined,
    sourceWords: open ? undefined : 'left out: it names what this audience may not see',
    sha256: sha256(record.source),
    content: approval?.content,
    approvedContent: approval?.approvedContent,
    setAt: approval?.setAt,
    verdict: approval?.verdict,
    level: approval?.level,
    independence: approval?.independence,
    approvedOn: approval?.approvedOn,
    words: approvalWords(settings, approval),
    approvals: (approval?.approvals ?? []).map((one) => approvalEntry(settings, carriers, one)),
    reasons: reasonEntries(approval?.reasons ?? []),
  };
};

/** What a manifest states of each record that the pack prints. */
export const recordEntries = (
  view: View,
  plan: PackPlan,
  carriers: Carriers,
): readonly object[] => [
  ...plan.documents.map(({ record, file }) => recordEntry(view, carriers, record, file)),
  ...(plan.statement === undefined
    ? []
    : [recordEntry(view, carriers, plan.statement, 'registers/soa.pdf')]),
  ...plan.risks.map((risk) => recordEntry(view, carriers, risk, 'registers/risks.pdf')),
];

/** Where the approvals of a pack start, to be compared with what the reader knows of it. */
export const trustRootEntry = ({ proof }: View): object => ({
  commit: proof.root,
  confirmed: proof.rootConfirmed ?? false,
  ismsSha256: proof.rootPrint?.sha256,
  keys: proof.rootPrint?.keys,
  words: `Trust root: ${rootPrintWords(proof)}`,
});

/** What a manifest states of the trust parts of `isms.yml`; nothing where it is not known. */
export const trustEntry = ({ proof, register }: View, carriers: Carriers): object | undefined => {
  const { trust } = proof;
  return trust === undefined
    ? undefined
    : {
        verdict: trust.verdict,
        level: trust.level,
        independence: trust.independence,
        approvedOn: trust.approvedOn,
        content: trust.content,
        approvedContent: trust.approvedContent,
        setAt: trust.setAt,
        approvals: trust.approvals.map((one) => approvalEntry(register.settings, carriers, one)),
        reasons: reasonEntries(trust.reasons),
      };
};
