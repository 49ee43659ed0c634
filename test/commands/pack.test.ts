import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { GitStory } from '../git-story.ts';
import { tool } from '../independent-tools.ts';
import { approvedInAllWays, filesOf, packCompany, remove } from './packed-company.ts';

let repo: GitStory;
let folder: string;
beforeAll(async () => {
  repo = await approvedInAllWays();
  folder = await packCompany(repo, 'auditor', false);
});
afterAll(() => {
  remove(dirname(folder));
  repo.discard();
});

type Json = Readonly<Record<string, unknown>>;
interface Predicate extends Json {
  readonly records: readonly (Json & {
    readonly id: string;
    readonly approvals: readonly Json[];
  })[];
}

const predicateOf = (place: string): Predicate =>
  (JSON.parse(String(filesOf(place).get('manifest.json'))) as { predicate: Predicate }).predicate;

const linesOf = (place: string): readonly string[] =>
  String(filesOf(place).get('approvals.jsonl')).split('\n').filter(Boolean);

describe('a pack', () => {
  test('carries the attestations and tags that it relies on, and none that names more', () => {
    const lines = linesOf(folder);
    expect(lines).toEqual([...new Set(lines)].sort());
    const noted = repo.git('notes', '--ref=refs/notes/isms-approvals', 'list').split('\n');
    const all = noted.flatMap((entry) => repo.git('cat-file', 'blob', entry.split(' ')[0] ?? ''));
    const envelopes = lines.filter((line) => !line.startsWith('{"tag"'));
    expect(envelopes).toHaveLength(2);
    // As they stand in the notes, byte for byte.
    for (const line of envelopes) expect(all).toContain(line);
    const { tag } = JSON.parse(lines.find((line) => line.startsWith('{"tag"')) ?? '') as Json;
    const object = execFileSync('git', ['cat-file', 'tag', 'two'], { cwd: repo.folder });
    expect(tag).toBe(object.toString('base64'));
    for (const [name, bytes] of filesOf(folder)) {
      expect([name, bytes.includes('POL-666')]).toEqual([name, false]);
      expect([name, bytes.includes(Buffer.from('POL-666').toString('base64'))]).toEqual([
        name,
        false,
      ]);
    }
  });

  test('says of each approval by which key, and where its evidence lies', () => {
    const { records, attestations, notes } = predicateOf(folder);
    const shown = records.map(({ id, approvals: [one] }) =>
      [id, one?.['level'], one?.['evidenceIn'], String(one?.['key']).slice(0, 7)].join(' '),
    );
    expect(shown).toEqual([
      'POL-001 signed clone SHA256:',
      'POL-002 signed approvals.jsonl SHA256:',
      'POL-003 attested approvals.jsonl SHA256:',
      'POL-004 signed approvals.jsonl SHA256:',
      'POL-005 signed clone SHA256:',
      'POL-006 recorded clone undefin',
    ]);
    expect(records[2]?.approvals[0]?.['forge']).toBe('https://github.com/example/isms');
    expect(records[4]?.approvals[0]?.['evidenceWords']).toBe(
      'the evidence names a record that this audience may not see: recomputed only from a clone',
    );
    expect(attestations).toMatchObject({ count: 3, leftOut: 1 });
    expect(notes).toBe(repo.git('rev-parse', 'refs/notes/isms-approvals'));
  });

  test('carries more for those who may see more', async () => {
    const management = await packCompany(repo, 'management', false);
    onTestFinished(() => {
      remove(dirname(management));
    });
    expect(linesOf(management)).toHaveLength(4);
    const { attestations, records } = predicateOf(management);
    expect(attestations).toMatchObject({ count: 4, leftOut: 0 });
    expect(records.map(({ id }) => id)).toContain('POL-666');
  });

  test('names the trust root so that it can be compared over another way', () => {
    const first = repo.git('rev-list', '--max-parents=0', 'HEAD');
    const digest = execFileSync('sha256sum', {
      input: execFileSync('git', ['show', `${first}:isms.yml`], { cwd: repo.folder }),
      encoding: 'utf8',
    }).slice(0, 64);
    expect(predicateOf(folder)['trustRoot']).toMatchObject({
      commit: first,
      confirmed: false,
      ismsSha256: digest,
    });
  });

  test.runIf(tool('pdftotext'))('prints the trust root on the cover of each document', () => {
    const { commit, ismsSha256, keys } = predicateOf(folder)['trustRoot'] as {
      commit: string;
      ismsSha256: string;
      keys: readonly string[];
    };
    const path = join(folder, 'documents/POL-003-1.0.pdf');
    const text = execFileSync('pdftotext', ['-l', '1', '-raw', path, '-'], { encoding: 'utf8' });
    const whole = text.replaceAll(/\s+/g, '');
    for (const mark of [commit, ismsSha256, ...keys]) expect(whole).toContain(mark);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'as recorded by github.com and signed by its recorder. They did not sign themselves.',
    );
    expect(text).not.toMatch(/verified|✓/i);
  });
});
