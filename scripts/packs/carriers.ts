import type { Carrier, PersonApproval } from '#approvals/approval.ts';
import type { View } from '#audiences/view.ts';
import { settingsPath } from '#content/record-place.ts';
import { isRecord } from '#history/record-facts.ts';
import type { PackPlan } from './pack-plan.ts';

/** Where the evidence of an approval lies for whoever holds the pack. */
export type EvidencePlace = 'approvals.jsonl' | 'clone';

/** The attestations and tags that a pack's approvals rely on. */
export interface Carriers {
  /** Lines of `approvals.jsonl`, sorted, each once. */
  readonly lines: readonly string[];
  readonly placeOf: (approval: PersonApproval) => EvidencePlace;
  /** How many stay behind because they name what the pack's audience may not see. */
  readonly leftOut: number;
}

/** What a carrier may name: ids of records, and the paths that they have or had. */
interface Visible {
  readonly ids: ReadonlySet<string>;
  readonly paths: ReadonlySet<string>;
}

const visibleIn = ({ register, proof }: View): Visible => {
  const records = [...register.records.values()];
  const earlier = [...proof.approvals.values()].flatMap(({ versions }) =>
    versions.map(({ path }) => path),
  );
  return {
    ids: new Set([settingsPath, ...records.map(({ id }) => id)]),
    paths: new Set([settingsPath, ...records.map(({ path }) => path), ...earlier]),
  };
};

const words = /[\p{L}\p{N}][\p{L}\p{N}_./-]*[\p{L}\p{N}]/gu;
const looksLikeId = /^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*-\d+$/;

/** The ISMS may lie below the top of the repository, from which attestations count their paths. */
const isPath = (text: string, { paths }: Visible): boolean => {
  for (let at = 0; ;) {
    if (paths.has(text.slice(at))) return true;
    at = text.indexOf('/', at) + 1;
    if (at === 0) return false;
  }
};

const mayName = (text: string, visible: Visible): boolean =>
  isPath(text, visible) ||
  [...text.matchAll(words)].every(
    ([word]) =>
      visible.ids.has(word) ||
      isPath(word, visible) ||
      !(looksLikeId.test(word) || word.toLowerCase().endsWith('.md')),
  );

/** Every text in a value, names of fields too. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, item]) => [name, ...textsIn(item)]);
};

const subjectsIn = (statement: unknown): readonly unknown[] =>
  isRecord(statement) && Array.isArray(statement['subject']) ? statement['subject'] : [];

const namesVisibleRecord = (subject: unknown, { ids }: Visible): boolean => {
  const annotations = isRecord(subject) ? subject['annotations'] : undefined;
  const id = isRecord(annotations) ? annotations['id'] : undefined;
  return typeof id === 'string' && ids.has(id);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A carrier travels whole or not at all: without a subject its signature would not hold. */
const envelopeTravels = (line: string, visible: Visible): boolean => {
  const envelope = parsed(line);
  if (!isRecord(envelope) || typeof envelope['payload'] !== 'string') return false;
  const statement = parsed(Buffer.from(envelope['payload'], 'base64').toString('utf8'));
  const subjects = subjectsIn(statement);
  return (
    subjects.length > 0 &&
    subjects.every((subject) => namesVisibleRecord(subject, visible)) &&
    textsIn([{ ...envelope, payload: '' }, statement]).every((text) => mayName(text, visible))
  );
};

const approvesLine = /^approves:\s*(\S+)/gim;

const tagTravels = (base64: string, visible: Visible): boolean => {
  const text = Buffer.from(base64, 'base64').toString('utf8');
  return (
    [...text.matchAll(approvesLine)].every(([, id = '']) => visible.ids.has(id)) &&
    mayName(text, visible)
  );
};

const travels = (carrier: Carrier, visible: Visible): boolean =>
  'envelope' in carrier
    ? envelopeTravels(carrier.envelope, visible)
    : tagTravels(carrier.tag, visible);

const lineOf = (carrier: Carrier): string =>
  'envelope' in carrier ? carrier.envelope : JSON.stringify({ tag: carrier.tag });

const approvalsIn = ({ proof }: View, plan: PackPlan): readonly PersonApproval[] => {
  const records = [...plan.documents.map(({ record }) => record), plan.statement, ...plan.risks];
  return [
    ...records.flatMap((record) => proof.approvals.get(record?.id ?? '')?.approvals ?? []),
    ...(proof.trust?.approvals ?? []),
  ];
};

/**
 * Chooses what goes into `approvals.jsonl`: the attestations and tags behind the approvals of a
 * pack's records and of `isms.yml`, but for those that name a record which its audience may not see.
 */
export const carriersOf = (view: View, plan: PackPlan): Carriers => {
  const visible = visibleIn(view);
  const all = new Map(
    approvalsIn(view, plan).flatMap(({ carrier }) =>
      carrier === undefined ? [] : [[lineOf(carrier), carrier] as const],
    ),
  );
  const lines = [...all].filter(([, carrier]) => travels(carrier, visible)).map(([line]) => line);
  const carried = new Set(lines);
  return {
    lines: lines.sort(),
    placeOf: ({ carrier }) =>
      carrier !== undefined && carried.has(lineOf(carrier)) ? 'approvals.jsonl' : 'clone',
    leftOut: all.size - lines.length,
  };
};

/** What a reader of the manifest is told of `approvals.jsonl`. */
export const carriersWords = ({ lines, leftOut }: Carriers): string =>
  [
    `attestations and tags in approvals.jsonl: ${lines.length}`,
    ...(leftOut === 0
      ? []
      : [`left out, since they name records that this audience may not see: ${leftOut}`]),
    'what else approves the records stands in commits and is recomputed only from a clone',
  ].join('; ');
