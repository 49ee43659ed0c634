import { kinds } from '#content/kinds.ts';
import type { Kind, Positions } from '#content/record.ts';
import { referencesIn } from '#content/references.ts';
import type { FieldReference } from '#content/references.ts';
import type { TreeEntry } from '#content/tree.ts';
import type { Finding } from '#findings/finding.ts';
import { nearMiss, nearPath } from '#findings/near-miss.ts';
import { likelyMeant } from './id-forms.ts';
import { entryUnknown, identify } from './identify.ts';
import type { Listing, Named } from './identify.ts';
import type { KnownIds } from './known-ids.ts';
import type { Missing } from './missing.ts';
import { namedInWords } from './named-in-words.ts';
import type { Reference, Target } from './register.ts';

/** What linking one record gives. */
export interface Linked {
  readonly references: readonly Reference[];
  readonly findings: readonly Finding[];
  /** References to what is not there. */
  readonly missing: readonly Missing[];
}

/** What the ids of a text or a record may lead to. */
export interface LinkTargets extends Named, Listing {
  readonly ids: KnownIds;
  readonly entries: ReadonlyMap<string, TreeEntry>;
  /** Prefixes that documents use (`POL-`), since their ids follow no pattern of the kind. */
  readonly documentPrefixes: ReadonlySet<string>;
}

/** Something with fields that refer to others: a record, or `isms.yml`. */
export interface Referrer {
  readonly kind: Kind | 'settings';
  /** Absent for `isms.yml`. */
  readonly id?: string;
  readonly data: unknown;
  readonly positions: Positions;
}

const kindNames: ReadonlySet<string> = new Set(kinds.map(({ kind }) => kind));

/** What each word of a schema's `reference` accepts, in the words of a message. */
const expectation = (target: string): string => {
  const kind = kinds.find((known) => known.kind === target);
  if (kind) return kind.title.toLowerCase();
  return target.replace('-', ' ');
};

const none: ReadonlySet<string> = new Set();

const acceptedIds = (
  { ids, texts }: LinkTargets,
  wanted: string,
  referrer: Referrer,
): ReadonlySet<string> =>
  wanted === 'anchor'
    ? new Set((texts.get(referrer.id ?? '')?.headings ?? []).map(({ anchor }) => `#${anchor}`))
    : (ids.get(wanted) ?? none);

/** What a value names as `wanted`; `null` where it names something that is no link (a role). */
const resolve = (
  targets: LinkTargets,
  wanted: string,
  value: string,
  referrer: Referrer,
): Target | null | undefined => {
  if (wanted === 'anchor' && targets.texts.get(referrer.id ?? '')?.unparsed) return null;
  if (wanted === 'evidence-file') {
    return targets.entries.get(value)?.type === 'file' ? { type: 'file', path: value } : undefined;
  }
  return acceptedIds(targets, wanted, referrer).has(value)
    ? (identify(targets, value) ?? null)
    : undefined;
};

const broken = (
  targets: LinkTargets,
  referrer: Referrer,
  { path, value, targets: wanted }: FieldReference,
): Finding => {
  const candidates = wanted.flatMap((target) =>
    target === 'evidence-file'
      ? [...targets.entries.keys()]
      : [...acceptedIds(targets, target, referrer)],
  );
  const place = referrer.positions.ofValue(path);
  const base = {
    ...place,
    rule: 'link/broken',
    severity: 'error',
    ...(referrer.id === undefined ? {} : { record: referrer.id }),
    related: [],
  } as const;
  const other = targets.records.get(value);
  const expected = wanted.map(expectation).join(' or ');
  if (other && wanted.some((target) => kindNames.has(target))) {
    return {
      ...base,
      message: `Unexpected ${expectation(other.kind)} \`${value}\`, expected the id of: ${expected}`,
      hint: `name a record of that kind instead of \`${other.path}\``,
    };
  }
  const [only] = wanted.length === 1 ? wanted : [];
  const noun =
    only === 'control' || (only !== undefined && !kindNames.has(only)) ? expected : 'record';
  const near =
    only === 'evidence-file'
      ? nearPath(value, candidates)
      : nearMiss(value, likelyMeant(value, candidates, targets.documentPrefixes));
  const folder = kinds.find(({ kind }) => kind === wanted[0])?.folder;
  const remedy =
    folder === undefined ? `define \`${value}\`` : `add the record under \`${folder}/\``;
  return {
    ...base,
    message: `Cannot find ${noun} \`${value}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`,
    hint: near === undefined ? `correct the id, or ${remedy}` : `write \`${near}\`, or ${remedy}`,
  };
};

/** What is missing: a heading is one of its file. */
const missingThing = (value: string, { path }: Finding): string =>
  value.startsWith('#') ? `${path}${value}` : value;

/** Ids that stand where words may stand are no links, but they must lead somewhere. */
const takeWords = (targets: LinkTargets, referrer: Referrer, missing: Missing[]): void => {
  const { kind, data } = referrer;
  for (const reference of namedInWords(kind, data, targets.documentPrefixes)) {
    const { targets: wanted, value: id } = reference;
    if (wanted.some((target) => targets.ids.get(target)?.has(id))) continue;
    missing.push({ id, wanted, finding: broken(targets, referrer, reference) });
  }
};

/** Links the fields of a record or of `isms.yml` by what its schema says each field refers to. */
export const linkFields = (targets: LinkTargets, referrer: Referrer): Linked => {
  const references: Reference[] = [];
  const missing: Missing[] = [];
  takeWords(targets, referrer, missing);
  for (const reference of referencesIn(referrer.kind, referrer.data)) {
    const checked = reference.targets.filter((target) => target !== 'rule');
    if (checked.length === 0) continue;
    const found = checked
      .map((wanted) => resolve(targets, wanted, reference.value, referrer))
      .find((target) => target !== undefined);
    if (found === undefined && entryUnknown(targets, reference.value)) continue;
    if (found === undefined) {
      const finding = broken(targets, referrer, { ...reference, targets: checked });
      missing.push({ id: missingThing(reference.value, finding), wanted: checked, finding });
    } else if (found !== null && referrer.id !== undefined) {
      const place = referrer.positions.ofValue(reference.path);
      references.push({ from: referrer.id, to: found, field: reference.path, place });
    }
  }
  return { references, findings: [], missing };
};
