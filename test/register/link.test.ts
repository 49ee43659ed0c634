import { describe, expect, it } from 'vitest';
import { obligation } from '../rules/further-records.ts';
import { context, topPolicy } from '../rules/isms-documents.ts';
import { evidenceRequest, exampleSettings, policy, risk } from '../rules/records.ts';
import { readStory } from '../rules/evidence.ts';

const findingsOf = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const { findings } = await readStory({ files, broken: true });
  return findings.map(
    ({ path, line, column, rule, message }) => `${path}:${line}:${column} ${rule} ${message}`,
  );
};

const parties =
  '[{id: customers, name: Customers, requirements: [{id: c1, text: Access, addressed: yes, by: [P-001]}]}]';

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

  it('reports once each circle of records that supersede each other', async () => {
    const findings = await findingsOf({
      'policies/a.md': policy({ supersedes: '[POL-002]' }),
      'policies/b.md': policy({ id: 'POL-002', supersedes: '[POL-001]' }),
      'policies/c.md': policy({ id: 'POL-003', supersedes: '[POL-003]' }),
    });
    expect(findings).toMatchInlineSnapshot(`
      [
        "policies/a.md:10:14 link/broken Unexpected circle in \`supersedes\`: POL-001 → POL-002 → POL-001",
        "policies/c.md:10:14 link/broken Unexpected circle in \`supersedes\`: POL-003 → POL-003",
      ]
    `);
  });

  it('follows a long line of replaced records to its end', async () => {
    const count = 3000;
    const files = Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `policies/p${at}.md`,
        policy({ id: `POL-${at}`, supersedes: `[POL-${(at + 1) % count}]` }),
      ]),
    );
    const findings = await findingsOf(files);
    expect(findings.map((finding) => finding.slice(0, 82))).toEqual([
      'policies/p0.md:10:14 link/broken Unexpected circle in `supersedes`: POL-0 → POL-1 ',
    ]);
  });

  it('keeps the record in force where a draft has its id, and reports the draft', async () => {
    const files = {
      'policies/a.md': policy({ status: 'draft' }),
      'policies/b.md': policy(),
      'policies/c.md': policy({ status: 'draft' }),
    };
    expect(await findingsOf(files)).toEqual([
      'policies/a.md:2:5 record/id-reused Unexpected id `POL-001`, which `policies/b.md` has already',
      'policies/c.md:2:5 record/id-reused Unexpected id `POL-001`, which `policies/b.md` has already',
    ]);
    const { evidence } = await readStory({ files, broken: true });
    expect(evidence.register.records.get('POL-001')?.path).toBe('policies/b.md');
  });

  it('reports an entry with the id of another entry of its record, in any list', async () => {
    const findings = await findingsOf({
      'policies/access.md': policy(),
      'policies/context.md': context({
        issues:
          '[{id: I1, kind: external, text: A, effect: B}, {id: I1, kind: internal, text: C, effect: D}, {id: customers, kind: internal, text: E, effect: F}]',
      }),
    });
    expect(findings).toEqual([
      'policies/context.md:10:61 record/id-reused Unexpected id `I1`, which another entry of `CTX-001` has already, so nobody can tell which `CTX-001#I1` is',
      'policies/context.md:12:27 record/id-reused Unexpected id `customers`, which another entry of `CTX-001` has already, so nobody can tell which `CTX-001#customers` is',
    ]);
  });

  it('reports a file or a heading that is not there once, however often it is linked', async () => {
    const findings = await findingsOf({
      'policies/access.md': policy({}, '[a](gone.md) [b](gone.md#rules) [c](other.md#rule)'),
      'policies/other.md': policy({ id: 'POL-002' }, '## Rules\n\n[a](gone.md) [b](#rule)'),
    });
    expect(findings).toEqual([
      'policies/access.md:12:5 link/broken Cannot find file `policies/gone.md` (named in 3 places)',
      'policies/access.md:12:37 link/broken Cannot find heading `#rule` in `policies/other.md`; did you mean `#rules`? (named in 2 places)',
    ]);
  });

  it('takes a file for the record by whose id a link calls it', async () => {
    const findings = await findingsOf({
      'policies/access.md': policy({}, '[the copies](gone.md) and [POL-004](gone.md)'),
      'policies/other.md': policy({ id: 'POL-002', supersedes: '[POL-004]' }),
    });
    expect(findings).toEqual([
      'policies/access.md:12:14 link/broken Cannot find file `policies/gone.md` (named in 3 places)',
    ]);
    const elsewhere = await findingsOf({
      'policies/access.md': policy({}, '[POL-002](gone.md)'),
      'policies/other.md': policy({ id: 'POL-002' }),
    });
    expect(elsewhere).toEqual([
      'policies/access.md:12:11 link/broken Cannot find file `policies/gone.md`',
    ]);
  });

  it('keeps headings apart that two records miss in themselves', async () => {
    const findings = await findingsOf({
      'policies/a.md': topPolicy({ id: 'POL-001', includes: '{objectives: "#aims"}' }),
      'policies/b.md': topPolicy({ id: 'POL-002', includes: '{objectives: "#aims"}' }),
    });
    expect(findings.map((finding) => finding.replace(/;.*/, ''))).toEqual([
      'policies/a.md:10:24 link/broken Cannot find anchor `#aims`',
      'policies/b.md:10:24 link/broken Cannot find anchor `#aims`',
    ]);
  });

  it('proposes no record of another kind and no entry of another record', async () => {
    const findings = await findingsOf({
      'policies/access.md': policy({ id: 'P-001' }, 'See R-002 and P-002.'),
      'reviews/obligations/a.md': obligation({ met_by: '[P-001]', party: 'CTX-002#customers' }),
      'reviews/obligations/b.md': obligation({
        id: 'OBL-B',
        met_by: '[P-001]',
        party: 'CTX-001#customer',
      }),
      'policies/context.md': context({ interested_parties: parties }),
    });
    expect(findings).toEqual([
      'policies/access.md:12:5 link/broken Cannot find record `R-002`',
      'policies/access.md:12:15 link/broken Cannot find record `P-002`; did you mean `P-001`?',
      'reviews/obligations/a.md:9:8 link/broken Cannot find entry `CTX-002#customers`',
      'reviews/obligations/b.md:9:8 link/broken Cannot find entry `CTX-001#customer`; did you mean `CTX-001#customers`?',
    ]);
  });

  it('says nothing of entries of a list that no context has, which a rule misses', async () => {
    const files = {
      'policies/access.md': policy(),
      'policies/context.md': context({ interested_parties: undefined }),
      'reviews/obligations/a.md': obligation({ party: 'CTX-001#customers' }),
    };
    expect(await findingsOf(files)).toEqual([]);
    const held = context({ id: 'CTX-002', interested_parties: parties.replace('P-', 'POL-') });
    expect(await findingsOf({ ...files, 'policies/held.md': held })).toEqual([
      'reviews/obligations/a.md:9:8 link/broken Cannot find entry `CTX-001#customers`',
    ]);
  });

  it('reports an id that stands where words may stand, and leaves words alone', async () => {
    const source = (text: string) => ({ 'evidence/members.md': evidenceRequest({ source: text }) });
    expect(await findingsOf(source('The payroll system'))).toEqual([]);
    expect(await findingsOf(source('SUP-GITLAB'))).toEqual([
      'evidence/members.md:11:9 link/broken Cannot find record `SUP-GITLAB`',
    ]);
    const told = async (where: string) => {
      const settings = exampleSettings(
        `soc2: {type: 1, as_of: 2026-06-30, categories: [security], services: [Work], commitments: [Safe], requirements: [Safe], subservice_default: carve-out, cuecs: [{id: CUEC-1, text: Remove leavers, criteria: [CC6.2], communicated_in: ${where}}]}\n`,
      );
      const files = { 'policies/a.md': policy({ id: 'SYS-001' }) };
      const { findings } = await readStory({ files, settings, broken: true });
      return findings.map(({ rule, message }) => `${rule} ${message}`);
    };
    const words = await told('The contract');
    expect(await told('SYS-001')).toEqual(words);
    expect((await told('SYS-002')).filter((finding) => !words.includes(finding))).toEqual([
      'link/broken Cannot find record `SYS-002`; did you mean `SYS-001`?',
    ]);
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
