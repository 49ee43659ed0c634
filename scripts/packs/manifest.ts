import type { View } from '#audiences/view.ts';
import { carriersWords, type Carriers } from './carriers.ts';
import { loweredRuleMessages } from './lowered-rules.ts';
import type { LeftOut, PackPlan } from './pack-plan.ts';
import { recordEntries, trustEntry, trustRootEntry } from './manifest-approvals.ts';
import { sha256 } from './record-lines.ts';

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
  readonly carriers: Carriers;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Orders files by path. */
export const byPath = (a: PackFile, b: PackFile): number => compare(a.path, b.path);

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
  trustRoot: trustRootEntry(view),
  trust: trustEntry(view, facts.carriers),
  notes: view.proof.notes,
  engine: { name: 'isms-as-code', version: facts.engineVersion },
  node: facts.nodeVersion,
  browser: facts.browserVersion,
  records: recordEntries(view, plan, facts.carriers),
  leftOut: plan.leftOut.map(leftOutEntry),
  attestations: {
    count: facts.carriers.lines.length,
    leftOut: facts.carriers.leftOut,
    words: carriersWords(facts.carriers),
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
