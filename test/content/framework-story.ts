import { readCatalogues } from '#catalogues/read-catalogues.ts';
import { loadContent } from '#content/load.ts';
import { byPlace } from '#findings/finding.ts';
import { link } from '#register/link.ts';
import type { LinkResult } from '#register/link.ts';
import { exampleSettings, policy } from '../rules/records.ts';
import { memoryTree } from './memory-tree.ts';

/** A framework and a policy that names its requirements. */
export interface FrameworkStory {
  readonly list: string | Uint8Array;
  readonly mapping?: string;
  /** Path that `isms.yml` gives for the list. */
  readonly at?: string;
  readonly ids?: readonly string[];
  readonly criteria?: string;
  readonly body?: string;
}

const listPath = 'policies/frameworks/list.tsv';

const settingsOf = ({ at = listPath, ids = ['nis2'], mapping }: FrameworkStory): string =>
  exampleSettings(
    `frameworks:\n${ids
      .map(
        (id) =>
          `  - {id: ${id}, list: ${at}${mapping === undefined ? '' : ', mapping: policies/frameworks/mapping.tsv'}}\n`,
      )
      .join('')}`,
  );

/** The files of a story. */
export const frameworkStory = (
  story: FrameworkStory,
): Readonly<Record<string, string | Uint8Array>> => ({
  'isms.yml': settingsOf(story),
  [listPath]: story.list,
  ...(story.mapping === undefined ? {} : { 'policies/frameworks/mapping.tsv': story.mapping }),
  'policies/a.md': policy({ criteria: story.criteria }, story.body),
});

const linked = async (files: ReturnType<typeof frameworkStory>): Promise<LinkResult> => {
  const content = await loadContent(memoryTree(files));
  const { register, findings } = link(content, readCatalogues());
  return { register, findings: [...content.findings, ...findings].sort(byPlace) };
};

/** What loading and linking find, a line each. */
export const saysOf = async (
  files: ReturnType<typeof frameworkStory>,
): Promise<readonly string[]> =>
  (await linked(files)).findings.map(
    ({ path, line, column, rule, message, hint }) =>
      `${path}:${line}:${column} ${rule} ${message} (${hint ?? ''})`,
  );

/** Ids of the records that refer to an id. */
export const backlinksTo = async (
  files: ReturnType<typeof frameworkStory>,
  id: string,
): Promise<readonly string[]> =>
  ((await linked(files)).register.backlinks.get(id) ?? []).map(({ from }) => from);
