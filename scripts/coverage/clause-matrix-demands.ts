import type { AnyRecord, Kind, RecordOf } from '#content/record.ts';
import { nearlyNamed } from '#register/nearly-named.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { settingUnread } from '#register/setting-unread.ts';
import { topPolicies } from '#register/top-policy.ts';
import { isRiskMethod } from './clause-matrix-kinds.ts';

type DocumentType = RecordOf<'document'>['data']['type'];

/** Something that an ISMS must have as documented information (ISO 27001, 7.5.1). */
export interface Demand {
  /** In words: "the scope". */
  readonly what: string;
  /** Clauses that ask for it, the deciding one first. */
  readonly clauses: readonly [string, ...string[]];
  /** Kind of the records that are it, or `settings` for a part of `isms.yml`. */
  readonly kind: Kind | 'settings';
  /** Fields of that kind that decide whether a record is it. */
  readonly reads: readonly string[];
  /** What there is of it in use; for `settings` whether there is any. */
  readonly find: (register: Register) => readonly AnyRecord[] | boolean;
  /** How to add it: an instruction. */
  readonly add: string;
  /** The rule that says so where nothing of it is there, if one does in this ISMS. */
  readonly saidBy?: (register: Register) => string | undefined;
  /** Whether it is asked for here; else it always is. */
  readonly needed?: (register: Register) => boolean;
}

const inUse = <K extends Kind>(register: Register, kind: K): readonly (RecordOf<K> & AnyRecord)[] =>
  // A record of kind K is one of the records of all kinds; the compiler cannot see it here.
  (recordsOf(register, kind) as readonly (RecordOf<K> & AnyRecord)[]).filter(
    ({ data }) => data.status !== 'retired',
  );

const ofType =
  (type: DocumentType) =>
  (register: Register): readonly AnyRecord[] =>
    inUse(register, 'document').filter(({ data }) => data.type === type);

const document = (
  what: string,
  clauses: Demand['clauses'],
  find: Demand['find'],
  add: string,
): Demand => ({ what, clauses, kind: 'document', reads: ['type'], find, add });

const records = (
  what: string,
  clauses: Demand['clauses'],
  kind: Kind,
  add: string,
  rest: Partial<Demand> = {},
): Demand => ({
  what,
  clauses,
  kind,
  reads: [],
  find: (register) => inUse(register, kind),
  add,
  ...rest,
});

const treats = (register: Register): boolean =>
  inUse(register, 'risk').some(
    ({ data, invalid }) => !invalid.has('treatment') && data.treatment !== 'retain',
  );

/**
 * What ISO/IEC 27001:2022 asks for as documented information, in the order of its clauses, and the
 * context: not asked for as a document, but the decisions of 4.1 and 4.2 are shown nowhere else.
 */
export const demands: readonly Demand[] = [
  document(
    'the context',
    ['4.1', '4.2'],
    ofType('context'),
    'a document of type `context` with `issues`, `climate` and `interested_parties`',
  ),
  document(
    'the scope',
    ['4.3'],
    ofType('scope'),
    'a document of type `scope` with `statement`, `boundary` and `interfaces`',
  ),
  {
    ...document(
      'the information security policy',
      ['5.2'],
      topPolicies,
      'a document of type `policy` with `includes`',
    ),
    reads: ['type', 'clauses'],
  },
  {
    what: 'the risk criteria',
    clauses: ['6.1.2'],
    kind: 'settings',
    reads: ['risk'],
    find: ({ settings }) => settings.risk !== undefined,
    add: '`risk` in `isms.yml`',
  },
  {
    ...document(
      'the risk method',
      ['6.1.2', '6.1.3'],
      (register) => inUse(register, 'document').filter(isRiskMethod),
      'a document of type `method` that names "6.1.2" in `clauses`',
    ),
    reads: ['type', 'clauses'],
  },
  records('the Statement of Applicability', ['6.1.3'], 'soa', '`soa/index.md`'),
  records(
    'the risk treatment plan',
    ['6.1.3', '8.3'],
    'risk',
    'a `plan` in the risks that are treated',
    {
      reads: ['plan', 'treatment'],
      find: (register) =>
        inUse(register, 'risk').filter(
          ({ data }) => data.plan !== undefined && data.plan.length > 0,
        ),
      needed: treats,
    },
  ),
  records('objectives', ['6.2'], 'objective', 'a record under `reviews/objectives/`'),
  records(
    'evidence of competence',
    ['7.2'],
    'training',
    '`competence` in a record under `reviews/training/`',
    {
      reads: ['competence'],
      find: (register) =>
        inUse(register, 'training').filter(
          ({ data }) => data.competence !== undefined && data.competence.length > 0,
        ),
      saidBy: ({ settings }) =>
        settings.roles.some((role) => role.required_competence !== undefined)
          ? 'competence/proved'
          : undefined,
    },
  ),
  records('rated risks', ['8.2', '8.3'], 'risk', 'a record under `risks/`'),
  records('a risk assessment', ['8.2'], 'assessment', 'a record under `reviews/assessments/`', {
    saidBy: () => 'assessment/interval',
  }),
  records('results of measurement', ['9.1'], 'metric', 'a record under `reviews/metrics/`'),
  document(
    'the audit programme',
    ['9.2.2'],
    ofType('programme'),
    'a document of type `programme` with `cycle`, `frequency` and `covers`',
  ),
  records('an internal audit', ['9.2.1', '9.2.2'], 'audit', 'a record under `reviews/audits/`', {
    reads: ['type'],
    find: (register) => inUse(register, 'audit').filter(({ data }) => data.type === 'internal'),
    saidBy: () => 'audit/programme',
  }),
  records(
    'a management review',
    ['9.3.1', '9.3.2', '9.3.3'],
    'management-review',
    'a record under `reviews/management/`',
    {
      saidBy: ({ settings }) => (settings.certificate ? 'review/interval' : undefined),
    },
  ),
];

/** How far a demand is met; `unclear` where something that may be it cannot be read. */
export interface MetDemand {
  readonly demand: Demand;
  readonly state: 'met' | 'missing' | 'unclear' | 'not needed';
  /** What is there of it, drafts included. */
  readonly records: readonly AnyRecord[];
}

const brokenOf = (register: Register, kind: Kind): ReadonlySet<string> =>
  new Set(inUse(register, kind).flatMap(({ invalid }) => [...invalid]));

const isNearlyNamed = (register: Register, clauses: readonly string[]): boolean => {
  const nearly = nearlyNamed(register, 'clauses');
  return clauses.some((clause) => nearly.has(clause));
};

/** Whether something that cannot be read may be what is asked for. */
const mayBeUnread = (register: Register, { kind, reads, clauses }: Demand): boolean => {
  if (kind === 'settings') return reads.some((part) => settingUnread(register, part));
  const broken = brokenOf(register, kind);
  return (
    (register.refused ?? []).some(({ target }) => target === kind) ||
    reads.some((field) => broken.has(field)) ||
    (reads.includes('clauses') && isNearlyNamed(register, clauses))
  );
};

const meets = (register: Register, demand: Demand): MetDemand => {
  const found = demand.find(register);
  const there = typeof found === 'boolean' ? [] : found;
  if (found === true || there.length > 0) return { demand, state: 'met', records: there };
  if (mayBeUnread(register, demand)) return { demand, state: 'unclear', records: [] };
  const needed = demand.needed?.(register) ?? true;
  return { demand, state: needed ? 'missing' : 'not needed', records: [] };
};

/** How far each demand is met by the records in use. */
export const metDemands = (register: Register): readonly MetDemand[] =>
  demands.map((demand) => meets(register, demand));
