import { dayAfter } from '#due/sources/source.ts';
import { durationInWords } from '#register/day-words.ts';
import { identify } from '#register/identify.ts';
import { recordsOf } from '#register/register.ts';
import type { Register } from '#register/register.ts';
import { firstApprovedOn } from '../approval/approval-days.ts';
import { auditsDone, internalAudits, programmesInUse } from './audit-programmes.ts';
import type { Audit, AuditsDone, Programme } from './audit-programmes.ts';
import { listed } from '../control-links.ts';
import { fail, notApplicable, notEvaluated, pass, unread } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';
import { inRuns } from '../in-runs.ts';

/** What has to be audited: of a catalogue, in its order, those that apply. */
interface Part {
  readonly word: string;
  readonly order: readonly string[];
  readonly wanted: ReadonlySet<string>;
}

const wantedOf = (register: Register): readonly Part[] => {
  const { annexA, clauses } = register.catalogues;
  const applicable = recordsOf(register, 'control')
    .filter(({ data }) => data.applicable === 'yes' && data.status !== 'retired')
    .map(({ id }) => id);
  const own = applicable.filter((id) => !annexA.has(id));
  return [
    { word: 'clause', order: [...clauses.keys()], wanted: new Set(clauses.keys()) },
    { word: 'control', order: [...annexA.keys(), ...own], wanted: new Set(applicable) },
  ];
};

/** "clauses `4.1` to `10.2` and control `A.5.18`", of those that `chosen` takes; empty without any. */
const named = (parts: readonly Part[], chosen: (id: string) => boolean): string =>
  parts
    .map(({ word, order, wanted }) => ({ word, order, some: new Set([...wanted].filter(chosen)) }))
    .filter(({ some }) => some.size > 0)
    .map(({ word, order, some }) => `${word}${some.size === 1 ? '' : 's'} ${inRuns(order, some)}`)
    .join(' and ');

const planFields = ['cycle', 'frequency', 'methods', 'responsibilities', 'covers'] as const;

/** Fields that make a document a programme and that it does not have. */
const incomplete = (programme: Programme): Outcome | undefined => {
  const lacking = planFields.filter((field) => programme.data[field] === undefined);
  return lacking.length === 0
    ? undefined
    : fail(
        programme,
        ['type'],
        `Cannot find ${listed(lacking)} in the audit programme \`${programme.id}\``,
        'add what is missing: in which time everything is audited once, how often, how, by whom, and what',
      );
};

const planned = ({ data: { covers } }: Programme): readonly string[] => [
  ...(covers?.clauses ?? []),
  ...(covers?.controls ?? []),
];

/** What no programme in use plans; said once, where the first of them lists what it covers. */
const unplanned = (
  programmes: readonly Programme[],
  wanted: readonly Part[],
): Outcome | undefined => {
  const [first] = programmes;
  const all = new Set(programmes.flatMap(planned));
  const missing = named(wanted, (id) => !all.has(id));
  if (!first?.data.covers || missing === '') return undefined;
  return fail(
    first,
    ['covers'],
    `Cannot find ${missing} in what ${listed(programmes.map(({ id }) => id))} covers`,
    'add them to `covers:`; how deep each is looked at may differ, but each has its turn within the cycle',
  );
};

/** Since when a programme has to be followed; the first audit under it shows it at the latest. */
const startOf = (programme: Programme, { first }: AuditsDone, { proof }: Evidence) => {
  const approval = proof.approvals.get(programme.id);
  return [approval && firstApprovedOn(approval), programme.data.effective, first]
    .filter((day) => day !== undefined)
    .sort()
    .at(0);
};

const tooSeldom = (
  programme: Programme,
  frequency: string,
  start: string,
  { last }: AuditsDone,
  today: string,
): Outcome | undefined => {
  const due = dayAfter(last ?? start, frequency);
  if (due === undefined || due >= today) return undefined;
  const since = last === undefined ? `its start on ${start}` : `the last one on ${last}`;
  return fail(
    programme,
    ['frequency'],
    `The next internal audit under \`${programme.id}\` was due on ${due}, ${durationInWords(frequency)} after ${since}`,
    `perform it, and file its record under \`reviews/audits/\` with \`programme: ${programme.id}\``,
  );
};

const leftOut = (
  programme: Programme,
  cycle: string,
  start: string,
  { examinedOn }: AuditsDone,
  { wanted, today }: { readonly wanted: readonly Part[]; readonly today: string },
): Outcome | undefined => {
  const covered = new Set(planned(programme));
  const isLate = (id: string): boolean => {
    const due = covered.has(id) ? dayAfter(examinedOn.get(id) ?? start, cycle) : undefined;
    return due !== undefined && due < today;
  };
  const late = named(wanted, isLate);
  if (late === '') return undefined;
  return fail(
    programme,
    ['cycle'],
    `No internal audit under \`${programme.id}\` examined ${late} within the cycle of ${durationInWords(cycle)}`,
    'examine them in the next audit, and name them in its `scope:` or `examined:`',
  );
};

/** Whether what is planned was also done, as far as its time has come. */
const progress = (
  programme: Programme,
  evidence: Evidence,
  { done, wanted }: { readonly done: AuditsDone; readonly wanted: readonly Part[] },
): Outcome => {
  const { cycle, frequency } = programme.data;
  const { today } = evidence;
  const start = startOf(programme, done, evidence);
  if (start === undefined || cycle === undefined || frequency === undefined) {
    return notEvaluated(
      'no approval is proved and no audit names the programme, so nothing says since when it runs',
      programme,
    );
  }
  return (
    tooSeldom(programme, frequency, start, done, today) ??
    leftOut(programme, cycle, start, done, { wanted, today }) ??
    pass(programme)
  );
};

const auditFields = ['type', 'programme', 'performed', 'scope', 'examined'] as const;

/** Why nobody can say what the programmes leave out. */
const unclearPlan = (register: Register, programmes: readonly Programme[]): string | undefined => {
  const documents = recordsOf(register, 'document');
  if (unread(register, 'document') || documents.some(({ invalid }) => invalid.has('type'))) {
    return 'a document cannot be read, which may be a programme';
  }
  const unknown = programmes.flatMap(planned).find((id) => identify(register, id) === undefined);
  return unknown === undefined ? undefined : `\`covers\` names \`${unknown}\`, which is not there`;
};

/** An audit under a document that plans none counts for no programme, and nobody would see why. */
const underNoProgramme = ({ records }: Register, audits: readonly Audit[]): readonly Outcome[] =>
  audits.flatMap((audit) => {
    const document = records.get(audit.data.programme);
    const { type } = document?.kind === 'document' ? document.data : {};
    if (type === undefined || type === 'programme') return [];
    return [
      fail(
        audit,
        ['programme'],
        `\`${audit.id}\` names \`${audit.data.programme}\` as its programme, which is of type \`${type}\``,
        'name the document of type `programme` that planned it',
      ),
    ];
  });

function* judge(evidence: Evidence, programmes: readonly Programme[]): Iterable<Outcome> {
  const { register, today } = evidence;
  const wanted = wantedOf(register);
  const unclearCover = unclearPlan(register, programmes);
  const gap =
    unclearCover === undefined ? unplanned(programmes, wanted) : notEvaluated(unclearCover);
  if (gap) yield gap;
  const unclear =
    unread(register, 'audit') ||
    recordsOf(register, 'audit').some(({ invalid }) =>
      auditFields.some((name) => invalid.has(name)),
    );
  const audits = unclear ? [] : internalAudits(register, today);
  const stray = underNoProgramme(register, audits);
  yield* stray;
  for (const programme of programmes) {
    const lacking = incomplete(programme);
    if (lacking) yield lacking;
    else if (unclear) yield notEvaluated('an audit cannot be read', programme);
    else if (stray.length > 0) yield notEvaluated('an audit may belong to it', programme);
    else {
      const done = auditsDone(register, programme, audits);
      yield progress(programme, evidence, { done, wanted });
    }
  }
}

/** Everything has its turn to be audited, and gets it. */
export const auditProgramme: Rule = {
  id: 'audit/programme',
  severity: 'error',
  source: '9.2.2',
  checks:
    'the audit programmes in use plan each of clauses 4 to 10 and each applicable control, internal audits are as frequent as planned, each names the programme that planned it, and each planned item was examined within the last cycle',
  why: 'What no programme names is never looked at, and nobody notices. A plan that is not followed is worse than none: it looks like an answer.',
  mend: 'Give the document of type `programme` its `cycle`, `frequency`, `methods`, `responsibilities` and `covers`; name in each audit what it examined. An item that an audit calls `not-examined` does not count.',
  *evaluate(evidence) {
    const { register } = evidence;
    const programmes = programmesInUse(register);
    const reads = [...planFields, 'type', 'supersedes', 'effective'] as const;
    const broken = programmes.filter(({ invalid }) => reads.some((field) => invalid.has(field)));
    if (programmes.length === 0) {
      yield notApplicable('there is no audit programme in use; `documents/mandatory` asks for one');
    } else if (broken.length > 0) {
      for (const programme of broken) yield notEvaluated('its plan breaks the schema', programme);
    } else yield* judge(evidence, programmes);
  },
};
