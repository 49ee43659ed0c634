import type { ReferenceFiles } from '#reference/read-reference.ts';
import type { ReferenceRecord } from '#reference/reference-records.ts';
import { earlierSettings } from './earlier-settings.ts';
import type { MainLine } from './main-line.ts';
import { textOn } from './main-line.ts';
import type { Contribution, PullRequest } from './pull-request.ts';

/** The reference ISMS at the end of the year, from which the earlier days are derived. */
export interface Reference {
  readonly files: ReferenceFiles;
  readonly records: readonly ReferenceRecord[];
  /** Text of `isms.yml`. */
  readonly settings: string;
}

/** Where a contribution stands among the others. */
export interface Turn {
  readonly request: PullRequest;
  readonly contribution: Contribution;
  /** It writes `isms.yml`. */
  readonly first: boolean;
  /** It moves on the records without version. */
  readonly last: boolean;
  /** Everything now stands as it does in the reference. */
  readonly final: boolean;
}

const encoder = new TextEncoder();

const inSoa = ({ path }: ReferenceRecord): boolean => path.startsWith('soa/');

const unversioned = (record: ReferenceRecord): boolean =>
  record.version === undefined && !inSoa(record);

const matches = (pattern: string, id: string): boolean =>
  pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : pattern === id;

const takes = (record: ReferenceRecord, { request, contribution }: Turn): boolean => {
  const { sets = {}, adds = [] } = contribution;
  if (Object.hasOwn(sets, record.id)) return true;
  if (inSoa(record)) return Object.hasOwn(sets, 'SOA');
  return (
    unversioned(record) &&
    !(request.notYet ?? []).includes(record.id) &&
    adds.some((pattern) => matches(pattern, record.id))
  );
};

/** A control has no version: it stands as now in the version of the SoA that stands now. */
const standsInPresentSoa = (
  { records }: Reference,
  record: ReferenceRecord,
  { contribution }: Turn,
): boolean =>
  inSoa(record) && contribution.sets?.['SOA'] === records.find(({ id }) => id === 'SOA')?.version;

const evidenceFiles = (
  { files }: Reference,
  texts: Iterable<string>,
  final: boolean,
): readonly string[] => {
  const joined = [...texts].join('\n');
  return [...files.keys()].filter(
    (path) => path.startsWith('evidence/files/') && (final || joined.includes(path)),
  );
};

/** The catalogues that `isms.yml` names: they come with it. */
const catalogueFiles = ({ files }: Reference): readonly string[] =>
  [...files.keys()].filter((path) => path.startsWith('policies/frameworks/'));

const differs = (line: MainLine, path: string, bytes: Uint8Array): boolean => {
  const known = line.files.get(path);
  return known === undefined || Buffer.compare(known, bytes) !== 0;
};

/**
 * The files that a contribution changes, by path in order; the main line then holds them.
 */
export const contributedFiles = (
  reference: Reference,
  line: MainLine,
  turn: Turn,
): ReadonlyMap<string, Uint8Array> => {
  const { request, contribution, first, last, final } = turn;
  const own = reference.records.filter((record) => takes(record, turn));
  for (const { id } of own) line.present.add(id);
  const moving = reference.records.filter(
    (record) => last && unversioned(record) && line.present.has(record.id),
  );
  const texts = new Map(
    [...own, ...moving].map((record) => {
      const version = contribution.sets?.[record.id];
      const asNow = version === undefined && (final || standsInPresentSoa(reference, record, turn));
      return [record.path, asNow ? record.text : textOn(line, record, request.day, version)];
    }),
  );
  if (first) {
    const { settings } = reference;
    texts.set(
      'isms.yml',
      final ? settings : earlierSettings(settings, request.day, line.soaVersion),
    );
  }
  const files = new Map([...texts].map(([path, text]) => [path, encoder.encode(text)]));
  for (const path of evidenceFiles(reference, texts.values(), final)) {
    files.set(path, new Uint8Array(reference.files.get(path) ?? []));
  }
  if (first) {
    for (const path of catalogueFiles(reference)) {
      files.set(path, new Uint8Array(reference.files.get(path) ?? []));
    }
  }
  const changed = [...files].filter(([path, bytes]) => differs(line, path, bytes));
  for (const [path, bytes] of changed) line.files.set(path, bytes);
  return new Map(changed.sort(([a], [b]) => (a < b ? -1 : 1)));
};
