import type { Settings } from '#content/types.ts';
import { addDays, addDuration, daysBetween } from '#register/calendar.ts';
import type { Receipt } from './receipt.ts';
import { receiptsInForce } from './receipts-in-force.ts';
import type { RosterPerson } from './roster.ts';

/** A version of a document, from the day on which it applied. */
export interface DocumentVersion {
  readonly version: string;
  /** Git object id. */
  readonly content: string;
  readonly from: string;
  /** The first version is material. */
  readonly material: boolean;
}

/** A document that people have to confirm. */
export interface AskedDocument {
  readonly id: string;
  /** Groups whose work it governs. */
  readonly groups: readonly string[];
  readonly acknowledge: 'once' | 'material' | 'every-version';
  /** How soon (ISO 8601 duration), from the day of the version or of joining. */
  readonly within?: string;
  /** Those in force on the day or before, oldest first. */
  readonly versions: readonly DocumentVersion[];
}

/** A round in which people are asked. */
export type Campaign = Settings['campaigns'][number];

/** How a person stands to a document: computed for a day, never stored. */
export interface Duty {
  readonly person: string;
  readonly document: string;
  readonly state: 'acknowledged' | 'open' | 'due-soon' | 'overdue' | 'exempt';
  /** The oldest version that still counts. */
  readonly version: string;
  /** ISO day by which it is due; absent where nothing sets one. */
  readonly due?: string;
  /** The campaign that asks, where one does. */
  readonly campaign?: string;
  /** An older version was confirmed, which no longer counts. */
  readonly outdated: boolean;
}

/** What duties follow from. */
export interface DutiesInput {
  readonly documents: readonly AskedDocument[];
  readonly campaigns: readonly Campaign[];
  readonly people: readonly RosterPerson[];
  readonly receipts: readonly Receipt[];
  /** ISO day. */
  readonly today: string;
}

const soonDays = 7;

const share = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.includes(one));

const worksOn = ({ from, to }: RosterPerson, day: string): boolean =>
  from <= day && (to === undefined || day <= to);

const later = (one: string, other: string): string => (one > other ? one : other);

/** A day moved on by the days on which the person was away before it. */
const pausedBy = (due: string, start: string, { leave }: RosterPerson): string =>
  [...leave]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .reduce((day, away) => {
      const from = later(away.from, start);
      return away.to < start || day < from ? day : addDays(day, daysBetween(from, away.to) + 1);
    }, due);

/** Index of the oldest version whose confirmation still counts. */
const neededFrom = ({ acknowledge, versions }: AskedDocument): number => {
  if (acknowledge === 'once') return 0;
  if (acknowledge === 'every-version') return versions.length - 1;
  return Math.max(
    0,
    versions.findLastIndex(({ material }) => material),
  );
};

interface Asked {
  readonly start: string;
  readonly due?: string;
  readonly campaign?: Campaign;
}

const askedBy = (
  document: AskedDocument,
  person: RosterPerson,
  campaigns: readonly Campaign[],
  versionFrom: string,
): Asked => {
  const covering = campaigns.filter(
    (campaign) => campaign.documents.includes(document.id) && share(campaign.groups, person.groups),
  );
  const yearly = covering.findLast(({ renew }) => renew === 'yearly');
  const start = later(later(versionFrom, yearly?.opens ?? ''), person.from);
  const { within } = document;
  if (!yearly && within !== undefined) return { start, due: addDuration(start, within) };
  const campaign =
    yearly ?? covering.find(({ due, opens }) => due >= versionFrom || opens >= versionFrom);
  if (!campaign) return { start };
  if (person.from <= campaign.opens) return { start, due: campaign.due, campaign };
  const joining = within ?? campaign.joiners_within;
  const due = joining === undefined ? campaign.due : addDuration(person.from, joining);
  return { start, due, campaign };
};

const stateOn = (today: string, due: string | undefined): Duty['state'] => {
  if (due === undefined) return 'open';
  if (due < today) return 'overdue';
  return daysBetween(today, due) <= soonDays ? 'due-soon' : 'open';
};

const dutyOf = (
  document: AskedDocument,
  person: RosterPerson,
  given: readonly Receipt[],
  { campaigns, today }: Pick<DutiesInput, 'campaigns' | 'today'>,
): Duty | undefined => {
  const first = neededFrom(document);
  const needed = document.versions[first];
  if (!needed) return undefined;
  const { start, due: planned, campaign } = askedBy(document, person, campaigns, needed.from);
  const contents = new Set(document.versions.slice(first).map(({ content }) => content));
  const renewedFrom = campaign?.renew === 'yearly' ? campaign.opens : '';
  const counts = given.some(
    (receipt) =>
      receipt.kind !== 'exempt' &&
      contents.has(receipt.content) &&
      receipt.at.slice(0, 10) >= renewedFrom,
  );
  const exempt = given.some(
    ({ kind, until }) => kind === 'exempt' && (until === undefined || today <= until),
  );
  const due = planned === undefined ? undefined : pausedBy(planned, start, person);
  const open = exempt ? 'exempt' : stateOn(today, due);
  return {
    person: person.person,
    document: document.id,
    version: needed.version,
    state: counts ? 'acknowledged' : open,
    outdated: !counts && given.some(({ kind }) => kind !== 'exempt'),
    ...(due === undefined ? {} : { due }),
    ...(campaign === undefined ? {} : { campaign: campaign.id }),
  };
};

/**
 * How every person at work on the day stands to every document that governs their work, in the
 * order of documents, then of people. Receipts of later days do not count.
 */
export const duties = (input: DutiesInput): readonly Duty[] => {
  const { documents, people, today } = input;
  const campaigns = input.campaigns
    .filter(({ opens }) => opens <= today)
    .sort((a, b) => (a.opens < b.opens ? -1 : 1));
  const given = receiptsInForce(input.receipts.filter(({ at }) => at.slice(0, 10) <= today));
  const present = people.filter((person) => worksOn(person, today));
  return documents.flatMap((document) =>
    present
      .filter(({ groups }) => share(document.groups, groups))
      .flatMap((person) => {
        const own = given.get(person.person)?.get(document.id) ?? [];
        const duty = dutyOf(document, person, own, { campaigns, today });
        return duty ? [duty] : [];
      }),
  );
};
