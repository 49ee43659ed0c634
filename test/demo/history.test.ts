import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDemoRepository } from '#demo/make-repository.ts';
import { wordingChanges } from '#demo/wordings.ts';
import { readReference } from '#reference/read-reference.ts';
import { idOf } from '#reference/reference-records.ts';
import { runIsms } from '../commands/run-isms.ts';

interface Registered {
  readonly forges: readonly object[];
  readonly people: readonly object[];
}

describe('the demo repository', () => {
  const folders: string[] = [];
  const make = async (): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'isms-demo-test-'));
    folders.push(folder);
    await makeDemoRepository(folder, process.env);
    return folder;
  };
  const git = (folder: string, ...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();

  let folder: string;
  beforeAll(async () => {
    folder = await make();
  });
  afterAll(() => Promise.all(folders.map((path) => rm(path, { recursive: true, force: true }))));

  it('has the same commits wherever it is made', async () => {
    expect(git(await make(), 'rev-parse', 'HEAD')).toBe(git(folder, 'rev-parse', 'HEAD'));
  });

  it('ends with exactly the reference ISMS, and keys that only the demo registers', async () => {
    const reference = await readReference();
    const settings = (await readFile(join(folder, 'isms.yml'))).toString();
    const { forges, people, ...rest } = parse(settings) as Registered;
    const known = parse(new TextDecoder().decode(reference.get('isms.yml'))) as Registered;
    const without = (entry: object): object => ({ ...entry, keys: undefined, recorder: undefined });
    expect({ ...rest, forges: forges.map(without), people: people.map(without) }).toEqual({
      ...known,
      forges: known.forges.map(without),
      people: known.people.map(without),
    });
    expect(JSON.stringify(known)).not.toContain('ssh-');
    for (const [path, bytes] of reference) {
      if (path === 'isms.yml') continue;
      expect(Buffer.compare(await readFile(join(folder, path)), bytes), path).toBe(0);
    }
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });

  it('tells of several people, merges and versions', () => {
    const authors = new Set(git(folder, 'log', '--format=%ae').split('\n'));
    expect(authors.size).toBeGreaterThanOrEqual(8);
    expect(git(folder, 'log', '--merges', '--format=%H').split('\n').length).toBeGreaterThan(20);
    expect(
      git(folder, 'log', '--format=%H', '--', 'policies/technical/access-control.md'),
    ).toContain('\n');
  });

  it('derives older wordings from words that stand in the records', async () => {
    const texts = [...(await readReference())]
      .filter(([path]) => path.endsWith('.md'))
      .map(([, bytes]) => new TextDecoder().decode(bytes));
    for (const { id, now } of wordingChanges) {
      expect(
        texts.filter((text) => idOf(text) === id && text.includes(now)),
        id,
      ).toHaveLength(1);
    }
  });

  it('has exactly the findings that are shown on purpose', async () => {
    const { code, stdout } = await runIsms([
      'check',
      '--root',
      folder,
      '--today',
      '2026-11-02',
      '--format',
      'json',
    ]);
    const { findings } = JSON.parse(stdout) as {
      findings: { rule: string; record: string; severity: string }[];
    };
    expect(findings.map(({ rule, record, severity }) => [rule, record, severity])).toEqual([
      ['evidence/slot-empty', 'EV-015', 'error'],
      ['access/revoked-done', 'AR-2026-3', 'error'],
      ['review/overdue', 'POL-012', 'error'],
      ['action/late', 'CA-2026-004', 'warning'],
    ]);
    expect(code).toBe(1);
  });

  it('proves every version that says it is approved, and no author approves own work', async () => {
    const { stdout } = await runIsms([
      'history',
      '--root',
      folder,
      '--today',
      '2026-11-02',
      '--format',
      'json',
    ]);
    const { records } = JSON.parse(stdout) as {
      records: { id: string; verdict: string; level: string; independence: string }[];
    };
    expect(records.length).toBeGreaterThan(50);
    expect(records.filter(({ verdict }) => verdict !== 'approved')).toEqual([]);
    expect(new Set(records.map(({ level }) => level))).toEqual(new Set(['attested', 'signed']));
  });
});
