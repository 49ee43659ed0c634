import type { Clause } from '#catalogues/catalogue.ts';
import type { AnyRecord } from '#content/record.ts';
import type { Register } from '#register/register.ts';
import { metDemands } from './clause-matrix-demands.ts';
import { carriedByKind, carriedBySettings, carriedByTopPolicy } from './clause-matrix-kinds.ts';
import { proofState } from './clause-matrix-proof.ts';
import type { ProofOfDay, ProofState } from './clause-matrix-proof.ts';

/** A record behind a clause. */
export interface ClauseRecord {
  readonly id: string;
  /** It names the clause in `clauses`. */
  readonly named: boolean;
  /** What it is to the clause by its kind and type; empty where it only names it. */
  readonly as: readonly string[];
  readonly state: ProofState;
}

/** Documented information that the clause asks for and that is nowhere. */
export interface ClauseGap {
  /** In words: "the scope". */
  readonly what: string;
  /** Where to put it: "a document of type `scope`". */
  readonly add: string;
}

/** A clause of ISO/IEC 27001 and the documented information behind it. */
export interface ClauseRow {
  readonly clause: Clause;
  /** In the order of ids. */
  readonly records: readonly ClauseRecord[];
  /** Parts of `isms.yml` that carry it. */
  readonly settings: readonly string[];
  readonly missing: readonly ClauseGap[];
  /** The best state of its records; `missing` where something asked for, or everything, is. */
  readonly state: ProofState | 'missing';
}

/** What the matrix is made of: an assessed ISMS or a view of one has it all. */
export interface ClauseMatrixSource extends ProofOfDay {
  readonly register: Register;
}

const states: readonly ProofState[] = [
  'approved',
  'in force',
  'not yet in force',
  'unknown',
  'not approved',
  'draft',
];

type Entries = Map<string, { named: boolean; readonly as: string[] }>;

const entryOf = (byClause: Map<string, Entries>, clause: string, id: string) => {
  const entries = byClause.get(clause) ?? (new Map() as Entries);
  byClause.set(clause, entries);
  const entry = entries.get(id) ?? { named: false, as: [] };
  entries.set(id, entry);
  return entry;
};

/** The records in use behind each clause, in the order of ids. */
const carriersByClause = (register: Register): ReadonlyMap<string, Entries> => {
  const byClause = new Map<string, Entries>();
  const top = carriedByTopPolicy(register);
  for (const record of register.records.values()) {
    if (record.data.status === 'retired') continue;
    for (const clause of record.data.clauses ?? []) {
      entryOf(byClause, clause, record.id).named = true;
    }
    for (const { clause, as } of [...carriedByKind(record), ...(top.get(record.id) ?? [])]) {
      entryOf(byClause, clause, record.id).as.push(as);
    }
  }
  return byClause;
};

const gapsByClause = (register: Register): ReadonlyMap<string, readonly ClauseGap[]> => {
  const gaps = new Map<string, ClauseGap[]>();
  for (const { demand, state } of metDemands(register)) {
    if (state !== 'missing') continue;
    const { what, add } = demand;
    for (const clause of demand.clauses) {
      gaps.set(clause, [...(gaps.get(clause) ?? []), { what, add }]);
    }
  }
  return gaps;
};

const bestState = (records: readonly ClauseRecord[], settings: readonly string[]) =>
  states.find((state) => records.some((record) => record.state === state)) ??
  (settings.length > 0 ? 'in force' : 'missing');

/**
 * Each clause from 4.1 to 10.2 with the records in use behind it: those that name it and those that
 * carry it by what they are, how far each is proved, and what is asked for and is nowhere. Whoever
 * is shown a part of the records only must not be told that something is missing.
 */
export const clauseMatrix = (source: ClauseMatrixSource): readonly ClauseRow[] => {
  const { register } = source;
  const carriers = carriersByClause(register);
  const gaps = gapsByClause(register);
  const ofSettings = carriedBySettings(register);
  const stateOf = (record: AnyRecord): ProofState => proofState(record, source);
  return [...register.catalogues.clauses.values()].map((clause) => {
    const records = [...(carriers.get(clause.id) ?? [])].flatMap(([id, entry]): ClauseRecord[] => {
      const record = register.records.get(id);
      return record ? [{ id, ...entry, state: stateOf(record) }] : [];
    });
    const settings = ofSettings.filter((part) => part.clause === clause.id).map(({ as }) => as);
    const missing = gaps.get(clause.id) ?? [];
    const state = missing.length > 0 ? 'missing' : bestState(records, settings);
    return { clause, records, settings, missing, state };
  });
};
