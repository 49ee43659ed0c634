import { createHash } from 'node:crypto';
import { readEvidence } from '#evidence/read-evidence.ts';
import { memoryTree } from '../../content/memory-tree.ts';
import { readStory } from '../evidence.ts';
import type { Story } from '../evidence.ts';
import { evidenceRequest, exampleSettings } from '../records.ts';
import type { Fields } from '../records.ts';

/** Where the files of the review of the first quarter lie. */
export const paths = {
  review: 'reviews/access/ar-2026-1.md',
  decisions: 'evidence/files/ar-2026-1.csv',
  request: 'evidence/github-members.md',
  supplier: 'reviews/suppliers/github.md',
  settings: 'isms.yml',
} as const;

const inFile = (fields: Fields): string =>
  `---\n${Object.entries(fields)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]))
    .join('\n')}\n---\n`;

/** A review of the accounts at GitHub, completed on 2 April 2026 by Clara. */
export const accessReview = (fields: Fields = {}): string =>
  inFile({
    id: 'AR-2026-1',
    title: 'Members of the source code organisation',
    owner: 'ciso',
    classification: 'confidential',
    system: 'SUP-GITHUB',
    due: '2026-04-15',
    completed: '2026-04-02',
    reviewer: '{person: clara, role: cto}',
    export:
      '{item: EV-001#2026-Q1, exported: 2026-03-30T07:00:00Z, by: ciso, query: all members, accounts: 2, complete: As the page says}',
    decisions: paths.decisions,
    ...fields,
  });

/** What an export and the decisions on it say, as CSV without their headers. */
export interface Lists {
  /** By the id of the item: its day and lines of `login,role,admin,active`. */
  readonly exports?: Readonly<
    Record<string, { readonly day: string; readonly lines: readonly string[] }>
  >;
  /** Lines of `account,owner,decision,by,done`; each gets a reason unless it has one behind. */
  readonly decisions?: readonly string[];
  readonly review?: Fields;
  readonly files?: Readonly<Record<string, string>>;
  /** Further lines of `isms.yml`. */
  readonly settings?: string;
  readonly today?: string;
}

/** Two members, both kept. */
export const members = ['asha-example,member,no,yes', 'clara-example,owner,yes,yes'];

/** The decisions on them. */
export const kept = ['asha-example,asha,keep,clara,', 'clara-example,clara,keep,asha,'];

const csv = (header: string, lines: readonly string[]): string =>
  `${[header, ...lines].join('\n')}\n`;

const reasoned = (line: string): string =>
  line.split(',').length > 5 ? line : `${line},needed for the work`;

const pathOf = (id: string): string => `evidence/files/${id}.csv`;

const exportText = (lines: readonly string[]): string => csv('login,role,admin,active', lines);

const itemOf = (id: string, day: string, lines: readonly string[]): string =>
  `{id: ${id}, covers: {at: ${day}T07:00:00Z}, collected: ${day}T07:05:00Z, by: ciso, query: all members, file: ${pathOf(id)}, sha256: ${createHash('sha256').update(exportText(lines)).digest('hex')}, bytes: ${exportText(lines).length}}`;

/** A story with an access review whose files were read from real CSV text. */
export const accessStory = async (lists: Lists = {}): Promise<Story> => {
  const { exports = { '2026-Q1': { day: '2026-03-30', lines: members } }, decisions = kept } =
    lists;
  const items = Object.entries(exports);
  const files = {
    [paths.review]: accessReview(lists.review),
    [paths.decisions]: csv('account,owner,decision,by,done,reason', decisions.map(reasoned)),
    [paths.request]: evidenceRequest({
      format: 'accounts-csv',
      columns: '{account: login, role: role, privileged: admin, enabled: active}',
      items: `[${items.map(([id, { day, lines }]) => itemOf(id, day, lines)).join(', ')}]`,
    }),
    ...Object.fromEntries(items.map(([id, { lines }]) => [pathOf(id), exportText(lines)])),
    ...lists.files,
  };
  const story: Story = {
    files,
    settings: exampleSettings(lists.settings),
    today: lists.today ?? '2026-06-01',
  };
  const { evidence } = await readStory(story);
  return { ...story, collected: await readEvidence(evidence.register, memoryTree(files)) };
};
