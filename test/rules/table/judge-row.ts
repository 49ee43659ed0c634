import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readCatalogues } from '#catalogues/read-catalogues.ts';
import type { Content } from '#content/content.ts';
import { loadContent } from '#content/load.ts';
import { createValidate } from '#content/validate.ts';
import { readEvidence } from '#evidence/read-evidence.ts';
import type { Finding } from '#findings/finding.ts';
import type { Past } from '#history/past.ts';
import { link } from '#register/link.ts';
import type { Register } from '#register/register.ts';
import { assess } from '#rules/assess.ts';
import type { AssessedIsms } from '#rules/assessed.ts';
import { rules } from '#rules/index.ts';
import { changedFiles, contentAfter } from '../../content/content-after.ts';
import { exampleFiles, memoryTree } from '../../content/memory-tree.ts';
import type { Files } from '../../content/memory-tree.ts';
import { pastOf } from '../past.ts';
import type { Said } from '../past.ts';
import { approveAll, fieldsOf, referenceTimeline } from './approve-all.ts';
import type { Timeline } from './approve-all.ts';
import type { Row } from './row.ts';

/** A valid ISMS that rows change. */
export interface Base {
  readonly files: Files;
  readonly content: Content;
  readonly register: Register;
  readonly timeline: Timeline;
  /** ISO day for which it is judged, unless a row says another. */
  readonly today: string;
  /** Day of approval of what the timeline does not know. */
  readonly approvedOn: string;
  /** What `isms check` says without any change, by day. */
  readonly said: Map<string, Promise<readonly Finding[]>>;
}

const validate = createValidate();
const catalogues = readCatalogues();
const root = join(import.meta.dirname, '../../..');

const referenceFiles = (): Files =>
  Object.fromEntries([
    ['isms.yml', new Uint8Array(readFileSync(join(root, 'isms.yml')))],
    ...['policies', 'risks', 'soa', 'reviews', 'evidence'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path.slice(root.length + 1), new Uint8Array(readFileSync(path))] as const),
    ),
  ]);

const baseOf = async (
  files: Files,
  settings: Pick<Base, 'timeline' | 'today' | 'approvedOn'>,
): Promise<Base> => {
  const content = await loadContent(memoryTree(files), validate);
  const { register } = link(content, catalogues);
  return { files, content, register, said: new Map(), ...settings };
};

/** The reference ISMS as on the day on which its scripted year ends. */
export const referenceBase = (): Promise<Base> =>
  baseOf(referenceFiles(), {
    timeline: referenceTimeline(),
    today: '2026-11-02',
    approvedOn: '2026-10-20',
  });

/** The small ISMS of the format's example. */
export const exampleBase = (): Promise<Base> =>
  baseOf(exampleFiles(), {
    timeline: new Map([
      ['SOA', [{ version: '1.0', day: '2026-06-25' }]],
      ['POL-001', [{ version: '1.0', day: '2026-01-12' }]],
      ['PROG-001', [{ version: '1.0', day: '2026-01-12' }]],
      ['METH-001', [{ version: '1.0', day: '2025-11-03' }]],
      ['R-001', [{ version: '1.0', day: '2026-02-20' }]],
      ['MR-2026-1', [{ version: '1.0', day: '2026-03-09' }]],
      ['EXC-2026-001', [{ version: '1.0', day: '2026-01-30' }]],
    ]),
    today: '2026-06-30',
    approvedOn: '2026-01-12',
  });

const decoded = (content: string | Uint8Array | undefined): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

/** A past in which everything said what the base says until 15 September 2026. */
const pastBefore = (base: Base, register: Register, settings: string): Past => {
  const said = [...base.register.records.values()]
    .filter(
      ({ path }) => /^(?:risks|soa|policies)\//.test(path) && !path.startsWith('risks/assets'),
    )
    .map((record): readonly [string, readonly Said[]] => [
      record.path,
      [
        ['2025-09-09', fieldsOf(record)],
        ['2026-09-15', fieldsOf(register.records.get(record.id) ?? record)],
      ],
    ]);
  // The schema of `isms.yml` is not asked of the past.
  const plain = (text: string) => parse(text) as Readonly<Record<string, unknown>>;
  const settingsSaid: readonly Said[] = [
    ['2025-09-01', plain(decoded(base.files['isms.yml']))],
    ['2026-09-15', plain(settings)],
  ];
  return pastOf(Object.fromEntries([['isms.yml', settingsSaid], ...said]));
};

/** Judges a base after changes: everything that the rules say. */
export const judged = async (
  base: Base,
  row: Omit<Row, 'what' | 'change'>,
  changes: Readonly<Record<string, string | null>>,
): Promise<AssessedIsms> => {
  const today = row.on ?? base.today;
  const content = await contentAfter(base, changes, validate);
  const { register, findings } = link(content, catalogues);
  const files = changedFiles(base.files, changes);
  const changed = new Set(Object.keys(changes));
  const approvals = approveAll(register, {
    timeline: row.approvedOn === undefined ? base.timeline : without(base, changed, register),
    day: base.approvedOn,
    ...(row.approvedOn === undefined ? {} : { changed: { paths: changed, day: row.approvedOn } }),
    ...(row.drifted ? { before: base.register, drifted: changed } : {}),
    ...(row.unapproved ? { unapproved: changed } : {}),
  });
  const settings = files['isms.yml'];
  const evidence = {
    register,
    proof: {
      approvals,
      commit: { id: 'f'.repeat(40), day: today, time: Date.parse(today) / 1000 },
    },
    today,
    collected: await readEvidence(register, memoryTree(files)),
    ...(row.past
      ? {
          past: pastBefore(base, register, decoded(settings)),
        }
      : {}),
  };
  return assess(rules, evidence, [...content.findings, ...findings]);
};

const judge = async (...what: Parameters<typeof judged>): Promise<readonly Finding[]> =>
  (await judged(...what)).findings;

/** The timeline without versions that changed records still have, which are approved another day. */
const without = (
  { timeline }: Base,
  paths: ReadonlySet<string>,
  { records }: Pick<Register, 'records'>,
): Timeline => {
  const versions = new Map(
    [...records.values()]
      .filter(({ path }) => paths.has(path))
      .map(({ id, data }) => [id, 'version' in data ? data.version : undefined]),
  );
  return new Map(
    [...timeline].map(([id, sets]) => [
      id,
      sets.filter(({ version }) => version !== versions.get(id)),
    ]),
  );
};

const shown = ({ path, rule, message, severity }: Finding): string =>
  `${path} ${severity} ${rule} ${message}`;

/** The findings that are not among the known ones; those that are leave the known ones. */
const beyond = (
  known: Finding[],
  findings: readonly Finding[],
  key: (finding: Finding) => string,
): readonly Finding[] =>
  findings.filter((finding) => {
    const at = known.findIndex((other) => key(other) === key(finding));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });

/** What `isms check` says after the change of a row that it does not say without. */
export const saysMore = async (base: Base, row: Row): Promise<readonly Finding[]> => {
  const key = `${row.on ?? base.today} ${row.past ? 'past' : ''}`;
  const before =
    base.said.get(key) ??
    judge(base, { ...(row.on ? { on: row.on } : {}), ...(row.past ? { past: row.past } : {}) }, {});
  base.said.set(key, before);
  const changes = row.change(base.files);
  const known = [...(await before)];
  const left = beyond(known, await judge(base, row, changes), shown);
  // What only counts otherwise than before (`92 of 93 controls`) is no further finding.
  return beyond(known, left, ({ rule, path }) => `${rule} ${path}`);
};
