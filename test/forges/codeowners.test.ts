import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { readCatalogues } from '#catalogues/read-catalogues.ts';
import { folderTree } from '#content/folder-tree.ts';
import { loadContent } from '#content/load.ts';
import { BrokenMarkers, readBlock, withBlock } from '#forges/codeowners/block.ts';
import { codeOwnersFor } from '#forges/codeowners/code-owners.ts';
import { codeOwnersPath, forgeOfAddress } from '#forges/codeowners/forge.ts';
import { forgeNames } from '#forges/forge-change.ts';
import type { ForgeName } from '#forges/forge-change.ts';
import { link } from '#register/link.ts';
import type { Register } from '#register/register.ts';
import { readStory } from '../rules/evidence.ts';
import type { Story } from '../rules/evidence.ts';
import {
  control,
  evidenceRequest,
  exampleSettings,
  policy,
  risk,
  statement,
  supplier,
} from '../rules/records.ts';
import { tool } from '../independent-tools.ts';
import { tellStory } from '../git-story.ts';
import { asForgejo, asGithub, asGitlab, gitlabSections } from './codeowners-readers.ts';

const readers = { github: asGithub, gitlab: asGitlab, forgejo: asForgejo };

const written = (
  register: Register,
  forge: ForgeName,
  { today = '2026-06-01', prefix = '' } = {},
): string => codeOwnersFor(register, { forge, prefix, today }).lines.join('\n');

const registerOf = async (story: Story): Promise<Register> =>
  (await readStory(story)).evidence.register;

/** The example with an account for each person, its login the person's id. */
const settings = (extra = ''): string =>
  exampleSettings(extra).replace(/(id: (asha|bianca|clara|dario), )/g, '$1forge: {login: $2}, ');

describe('for the reference ISMS', async () => {
  const root = join(import.meta.dirname, '../..');
  const { register } = link(await loadContent(folderTree(root)), readCatalogues());
  const today = '2026-06-15';

  /** The accounts of each role on that day, read off `isms.yml` by a person. */
  const accounts: Readonly<Record<string, readonly string[]>> = {
    'top-management': ['ingrid-example'],
    cto: ['mateo-example'],
    ciso: ['nadia-example', 'victor-example'],
    'isms-manager': ['nadia-example', 'victor-example'],
    'head-of-engineering': ['jonas-example'],
    'platform-lead': ['aiko-example'],
    'head-of-it': ['lucas-example'],
    'head-of-people': ['fatima-example'],
    'legal-counsel': ['elena-example'],
    'privacy-officer': ['oskar-example'],
    'finance-and-procurement': ['ruth-example'],
    'customer-success-lead': ['samuel-example'],
    'internal-auditor': ['hanna-example'],
  };

  interface FrontMatter {
    readonly owner: string;
    readonly version?: string;
    readonly risk_owner?: string;
    readonly granted_by?: string;
    readonly approved_by?: string;
    readonly approvers?: readonly string[];
    readonly acceptance?: { readonly by: string };
  }

  /** Who must agree, from the file's own text and the rule book's words. */
  const rolesOf = (path: string): readonly string[] => {
    const text = readFileSync(join(root, path), 'utf8').replace(/\r/g, '');
    const data = parse(text.split('---\n')[1] ?? '') as FrontMatter;
    const own = data.approvers ?? [];
    if (path.startsWith('soa/')) return ['top-management'];
    if (data.version === undefined) return [data.owner];
    if (path.startsWith('policies/') || path.startsWith('reviews/management/')) {
      return ['top-management', ...own];
    }
    const demanded = [data.risk_owner, data.acceptance?.by, data.granted_by, data.approved_by];
    return [...demanded.filter((role) => role !== undefined), ...own];
  };

  const records = [...register.records.values()].map(({ path }) => path);

  test.each(forgeNames)('%s asks for each record exactly those who must approve it', (forge) => {
    const text = written(register, forge, { today });
    const found = records.map((path) => [path, readers[forge](text, path)]);
    const expected = records.map((path) => [
      path,
      [
        ...new Set(rolesOf(path).flatMap((role) => accounts[role] ?? [`nobody for ${role}`])),
      ].sort(),
    ]);
    expect(records.length).toBeGreaterThan(200);
    expect(found).toEqual(expected);
  });

  test.each(forgeNames)('%s asks top management for settings, CI and the file itself', (forge) => {
    const text = written(register, forge, { today });
    const ci = {
      github: ['.github/workflows/isms.yml', '.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'],
      gitlab: ['.gitlab-ci.yml', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'],
      forgejo: ['.gitea/workflows/isms.yml', '.forgejo/workflows/x.yml', '.gitea/CODEOWNERS'],
    };
    for (const path of ['isms.yml', ...ci[forge]]) {
      expect([path, readers[forge](text, path)]).toEqual([path, ['ingrid-example']]);
    }
    expect(readers[forge](text, 'src/main.ts')).toEqual([]);
    expect(readers[forge](text, 'policies/people/new-rules.md')).toEqual(['ingrid-example']);
  });

  test('a lead who left drops out with the last day of the role', () => {
    const of = (day: string): readonly string[] =>
      asGithub(written(register, 'github', { today: day }), 'risks/leaked-cloud-key.md');
    expect([of('2026-03-31'), of('2026-04-01')]).toEqual([['tomasz-example'], ['aiko-example']]);
  });

  test('the same content and day give the same text, and it stays short', () => {
    const text = written(register, 'github', { today });
    expect(written(register, 'github', { today })).toBe(text);
    expect(text.split('\n').length).toBeLessThan(register.records.size / 1.5);
    expect(codeOwnersFor(register, { forge: 'github', prefix: '', today }).warnings).toEqual([]);
  });
});

describe('the lines', () => {
  const files = {
    'policies/access.md': policy({ approvers: '[cto]' }),
    'policies/people/leaving.md': policy({ id: 'POL-002' }),
    'policies/people/leaving.de.md': '---\ntranslates: POL-002\n---\n',
    'risks/a.md': risk({ acceptance: '{by: top-management, until: 2027-01-31, reason: Costs}' }),
    'soa/index.md': statement(),
    'soa/a-5-18.md': control(),
    'evidence/members.md': evidenceRequest(),
    'reviews/suppliers/github.md': supplier(),
  };

  it('name for GitHub folders first, then what differs in them', async () => {
    const register = await registerOf({ files, settings: settings() });
    expect(written(register, 'github')).toMatchInlineSnapshot(`
      "# BEGIN isms-as-code codeowners (github)
      # Written by \`isms codeowners\` from roles, owners and approvers; \`isms check\` tells when it is old.
      # It decides who is asked. What counts as approval is decided by isms.yml and the history alone.
      # The last line that fits a file counts, and GitHub is content with one of its accounts.
      # Lines of your own stand above this block; below it they would win.

      # What a folder holds, unless a line below names it
      /evidence/ @asha
      /policies/ @bianca
      /reviews/ @asha
      /reviews/management/ @bianca
      /risks/ @asha
      /soa/ @bianca

      # Chief technology officer
      /reviews/suppliers/github.md @clara

      # Chief technology officer, Managing director
      /policies/access.md @bianca @clara
      /risks/a.md @bianca @clara

      # Who may approve, and what runs in CI: Managing director
      /isms.yml @bianca
      /.github/CODEOWNERS @bianca
      /CODEOWNERS @bianca
      /docs/CODEOWNERS @bianca
      /.github/workflows/ @bianca
      # END isms-as-code codeowners"
    `);
  });

  it('name for GitLab a section for each role', async () => {
    const register = await registerOf({ files, settings: settings() });
    const text = written(register, 'gitlab');
    expect(text).toMatchInlineSnapshot(`
      "# BEGIN isms-as-code codeowners (gitlab)
      # Written by \`isms codeowners\` from roles, owners and approvers; \`isms check\` tells when it is old.
      # It decides who is asked. What counts as approval is decided by isms.yml and the history alone.
      # A section for each role that must approve: a file needs every section that names it.
      # Lines of your own stand above this block; below it they would join its last section.
      # New records in a folder that no section names whole are named when this is written again.

      [Managing director][1]
      /isms.yml @bianca
      /CODEOWNERS @bianca
      /docs/CODEOWNERS @bianca
      /.gitlab/CODEOWNERS @bianca
      /.gitlab-ci.yml @bianca
      /policies/ @bianca
      /reviews/management/ @bianca
      /risks/a.md @bianca
      /soa/ @bianca

      [ISMS manager][1]
      /evidence/files/ @asha

      [Chief information security officer][1]
      /evidence/members.md @asha

      [Chief technology officer][1]
      /policies/access.md @clara
      /reviews/suppliers/github.md @clara
      /risks/a.md @clara
      # END isms-as-code codeowners"
    `);
    expect(gitlabSections(text, 'risks/a.md')).toEqual(
      new Map([
        ['Managing director', ['bianca']],
        ['Chief technology officer', ['clara']],
      ]),
    );
  });

  it('name for Forgejo expressions that are read twice', async () => {
    const register = await registerOf({ files, settings: settings() });
    expect(written(register, 'forgejo', { prefix: 'our isms/' })).toMatchInlineSnapshot(`
      "# BEGIN isms-as-code codeowners (forgejo)
      # Written by \`isms codeowners\` from roles, owners and approvers; \`isms check\` tells when it is old.
      # It decides who is asked. What counts as approval is decided by isms.yml and the history alone.
      # Regular expressions. All lines that fit a file count, so each role has lines of its own.
      # New records in a folder that no line names whole are named when this is written again.

      # Managing director
      our\\ isms/isms\\\\.yml @bianca
      CODEOWNERS @bianca
      docs/CODEOWNERS @bianca
      \\\\.gitea/CODEOWNERS @bianca
      \\\\.forgejo/CODEOWNERS @bianca
      \\\\.forgejo/workflows/.* @bianca
      \\\\.gitea/workflows/.* @bianca
      \\\\.github/workflows/.* @bianca
      our\\ isms/policies/.* @bianca
      our\\ isms/reviews/management/.* @bianca
      our\\ isms/risks/a\\\\.md @bianca
      our\\ isms/soa/.* @bianca

      # ISMS manager
      our\\ isms/evidence/files/.* @asha

      # Chief information security officer
      our\\ isms/evidence/members\\\\.md @asha

      # Chief technology officer
      our\\ isms/policies/access\\\\.md @clara
      our\\ isms/reviews/suppliers/github\\\\.md @clara
      our\\ isms/risks/a\\\\.md @clara
      # END isms-as-code codeowners"
    `);
  });

  it.each(forgeNames)('ask for a translation on %s whom its original asks', async (forge) => {
    const own = policy({ id: 'POL-002', approvers: '[cto]' });
    const register = await registerOf({
      files: { ...files, 'policies/people/leaving.md': own },
      settings: settings(),
    });
    const text = written(register, forge);
    expect(readers[forge](text, 'policies/people/leaving.de.md')).toEqual(['bianca', 'clara']);
  });

  it.each(forgeNames)('find on %s every file of a sub-folder and none beside it', async (forge) => {
    const register = await registerOf({ files, settings: settings() });
    const text = written(register, forge, { prefix: 'company/isms/' });
    const of = (path: string): readonly string[] => readers[forge](text, path);
    expect([
      of('company/isms/policies/access.md'),
      of('company/isms/isms.yml'),
      of('policies/access.md'),
      of('company/isms/policies-old/access.md'),
      of('isms.yml'),
    ]).toEqual([['bianca', 'clara'], ['bianca'], [], [], []]);
  });

  const odd = [
    'risks/with space  and two.md',
    'risks/#hash #2.md',
    'risks/[brackets].md',
    'risks/!bang.md',
    'risks/star*and?.md',
    'risks/back\\slash.md',
    'risks/end\\',
    'risks/tab\there.md',
    'risks/Zugänge und ключи 鍵.md',
    'risks/a+b(c){d}|$^.md',
    'risks/plain.md',
  ].map((path) => (path.endsWith('.md') ? path : `${path}.md`));

  const oddFiles = Object.fromEntries(
    odd.map((path, index) => [
      path,
      risk({
        id: `R-${String(index + 1).padStart(3, '0')}`,
        risk_owner: index % 2 === 0 ? 'cto' : 'ciso',
        acceptance: undefined,
      }),
    ]),
  );

  it.each(forgeNames)('find on %s names with characters that mean something', async (forge) => {
    const register = await registerOf({ files: oddFiles, settings: settings() });
    const text = written(register, forge, { prefix: '!ä b#/' });
    expect(register.records.size).toBe(odd.length);
    const found = odd.map((path) => [path, readers[forge](text, `!ä b#/${path}`)]);
    expect(found).toEqual(odd.map((path, index) => [path, [index % 2 === 0 ? 'clara' : 'asha']]));
  });

  it('give a file a line of its own where the vague line of another would take it', async () => {
    const own = (id: string, owner: string): string =>
      risk({ id, risk_owner: owner, acceptance: undefined });
    const register = await registerOf({
      files: {
        'risks/x[y.md': own('R-001', 'cto'),
        'risks/x-y.md': own('R-002', 'top-management'),
      },
      settings: settings(),
    });
    const text = written(register, 'github');
    expect(asGithub(text, 'risks/x[y.md')).toEqual(['clara']);
    expect(asGithub(text, 'risks/x-y.md')).toEqual(['bianca']);
  });

  it.runIf(tool('git'))('are read by git as patterns of .gitignore the same way', async () => {
    const register = await registerOf({ files: oddFiles, settings: settings() });
    // Git lets nothing inside an ignored folder be named again, so the folder lines stay out.
    const lines = written(register, 'github')
      .split('\n')
      .filter((line) => line.startsWith('/risks/') && !line.startsWith('/risks/ '));
    const story = tellStory();
    try {
      const patterns = lines.map((line) => line.replace(/ @.*$/, ''));
      story.write('.gitignore', `${patterns.join('\n')}\n`);
      for (const [index, path] of odd.entries()) {
        const output = story.git(
          '-c',
          'core.quotePath=false',
          'check-ignore',
          '--no-index',
          '-v',
          '-n',
          '--',
          path,
        );
        const line = lines[Number(/^\.gitignore:(\d+):/.exec(output)?.[1]) - 1] ?? '';
        expect([path, line.split(' @')[1]]).toEqual([path, index % 2 === 0 ? 'clara' : 'asha']);
      }
    } finally {
      story.discard();
    }
  });

  it('take nothing from a name that could end a line or begin another owner', async () => {
    const register = await registerOf({
      files: {
        'risks/a.md': risk({ acceptance: undefined }),
        'risks/b @eve.md': risk({ id: 'R-002' }),
      },
      settings: settings()
        .replace('login: clara', 'login: "clara @eve"')
        .replace('title: Managing director', 'title: "x]\\n* @eve\\n["'),
    });
    for (const forge of forgeNames) {
      const text = written(register, forge);
      expect(text).not.toMatch(/ @eve(?!\.md)|^\*/m);
      expect(readers[forge](text, 'risks/a.md')).toEqual(['bianca']);
    }
  });

  it('keep two roles with one title apart on GitLab', async () => {
    const register = await registerOf({
      files,
      settings: settings().replace('Managing director', 'chief technology officer'),
    });
    const text = written(register, 'gitlab');
    expect([...gitlabSections(text, 'policies/access.md').keys()]).toEqual([
      'chief technology officer (top-management)',
      'Chief technology officer (cto)',
    ]);
  });

  it('cover the folder of public keys', async () => {
    const key =
      '{openpgp: "0123456789012345678901234567890123456789", public_key: keys/asha.asc, from: 2025-01-01}';
    const register = await registerOf({
      files,
      settings: settings().replace('login: asha},', `login: asha}, keys: [${key}],`),
    });
    for (const forge of forgeNames) {
      expect(readers[forge](written(register, forge), 'keys/new.asc')).toEqual(['bianca']);
    }
  });

  it('say who is missing, and ask those who approve changes of trust instead', async () => {
    const register = await registerOf({
      files,
      settings: exampleSettings().replace('id: bianca, ', 'id: bianca, forge: {login: bianca}, '),
    });
    const { lines, warnings } = codeOwnersFor(register, {
      forge: 'github',
      prefix: '',
      today: '2026-06-01',
    });
    expect(asGithub(lines.join('\n'), 'evidence/members.md')).toEqual(['bianca']);
    expect(warnings).toMatchInlineSnapshot(`
      [
        "\`asha\` holds \`ciso\`, \`isms-manager\` and has no account on the forge; give it in \`isms.yml\`: \`people\`, \`forge: {login: …}\`",
        "\`clara\` holds \`cto\` and has no account on the forge; give it in \`isms.yml\`: \`people\`, \`forge: {login: …}\`",
      ]
    `);
    const before = codeOwnersFor(register, { forge: 'github', prefix: '', today: '2024-01-01' });
    expect(before.warnings).toContain('Role `top-management` has no holder on 2024-01-01');
    expect(before.lines.at(-2)).toContain('Nobody is asked yet');
  });
});

describe('the block', () => {
  const lines = [
    '# BEGIN isms-as-code codeowners (github)',
    '/a @b',
    '# END isms-as-code codeowners',
  ];

  it('stands behind the lines of others and is replaced in its place', () => {
    const first = withBlock('*.js @dev', lines);
    expect(first).toBe(`*.js @dev\n\n${lines.join('\n')}\n`);
    const more = `${first}# own end\n`;
    const changed = withBlock(more, [lines[0] ?? '', '/c @d', lines[2] ?? '']);
    expect(changed).toBe(more.replace('/a @b', '/c @d'));
    expect(withBlock(changed, lines)).toBe(more);
    expect(readBlock(more)).toMatchObject({ lines, forge: 'github', line: 3 });
  });

  it('keeps the line ends of the file', () => {
    expect(withBlock('*.js @dev\r\n', lines)).toBe(`*.js @dev\r\n\r\n${lines.join('\r\n')}\r\n`);
    expect(readBlock(withBlock('*.js @dev\r\n', lines))?.lines).toEqual(lines);
  });

  it.each([
    ['without an end', '# BEGIN isms-as-code codeowners (github)\n'],
    ['without a beginning', '# END isms-as-code codeowners\n'],
    ['twice', `${lines.join('\n')}\n${lines.join('\n')}\n`],
    ['upside down', `${lines.toReversed().join('\n')}\n`],
  ])('is not guessed where it stands %s', (_name, text) => {
    expect(() => readBlock(text)).toThrow(BrokenMarkers);
    expect(() => withBlock(text, lines)).toThrow(BrokenMarkers);
  });
});

test('the file is the first that the forge reads', () => {
  const there = new Set(['docs/CODEOWNERS', 'CODEOWNERS']);
  expect(forgeNames.map((forge) => codeOwnersPath(forge, (path) => there.has(path)))).toEqual([
    'CODEOWNERS',
    'CODEOWNERS',
    'CODEOWNERS',
  ]);
  expect(forgeNames.map((forge) => codeOwnersPath(forge, () => false))).toEqual([
    '.github/CODEOWNERS',
    '.gitlab/CODEOWNERS',
    '.gitea/CODEOWNERS',
  ]);
});

test.each([
  ['https://github.com/example/isms', 'github'],
  ['git@github.example.com:example/isms.git', 'github'],
  ['ssh://git@gitlab.example.org:2222/isms.git', 'gitlab'],
  ['https://codeberg.org/example/isms', 'forgejo'],
  ['https://git.example.com/gitlab', undefined],
  ['/srv/git/isms.git', undefined],
])('%s belongs to %s', (address, forge) => {
  expect(forgeOfAddress(address)).toBe(forge);
});
