import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { json, read, told } from '../read.ts';

test('people-csv', () => {
  const text =
    'id,start,end,unit,role\npn-1,2024-01-01,,engineering,engineer\npn-2,2025-02-30,2026-03-31,it,\n';
  expect(told(read('people-csv', text))).toMatchInlineSnapshot(`
    "2 rows
    people 2
    left 1
    2: pn-1: unit engineering
    2: pn-1: role engineer
    2: pn-1: start 2024-01-01
    3: pn-2: unit it
    3: pn-2: end 2026-03-31
    3! Unexpected \`2025-02-30\` in \`start\`, expected a day such as \`2026-03-31\`"
  `);
});

test('training-csv', () => {
  const text = 'user,course,done on\nasha,Security,2026-03-04\nclara,Security,\n';
  const columns = { person: 'user', completed: 'done on' };
  expect(told(read('training-csv', text, columns))).toMatchInlineSnapshot(`
    "2 rows
    completions 1
    2: asha: course Security
    2: asha: completed 2026-03-04
    2: asha: done yes
    3: clara: course Security
    3: clara: done no"
  `);
});

test('tickets-csv tells of closed tickets whether somebody else approved', () => {
  const text = `ticket,asked by,approver,requested,completed,risk
T-1,asha,clara,2026-03-01,2026-03-02,3
T-2,asha,asha,2026-03-01,2026-03-02,low
T-3,asha,,2026-03-01,2026-03-02,
T-4,asha,,2026-03-01,,
`;
  const columns = {
    id: 'ticket',
    requester: 'asked by',
    approved_by: 'approver',
    opened: 'requested',
    closed: 'completed',
    risk: 'risk',
  };
  expect(told(read('tickets-csv', text, columns))).toMatchInlineSnapshot(`
    "4 rows
    tickets 4
    2: T-1: requester asha
    2: T-1: approved_by clara
    2: T-1: opened 2026-03-01
    2: T-1: closed 2026-03-02
    2: T-1: risk 3
    3: T-2: requester asha
    3: T-2: approved_by asha
    3: T-2: opened 2026-03-01
    3: T-2: closed 2026-03-02
    3: T-2: risk low
    4: T-3: requester asha
    4: T-3: opened 2026-03-01
    4: T-3: closed 2026-03-02
    5: T-4: requester asha
    5: T-4: opened 2026-03-01
    2: T-1: approved yes
    2: T-1: approved_by_another yes
    3: T-2: approved yes
    3: T-2: approved_by_another no
    4: T-3: approved no"
  `);
});

test('sarif takes the score of the rule, else the level, and passes over what is accepted', () => {
  const result = (ruleId: string, further: object = {}): object => ({
    ruleId,
    level: 'error',
    locations: [
      { physicalLocation: { artifactLocation: { uri: 'src/a.ts' }, region: { startLine: 7 } } },
    ],
    ...further,
  });
  const text = json({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { rules: [{ id: 'sql', properties: { 'security-severity': '9.8' } }] } },
        results: [
          result('sql'),
          result('style', { level: 'note' }),
          result('gone', { baselineState: 'absent' }),
          result('known', { suppressions: [{ kind: 'external', status: 'accepted' }] }),
          result('asked', { suppressions: [{ kind: 'external', status: 'underReview' }] }),
        ],
      },
    ],
  });
  expect(told(read('sarif', text))).toMatchInlineSnapshot(`
    "5 rows
    runs 1
    findings 5
    open_critical 1
    open_high 1
    open_medium 0
    open_low 1
    18: sql src/a.ts:7: severity critical
    18: sql src/a.ts:7: open yes
    34: style src/a.ts:7: severity low
    34: style src/a.ts:7: open yes
    50: gone src/a.ts:7: severity high
    50: gone src/a.ts:7: open no
    67: known src/a.ts:7: severity high
    67: known src/a.ts:7: open no
    89: asked src/a.ts:7: severity high
    89: asked src/a.ts:7: open yes
    18: sql src/a.ts:7: rule sql
    34: style src/a.ts:7: rule style
    50: gone src/a.ts:7: rule gone
    67: known src/a.ts:7: rule known
    89: asked src/a.ts:7: rule asked"
  `);
});

test('cyclonedx', () => {
  const text = json({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    components: [
      {
        name: 'left-pad',
        version: '1.0.0',
        purl: 'pkg:npm/left-pad@1.0.0',
        licenses: [{ license: { id: 'MIT' } }],
        components: [{ name: 'inner', version: '2' }],
      },
    ],
    vulnerabilities: [
      {
        id: 'CVE-2026-1',
        ratings: [{ severity: 'low' }, { score: 9.1 }],
        published: '2026-03-01T00:00:00Z',
      },
      { id: 'CVE-2026-2', ratings: [{ severity: 'high' }], analysis: { state: 'not_affected' } },
    ],
  });
  expect(told(read('cyclonedx', text))).toMatchInlineSnapshot(`
    "2 rows
    components 2
    components_without_licence 1
    5: pkg:npm/left-pad@1.0.0: licence MIT
    findings 2
    open_critical 1
    open_high 0
    open_medium 0
    open_low 0
    25: CVE-2026-1: severity critical
    25: CVE-2026-1: open yes
    25: CVE-2026-1: open_critical_since 2026-03-01
    37: CVE-2026-2: severity high
    37: CVE-2026-2: open no"
  `);
});

test('spdx', () => {
  const text = json({
    spdxVersion: 'SPDX-2.3',
    packages: [
      {
        name: 'left-pad',
        versionInfo: '1.0.0',
        licenseConcluded: 'NOASSERTION',
        licenseDeclared: 'MIT',
        supplier: 'Organization: x',
      },
      { name: 'bare', licenseConcluded: 'NOASSERTION' },
    ],
  });
  expect(told(read('spdx', text))).toMatchInlineSnapshot(`
    "2 rows
    packages 2
    packages_without_licence 1
    4: left-pad 1.0.0: licence MIT
    4: left-pad 1.0.0: supplier Organization: x"
  `);
});

const chunk = (type: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
};

const png = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(8))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const jpeg = (width: number, height: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0x00, 0x04, 0x01, 0x02],
    ...[0xff, 0xff, 0xc0, 0x00, 0x0b, 0x08],
    ...[height >> 8, height & 255, width >> 8, width & 255, 0x01, 0x00, 0x00, 0x00],
  ]);

test('image reads the size of PNG and JPEG, and of nothing else', () => {
  expect(told(read('image', png(1280, 720)))).toBe('1 rows\ntype PNG\nwidth 1280\nheight 720');
  expect(told(read('image', jpeg(640, 480)))).toBe('1 rows\ntype JPEG\nwidth 640\nheight 480');
  const none = '0 rows\n1! Unexpected bytes, expected a picture as PNG or JPEG';
  expect(told(read('image', '<svg/>'))).toBe(none);
  expect(told(read('image', png(0, 720)))).toBe(none);
  expect(told(read('image', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff])))).toBe(none);
});
