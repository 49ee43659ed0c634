import { describe, expect, test } from 'vitest';
import { readEnvelope } from '#approvals/attestation/envelope.ts';
import { readStatement, readStatementOrProblem } from '#approvals/attestation/read-statement.ts';
import { sameStatement, writeStatement } from '#approvals/attestation/write-statement.ts';
import { forgeStatement, lineOf, personalStatement } from './statements.ts';

const read = (payload: string | Uint8Array, type?: string) =>
  readStatementOrProblem(readEnvelope(lineOf(payload, type))!);

const problem = (payload: string | Uint8Array, type?: string): string => {
  const reading = read(payload, type);
  return 'problem' in reading ? reading.problem : 'no problem';
};

type Json = Record<string, unknown>;

/** The JSON of a good statement with something done to it. */
const spoilt = (spoil: (statement: Json, predicate: Json, subject: Json) => void): string => {
  const statement = JSON.parse(writeStatement(forgeStatement())) as Json;
  spoil(statement, statement['predicate'] as Json, (statement['subject'] as Json[])[0]!);
  return JSON.stringify(statement);
};

describe('a statement', () => {
  test('is written in one form', async () => {
    await expect(
      JSON.stringify(JSON.parse(writeStatement(forgeStatement())), undefined, 1),
    ).toMatchFileSnapshot('./statement.json.snapshot');
  });

  test.each([
    ['of a forge', forgeStatement()],
    ['of a person', personalStatement()],
    [
      'about the settings',
      {
        ...personalStatement(),
        subjects: [
          {
            name: 'isms.yml',
            content: 'a'.repeat(64),
            sha256: 'b'.repeat(64),
            id: 'isms.yml',
            version: '',
            status: '',
          },
        ],
      },
    ],
  ])('%s is read as it was written', (_, statement) => {
    const reading = readStatement(readEnvelope(lineOf(writeStatement(statement)))!);
    expect(reading).toEqual(statement);
    expect(writeStatement(reading!)).toBe(writeStatement(statement));
  });

  test('may hold fields that this version does not know', () => {
    const json = spoilt((statement, predicate, subject) => {
      statement['x'] = 1;
      predicate['x'] = { y: [] };
      subject['mediaType'] = 'text/markdown';
      (subject['digest'] as Json)['blake2'] = 'ff';
    });
    expect(read(json)).toEqual({ statement: forgeStatement() });
  });

  test('keeps paths that are names of prototypes', () => {
    const json = writeStatement(forgeStatement()).replace(
      '"reviewed":{',
      `"reviewed":{"__proto__":"${'9'.repeat(40)}",`,
    );
    const statement = readStatement(readEnvelope(lineOf(json))!);
    const [approval] = statement!.predicate.approvals;
    expect('reviewed' in approval! && [...approval.reviewed.keys()]).toContain('__proto__');
    expect(writeStatement(statement!)).toContain('__proto__');
  });

  test('is the same whenever it was written down', () => {
    const later = { ...forgeStatement(), recordedAt: '2026-02-01T00:00:00Z' };
    expect(sameStatement(forgeStatement(), later)).toBe(true);
    expect(sameStatement(forgeStatement(), personalStatement())).toBe(false);
  });
});

describe('what is no statement is told in words', () => {
  test('another payload type, garbage and bytes that are no UTF-8', () => {
    expect(problem('{}', 'text/plain')).toMatchInlineSnapshot(
      `"Unexpected payload, expected \`application/vnd.in-toto+json\`"`,
    );
    expect(problem('[')).toMatchInlineSnapshot(`"The payload is not a JSON object in UTF-8"`);
    expect(problem(Buffer.from([0x22, 0xff, 0x22]))).toBe(problem('['));
    expect(problem('[]')).toBe(problem('['));
    expect(problem('['.repeat(100_000))).toBe(problem('['));
  });

  test('fields that are missing or wrong', () => {
    const told = [
      spoilt((statement) => (statement['predicateType'] = 'https://slsa.dev/provenance/v1')),
      spoilt((statement) => (statement['subject'] = [])),
      spoilt((_, predicate) => delete predicate['line']),
      spoilt((_, __, subject) => (subject['digest'] = { sha256: 'x' })),
      spoilt((_, __, subject) => (subject['annotations'] = { id: 'POL-001', version: '1.0' })),
      spoilt(
        (_, __, subject) =>
          (subject['annotations'] = { id: 'POL-001', version: 1.1, status: 'approved' }),
      ),
      spoilt((_, predicate) => ((predicate['approvals'] as Json[])[0]!['at'] = 'yesterday')),
      spoilt(
        (_, predicate) => ((predicate['approvals'] as Json[])[0]!['reviewed'] = { 'a.md': 'HEAD' }),
      ),
      spoilt((_, predicate) => ((predicate['change'] as Json)['request'] = '42')),
      spoilt((_, predicate) => delete predicate['change']),
      spoilt((_, predicate) => {
        delete predicate['change'];
        delete predicate['merge'];
      }),
    ].map((json) => problem(json));
    expect(told).toMatchInlineSnapshot(`
      [
        "Unexpected \`https://slsa.dev/provenance/v1\` at \`predicateType\`, expected \`urn:isms-as-code:approval:v1\`",
        "Unexpected length of the list at \`subject\`, expected at least 1",
        "Cannot find \`predicate.line\`",
        "Cannot find \`subject[0].digest.gitBlob\`",
        "Cannot find \`subject[0].annotations.status\`",
        "Unexpected \`1.1\` at \`subject[0].annotations.version\`, expected text",
        "Unexpected \`yesterday\` at \`approvals[0].at\`, expected a time with its zone such as \`2026-03-31T09:00:00Z\`",
        "Unexpected \`HEAD\` at \`approvals[0].reviewed.a.md\`, expected a full object id in small hexadecimal digits",
        "Unexpected \`42\` at \`predicate.change.request\`, expected a whole number",
        "Cannot find \`predicate.change\`",
        "Cannot find \`approvals[0].person\`",
      ]
    `);
  });
});

test('a mutation of a good statement never throws', () => {
  const good = Buffer.from(writeStatement(forgeStatement()));
  for (let at = 0; at < good.length; at += 1) {
    const bad = Buffer.from(good);
    bad[at] = (bad[at]! + 13) % 256;
    expect(() => read(bad)).not.toThrow();
  }
});
