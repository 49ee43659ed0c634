import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tellStory } from '../git-story.ts';
import type { GitStory } from '../git-story.ts';
import { runIsms } from './run-isms.ts';

const fixture = fileURLToPath(new URL('../fixtures/example', import.meta.url));
const risk = 'company/isms/risks/leaver-access.md';

/** The example ISMS in a folder of a repository, one field of a risk misspelt since its commit. */
const nested = (): GitStory => {
  const repo = tellStory();
  cpSync(fixture, join(repo.folder, 'company/isms'), { recursive: true });
  repo.commit('Begin');
  const text = readFileSync(join(repo.folder, risk), 'utf8');
  repo.write(risk, text.replace('suppliers: [SUP-GITHUB]', 'suppliers: [SUP-GITLAB]'));
  return repo;
};

const checked = async (repo: GitStory, ...args: readonly string[]): Promise<string> => {
  const root = join(repo.folder, 'company/isms');
  const { code, stdout, stderr } = await runIsms(
    ['check', 'risks', '--root', root, '--today', '2026-06-30', ...args],
    { env: repo.environment },
  );
  expect([code, stderr]).toEqual([1, '']);
  return stdout;
};

describe('the report of isms check', () => {
  it('shows people the line that a finding is about', async () => {
    const text = await checked(nested());
    const from = text.indexOf('risks/leaver-access.md:12:13');
    expect(text.slice(from).split('\n').slice(0, 4).join('\n')).toMatchInlineSnapshot(`
      "risks/leaver-access.md:12:13  error  link/broken  Cannot find record \`SUP-GITLAB\`; did you mean \`SUP-GITHUB\`?
         12 | suppliers: [SUP-GITLAB]
            |             ^^^^^^^^^^
        hint: write \`SUP-GITHUB\`, or add the record under \`reviews/suppliers/\`"
    `);
  });

  it('shows the line of the commit that is judged', async () => {
    const repo = nested();
    repo.commit('Break a link', { date: '2026-01-02' });
    repo.write(risk, '---\nid: R-001\n---\n');
    const text = await checked(repo, '--at', 'HEAD');
    expect(text).toContain('   12 | suppliers: [SUP-GITLAB]\n      |             ^^^^^^^^^^\n');
  });

  it('names files for a forge from the top of the repository', async () => {
    const repo = nested();
    expect(await checked(repo, '--format', 'github')).toContain(`::error file=${risk},line=12,`);
    const gitlab = JSON.parse(await checked(repo, '--format', 'gitlab')) as {
      location: { path: string };
    }[];
    expect(gitlab.map(({ location }) => location.path)).toContain(risk);
    expect(await checked(repo, '--format', 'sarif')).toContain(`"uri": "${risk}"`);
  });

  it('names files for programs from the root of the ISMS', async () => {
    const { findings } = JSON.parse(await checked(nested(), '--format', 'json')) as {
      findings: { path: string }[];
    };
    expect(new Set(findings.map(({ path }) => path))).toEqual(new Set(['risks/leaver-access.md']));
  });

  it('is plain where nobody looks on, and coloured where colours are asked for', async () => {
    const repo = nested();
    expect(await checked(repo)).not.toMatch(/\u001b/);
    const root = join(repo.folder, 'company/isms');
    const coloured = await runIsms(['check', '--root', root, '--today', '2026-06-30'], {
      env: { ...repo.environment, NO_COLOR: '', FORCE_COLOR: '1' },
    });
    expect(coloured.stdout).toContain('\u001b[31merror\u001b[39m');
    expect(coloured.stdout).toContain('\u001b[31m^^^^^^^^^^\u001b[39m');
  });
});
