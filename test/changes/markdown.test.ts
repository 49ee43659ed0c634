import markdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { markdownChanges } from '#changes/markdown-changes.ts';
import { markdownText } from '#changes/markdown-text.ts';
import { settings } from './compared.ts';
import { approvedStory, changesOf, first, rules } from './compared.ts';

const hostile = [
  '@everyone </details>',
  '[click](https://evil.example) ![x](https://evil.example/x.png)',
  '#12 GH-12 !3 org/repo#4 ~label %milestone $1 &2',
  '<img src=x onerror=alert(1)> <!-- c --> <!-- isms-changes -->',
  'https://evil.example www.evil.example mailto:a@evil.example a@evil.example',
  'deadbeefdeadbeef **b** _i_ `c` | cell | ~~s~~ \\',
].join(' ');

/** As a forge reads it: with HTML, and with addresses made into links. */
const forge = markdownIt({ html: true, linkify: true });

const above = (comment: string): readonly string[] =>
  (comment.split('<details>')[0] ?? '').trimEnd().split('\n');

test.each(hostile.split(' '))('takes %s as text', (word) => {
  const rendered = forge.render(`- a ${markdownText(word)} b`);
  const visible = rendered.replace(/<\/?(?:ul|li)>/g, '');
  expect(visible).not.toMatch(/<|@[a-z]|#\d|GH-\d|[!~%$]\w|www\.|https:\/\//);
  expect(visible.replaceAll('\u200b', '')).toContain(forge.utils.escapeHtml(word));
});

test('keeps hostile titles, paths and texts from marking, linking, naming or closing anything', async () => {
  const repo = approvedStory();
  repo.write(
    'policies/access.md',
    rules('2.0', `# A\n\n${hostile}\n\n| a |\n| - |\n| ${hostile} |`, 'change: material\n').replace(
      'title: Access control',
      `title: ${JSON.stringify(hostile)}`,
    ),
  );
  repo.write('isms.yml', settings.replace('Ines Author', JSON.stringify(hostile)));
  const comment = markdownChanges(await changesOf(repo), { link: 'https://ci.example/a b(1)' });
  expect(comment.startsWith('<!-- isms-changes -->\n')).toBe(true);
  expect(comment.split('<!--')).toHaveLength(2);
  const rendered = forge.render(comment);
  const tags = new Set([...rendered.matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name));
  const ours = [
    'a',
    'code',
    'del',
    'details',
    'em',
    'h4',
    'ins',
    'li',
    'p',
    'strong',
    'summary',
    'ul',
  ];
  expect([...tags].filter((tag) => !ours.includes(tag ?? ''))).toEqual([]);
  expect([...rendered.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    'https://ci.example/a%20b(1)',
  ]);
  expect(comment.match(/<\/?details>/g)).toEqual(['<details>', '</details>']);
  expect(comment.replace(/<https:[^>]*>/, '')).not.toMatch(/@\w|(?<!&)#\d|https?:\/\/|www\./);
});

test('has at most 20 lines above the fold, whatever changes', async () => {
  const repo = approvedStory();
  for (let n = 100; n < 140; n += 1) {
    const id = `POL-${n}`;
    repo.write(`policies/p${n}.md`, rules('1.0', first).replace('id: POL-001', `id: ${id}`));
  }
  repo.write(
    'policies/access.md',
    rules('2.0', 'Other', 'change: material\n')
      .replace('P1Y', 'P3Y')
      .replace('P14D', 'P90D')
      .replace('internal', 'public'),
  );
  repo.write(
    'isms.yml',
    settings
      .replace(
        'document: {approvers: [ciso], least: recorded}',
        'document: {approvers: [], least: recorded, four_eyes: off}',
      )
      .replace('accept: {level: 4}', 'accept: {level: 9}')
      .replace('Ines Author', 'Ines Writer'),
  );
  const changes = await changesOf(repo);
  const lines = above(markdownChanges(changes, { link: 'https://ci.example/' }));
  expect(lines.length).toBeLessThanOrEqual(20);
  expect(lines.join('\n')).toMatch(/Loosened[\s\S]*To approve[\s\S]*To confirm[\s\S]*whole change/);
  const cut = markdownChanges(changes, { limit: 5_000 });
  expect(cut.length).toBeLessThanOrEqual(5_000);
  expect(cut).toMatch(/The rest does not fit into a comment.*\n\n<\/details>\n$/);
});
