import type { Proof } from '#approvals/approval.ts';
import type { AnyRecord } from '#content/record.ts';
import type { Register } from '#register/register.ts';
import { clauseMatrix } from './clause-matrix.ts';
import { proofState } from './clause-matrix-proof.ts';
import type { ProofState } from './clause-matrix-proof.ts';
import type { Control } from './control-matrix-controls.ts';
import type { Fact } from './coverage-model.ts';
import { operatingFacts } from './operating.ts';
import type { OperatingFacts } from './operating.ts';

/** What coverage is read from: an assessed ISMS has it all. `today` is an ISO day. */
export interface CoverageSource {
  readonly register: Register;
  readonly proof: Proof;
  readonly today: string;
}

/** What the records that name an entry of a catalogue show of it. */
export interface DirectCover {
  readonly records: readonly string[];
  readonly documented: Fact;
  readonly implemented: Fact;
  readonly operating: Fact;
}

/** Records of these kinds lay down how something is done. */
const layingDown: ReadonlySet<string> = new Set(['document', 'control', 'soa']);

/** Records of these kinds are documented information in their own right, where nothing else is. */
const telling: ReadonlySet<string> = new Set([
  'objective',
  'metric',
  'training',
  'assessment',
  'management-review',
  'audit',
  'action',
  'obligation',
  'risk',
  'asset',
  'supplier',
]);

const inForce: ReadonlySet<ProofState> = new Set(['approved', 'in force']);

type Naming = ReadonlyMap<string, ReadonlySet<AnyRecord>>;

const add = (naming: Map<string, Set<AnyRecord>>, id: string, record: AnyRecord): void => {
  const known = naming.get(id);
  if (known) known.add(record);
  else naming.set(id, new Set([record]));
};

/** The lists by which a record says what it helps to meet; audit criteria are words. */
const namedIn = (record: AnyRecord): readonly string[] => [
  ...(record.data.clauses ?? []),
  ...(record.data.controls ?? []),
  ...(record.kind === 'audit' ? [] : (record.data.criteria ?? [])),
];

/** The records in use that name each entry; a control stands for its own, with what implements it. */
const recordsNaming = (register: Register): Naming => {
  const naming = new Map<string, Set<AnyRecord>>();
  for (const record of register.records.values()) {
    if (record.data.status === 'retired') continue;
    for (const id of namedIn(record)) add(naming, id, record);
    if (record.kind !== 'control') continue;
    add(naming, record.id, record);
    for (const id of record.data.implemented_by ?? []) {
      const by = register.records.get(id);
      if (by && by.data.status !== 'retired') add(naming, record.id, by);
    }
  }
  return naming;
};

const list = (ids: readonly string[]): string => {
  const shown = ids.slice(0, 4).map((id) => `\`${id}\``);
  return ids.length > 4 ? `${shown.join(', ')} and ${ids.length - 4} more` : shown.join(', ');
};

const idsOf = (records: readonly AnyRecord[]): readonly string[] => records.map(({ id }) => id);

/** The records that say how: those that lay it down, else others; a control needs a description. */
const sayingHow = (records: readonly AnyRecord[]): readonly AnyRecord[] => {
  const laying = records.filter(
    ({ kind, body }) => layingDown.has(kind) && (kind !== 'control' || body.trim() !== ''),
  );
  return laying.length > 0 ? laying : records.filter(({ kind }) => telling.has(kind));
};

interface States {
  readonly records: readonly AnyRecord[];
  readonly stateOf: (record: AnyRecord) => ProofState;
  readonly undecidable?: string;
}

const documentedBy = ({ records, stateOf, undecidable }: States): Fact => {
  const saying = sayingHow(records);
  if (saying.length === 0) {
    return { result: 'no', records: [], reason: 'no record says how it is met' };
  }
  if (undecidable !== undefined) {
    return { result: 'not evaluated', records: [], reason: undecidable };
  }
  const good = saying.filter((record) => inForce.has(stateOf(record)));
  if (good.length > 0) return { result: 'yes', records: idsOf(good) };
  const unknown = saying.filter((record) => stateOf(record) === 'unknown');
  if (unknown.length > 0) {
    const reason = `no approval of ${list(idsOf(unknown))} is known`;
    return { result: 'not evaluated', records: [], reason };
  }
  const reason = `no record that says how is approved: ${saying
    .slice(0, 4)
    .map((record) => `\`${record.id}\` (${stateOf(record)})`)
    .join(', ')}`;
  return { result: 'no', records: [], reason };
};

const isControl = (record: AnyRecord): record is Control => record.kind === 'control';

const implementationOf = ({ id, data, invalid }: Control): string => {
  if (invalid.has('implementation')) return `\`${id}\` (unclear)`;
  const { implementation = 'not stated', planned_by: day } = data;
  return `\`${id}\` (${implementation}${day === undefined ? '' : `, for ${day}`})`;
};

const isImplemented = ({ data, invalid }: Control, today: string): boolean =>
  !invalid.has('implementation') &&
  !invalid.has('implemented_since') &&
  data.implementation === 'implemented' &&
  data.implemented_since !== undefined &&
  data.implemented_since <= today;

const implementedBy = (controls: readonly Control[], today: string): Fact => {
  const done = controls.filter((control) => isImplemented(control, today));
  if (done.length > 0) return { result: 'yes', records: idsOf(done) };
  const reason = `no control is in place: ${controls.slice(0, 4).map(implementationOf).join(', ')}`;
  return { result: 'no', records: [], reason };
};

const noControl = (isClause: boolean): Fact =>
  isClause
    ? {
        result: 'not applicable',
        records: [],
        reason: 'a clause is met by the ISMS, not by a control',
      }
    : {
        result: 'no',
        records: [],
        reason: 'no control of the Statement of Applicability names it',
      };

const applies = ({ data, invalid }: Control): boolean =>
  !invalid.has('applicable') && data.applicable === 'yes';

/** The clause matrix of the register knows more of clauses than the records that name them. */
const clauseCovers = (source: CoverageSource): ReadonlyMap<string, readonly string[]> =>
  new Map(
    clauseMatrix(source).map(({ clause, records }) => [
      clause.id,
      records.map((record) => record.id),
    ]),
  );

interface Index {
  readonly naming: Naming;
  readonly byClause: ReadonlyMap<string, readonly string[]>;
  readonly operating: OperatingFacts;
}

const directCover = (source: CoverageSource, index: Index, id: string): DirectCover => {
  const { register, proof, today } = source;
  const isClause = register.catalogues.clauses.has(id);
  const carrying = (index.byClause.get(id) ?? []).flatMap(
    (carrier) => register.records.get(carrier) ?? [],
  );
  const records = [...new Set([...(index.naming.get(id) ?? []), ...carrying])];
  const controls = records.filter(isControl).filter(applies);
  return {
    records: idsOf(records),
    documented: documentedBy({
      records,
      stateOf: (record) => proofState(record, source),
      ...(proof.undecidable ? { undecidable: proof.undecidable.message } : {}),
    }),
    implemented: controls.length > 0 ? implementedBy(controls, today) : noControl(isClause),
    operating: index.operating(records, controls, isClause),
  };
};

/** Tells of each entry of a catalogue what the records that name it show. Works each out once. */
export const directCovers = (source: CoverageSource): ((id: string) => DirectCover) => {
  const { register, today } = source;
  const index: Index = {
    naming: recordsNaming(register),
    byClause: clauseCovers(source),
    operating: operatingFacts(register, today),
  };
  const known = new Map<string, DirectCover>();
  return (id) => {
    const cover = known.get(id) ?? directCover(source, index, id);
    known.set(id, cover);
    return cover;
  };
};
