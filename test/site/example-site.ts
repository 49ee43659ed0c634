import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { viewFor } from '#audiences/view-for.ts';
import type { Audience, View } from '#audiences/view.ts';
import { folderTree } from '#content/folder-tree.ts';
import { readHistory } from '#history/read-history.ts';
import { openRepository } from '#history/repository.ts';
import type { AssessedIsms } from '#rules/assessed.ts';
import { openIsms } from '../../scripts/open-isms.ts';
import { tellStory } from '../git-story.ts';
import type { GitStory } from '../git-story.ts';
import { policy } from '../rules/records.ts';

const example = fileURLToPath(new URL('../fixtures/example', import.meta.url));

const asha = 'Asha Rao <asha.rao@example.com>';
const bianca = 'Bianca Keller <bianca.keller@example.com>';
const approved = [bianca, 'Clara Ibsen <clara.ibsen@example.com>', asha]
  .map((person) => `Approved-by: ${person}`)
  .join('\n');

/** Text that would run, or be replaced, if anything took it for a template or for HTML. */
export const hostileBody = [
  '{{ 7 | times: 6 }} {% raw %} {%- include "isms.yml" -%} <%= 6 * 7 %> ${6 * 7}',
  '',
  '---js',
  '{ permalink: "taken.html" }',
  '---',
  '',
  '<script>alert(1)</script> <b onclick="alert(2)">bold</b>',
  '',
  '[script](javascript:alert(3)) ![remote](https://tracker.example/x.png)',
].join('\n');

/** A title that would leave its element if it were not escaped. */
export const hostileTitle = '</title><script>alert(4)</script> {{ page.url }} "quoted"';

/**
 * The example of the documentation with a real history: approved by merge, then one policy changed
 * without a new version, one set by its author alone, and one that another replaces.
 */
export const exampleStory = (): GitStory => {
  const story = tellStory();
  story.write('isms.yml', readFileSync(join(example, 'isms.yml')));
  story.commit('Begin', { author: bianca, date: '2026-01-05' });
  story.branch('write');
  cpSync(example, story.folder, { recursive: true });
  story.write(
    'policies/hostile.md',
    policy(
      { id: 'POL-010', title: JSON.stringify(hostileTitle), review_every: 'P1Y' },
      hostileBody,
    ),
  );
  story.write('policies/old.md', policy({ id: 'POL-011', title: 'Old rules', status: 'retired' }));
  story.write(
    'policies/new.md',
    policy(
      { id: 'POL-012', title: 'New rules', supersedes: '[POL-011]', summary: 'What changed.' },
      '# New rules\n\n## Who\n\nSee [old](old.md), R-001 and CC6.1.\n\n## What\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n## When\n\n- [x] now\n\n> [!WARNING]\n> Mind this.',
    ),
  );
  story.commit('Write the ISMS', { author: asha, date: '2026-01-09' });
  story.branch('main');
  story.merge('write', {
    author: bianca,
    date: '2026-01-12',
    message: `Merge the ISMS\n\n${approved}`,
  });
  story.write(
    'policies/new.md',
    policy({ id: 'POL-012', title: 'New rules, changed', supersedes: '[POL-011]' }),
  );
  story.write('policies/alone.md', policy({ id: 'POL-013', title: 'Written by one' }));
  story.commit('Change things without asking', { author: asha, date: '2026-02-01' });
  return story;
};

/** Opens the ISMS in a repository, as of a day. */
export const openStory = async (story: GitStory, today: string): Promise<AssessedIsms> => {
  const repository = await openRepository(story.folder, story.environment);
  if (repository.type === 'no-repository' || repository.head === undefined) {
    throw new Error('the story has no commit');
  }
  const history = await readHistory(repository, repository.head);
  try {
    return await openIsms({ tree: folderTree(story.folder), history, today });
  } finally {
    await history.close();
  }
};

/** What each audience sees of the example, late enough that much is overdue. */
export const exampleViews = async (story: GitStory): Promise<(audience: Audience) => View> => {
  const isms = await openStory(story, '2027-03-01');
  return (audience) => viewFor(isms, audience);
};

/** A folder for a built site; the caller removes it. */
export const outputFolder = (): { readonly path: string; readonly remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'isms site ü-'));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
};

/** All files of a folder by their paths in it. */
export const filesOf = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort()
      .map((path) => [path, readFileSync(join(folder, path))]),
  );

/** The pages of a site as text, by their paths. */
export const pagesOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    [...filesOf(folder)]
      .filter(([path]) => path.endsWith('.html'))
      .map(([path, bytes]) => [path, bytes.toString('utf8')]),
  );

/** The words of a page without its markup, with blanks drawn together. */
export const wordsOf = (page: string): string =>
  page
    .replace(/<head>[\s\S]*?<\/head>/, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
