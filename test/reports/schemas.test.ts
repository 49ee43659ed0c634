import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { createColors } from 'picocolors';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { reportFormats } from '#reports/formats.ts';
import type { CheckReport } from '#reports/report.ts';
import { rules } from '#rules/index.ts';
import { finding, report } from './sample.ts';

const written = (format: string, told: CheckReport): unknown =>
  JSON.parse(reportFormats.get(format)?.(told, { colours: createColors(false), limit: 1 }) ?? '');

const readJson = (path: string): object =>
  // A JSON Schema is an object.
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as object;

const hostile: CheckReport = {
  ...report,
  prefix: 'isms/',
  version: '1.2.3',
  findings: [
    ...report.findings,
    finding({ path: '../.github/CODEOWNERS', line: 1 }),
    finding({ path: 'policies/ü % # ? [a]\ud800.md', endLine: 9, endColumn: 1 }),
  ],
};

const accepted: CheckReport = {
  ...report,
  accepted: new Map([[report.findings[2]!, { exception: 'EXC-2026-002', until: '2026-12-31' }]]),
};

const empty: CheckReport = { today: '2026-06-15', records: 0, notEvaluated: [], findings: [] };

const cases: readonly (readonly [string, CheckReport])[] = [
  ['findings of each severity', report],
  ['hostile paths in a folder of a repository', hostile],
  ['findings that an exception accepts', accepted],
  ['nothing', empty],
];

describe('JSON', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const schema = readJson('../../scripts/reports/check.schema.json');
  const validate = ajv.compile(schema);

  it.each(cases)('is as its schema says, with %s', (_, told) => {
    validate(written('json', told));
    expect(validate.errors).toBe(null);
  });

  it('holds no field that its schema does not describe', () => {
    const { $defs } = schema as {
      $defs: Record<'finding' | 'related', { properties: Record<string, unknown> }>;
    };
    const { findings } = written('json', {
      ...report,
      findings: [finding({ reasons: ['drift'], url: 'https://example.com', hint: 'x' })],
    }) as { findings: object[] };
    const known = new Set(Object.keys($defs.finding.properties));
    expect(Object.keys(findings[0]!).filter((name) => !known.has(name))).toEqual([]);
  });

  it('is refused with a severity or place that is none', () => {
    for (const wrong of [{ severity: 'fatal' }, { line: 0 }, { rule: '<b>' }, { related: null }]) {
      const told = written('json', report) as { findings: object[] };
      expect(validate({ ...told, findings: [{ ...told.findings[0], ...wrong }] })).toBe(false);
    }
  });

  it('has a schema that the package exports', () => {
    const { exports } = readJson('../../package.json') as { exports: Record<string, string> };
    const path = exports['./schemas/check.json'] ?? '';
    const source = path.replace('./dist/', '../../');
    expect(existsSync(new URL(source, import.meta.url)), path).toBe(true);
  });
});

describe('SARIF', () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  // The schema is of draft 4, of which it uses nothing that draft 7 does not know.
  const {
    $schema: _,
    id: __,
    ...schema
  } = readJson('../fixtures/sarif/sarif-schema-2.1.0.json') as Record<string, unknown>;
  const validate = ajv.compile(schema);

  const runOf = (told: CheckReport): Log['runs'][number] => {
    const { runs } = written('sarif', told) as Log;
    return runs[0]!;
  };

  it.each(cases)('is as the standard says, with %s', (_name, told) => {
    validate(written('sarif', told));
    expect(validate.errors).toBe(null);
  });

  it('explains every rule, in Markdown as well', () => {
    const described = runOf(report).tool.driver.rules ?? [];
    expect(described.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    const order = described.find(({ id }) => id === 'risk/order');
    expect(order?.helpUri).toBe('https://unpkg.com/isms-as-code/docs/rules/risk/order.md');
    expect(order?.help?.markdown).toMatch(/^# risk\/order\n/);
    expect(order?.help?.markdown).toContain('## How to mend it');
    expect(order?.help?.markdown).toContain('6.1.2 d: Information security risk assessment');
    expect(order?.defaultConfiguration).toEqual({ level: 'error' });
    expect(order?.properties).toEqual({ tags: ['6.1.2 d'] });
  });

  it('names the version of the rules it explains', () => {
    const { driver } = runOf(hostile).tool;
    expect(driver.version).toBe('1.2.3');
    expect(driver.rules?.[0]?.helpUri).toContain('/isms-as-code@1.2.3/docs/rules/');
  });

  it('names each result by its rule, place and other places', () => {
    const results = runOf(report).results ?? [];
    for (const { ruleId, ruleIndex } of results) {
      expect(runOf(report).tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
    }
    expect(results.map(({ level }) => level)).toEqual(['warning', 'error', 'note']);
    expect(results[1]?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'risks/leaver%20access.md', uriBaseId: '%SRCROOT%' },
      region: { startLine: 4, startColumn: 1, endLine: 4, endColumn: 6 },
    });
    expect(results[1]?.relatedLocations).toEqual([
      {
        id: 0,
        physicalLocation: {
          artifactLocation: {
            uri: 'risks/other%3A%20100%25%2C%20b.md',
            uriBaseId: '%SRCROOT%',
          },
          region: { startLine: 2, startColumn: 5 },
        },
        message: { text: 'the other record' },
      },
    ]);
  });

  it('names files from the top of the repository, in characters that a URI may have', () => {
    const uris = (runOf(hostile).results ?? []).map(
      ({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '',
    );
    expect(uris).toEqual([
      'isms/policies/a.md',
      'isms/risks/leaver%20access.md',
      'isms/risks/leaver%20access.md',
      '.github/CODEOWNERS',
      'isms/policies/%C3%BC%20%25%20%23%20%3F%20%5Ba%5D%EF%BF%BD.md',
    ]);
  });

  it('suppresses what an exception accepts, and nothing else', () => {
    const results = runOf(accepted).results ?? [];
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      [],
      [],
      [
        {
          kind: 'external',
          status: 'accepted',
          justification: 'accepted by EXC-2026-002 until 2026-12-31',
        },
      ],
    ]);
    expect(runOf(report).results?.every((result) => !('suppressions' in result))).toBe(true);
  });

  it('tells of what was not evaluated, as no result', () => {
    const { invocations, results } = runOf(report);
    expect(results).toHaveLength(3);
    expect(invocations?.[0]?.toolExecutionNotifications).toEqual([
      {
        level: 'note',
        message: { text: 'not evaluated: `POL-001`: no approval is proved and 1 more' },
        associatedRule: {
          id: 'review/overdue',
          index: rules.findIndex(({ id }) => id === 'review/overdue'),
        },
      },
    ]);
  });

  it('keeps the fingerprint of a finding that moved, and tells equal ones apart', () => {
    const prints = (told: CheckReport): unknown[] =>
      (runOf(told).results ?? []).map(({ partialFingerprints }) => partialFingerprints);
    const moved = { ...report, findings: report.findings.map((one) => ({ ...one, line: 99 })) };
    expect(prints(moved)).toEqual(prints(report));
    const twice = { ...report, findings: [finding(), finding({ line: 5 }), finding({ line: 6 })] };
    expect(new Set(prints(twice).map((print) => JSON.stringify(print))).size).toBe(3);
  });
});

describe('the report for GitLab', () => {
  interface Issue {
    readonly fingerprint: string;
    readonly severity: string;
    readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
  }
  const issues = (told: CheckReport): readonly Issue[] => written('gitlab', told) as Issue[];

  it('has the fields that GitLab reads, in its words', () => {
    for (const issue of issues(hostile)) {
      expect(Object.keys(issue)).toEqual([
        'description',
        'check_name',
        'fingerprint',
        'severity',
        'location',
      ]);
    }
    expect(issues(report).map(({ severity }) => severity)).toEqual(['minor', 'critical', 'info']);
  });

  it('names files from the top of the repository', () => {
    expect(issues(hostile).map(({ location }) => location.path)).toContain('isms/policies/a.md');
    expect(issues(hostile).map(({ location }) => location.path)).toContain('.github/CODEOWNERS');
  });

  it('gives each finding a fingerprint of its own that stays when lines move', () => {
    const told = { ...report, findings: [finding(), finding({ line: 5 }), finding({ line: 6 })] };
    const prints = issues(told).map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(3);
    const moved = { ...told, findings: told.findings.map((one) => ({ ...one, line: 50 })) };
    expect(issues(moved).map(({ fingerprint }) => fingerprint)).toEqual(prints);
  });
});
