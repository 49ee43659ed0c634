import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import { calendarDue } from '#due/calendar-due.ts';
import { dueBy } from '#due/due.ts';
import { dueUid } from '#due/due-uid.ts';
import type { DueReport } from '#due/due-report.ts';
import { jsonDue } from '#due/json-due.ts';
import { markdownDue } from '#due/markdown-due.ts';
import { textDue } from '#due/text-due.ts';
import { policy, risk } from '../rules/records.ts';
import { reportOf } from './told.ts';

const today = '2026-09-30';

const hostile = JSON.stringify(
  `End; of, all\\ \u001b[31m| <b>@asha</b> #1 https://x.example ${'ä😀'.repeat(60)}`,
);

const reported = async (fields: Parameters<typeof risk>[0] = {}): Promise<DueReport> =>
  reportOf(
    {
      files: {
        'risks/a.md': risk(fields),
        'risks/b.md': risk({
          id: 'R-002',
          owner: 'nobody',
          acceptance: undefined,
          status: 'draft',
          plan: '[{what: Close, responsible: cto, due: 2026-10-01, resources: none}]',
        }),
        'policies/a.md': policy({ review_every: 'P1Y' }),
      },
      today,
    },
    '2027-01-31',
  );

const plain = picocolors.createColors(false);

describe('the text', () => {
  it('groups by role with its holder, then by month', async () => {
    expect(textDue(await reported({ owner: 'ciso' }), plain)).toMatchInlineSnapshot(`
      "Chief technology officer, Clara Ibsen
        September 2026
          2026-09-30         today  R-001  Close accounts from the HR system (Former staff keep access to source code)
        October 2026
          2026-10-01      in 1 day  R-002  Close (Former staff keep access to source code) draft
        January 2027
          2027-01-31   in 123 days  R-001  Acceptance ends (Former staff keep access to source code)

      Internal auditor, Dario Costa
        December 2026
          2026-12-31    in 92 days  isms.yml  Last day of Dario Costa as Internal auditor: nobody follows

      No day can be told
          review: no approval is proved and no review is written down  POL-001

      0 overdue, 4 due until 2027-01-31, 1 without a day (as of 2026-09-30)
      "
    `);
  });

  it('says that nothing is due', async () => {
    const report = await reportOf({ files: {}, today }, '2026-10-30');
    expect(textDue(report, plain)).toBe(
      'Nothing is late, and nothing falls due until 2026-10-30.\n\n0 overdue, 0 due until 2026-10-30 (as of 2026-09-30)\n',
    );
  });

  it('lets no text of an author move the cursor', async () => {
    const report = await reported({ title: hostile });
    expect(textDue(report, plain)).not.toContain('\u001b');
  });
});

describe('the markdown', () => {
  it('is a table in which no text of an author is markup', async () => {
    const rows = markdownDue(await reported({ title: hostile })).split('\n');
    const [row = ''] = rows.filter((line) => line.includes('End; of'));
    expect(row.replaceAll('\\|', '').match(/\|/g)).toHaveLength(6);
    expect(row).not.toMatch(/<b>|@asha|https:\/\//);
    expect(row).toContain('2026-09-30 | today');
  });
});

describe('the JSON', () => {
  it('fits its schema and tells how far each day is away', async () => {
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
    addFormats.default(ajv, ['date']);
    const schema = new URL('../../scripts/due/due.schema.json', import.meta.url);
    const check = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
    const report = await reported();
    const written: unknown = JSON.parse(jsonDue(report));
    expect(check(written) ? [] : check.errors).toEqual([]);
    expect(written).toMatchObject({
      version: 1,
      commit: null,
      today,
      until: '2027-01-31',
      role: null,
      summary: { overdue: 0, today: 1, upcoming: 3, notEvaluated: 1 },
      items: [
        {
          due: '2026-09-30',
          state: 'today',
          days: 0,
          record: 'R-001',
          role: 'cto',
          holders: ['Clara Ibsen'],
          draft: false,
        },
        { due: '2026-10-01', state: 'upcoming', days: 1, draft: true },
        { due: '2026-12-31', record: null, path: 'isms.yml' },
        { due: '2027-01-31', subject: 'acceptance' },
      ],
      notEvaluated: [{ subject: 'review', record: 'POL-001' }],
    });
  });
});

/** Reads an iCalendar object as RFC 5545 writes it; throws for a line that it does not allow. */
const readCalendar = (text: string): readonly ReadonlyMap<string, string>[] => {
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (Buffer.byteLength(line) > 75)
      throw new Error(`a line of ${Buffer.byteLength(line)} octets`);
    if (/[\r\n]/.test(line)) throw new Error('a bare line break');
    if (Buffer.from(line).toString() !== line) throw new Error('a character was cut in two');
  }
  const events: Map<string, string>[] = [];
  const open: string[] = [];
  for (const line of physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n')) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[A-Z]+=[^:]+)?:(.*)$/.exec(line) ?? [];
    if (name === '') throw new Error(`no property: ${line}`);
    if (/[\p{Cc}]/u.test(value)) throw new Error('a control character');
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') events.push(new Map());
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`unexpected END:${value}`);
    } else if (open.at(-1) === 'VEVENT') events.at(-1)?.set(name, value);
  }
  if (open.length > 0) throw new Error('not closed');
  return events;
};

const unescaped = (value = ''): string =>
  value.replace(/\\([\\;,nN])/g, (_, one: string) => (/n/i.test(one) ? '\n' : one));

describe('the calendar', () => {
  it('has one all-day event an item, with ends of lines, folds and escapes as RFC 5545 asks', async () => {
    const report = await reported({ title: hostile });
    const events = readCalendar(calendarDue(report));
    expect(events).toHaveLength(report.due.items.length);
    const [first] = events;
    expect([...(first?.keys() ?? [])]).toEqual([
      'UID',
      'DTSTAMP',
      'DTSTART',
      'DTEND',
      'SUMMARY',
      'DESCRIPTION',
      'CATEGORIES',
      'TRANSP',
    ]);
    expect(first?.get('DTSTART')).toBe('20260930');
    expect(first?.get('DTEND')).toBe('20261001');
    expect(first?.get('DTSTAMP')).toBe('20260930T000000Z');
    expect(unescaped(first?.get('SUMMARY'))).toContain('End; of, all\\ [31m| <b>@asha</b>');
    expect(unescaped(first?.get('DESCRIPTION'))).toBe(
      'Chief technology officer, Clara Ibsen\nrisks/a.md',
    );
  });

  it('takes its stamp from the commit', async () => {
    const report = await reported();
    const commit = { id: 'a'.repeat(40), day: '2026-09-29', time: 1_790_000_000 };
    const [first] = readCalendar(calendarDue({ ...report, commit }));
    expect(first?.get('DTSTAMP')).toBe('20260921T141320Z');
  });

  it('keeps the name of an item whose day moves, and shares none', async () => {
    const before = await reported();
    const moved = await reported({
      plan: '[{what: Close accounts from the HR system, responsible: ciso, due: 2026-11-30, resources: 10 days}]',
    });
    const names = ({ register, due }: DueReport): readonly string[] =>
      due.items.map((item) => dueUid(register, item)).sort();
    expect(names(moved)).toEqual(names(before));
    expect(new Set(names(before)).size).toBe(names(before).length);
  });

  it('is the same bytes for the same day', async () => {
    expect(calendarDue(await reported())).toBe(calendarDue(await reported()));
  });
});

describe('one role', () => {
  it('has its items, and all of which no day can be told', async () => {
    const { due } = await reported();
    const { items, untold } = dueBy(due, 'internal-auditor');
    expect(items.map(({ subject }) => subject)).toEqual(['role']);
    expect(untold).toHaveLength(1);
  });
});
