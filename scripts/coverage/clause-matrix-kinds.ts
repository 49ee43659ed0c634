import type { AnyRecord, RecordOf } from '#content/record.ts';
import type { Register } from '#register/register.ts';
import { topPolicies } from '#register/top-policy.ts';

/** A clause that something carries by what it is, without naming it. */
export interface Carried {
  readonly clause: string;
  /** What it is to the clause: "results of the risk assessment". */
  readonly as: string;
}

const to = (as: string, ...clauses: readonly string[]): readonly Carried[] =>
  clauses.map((clause) => ({ clause, as }));

type DocumentType = RecordOf<'document'>['data']['type'];

/** By the type of a document (RECORDS 3.1). */
const byType: Readonly<Partial<Record<DocumentType, readonly Carried[]>>> = {
  context: to('issues and interested parties', '4.1', '4.2'),
  scope: to('scope', '4.3'),
  method: to('method', '6.1.2', '6.1.3'),
  communication: to('plan of communication', '7.4'),
  external: to('document of external origin', '7.5.3'),
  programme: to('programme', '9.2.2'),
};

const riskClauses = ['6.1.2', '6.1.3', '8.2', '8.3'];

/**
 * Whether a method is the one for risks: one that names a clause of risks, or none at all. A method
 * of something else that names its own clauses is not taken for it.
 */
export const isRiskMethod = ({ data }: RecordOf<'document'>): boolean =>
  data.type === 'method' &&
  (data.clauses === undefined || data.clauses.some((clause) => riskClauses.includes(clause)));

const ofDocument = (document: RecordOf<'document'>): readonly Carried[] =>
  document.data.type === 'method' && !isRiskMethod(document)
    ? []
    : (byType[document.data.type] ?? []);

const ofRisk = ({ data }: RecordOf<'risk'>): readonly Carried[] => [
  ...to('rated risk', '6.1.2', '8.2'),
  ...(data.plan && data.plan.length > 0 ? to('part of the treatment plan', '6.1.3', '8.3') : []),
];

const actionClauses: Readonly<Record<RecordOf<'action'>['data']['kind'], string>> = {
  corrective: '10.2',
  correction: '10.2',
  improvement: '10.1',
  treatment: '8.3',
};

const ofTraining = ({ data }: RecordOf<'training'>): readonly Carried[] => [
  ...(data.competence && data.competence.length > 0 ? to('evidence of competence', '7.2') : []),
  ...(data.completions ? to('training and awareness', '7.3') : []),
];

/**
 * The clauses of ISO/IEC 27001:2022 that a record carries by its kind: what the clause asks for as
 * documented information, or asks to be done and is shown done by such a record.
 */
const ofKind = (record: AnyRecord): readonly Carried[] => {
  switch (record.kind) {
    case 'document':
      return ofDocument(record);
    case 'risk':
      return ofRisk(record);
    case 'soa':
      return to('Statement of Applicability', '6.1.3');
    case 'assessment':
      return to('results of the risk assessment', '8.2');
    case 'objective':
      return to('objective with its plan', '6.2');
    case 'metric':
      return to('measurement and its results', '9.1');
    case 'management-review':
      return to('management review', '9.3.1', '9.3.2', '9.3.3');
    case 'audit':
      return record.data.type === 'internal' ? to('internal audit', '9.2.1', '9.2.2') : [];
    case 'action':
      return to(`${record.data.kind} action`, actionClauses[record.data.kind]);
    case 'change':
      return record.data.kind === 'isms'
        ? to('planned change of the ISMS', '6.3')
        : to('controlled change', '8.1');
    case 'training':
      return ofTraining(record);
    case 'obligation':
      return to('requirement of an interested party', '4.2');
    case 'access-review':
      return to('process that ran as planned', '8.1');
    case 'evidence':
      return to('evidence of operation', '8.1');
    case 'supplier':
      return to('control of what others provide', '8.1');
    default:
      return [];
  }
};

/** Fields that decide what the records of a kind carry. */
const deciding: ReadonlyMap<string, readonly string[]> = new Map([
  ['document', ['type']],
  ['audit', ['type']],
  ['action', ['kind']],
  ['change', ['kind']],
  ['risk', ['plan']],
  ['training', ['competence', 'completions']],
]);

/** Whether it cannot be told what a record carries: a field that decides it breaks the schema. */
export const carriesUnknown = ({ kind, invalid }: AnyRecord): boolean =>
  (deciding.get(kind) ?? []).some((field) => invalid.has(field));

/** What a record carries by its kind and type; nothing where that cannot be told. */
export const carriedByKind = (record: AnyRecord): readonly Carried[] =>
  carriesUnknown(record) ? [] : ofKind(record);

/** The ids of the information security policy, and what it carries. */
export const carriedByTopPolicy = (
  register: Pick<Register, 'records'>,
): ReadonlyMap<string, readonly Carried[]> =>
  new Map(topPolicies(register).map(({ id }) => [id, to('information security policy', '5.2')]));

/** What `isms.yml` itself carries. */
export const carriedBySettings = ({ settings }: Pick<Register, 'settings'>): readonly Carried[] => [
  ...(settings.roles.length > 0 ? to('`roles`, and who holds them in `people`', '5.3') : []),
  ...(settings.risk ? to('`risk`: scales, levels and acceptance', '6.1.2') : []),
];
