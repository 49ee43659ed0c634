import { describe, expect, test } from 'vitest';
import { readEnvelope } from '#approvals/attestation/envelope.ts';
import { readStatement } from '#approvals/attestation/read-statement.ts';
import { writeStatement } from '#approvals/attestation/write-statement.ts';
import { changedSubjects } from '#forges/changed-subjects.ts';
import { composeStatement, type MergedChange } from '#forges/compose-statement.ts';
import { readGitHubChange } from '#forges/github.ts';
import { mergedSpan, type LineCommit } from '#forges/merged-span.ts';
import { lineOf } from '../approvals/attestation/statements.ts';
import { answer, recorded } from './fixtures.ts';

const id = (digit: string): string => digit.repeat(40);

const change = readGitHubChange({
  pull: answer('github/pull'),
  reviews: answer('github/reviews'),
  commits: answer('github/commits'),
});

describe('how it was merged', () => {
  const [one, two] = change.commits;
  const onLine = (
    commit: string,
    parents: string[],
    like?: (typeof change.commits)[number],
  ): LineCommit => ({
    id: commit,
    parents,
    author: like?.author ?? { name: 'Clara', email: 'clara@example.com', time: 1 },
    message: like == null ? 'Access control 1.0 (#42)' : `${like.message}\n`,
  });
  const older = onLine(id('a'), [id('9')]);

  test('a commit with two parents is a merge', () => {
    expect(mergedSpan(change, [onLine(id('b'), [id('a'), recorded.head]), older])).toEqual({
      method: 'merge',
      before: id('a'),
    });
  });

  test('a commit like none of the branch is a squash', () => {
    expect(mergedSpan(change, [onLine(id('b'), [id('a')]), older])).toEqual({
      method: 'squash',
      before: id('a'),
    });
  });

  test('copies of the commits are a rebase that begins before the first of them', () => {
    const line = [onLine(id('c'), [id('b')], two), onLine(id('b'), [id('a')], one), older];
    expect(mergedSpan(change, line)).toEqual({ method: 'rebase', before: id('a') });
  });

  test('a rebase may drop commits, and no commit counts twice', () => {
    const line = [onLine(id('c'), [id('b')], two), onLine(id('b'), [id('a')], two), older];
    expect(mergedSpan(change, line)).toEqual({ method: 'rebase', before: id('b') });
  });

  test('the very commits on the line are a fast-forward', () => {
    const line = [
      onLine(recorded.head, [recorded.first], two),
      onLine(recorded.first, [id('a')], one),
      older,
    ];
    expect(mergedSpan(change, line)).toEqual({ method: 'fast-forward', before: id('a') });
  });

  test('a line that it began has nothing before it', () => {
    expect(mergedSpan(change, [onLine(id('b'), [])])).toEqual({ method: 'squash' });
  });
});

test('subjects are what claims approval, and the settings', () => {
  const facts = (status: string, version = '1.0') => ({ id: 'POL-001', version, status });
  const content = (path: string, of?: ReturnType<typeof facts>) => ({
    path,
    content: id('4'),
    sha256: 'f'.repeat(64),
    facts: of,
  });
  const subjects = changedSubjects(
    [
      content('x/policies/b.md', facts('retired')),
      content('x/policies/a.md', facts('approved')),
      content('x/policies/c.md', facts('draft')),
      content('x/policies/d.md', facts('in-review')),
      content('x/policies/e.md', facts('approved', '')),
      content('x/policies/f.md'),
      content('x/isms.yml'),
      content('isms.yml'),
    ],
    'x/isms.yml',
  );
  expect(subjects.map(({ name, id: record, status }) => [name, record, status])).toEqual([
    ['x/isms.yml', 'isms.yml', ''],
    ['x/policies/a.md', 'POL-001', 'approved'],
    ['x/policies/b.md', 'POL-001', 'retired'],
  ]);
});

describe('composing', () => {
  const merged: MergedChange = {
    change,
    root: id('0'),
    ref: 'refs/heads/main',
    before: id('0'),
    commit: recorded.merge,
    method: 'squash',
    subjects: changedSubjects(
      [
        {
          path: 'policies/access-control.md',
          content: id('4'),
          sha256: 'f'.repeat(64),
          facts: { id: 'POL-001', version: '1.0', status: 'approved' },
        },
      ],
      'isms.yml',
    ),
    reviewed: new Map([
      [
        recorded.head,
        new Map([
          ['policies/access-control.md', id('4')],
          ['other.md', id('5')],
        ]),
      ],
    ]),
    textless: new Set(),
    recordedAt: '2026-01-10T10:05:00Z',
  };

  test('gives a statement in the form that is read', () => {
    const statement = composeStatement(merged);
    expect(readStatement(readEnvelope(lineOf(writeStatement(statement)))!)).toEqual(statement);
    expect(JSON.parse(writeStatement(statement))).toMatchInlineSnapshot(`
      {
        "_type": "https://in-toto.io/Statement/v1",
        "predicate": {
          "approvals": [
            {
              "at": "2026-01-09T09:00:00Z",
              "commit": "1dcf2ab229d271cdf03e837e0b5bbe32a4fc7dbc",
              "decision": "approved",
              "id": 1002,
              "login": "clara",
              "reviewed": {
                "policies/access-control.md": "4444444444444444444444444444444444444444",
              },
            },
            {
              "at": "2026-01-09T10:00:00Z",
              "commit": "1dcf2ab229d271cdf03e837e0b5bbe32a4fc7dbc",
              "decision": "dismissed",
              "id": 1003,
              "login": "omar",
              "reviewed": {
                "policies/access-control.md": "4444444444444444444444444444444444444444",
              },
            },
            {
              "at": "2026-01-09T11:00:00Z",
              "commit": "1dcf2ab229d271cdf03e837e0b5bbe32a4fc7dbc",
              "decision": "approved",
              "id": 1900,
              "login": "isms-bot[bot]",
              "reviewed": {
                "policies/access-control.md": "4444444444444444444444444444444444444444",
              },
            },
          ],
          "change": {
            "author": {
              "id": 1001,
              "login": "ines",
            },
            "forge": "https://github.com/example/isms",
            "head": "1dcf2ab229d271cdf03e837e0b5bbe32a4fc7dbc",
            "request": 42,
            "writers": [
              {
                "id": 1001,
                "login": "ines",
              },
              {
                "id": 1077,
                "login": "olga",
              },
              {
                "email": "lee@example.org",
                "login": "lee@example.org",
              },
            ],
          },
          "line": {
            "before": "0000000000000000000000000000000000000000",
            "commit": "1ef0e674a34b9cc325cfa1dee47c4f84b346377e",
            "ref": "refs/heads/main",
          },
          "merge": {
            "by": {
              "id": 1002,
              "login": "clara",
            },
            "method": "squash",
          },
          "recordedAt": "2026-01-10T10:05:00Z",
          "repository": {
            "root": "0000000000000000000000000000000000000000",
            "uri": "https://github.com/example/isms",
          },
        },
        "predicateType": "urn:isms-as-code:approval:v1",
        "subject": [
          {
            "annotations": {
              "id": "POL-001",
              "status": "approved",
              "version": "1.0",
            },
            "digest": {
              "gitBlob": "4444444444444444444444444444444444444444",
              "sha256": "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
            },
            "name": "policies/access-control.md",
          },
        ],
      }
    `);
  });

  test('says nothing of texts at commits that the clone does not hold', () => {
    const { predicate } = composeStatement({ ...merged, reviewed: new Map() });
    expect(predicate.approvals.map(({ reviewed }) => reviewed.size)).toEqual([0, 0, 0]);
  });

  test('a merge without text of its own makes no writer', () => {
    const writers = (textless: readonly string[]): readonly string[] =>
      composeStatement({ ...merged, textless: new Set(textless) }).predicate.change.writers.map(
        ({ login }) => login,
      );
    expect(writers([])).toEqual(['ines', 'olga', 'lee@example.org']);
    expect(writers([recorded.head])).toEqual(['ines']);
  });
});
