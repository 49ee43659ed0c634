import { describe, expect, test } from 'vitest';
import { readCatalogues } from '#catalogues/read-catalogues.ts';
import { loadContent } from '#content/load.ts';
import { createValidate } from '#content/validate.ts';
import { readEvidence } from '#evidence/read-evidence.ts';
import type { Finding } from '#findings/finding.ts';
import { link } from '#register/link.ts';
import { assess } from '#rules/assess.ts';
import { rules } from '#rules/index.ts';
import { contentAfter } from '../content/content-after.ts';
import { exampleFiles, memoryTree, replaced } from '../content/memory-tree.ts';
import type { Files } from '../content/memory-tree.ts';
import { mutationsOf } from './mutations.ts';

const example = exampleFiles();
const validate = createValidate();
const catalogues = readCatalogues();

const unchanged = await loadContent(memoryTree(example), validate);

const allFindings = async (changes: Files): Promise<readonly Finding[]> => {
  const tree = memoryTree({ ...example, ...changes });
  const content = await contentAfter({ files: example, content: unchanged }, changes, validate);
  const { register, findings } = link(content, catalogues);
  const evidence = {
    register,
    proof: { approvals: new Map() },
    today: '2026-06-30',
    collected: await readEvidence(register, tree),
  };
  return assess(rules, evidence, [...content.findings, ...findings]).findings;
};

/**
 * What the example is not meant to show, by rule and path: it has one control of 93, few documents,
 * and a programme for one audit. What lacks is counted in the message, which may therefore change.
 */
const known: ReadonlySet<string> = new Set([
  'audit/programme policies/audit-programme.md',
  'documents/mandatory isms.yml',
  'map/unmapped isms.yml',
  'soa/all-annex-a soa/index.md',
  'soa/all-annex-a isms.yml',
]);

const findingsAfter = async (changes: Files): Promise<readonly Finding[]> =>
  (await allFindings(changes)).filter(({ rule, path }) => !known.has(`${rule} ${path}`));

const said = ({ path, line, column, rule, message }: Finding): string =>
  `${path}:${line}:${column} ${rule} ${message}`;

const withFields = Object.entries(example).filter(
  (entry): entry is [string, string] =>
    typeof entry[1] === 'string' && (entry[0] === 'isms.yml' || entry[0].endsWith('.md')),
);

test('the example itself gives no finding', async () => {
  expect((await findingsAfter({})).map(said)).toEqual([]);
});

/** Names that are the author's own, so that none is misspelt: what an export calls its columns. */
const freeName = /^columns\.\w+: misspelt$/;

/** What is said of columns stands at the heads of the export, where the others can be seen. */
const exportHead = { path: 'evidence/files/github-members-2026-q1.csv', line: 1 } as const;

const aboutColumns = (what: string, [first]: readonly Finding[]): boolean =>
  what.startsWith('columns.') && first?.rule === 'evidence/fact';

describe('a single mistake in any field', () => {
  test.each(withFields)(
    'of %s gives a single finding, at that field',
    async (path, file) => {
      const mutations = mutationsOf(file);
      expect(mutations.length).toBeGreaterThan(10);
      for (const { what, text, line, certain } of mutations) {
        const findings = await findingsAfter({ [path]: text });
        if (findings.length === 0 && (!certain || freeName.test(what))) continue;
        const shown = `${path} ${what}\n${findings.map(said).join('\n')}`;
        expect(findings, shown).toHaveLength(1);
        const [finding] = findings;
        const place = aboutColumns(what, findings) ? exportHead : { path, line };
        expect(finding?.path, shown).toBe(place.path);
        // What is missing stands at the map around it, which may begin a line above.
        expect(Math.abs((finding?.line ?? 0) - place.line), shown).toBeLessThanOrEqual(1);
      }
    },
    300_000,
  );
});

describe('a record that cannot be read', () => {
  const risk = 'risks/leaver-access.md';

  test('hides no other reference that leads nowhere', async () => {
    const findings = await findingsAfter({
      [risk]: replaced(example[risk], 'id: R-001', 'id: R-0O1'),
      'policies/access-control.md': replaced(
        example['policies/access-control.md'],
        '# Access control policy',
        '# Access control policy\n\nSee R-999 and CA-2026-099.',
      ),
    });
    expect(findings.map(said)).toEqual([
      'policies/access-control.md:22:5 link/broken Cannot find record `R-999`',
      'policies/access-control.md:22:15 link/broken Cannot find record `CA-2026-099`; did you mean `CA-2026-001`?',
      expect.stringContaining('risks/leaver-access.md:2:5 record/schema Unexpected `R-0O1`'),
    ]);
  });

  test.each([
    ['bytes that are no text', new Uint8Array([0x2d, 0xff])],
    ['no front matter', 'Former staff keep access.\n'],
    ['front matter without an end', '---\nid: R-001\n'],
  ])('for %s is said once', async (_, file) => {
    const findings = await findingsAfter({ [risk]: file });
    expect(findings.map(({ path }) => path)).toEqual([risk]);
  });

  test('for the ending of its name is said once', async () => {
    const { [risk]: file = '', ...others } = example;
    const content = await loadContent(
      memoryTree({ ...others, 'risks/leaver-access.MD': file }),
      validate,
    );
    const { findings } = link(content, catalogues);
    expect([...content.findings, ...findings].map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      'risks/leaver-access.MD record/file',
    ]);
  });
});

test('a list of `isms.yml` that records choose from and that is broken is said once', async () => {
  const incident = 'reviews/incidents/inc-2026-001.md';
  const findings = await findingsAfter({
    'isms.yml': `${String(example['isms.yml'])}incidents: {severities: [sev1, sev2], review_from: sev3}\n`,
    [incident]: replaced(example[incident], 'severity: medium', 'severity: sev2'),
  });
  expect(findings.map(said)).toEqual([
    expect.stringContaining('record/schema Unexpected `sev3` in `incidents.review_from`'),
  ]);
});
