import { expect, test } from 'vitest';
import { riskLevelsOverTime, type RiskMoment } from '#performance/risk-levels-over-time.ts';
import { pastOf } from '../rules/past.ts';

const scale = (...names: string[]) => names.map((name) => ({ name, means: name }));

const method = {
  likelihood: scale('rare', 'possible', 'likely'),
  consequence: scale('minor', 'serious', 'severe'),
  level: 'product',
  bands: [
    { name: 'low', from: 1 },
    { name: 'medium', from: 3 },
    { name: 'high', from: 6 },
  ],
};

const risk = (inherent: number, current: number, residual: number, more = {}) => ({
  id: 'R-001',
  status: 'approved',
  treatment: 'modify',
  inherent: { likelihood: 3, consequence: inherent },
  current: { likelihood: 2, consequence: current },
  residual: { likelihood: 1, consequence: residual },
  ...more,
});

const told = (moments: readonly RiskMoment[] = []): readonly string[] =>
  moments.map(({ day, levels, treatment, changed, gone }) => {
    const { inherent, current, residual } = levels;
    const shown = [inherent, current, residual].map((one) =>
      one ? `${one.level} ${one.band}` : '-',
    );
    return `${day} ${shown.join(', ')} ${gone ? 'gone' : treatment} (${changed.join(', ')})`;
  });

const path = 'risks/a.md';

test('tells the three levels of a risk and each change of them, and nothing of other changes', () => {
  const past = pastOf({
    'isms.yml': [['2026-01-01', { risk: method }]],
    [path]: [
      ['2026-01-02', risk(3, 3, 3)],
      ['2026-01-03', risk(3, 3, 3, { owner: 'cto' })],
      ['2026-01-04', risk(3, 2, 1)],
      ['2026-01-05', risk(3, 2, 1, { treatment: 'retain' })],
    ],
  });
  expect(told(riskLevelsOverTime(past).get('R-001'))).toEqual([
    '2026-01-02 9 high, 6 high, 3 medium modify (estimates)',
    '2026-01-04 9 high, 4 medium, 1 low modify (estimates)',
    '2026-01-05 9 high, 4 medium, 1 low retain (estimates)',
  ]);
});

test('computes each level with the method of its day, and tells that the method changed', () => {
  const matrix = [
    [1, 1, 2],
    [1, 3, 4],
    [2, 4, 5],
  ];
  const past = pastOf({
    'isms.yml': [
      ['2026-01-01', { risk: method }],
      [
        '2026-02-01',
        {
          risk: {
            ...method,
            bands: [
              { name: 'low', from: 1 },
              { name: 'grave', from: 6 },
            ],
          },
        },
      ],
      ['2026-03-01', { risk: { ...method, level: matrix } }],
    ],
    [path]: [
      ['2026-01-02', risk(3, 3, 3)],
      ['2026-03-01', risk(2, 3, 3)],
    ],
    'risks/b.md': [['2026-02-15', risk(1, 1, 1, { id: 'R-002' })]],
  });
  const levels = riskLevelsOverTime(past);
  expect(told(levels.get('R-001'))).toEqual([
    '2026-01-02 9 high, 6 high, 3 medium modify (estimates)',
    '2026-02-01 9 grave, 6 grave, 3 low modify (method)',
    '2026-03-01 4 medium, 4 medium, 2 low modify (estimates, method)',
  ]);
  expect(told(levels.get('R-002'))).toEqual([
    '2026-02-15 3 low, 2 low, 1 low modify (estimates)',
    '2026-03-01 2 low, 1 low, 1 low modify (method)',
  ]);
});

test('follows a risk to another path, out of the register and back', () => {
  const past = pastOf({
    'isms.yml': [['2026-01-01', { risk: method }]],
    [path]: [
      ['2026-01-02', risk(3, 3, 3)],
      ['2026-01-04', undefined],
    ],
    'risks/z.md': [
      ['2026-01-04', risk(3, 3, 3)],
      ['2026-01-05', undefined],
      ['2026-01-06', risk(3, 3, 3, { status: 'retired' })],
      ['2026-01-07', risk(3, 3, 3, { status: 'draft' })],
    ],
  });
  expect(told(riskLevelsOverTime(past).get('R-001'))).toEqual([
    '2026-01-02 9 high, 6 high, 3 medium modify (estimates)',
    '2026-01-05 -, -, - gone (estimates)',
    '2026-01-07 9 high, 6 high, 3 medium modify (estimates)',
  ]);
});

test('leaves a level out that has no estimate, is off the scales, or comes before any method', () => {
  const past = pastOf({
    [path]: [
      ['2026-01-02', risk(3, 3, 3)],
      ['2026-01-04', risk(3, 9, 3, { residual: 'low' })],
    ],
    'isms.yml': [
      ['2026-01-03', { risk: method }],
      ['2026-01-05', { risk: { likelihood: 'high' } }],
      ['2026-01-06', undefined],
    ],
  });
  expect(told(riskLevelsOverTime(past).get('R-001'))).toEqual([
    '2026-01-02 -, -, - modify (estimates)',
    '2026-01-03 9 high, 6 high, 3 medium modify (method)',
    '2026-01-04 9 high, -, - modify (estimates)',
  ]);
});

test('tells nothing of assets, controls and texts without an id', () => {
  const past = pastOf({
    'isms.yml': [['2026-01-01', { risk: method }]],
    'risks/assets/a.md': [['2026-01-02', risk(3, 3, 3, { id: 'AST-1' })]],
    'soa/a.md': [['2026-01-02', { id: 'A.5.1' }]],
    'risks/broken.md': [['2026-01-02', {}]],
  });
  expect([...riskLevelsOverTime(past).keys()]).toEqual([]);
});
