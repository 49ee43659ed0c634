import { describe, expect, test } from 'vitest';
import type { Settings } from '#content/types.ts';
import { isHole, isUnclear, slotsOf, soc2Period } from '#evidence/slots.ts';
import type { SlotOptions } from '#evidence/slots.ts';
import type { Fields } from '../rules/records.ts';
import { item, requestOf } from './requests.ts';

type Soc2 = NonNullable<Settings['soc2']>;

const soc2 = (from: string, to: string): Soc2 => ({
  type: 2,
  period: { from, to },
  categories: ['security'],
  services: [],
  commitments: [],
  requirements: [],
  subservice_default: 'carve-out',
  cuecs: [],
  not_relevant: [],
});

interface Asked {
  readonly fields: Fields;
  readonly items?: readonly string[];
  readonly period?: readonly [string, string];
  readonly today: string;
  readonly options?: SlotOptions;
}

/** The slots in a line each: days, last day, what fills it, and whether it is a hole. */
const told = async ({ fields, items = [], period, today, options }: Asked): Promise<unknown> => {
  const request = await requestOf({ due_within: undefined, ...fields }, items);
  const settings = period ? { soc2: soc2(...period) } : {};
  const slots = slotsOf(request, settings, today, options);
  if ('none' in slots) return slots.none;
  return slots.map((slot) =>
    [
      `${slot.from}..${slot.to}`,
      `due ${slot.due}`,
      ...slot.items.map(({ key }) => key),
      ...slot.insufficient.map(({ key }) => `not ${key}`),
      ...(isHole(slot, today) ? ['hole'] : []),
    ].join(' '),
  );
};

describe('within a SOC 2 period', () => {
  test('slots follow one another from its first day', async () => {
    const items = [
      item('Q4', 'at: 2025-12-31T23:30:00-05:00'),
      item('Q2', 'from: 2026-04-01, to: 2026-06-30'),
    ];
    const fields = { every: 'P3M', due_within: 'P15D' };
    const asked = { fields, items, period: ['2025-10-01', '2026-09-30'] as const };
    expect(await told({ ...asked, today: '2026-10-15' })).toEqual([
      '2025-10-01..2025-12-31 due 2026-01-15 EV-001#Q4',
      '2026-01-01..2026-03-31 due 2026-04-15 hole',
      '2026-04-01..2026-06-30 due 2026-07-15 EV-001#Q2',
      '2026-07-01..2026-09-30 due 2026-10-15',
    ]);
    expect(await told({ ...asked, today: '2026-10-16' })).toContain(
      '2026-07-01..2026-09-30 due 2026-10-15 hole',
    );
  });

  test('those that have not begun are not told', async () => {
    const asked = { fields: { every: 'P1M' }, period: ['2026-01-01', '2026-12-31'] as const };
    expect(await told({ ...asked, today: '2026-02-28' })).toHaveLength(2);
    expect(await told({ ...asked, today: '2026-03-01' })).toHaveLength(3);
  });

  test('month ends do not creep, and leap days count', async () => {
    expect(
      await told({
        fields: { every: 'P1M', due_within: 'P1M' },
        period: ['2027-12-31', '2028-03-31'],
        today: '2028-04-30',
      }),
    ).toEqual([
      '2027-12-31..2028-01-30 due 2028-02-29 hole',
      '2028-01-31..2028-02-28 due 2028-03-28 hole',
      '2028-02-29..2028-03-30 due 2028-04-30',
      '2028-03-31..2028-04-29 due 2028-05-29',
    ]);
  });

  test('the last slot reaches beyond the end where the period holds no whole number of slots', async () => {
    const asked = {
      fields: { every: 'P1W' },
      items: [item('last', 'at: 2026-02-03T07:00:00Z')],
      period: ['2026-01-19', '2026-02-02'] as const,
    };
    expect(await told({ ...asked, today: '2026-03-01' })).toEqual([
      '2026-01-19..2026-01-25 due 2026-01-25 hole',
      '2026-01-26..2026-02-01 due 2026-02-01 hole',
      '2026-02-02..2026-02-08 due 2026-02-08 EV-001#last',
    ]);
  });

  test('slots end with the period, or go on to today where that is asked for', async () => {
    const asked = {
      fields: { every: 'P6M' },
      items: [item('after', 'at: 2027-02-03T07:00:00Z')],
      period: ['2026-01-01', '2026-12-31'] as const,
      today: '2027-06-30',
    };
    expect(await told(asked)).toEqual([
      '2026-01-01..2026-06-30 due 2026-06-30 hole',
      '2026-07-01..2026-12-31 due 2026-12-31 hole',
    ]);
    expect(await told({ ...asked, options: { beyondPeriod: true } })).toContain(
      '2027-01-01..2027-06-30 due 2027-06-30 EV-001#after',
    );
  });

  test('one that has not begun does not count', () => {
    expect(soc2Period({ soc2: soc2('2026-12-31', '2026-01-01') })).toBeUndefined();
    expect(soc2Period({})).toBeUndefined();
  });
});

describe('an item fills a slot', () => {
  const period = ['2026-01-01', '2026-06-30'] as const;
  const fields = { every: 'P1M' };
  const filled = async (covers: string, further?: string): Promise<unknown> => {
    const slots = await told({
      fields,
      items: [item('x', covers, further)],
      period,
      today: '2027-01-01',
    });
    return (slots as readonly string[]).flatMap((slot) =>
      slot.includes('EV-001#x') ? [Number(slot.slice(5, 7))] : [],
    );
  };

  test.each([
    ['that its moment lies in', 'at: 2026-02-28T23:59:59Z', [2]],
    ['that its range lies in', 'from: 2026-03-10, to: 2026-03-12', [3]],
    ['that its range covers', 'from: 2026-03-01, to: 2026-03-31', [3]],
    ['whose end its range reaches', 'from: 2026-02-20, to: 2026-03-05', [2]],
    ['each that its range covers', 'from: 2025-06-01, to: 2026-03-31', [1, 2, 3]],
    ['the last of them, although it reaches further', 'from: 2026-05-15, to: 2026-12-31', [5, 6]],
    ['none before the period', 'at: 2025-12-31T07:00:00Z', []],
    ['none behind it', 'at: 2026-07-01T07:00:00Z', []],
    ['none that it only begins with', 'from: 2025-12-01, to: 2026-01-15', []],
    ['none where it ends before it begins', 'from: 2026-03-31, to: 2026-03-01', []],
  ])('%s', async (_, covers, months) => {
    expect(await filled(covers)).toEqual(months);
  });

  test('not where its review found it insufficient', async () => {
    const reviewed = 'where: vault, reviewed: {by: cto, on: 2026-04-02, result: insufficient}';
    const items = [item('x', 'at: 2026-03-05T07:00:00Z', reviewed)];
    expect(await told({ fields, items, period, today: '2026-04-01' })).toContain(
      '2026-03-01..2026-03-31 due 2026-03-31 not EV-001#x hole',
    );
  });
});

describe('a list of what happened', () => {
  const period = ['2026-01-01', '2026-09-30'] as const;
  const today = '2026-12-31';
  const pulls = { every: 'P3M', format: 'github-pulls' };
  const quarter = (id: string, from: string, to: string): string =>
    item(id, `from: 2026-${from}, to: 2026-${to}`);
  const q1 = quarter('Q1', '01-01', '03-31');
  const q3 = quarter('Q3', '07-01', '09-30');

  test('leaves open the days of a slot that it does not reach', async () => {
    const items = [q1, quarter('Q2', '05-04', '05-05'), q3];
    expect(await told({ fields: pulls, items, period, today })).toEqual([
      '2026-01-01..2026-03-31 due 2026-03-31 EV-001#Q1',
      '2026-04-01..2026-05-03 due 2026-06-30 hole',
      '2026-05-04..2026-05-05 due 2026-06-30 EV-001#Q2',
      '2026-05-06..2026-06-30 due 2026-06-30 hole',
      '2026-07-01..2026-09-30 due 2026-09-30 EV-001#Q3',
    ]);
  });

  test('is told by its format, or by an item that reaches over a whole slot', async () => {
    const two = quarter('Q2', '05-04', '05-05');
    const holes = async (fields: Fields, items: readonly string[]) =>
      JSON.stringify(await told({ fields, items, period, today })).match(/\d{4}-04-01[^"]* hole/g);
    expect(await holes(pulls, [two])).toHaveLength(1);
    expect(await holes({ every: 'P3M' }, [q1, two])).toHaveLength(1);
    expect(await holes({ every: 'P3M' }, [two])).toBeNull();
    expect(await holes({ every: 'P3M', format: 'github-members' }, [two])).toBeNull();
  });

  test('may be put together from several, which may overlap', async () => {
    const items = [
      q1,
      quarter('June', '06-01', '06-30'),
      quarter('April', '04-01', '05-10'),
      quarter('May', '05-01', '05-31'),
      q3,
    ];
    expect(await told({ fields: { every: 'P3M' }, items, period, today })).toEqual([
      '2026-01-01..2026-03-31 due 2026-03-31 EV-001#Q1',
      '2026-04-01..2026-06-30 due 2026-06-30 EV-001#June EV-001#April EV-001#May',
      '2026-07-01..2026-09-30 due 2026-09-30 EV-001#Q3',
    ]);
  });

  test('counts where a moment lies in the slot, as the snapshot that it is', async () => {
    const items = [q1, item('Q2', 'at: 2026-05-05T07:00:00Z'), q3];
    expect(JSON.stringify(await told({ fields: pulls, items, period, today }))).not.toContain(
      'hole',
    );
  });

  test('does not count where it was found insufficient', async () => {
    const reviewed = 'where: vault, reviewed: {by: cto, on: 2026-07-02, result: insufficient}';
    const items = [q1, item('Q2', 'from: 2026-04-01, to: 2026-06-30', reviewed), q3];
    expect(await told({ fields: pulls, items, period, today })).toContain(
      '2026-04-01..2026-06-30 due 2026-06-30 not EV-001#Q2 hole',
    );
  });

  test('need not reach beyond the period', async () => {
    const asked = { fields: { every: 'P1W', format: 'github-pulls' }, today };
    const items = [quarter('all', '01-19', '02-02')];
    const to = ['2026-01-19', '2026-02-02'] as const;
    expect(JSON.stringify(await told({ ...asked, items, period: to }))).not.toContain('hole');
    expect(await told({ ...asked, items: [quarter('all', '01-19', '02-01')], period: to })).toEqual(
      [
        '2026-01-19..2026-01-25 due 2026-01-25 EV-001#all',
        '2026-01-26..2026-02-01 due 2026-02-01 EV-001#all',
        '2026-02-02..2026-02-08 due 2026-02-08 hole',
      ],
    );
  });

  test('is not asked for before the first, where no period asks for it', async () => {
    const items = [quarter('first', '02-10', '03-31'), quarter('Q2', '04-01', '06-29')];
    expect(await told({ fields: pulls, items, today: '2026-07-01' })).toEqual([
      '2026-01-01..2026-03-31 due 2026-03-31 EV-001#first',
      '2026-04-01..2026-06-29 due 2026-06-30 EV-001#Q2',
      '2026-06-30..2026-06-30 due 2026-06-30 hole',
      '2026-07-01..2026-09-30 due 2026-09-30',
    ]);
  });
});

describe('an item counts for nothing yet', () => {
  const period = ['2026-01-01', '2026-06-30'] as const;
  const asked = { fields: { every: 'P3M' }, period, today: '2026-05-01' };

  test('where it is collected on a day that lies ahead', async () => {
    const on = (day: string) => [item('Q1', 'at: 2026-03-30T07:00:00Z', undefined, day)];
    expect(await told({ ...asked, items: on('2026-05-02') })).toContain(
      '2026-01-01..2026-03-31 due 2026-03-31 hole',
    );
    expect(await told({ ...asked, items: on('2026-05-01') })).toContain(
      '2026-01-01..2026-03-31 due 2026-03-31 EV-001#Q1',
    );
  });

  test('where its days cannot be, and leaves open whether there is a hole', async () => {
    const items = [item('Q1', 'from: 2026-03-30, to: 2026-01-05')];
    const request = await requestOf({ every: 'P3M', due_within: undefined }, items);
    const slots = slotsOf(request, { soc2: soc2(...period) }, '2026-07-01');
    if ('none' in slots) throw new Error(slots.none);
    expect(
      slots.map((slot) => [isHole(slot, '2026-07-01'), isUnclear(slot, '2026-07-01')]),
    ).toEqual([
      [false, true],
      [true, false],
    ]);
  });
});

describe('without a SOC 2 period', () => {
  const at = (day: string): readonly string[] => [item('x', `at: ${day}T07:00:00Z`)];

  test.each([
    ['P1M', '2026-02-11', '2026-02-01..2026-02-28'],
    ['P3M', '2026-03-30', '2026-01-01..2026-03-31'],
    ['P6M', '2026-07-01', '2026-07-01..2026-12-31'],
    ['P1Y', '2026-03-30', '2026-01-01..2026-12-31'],
    ['P1W', '2026-03-01', '2026-02-23..2026-03-01'],
    ['P7D', '2026-03-02', '2026-03-02..2026-03-08'],
    ['P5M', '2026-03-30', '2026-03-30..2026-08-29'],
    ['P10D', '2026-03-30', '2026-03-30..2026-04-08'],
  ])('%s from %s begins with the stretch of the calendar around it', async (every, day, first) => {
    const slots = await told({
      fields: { every },
      items: at(day),
      today: day,
    });
    expect(slots).toEqual([`${first} due ${first.slice(12)} EV-001#x`]);
  });

  test('items some days early or late leave no hole', async () => {
    const items = ['2026-03-30', '2026-06-29', '2026-09-30', '2026-12-28'].map((day, index) =>
      item(`Q${index + 1}`, `at: ${day}T07:00:00Z`),
    );
    const slots = await told({ fields: { every: 'P3M' }, items, today: '2026-12-31' });
    expect(JSON.stringify(slots)).not.toContain('hole');
  });

  test.each([
    [
      { every: 'P3M' },
      [],
      'it holds no item yet, and no period of a SOC 2 type 2 report has begun',
    ],
    [{ every: undefined }, at('2026-03-30'), 'it has no cadence in days or more'],
    [{ every: 'P1D' }, at('1999-03-30'), 'it has more than 4000 slots'],
  ])('says why there are none for %o', async (fields, items, why) => {
    expect(await told({ fields, items, today: '2026-06-30' })).toBe(why);
  });

  test('stays in the calendar, however long the cadence', async () => {
    const items = at('2026-03-30');
    const asked = { fields: {}, items, today: '2026-06-30', options: { every: 'P9999Y' } };
    expect(await told(asked)).toEqual(['2026-01-01..9999-12-30 due 9999-12-30 EV-001#x']);
  });
});
