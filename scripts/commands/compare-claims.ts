import { viewFor } from '#audiences/view-for.ts';
import type { Audience, View } from '#audiences/view.ts';
import { carriersOf } from '#packs/carriers.ts';
import { loweredRuleMessages } from '#packs/lowered-rules.ts';
import { recordEntries, trustEntry, trustRootEntry } from '#packs/manifest-approvals.ts';
import { planPack, type LeftOut, type PackPlan } from '#packs/pack-plan.ts';
import type { AssessedIsms } from '#rules/assessed.ts';
import { isObject, listIn, objectIn, textIn, type JsonObject } from '#verify/json-value.ts';
import { shown } from '#verify/shown.ts';

/** What a manifest states, or what a clone gives in its place. */
export interface Claims {
  /** By record id. */
  readonly records: ReadonlyMap<string, JsonObject>;
  /** The rest: organisation, day, trust root, trust parts, what was left out. */
  readonly pack: JsonObject;
}

const plain = (value: unknown): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;

const byId = (records: readonly unknown[]): ReadonlyMap<string, JsonObject> =>
  new Map(records.filter(isObject).map((record) => [textIn(record, 'id') ?? '', record]));

/** Where the evidence lies is no claim about the approval. */
const withoutPlace = (claim: JsonObject): JsonObject => ({
  ...claim,
  approvals: listIn(claim, 'approvals')
    .filter(isObject)
    .map(({ evidenceIn: _in, evidenceWords: _words, ...rest }) => rest),
});

const rootClaim = ({ confirmed: _confirmed, words: _words, ...rest }: JsonObject): JsonObject =>
  rest;

/** The claims of a manifest. */
export const statedClaims = (predicate: JsonObject): Claims => ({
  records: new Map(
    [...byId(listIn(predicate, 'records'))].map(([id, record]) => [id, withoutPlace(record)]),
  ),
  pack: {
    organisation: textIn(predicate, 'organisation'),
    legalName: textIn(predicate, 'legalName'),
    day: textIn(predicate, 'day'),
    trustRoot: rootClaim(objectIn(predicate, 'trustRoot')),
    trust: withoutPlace(objectIn(predicate, 'trust')),
    leftOut: listIn(predicate, 'leftOut'),
    loweredRules: listIn(predicate, 'loweredRules'),
  },
});

const idsOf = ({ documents, statement, risks }: PackPlan): ReadonlySet<string> =>
  new Set([
    ...documents.map(({ record }) => record.id),
    ...(statement === undefined ? [] : [statement.id]),
    ...risks.map(({ id }) => id),
  ]);

/** A pack with drafts holds more than what is approved: which it is, its records tell. */
const planLike = (view: View, stated: Claims): { plan: PackPlan; drafts: boolean } => {
  const plan = planPack(view, false);
  const known = idsOf(plan);
  const drafts = [...stated.records.keys()].some((id) => !known.has(id));
  return { plan: drafts ? planPack(view, true) : plan, drafts };
};

/** What a clone gives in place of a manifest. */
export interface GivenClaims extends Claims {
  readonly view: View;
  /** The pack prints drafts too. */
  readonly drafts: boolean;
}

const leftOutClaim = ({ id, version, title, reason }: LeftOut): object => ({
  id,
  version,
  title,
  reason,
});

/** What the manifest of a pack for this audience would have to state. */
export const givenClaims = (
  isms: AssessedIsms,
  audience: Audience,
  stated: Claims,
): GivenClaims => {
  const view = viewFor(isms, audience);
  const { plan, drafts } = planLike(view, stated);
  const carriers = carriersOf(view, plan);
  const { organisation } = view.register.settings;
  const records = recordEntries(view, plan, carriers).map((record) => withoutPlace(plain(record)));
  return {
    view,
    drafts,
    records: byId(records),
    pack: plain({
      organisation: organisation.name,
      legalName: organisation.legal_name,
      day: view.proof.commit?.day,
      trustRoot: rootClaim(plain(trustRootEntry(view))),
      trust: withoutPlace(plain(trustEntry(view, carriers) ?? {})),
      leftOut: plan.leftOut.map(leftOutClaim),
      loweredRules: loweredRuleMessages(view),
    }),
  };
};

/** The same value gives the same text, whatever the order of its fields. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return value === undefined ? 'null' : JSON.stringify(value);
  const names = Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
};

const inWords = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : canonical(value);
  return shown(text.length > 120 ? `${text.slice(0, 120)}…` : text);
};

const placed = (place: string, name: string): string => (place === '' ? name : `${place}.${name}`);

const compare = (stated: unknown, given: unknown, place: string): readonly string[] => {
  if (canonical(stated) === canonical(given)) return [];
  if (isObject(stated) && isObject(given)) {
    return [...new Set([...Object.keys(stated), ...Object.keys(given)])]
      .sort()
      .flatMap((name) => compare(stated[name], given[name], placed(place, name)));
  }
  if (Array.isArray(stated) && Array.isArray(given) && stated.length === given.length) {
    return stated.flatMap((item, index) =>
      compare(item, (given as readonly unknown[])[index], `${place}[${index}]`),
    );
  }
  return [`${shown(place)} (pack: ${inWords(stated)}; clone: ${inWords(given)})`];
};

/** What differs between a claim and what the clone gives, one clause a field; empty where nothing. */
export const differences = (stated: JsonObject, given: JsonObject): readonly string[] =>
  compare(stated, given, '');
