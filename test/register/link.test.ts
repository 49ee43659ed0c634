import { describe, expect, it } from 'vitest';
import { policy, risk } from '../rules/records.ts';
import { readStory } from '../rules/evidence.ts';

const findingsOf = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const { findings } = await readStory({ files, broken: true });
  return findings.map(
    ({ path, line, column, rule, message }) => `${path}:${line}:${column} ${rule} ${message}`,
  );
};

describe('linking', () => {
  it('reports links, anchors and ids that lead nowhere, with the near miss', async () => {
    const findings = await findingsOf({
      'policies/access.md': policy(
        {},
        '## Leavers\n\n[a](acces.md) [b](#leaver) [c](other.md#rule) R-002 A.9.9 CC6.1',
      ),
      'policies/other.md': policy({ id: 'POL-002' }, '## Rules\n\nText.'),
      'risks/leaver.md': risk({ suppliers: '[SUP-GITHUB]', treatment_controls: '[A.5.81]' }),
    });
    expect(findings).toMatchInlineSnapshot(`
      [
        "policies/access.md:14:5 link/broken Cannot find file \`policies/acces.md\`; did you mean \`policies/access.md\`?",
        "policies/access.md:14:19 link/broken Cannot find heading \`#leaver\` in \`policies/access.md\`; did you mean \`#leavers\`?",
        "policies/access.md:14:32 link/broken Cannot find heading \`#rule\` in \`policies/other.md\`; did you mean \`#rules\`?",
        "policies/access.md:14:47 link/broken Cannot find record \`R-002\`; did you mean \`R-001\`?",
        "policies/access.md:14:53 link/broken Cannot find control \`A.9.9\`; did you mean \`A.5.9\`?",
        "policies/access.md:14:59 link/broken Cannot find criterion \`CC6.1\`",
        "risks/leaver.md:18:22 link/broken Cannot find control \`A.5.81\`; did you mean \`A.5.18\`?",
        "risks/leaver.md:22:13 link/broken Cannot find record \`SUP-GITHUB\`",
      ]
    `);
  });

  it('takes no technical term for an id, whatever ids documents have', async () => {
    const terms =
      'AES-256 SHA-256 UTF-8 ISO-27001 RFC-2119 CVE-2024-12345 COVID-19 X.509 A.8 TLS-1 NIST-800-53';
    expect(await findingsOf({ 'policies/access.md': policy({}, terms) })).toEqual([]);
    expect(await findingsOf({ 'policies/access.md': policy({}, 'POL-002 X.3 A.9.1') })).toEqual([
      'policies/access.md:12:1 link/broken Cannot find record `POL-002`; did you mean `POL-001`?',
      'policies/access.md:12:9 link/broken Cannot find control `X.3`',
      'policies/access.md:12:13 link/broken Cannot find control `A.9.1`; did you mean `A.5.1`?',
    ]);
  });

  it('says nothing of an entry of a list that breaks the schema itself', async () => {
    const findings = await findingsOf({
      'policies/access.md': policy({ supersedes: '[MR-2026-1]' }, 'See MR-2026-1#D1.'),
      'reviews/management/mr.md': [
        '---',
        'id: MR-2026-1',
        'title: Review',
        'owner: ciso',
        'classification: internal',
        'decisions: [{id: D1, kind: money, text: More of it}]',
        '---',
      ].join('\n'),
    });
    expect(findings.filter((finding) => finding.includes('link/broken'))).toEqual([]);
  });

  it('refuses addresses that reach out of the repository or run something', async () => {
    const findings = await findingsOf({
      'policies/access.md': policy(
        {},
        '[a](../../etc/passwd) [b](javascript:x) ![c](https://x.example/i.png) [d](/root)',
      ),
    });
    expect(findings).toMatchInlineSnapshot(`
      [
        "policies/access.md:12:5 record/markup Unexpected link out of the repository, \`../../etc/passwd\`",
        "policies/access.md:12:27 record/markup Unexpected link address \`javascript:x\`, expected \`https:\`, \`mailto:\` or a relative path",
        "policies/access.md:12:46 record/markup Unexpected remote image \`https://x.example/i.png\`, expected a file of this repository",
        "policies/access.md:12:75 record/markup Unexpected link address \`/root\`, expected \`https:\`, \`mailto:\` or a relative path",
      ]
    `);
  });

  it('reports an id that two records claim, also where only the case differs', async () => {
    const findings = await findingsOf({
      'policies/a.md': policy(),
      'policies/b.md': policy(),
      'policies/c.md': policy({ id: 'pol-001' }),
    });
    expect(findings).toMatchInlineSnapshot(`
      [
        "policies/b.md:2:5 record/id-reused Unexpected id \`POL-001\`, which \`policies/a.md\` has already",
        "policies/c.md:2:5 record/id-reused Unexpected id \`pol-001\`, which differs from \`POL-001\` only by case",
      ]
    `);
  });

  it('reports records that supersede each other in a circle', async () => {
    const findings = await findingsOf({
      'policies/a.md': policy({ supersedes: '[POL-002]' }),
      'policies/b.md': policy({ id: 'POL-002', supersedes: '[POL-001]' }),
      'policies/c.md': policy({ id: 'POL-003', supersedes: '[POL-003]' }),
    });
    expect(findings).toMatchInlineSnapshot(`
      [
        "policies/a.md:10:14 link/broken Unexpected circle in \`supersedes\`: POL-001 → POL-002 → POL-001",
        "policies/b.md:10:14 link/broken Unexpected circle in \`supersedes\`: POL-002 → POL-001 → POL-002",
        "policies/c.md:10:14 link/broken Unexpected circle in \`supersedes\`: POL-003 → POL-003",
      ]
    `);
  });

  it('says which kind it found where another was expected', async () => {
    const findings = await findingsOf({
      'policies/access.md': policy(),
      'risks/leaver.md': risk({ suppliers: '[POL-001]' }),
    });
    expect(findings.filter((finding) => finding.includes('POL-001'))).toMatchInlineSnapshot(`
      [
        "risks/leaver.md:22:13 link/broken Unexpected document \`POL-001\`, expected the id of: supplier",
      ]
    `);
  });

  it('reports links to files that no output carries', async () => {
    const findings = await findingsOf({
      'policies/access.md': policy({}, '[a](page.html) ![b](drawing.svg) [c](list.csv)'),
      'policies/page.html': '<p>',
      'policies/drawing.svg': '<svg/>',
      'policies/list.csv': 'a,b',
    });
    expect(findings).toMatchInlineSnapshot(`
      [
        "policies/access.md:12:5 record/markup Unexpected type of file, \`policies/page.html\`, expected one of: .csv, .jpeg, .jpg, .json, .pdf, .png, .txt, .webp, .xlsx",
        "policies/access.md:12:21 record/markup Unexpected type of file, \`policies/drawing.svg\`, expected one of: .csv, .jpeg, .jpg, .json, .pdf, .png, .txt, .webp, .xlsx",
      ]
    `);
  });

  it('stops at the limit of links in one text', async () => {
    const findings = await findingsOf({
      'policies/access.md': policy({}, 'POL-001 '.repeat(2001)),
    });
    expect(findings).toEqual([
      'policies/access.md:11:1 record/markup Unexpected 2001 links in one text, expected at most 2000',
    ]);
  });

  it('computes backlinks from fields, links and bare ids, but none to oneself', async () => {
    const { evidence } = await readStory({
      files: {
        'policies/access.md': policy({}, 'See [other](other.md#rules), POL-003 and POL-001.'),
        'policies/other.md': policy({ id: 'POL-002' }, '## Rules\n\nText.'),
        'policies/third.md': policy({ id: 'POL-003', supersedes: '[POL-002]' }),
      },
    });
    const { backlinks } = evidence.register;
    expect(
      [...backlinks].map(([id, references]) => [id, references.map(({ from }) => from)]),
    ).toEqual([
      ['POL-002', ['POL-001', 'POL-003']],
      ['POL-003', ['POL-001']],
    ]);
  });
});
