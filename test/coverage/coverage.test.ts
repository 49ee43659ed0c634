import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '#coverage/coverage.ts';
import type { Coverage, RequirementCoverage } from '#coverage/coverage-model.ts';
import { jsonCoverage } from '#coverage/json-coverage.ts';
import { markdownCoverage } from '#coverage/markdown-coverage.ts';
import { textCoverage } from '#coverage/text-coverage.ts';
import { approved } from '../rules/approvals.ts';
import { readStory } from '../rules/evidence.ts';
import type { Story } from '../rules/evidence.ts';
import { control, evidenceRequest, exampleSettings, policy, statement } from '../rules/records.ts';

const soc2 =
  'soc2: {type: 2, period: {from: 2026-01-01, to: 2026-12-31}, categories: [security], services: [App], commitments: [Up], requirements: [MFA], not_relevant: [{criterion: CC6.4, why: No premises}]}\n';

const frameworks =
  'frameworks: [{id: nis2, title: NIS 2, list: policies/nis2.tsv, mapping: policies/nis2-mapping.tsv}]\n';

const own = {
  'policies/nis2.tsv': 'id\ttitle\tquestion\nNIS2-1.a\tAccess\tWho?\nNIS2-1.b\tNothing\tWhat?\n',
  'policies/nis2-mapping.tsv':
    'id\tcontrol_or_clause\tstrength\tsource_count\nNIS2-1.a\tA.5.18\tsubset\t1\n',
};

const basic = {
  'policies/a.md': policy({ controls: '[A.5.18]', criteria: '[CC6.2]', clauses: '["7.1"]' }),
  'soa/index.md': statement(),
  'soa/a.md': control({ criteria: '[CC6.2]', evidence: '[EV-001]' }),
  'evidence/a.md': evidenceRequest(),
};

const approvals = [approved('POL-001'), approved('SOA')];

const covered = async (story: Story): Promise<Coverage> => {
  const { evidence } = await readStory({
    settings: exampleSettings(`${soc2}${frameworks}`),
    today: '2026-06-30',
    wholeCatalogues: true,
    ...story,
    files: { ...own, ...story.files },
  });
  return coverageOf(evidence);
};

const requirement = ({ frameworks: all }: Coverage, id: string): RequirementCoverage => {
  const found = all.flatMap(({ requirements }) => requirements).find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

const states = (one: RequirementCoverage): readonly string[] =>
  (['documented', 'implemented', 'operating'] as const).map((state) =>
    `${state}: ${one[state].result} ${one[state].records.join(' ')}`.trim(),
  );

describe('a requirement that records name', () => {
  it('is documented, implemented and operating, each by records of its own', async () => {
    const coverage = await covered({ files: basic, approvals });
    expect(states(requirement(coverage, 'A.5.18'))).toEqual([
      'documented: yes A.5.18 POL-001',
      'implemented: yes A.5.18',
      'operating: yes EV-001',
    ]);
    expect(states(requirement(coverage, 'CC6.2'))).toEqual([
      'documented: yes A.5.18 POL-001',
      'implemented: yes A.5.18',
      'operating: yes EV-001',
    ]);
    expect(requirement(coverage, 'A.5.18').missing).toEqual([]);
  });

  it('asks no control of a clause', async () => {
    const clause = requirement(await covered({ files: basic, approvals }), '7.1');
    expect(states(clause)).toEqual([
      'documented: yes POL-001',
      'implemented: not applicable',
      'operating: not applicable',
    ]);
  });

  it('is not documented by a draft, and not evaluated without history', async () => {
    const draft = { ...basic, 'policies/a.md': policy({ status: 'draft', criteria: '[CC6.3]' }) };
    const notYet = await covered({
      files: draft,
      approvals: [approved('POL-001', { verdict: 'draft' })],
    });
    expect(requirement(notYet, 'CC6.3').documented).toEqual({
      result: 'no',
      records: [],
      reason: 'no record that says how is approved: `POL-001` (draft)',
    });
    const blind = await covered({
      files: basic,
      undecidable: { code: 'no-repository', message: 'there is no git repository' },
    });
    expect(requirement(blind, 'CC6.2').documented).toEqual({
      result: 'not evaluated',
      records: [],
      reason: 'there is no git repository',
    });
    expect(requirement(blind, 'CC6.2').implemented.result).toBe('yes');
  });

  it('is not implemented by what is planned, or in place only from tomorrow', async () => {
    for (const [fields, reason] of [
      [
        { implementation: 'planned', implemented_since: undefined, planned_by: '2026-09-01' },
        'no control is in place: `A.5.18` (planned, for 2026-09-01)',
      ],
      [{ implemented_since: '2026-07-01' }, 'no control is in place: `A.5.18` (implemented)'],
    ] as const) {
      const coverage = await covered({
        files: { ...basic, 'soa/a.md': control(fields) },
        approvals,
      });
      expect(requirement(coverage, 'A.5.18').implemented).toEqual({
        result: 'no',
        records: [],
        reason,
      });
    }
  });

  it('names the days of the period that evidence leaves open', async () => {
    const coverage = await covered({ files: basic, approvals, today: '2026-08-01' });
    expect(requirement(coverage, 'A.5.18').missing).toEqual([
      'not operating: `A.5.18` lacks evidence for 2026-04-01 to 2026-06-30',
    ]);
  });

  it('is judged by the calendar where no period of a report has begun', async () => {
    const settings = exampleSettings(frameworks);
    const late = await covered({ files: basic, approvals, settings, today: '2026-08-01' });
    expect(requirement(late, 'A.5.18').operating.reason).toBe(
      '`EV-001` lacks evidence for 2026-04-01 to 2026-06-30',
    );
    const early = await covered({ files: basic, approvals, settings });
    expect(requirement(early, 'A.5.18').operating.result).toBe('yes');
  });

  it('is not covered by retired records', async () => {
    const files = { 'policies/a.md': policy({ status: 'retired', criteria: '[CC6.2]' }) };
    expect(requirement(await covered({ files }), 'CC6.2').records).toEqual([]);
  });
});

describe('a requirement that a mapping alone covers', () => {
  it('is mapped, never met, and its weak support is told', async () => {
    const coverage = await covered({ files: basic, approvals });
    const mapped = requirement(coverage, 'NIS2-1.a');
    expect(mapped.records).toEqual([]);
    expect(mapped.through).toEqual([
      {
        target: 'A.5.18',
        strength: 'subset',
        support: 1,
        records: ['A.5.18', 'EV-001', 'POL-001'],
      },
    ]);
    expect(states(mapped).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'documented: mapped',
      'implemented: mapped',
      'operating: mapped',
    ]);
    expect(mapped.missing).toEqual([
      'no record names it',
      'documented, implemented, operating only through the mapping, with weak support (1 source): name it in the records that meet it, or say what else does',
    ]);
  });

  it('is met by what names it', async () => {
    const files = { ...basic, 'policies/a.md': policy({ criteria: '[NIS2-1.a]' }) };
    const met = requirement(await covered({ files, approvals }), 'NIS2-1.a');
    expect(states(met)[0]).toBe('documented: yes POL-001');
    expect(met.implemented.result).toBe('mapped');
  });

  it('does not put a control of Annex A in place', async () => {
    const planned = { implementation: 'planned', implemented_since: undefined };
    const files = {
      ...basic,
      'soa/b.md': control({ id: 'A.5.15', criteria: '[CC6.2]', ...planned }),
    };
    const coverage = await covered({ files, approvals });
    expect(requirement(coverage, 'A.5.15').implemented.result).toBe('no');
    expect(requirement(coverage, 'A.5.16').missing).toEqual(['no record names it']);
  });

  it('is open where nothing is mapped either', async () => {
    const nothing = requirement(await covered({ files: basic, approvals }), 'NIS2-1.b');
    expect(nothing.missing).toEqual(['no record names it']);
    expect(nothing.documented.result).toBe('no');
  });
});

describe('the scope', () => {
  it('leaves out what the SoA excludes and what the report does not cover', async () => {
    const files = {
      ...basic,
      'soa/b.md': control({
        id: 'A.7.1',
        applicable: 'no',
        reasons: undefined,
        justification: 'We have no premises.',
      }),
    };
    const coverage = await covered({ files, approvals });
    expect(requirement(coverage, 'A.7.1')).toMatchObject({
      outside: 'excluded in the Statement of Applicability: We have no premises.',
      missing: [],
      implemented: { result: 'not applicable' },
    });
    expect(requirement(coverage, 'A1.1').outside).toBe('the report does not cover availability');
    expect(requirement(coverage, 'CC6.4').outside).toBe('not relevant: No premises');
    const without = await covered({ files, settings: exampleSettings(frameworks) });
    expect(requirement(without, 'CC6.1').outside).toBe('`isms.yml` names no SOC 2 report (`soc2`)');
  });
});

describe('how coverage is told', () => {
  const plain = picocolors.createColors(false);
  const report = async () => ({
    today: '2026-06-30',
    coverage: await covered({ files: basic, approvals }),
  });

  it('is a table with totals, gaps and the caution about mappings', async () => {
    const { today, coverage } = await report();
    const nis2 = { frameworks: coverage.frameworks.filter(({ id }) => id === 'nis2') };
    expect(textCoverage({ today, coverage: nis2 }, plain)).toMatchInlineSnapshot(`
      "NIS 2 (nis2)
        Entry     documented      implemented     operating       covered by
        NIS2-1.a  mapped          mapped          mapped          mapped: A.5.18 (weak)
        NIS2-1.b  no              no              no
        documented: 1 mapped, 1 no
        implemented: 1 mapped, 1 no
        operating: 1 mapped, 1 no

      Gaps: 2 entries
        NIS2-1.a Access
          - no record names it
          - documented, implemented, operating only through the mapping, with weak support (1 source): name it in the records that meet it, or say what else does
        NIS2-1.b Nothing
          - no record names it

      As of 2026-06-30. A mapping never proves that meeting one requirement meets the other: \`mapped\` says where to look, no more.
      "
    `);
  });

  it('is Markdown with the same words', async () => {
    const text = markdownCoverage(await report());
    expect(text).toContain('A mapping never proves');
    expect(text).toContain('| NIS2-1.a Access | mapped | mapped | mapped | mapped: A.5.18 |');
  });

  it('is JSON that fits its schema, counted by state', async () => {
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
    addFormats.default(ajv, ['date']);
    const schema = new URL('../../scripts/coverage/coverage.schema.json', import.meta.url);
    const check = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
    const written = JSON.parse(jsonCoverage(await report())) as {
      readonly frameworks: readonly { readonly id: string; readonly totals: object }[];
    };
    expect(check(written) ? [] : check.errors).toEqual([]);
    expect(written.frameworks.map(({ id }) => id)).toEqual(['iso27001', 'annex-a', 'soc2', 'nis2']);
    expect(written.frameworks.at(-1)?.totals).toEqual({
      requirements: 2,
      outside: 0,
      withGaps: 2,
      documented: { yes: 0, mapped: 1, no: 1, notEvaluated: 0, notApplicable: 0 },
      implemented: { yes: 0, mapped: 1, no: 1, notEvaluated: 0, notApplicable: 0 },
      operating: { yes: 0, mapped: 1, no: 1, notEvaluated: 0, notApplicable: 0 },
    });
  });
});
