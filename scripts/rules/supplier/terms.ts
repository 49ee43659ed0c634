import { addDays } from '#register/calendar.ts';
import { liesAhead } from '#register/lies-ahead.ts';
import { listed } from '../control-links.ts';
import { eachOf, fail, notApplicable, pass } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';
import { hasEnded } from './suppliers.ts';
import type { Supplier } from './suppliers.ts';

type Agreement = NonNullable<Supplier['data']['contract']>;

/** The agreements that must be there, with what they are called and what they must settle. */
const agreements = {
  contract: {
    called: 'contract',
    settle: 'confidentiality, notice of incidents, own suppliers, return of data',
  },
  dpa: {
    called: 'agreement on personal data',
    settle: 'instructions, sub-processors, help with requests, deletion',
  },
} as const;

type Field = keyof typeof agreements;

const faultOf = (
  supplier: Supplier,
  field: Field,
  { signed, ends, clauses }: Agreement,
  today: string,
): Outcome | undefined => {
  const { called, settle } = agreements[field];
  const { id } = supplier;
  if (ends !== undefined && ends < today) {
    return fail(
      supplier,
      [field, 'ends'],
      `The ${called} with \`${id}\` ended on ${ends}, and the supplier is in use`,
      'write the day to which it was extended, or end the supplier: `state: ended` with `ended:`',
    );
  }
  if (signed > today) {
    return fail(
      supplier,
      [field, 'signed'],
      `The ${called} with \`${id}\` is signed on ${signed} only, and the supplier is in use`,
      'correct the day, or set `state: proposed` until it is signed',
    );
  }
  return clauses.length === 0
    ? fail(
        supplier,
        [field, 'clauses'],
        `The ${called} with \`${id}\` names no terms of security`,
        `list what was agreed in \`clauses\`: ${settle}`,
      )
    : undefined;
};

/** What of a supplier asks for a contract, in words. */
const reachOf = ({ data }: Supplier): string | undefined => {
  if (data.personal_data !== 'none') return 'touches personal data';
  if (data.data.length > 0) return `touches ${data.data.join(', ')} information`;
  return data.access_review_every === undefined ? undefined : 'has accounts that are reviewed';
};

const ofContract = (supplier: Supplier, reach: string, today: string): Outcome | undefined => {
  const { contract } = supplier.data;
  return contract
    ? faultOf(supplier, 'contract', contract, today)
    : fail(
        supplier,
        ['data'],
        `\`${supplier.id}\` ${reach} without \`contract\``,
        `agree on terms of security and add \`contract: {reference, signed, ends, clauses}\`; they settle ${agreements.contract.settle}`,
      );
};

const ofPersonalData = (supplier: Supplier, today: string): Outcome | undefined => {
  const { personal_data: part, dpa } = supplier.data;
  if (dpa) return faultOf(supplier, 'dpa', dpa, today);
  // Who decides on purposes himself acts on nobody's instructions, so that none are agreed on.
  return part === 'processor' || part === 'sub-processor'
    ? fail(
        supplier,
        ['personal_data'],
        `\`${supplier.id}\` is \`${part}\` of personal data without \`dpa\``,
        'conclude an agreement on the processing and add `dpa: {reference, signed, ends, clauses}`',
      )
    : undefined;
};

/** Days after its last one in which a supplier gives back or deletes what it has of ours. */
const returnedWithin = 30;

/** What of the end is due and not done; access ends with the last day. */
const leftOpen = (
  ended: NonNullable<Supplier['data']['ended']>,
  today: string,
): readonly string[] => {
  const open = (day: string | undefined): boolean => day === undefined || liesAhead(day, today);
  return [
    ...(ended.date < today && open(ended.access_removed) ? ['access_removed'] : []),
    ...(addDays(ended.date, returnedWithin) < today && open(ended.data_returned)
      ? ['data_returned']
      : []),
  ];
};

/** Who has ended has no access and no information of ours any more. */
const ofEnd = (supplier: Supplier, today: string): Outcome => {
  const { id, data } = supplier;
  if (!data.ended) {
    return fail(
      supplier,
      ['state'],
      `\`${id}\` has ended without \`ended\``,
      'write when the work with it ended, when its access was removed and when our information was returned or deleted: `ended: {date, access_removed, data_returned}`',
    );
  }
  if (reachOf(supplier) === undefined) {
    return notApplicable('it touched no information and had no accounts', supplier);
  }
  const open = leftOpen(data.ended, today);
  return open.length === 0
    ? pass(supplier)
    : fail(
        supplier,
        ['ended', 'date'],
        `\`${id}\` ended on ${data.ended.date} without ${listed(open)}`,
        `\`${data.owner}\` has access closed and information returned or deleted, and adds the day of each to \`ended:\``,
      );
};

const inUse = (supplier: Supplier, today: string): readonly Outcome[] => {
  const reach = reachOf(supplier);
  if (reach === undefined) {
    return [notApplicable('it touches no information and has no accounts', supplier)];
  }
  const failures = [ofContract(supplier, reach, today), ofPersonalData(supplier, today)].filter(
    (outcome) => outcome !== undefined,
  );
  return failures.length > 0 ? failures : [pass(supplier)];
};

const reads = [
  'state',
  'ended',
  'owner',
  'data',
  'personal_data',
  'contract',
  'dpa',
  'access_review_every',
] as const;

/** Nobody gets information without having agreed on how it is kept. */
export const supplierTerms: Rule = {
  id: 'supplier/terms',
  severity: 'error',
  source: 'A.5.20',
  checks: `a supplier in use that touches information, personal data, or accounts of ours has a contract that names terms of security; a processor or sub-processor of personal data also an agreement on it; both are signed and have not ended; of one that has ended it says when, that access was removed by the last day, and that information was returned or deleted within ${returnedWithin} days`,
  why: 'What is not agreed cannot be asked for: no notice of an incident, no report, no return of the data. For personal data the law asks for the agreement itself.',
  mend: 'Agree on the terms, have them signed, and write `contract:` and `dpa:` with their days and what they settle. At the end close access, have the information returned or deleted, and write `ended:`.',
  *evaluate(evidence) {
    const { today } = evidence;
    yield* eachOf(evidence, 'supplier', reads, function* (supplier): Iterable<Outcome> {
      if (hasEnded(supplier, today)) yield ofEnd(supplier, today);
      else if (supplier.data.state === 'proposed') {
        yield notApplicable('the supplier is not in use yet', supplier);
      } else yield* inUse(supplier, today);
    });
  },
};
