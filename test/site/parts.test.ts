import { slug } from 'github-slugger';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Approval, Level, PersonApproval, Verdict } from '#approvals/approval.ts';
import { viewFor } from '#audiences/view-for.ts';
import type { Audience, View } from '#audiences/view.ts';
import { isWhatItSays } from '#site/attachments.ts';
import type { AssessedIsms } from '#rules/assessed.ts';
import { createSite } from '#site/context.ts';
import { dayInWords, durationInWords, timeInWords } from '#register/day-words.ts';
import { byIdOrder } from '#site/id-order.ts';
import { renderPage } from '#site/layouts/document.ts';
import { planPages } from '#site/plan-pages.ts';
import { absoluteHref, relativeHref } from '#site/relative-href.ts';
import { searchEntries } from '#site/search-entries.ts';
import { siteFrame } from '#site/site-frame.ts';
import { exampleStory, openStory, wordsOf } from './example-site.ts';

const story = exampleStory();
let isms: AssessedIsms;
let view: (audience: Audience) => View;

beforeAll(async () => {
  isms = await openStory(story, '2027-03-01');
  view = (audience) => viewFor(isms, audience);
});

afterAll(() => {
  story.discard();
});

const siteOf = (shown: View, base?: string) =>
  createSite(shown, {
    attachments: new Set(),
    engineVersion: '1.2.3',
    ...(base === undefined ? {} : { base }),
  });

const pageOf = (shown: View, path: string, base?: string): string => {
  const site = siteOf(shown, base);
  const pages = planPages(site);
  const found = pages.find((page) => page.path === path);
  if (!found) throw new Error(`no page ${path}`);
  return renderPage(siteFrame(site, pages), found);
};

/** The management's view with another verdict on the access control policy. */
const judged = (
  verdict: Verdict,
  level: Level,
  evidence: Partial<PersonApproval> = { evidence: 'merge 0123456' },
): View => {
  const shown = view('management');
  const approval = shown.proof.approvals.get('POL-001');
  if (!approval) throw new Error('the policy has no approval');
  const changed: Approval = {
    ...approval,
    verdict,
    level,
    approvals: approval.approvals.map((one) => ({ ...one, level, ...evidence })),
    reasons: [{ code: 'history-incomplete', message: 'this clone lacks older commits' }],
  };
  const approvals = new Map([...shown.proof.approvals, ['POL-001', changed] as const]);
  return { ...shown, proof: { ...shown.proof, approvals } };
};

test('no anchor of our own on a page of a text can be that of a heading', () => {
  const shown = view('management');
  const anchors = new Set(
    [...shown.register.texts.values()].flatMap(({ headings }) =>
      headings.map(({ anchor }) => anchor),
    ),
  );
  const page = pageOf(shown, 'policies/pol-001/index.html');
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
  const own = ids.filter((id) => !anchors.has(id));
  expect(own).toContain('isms:main');
  expect(own).toContain('isms:approval');
  expect(own.filter((id) => slug(id) === id)).toEqual([]);
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
  expect(links.filter((id) => !ids.includes(id))).toEqual([]);
});

describe('what readers are told of an approval', () => {
  it.each([
    [
      'signed',
      { evidence: 'commit 0123456', key: 'SHA256:7KiP' },
      'on 12 January 2026, signed with their key SHA256:7KiP.',
    ],
    [
      'attested',
      {
        evidence: 'attestation 0123456',
        key: 'SHA256:9/5h',
        forge: 'https://github.com/example/isms',
      },
      'on 12 January 2026, as recorded by github.com and signed by its recorder. They did not sign themselves.',
    ],
    [
      'recorded',
      { evidence: 'merge 0123456' },
      'The history names Bianca Keller (Managing director) as approver on 12 January 2026. Nobody signed this. The author is as the commit states.',
    ],
  ] as const)('is no more than %s proves', (level, evidence, words) => {
    const page = pageOf(judged('approved', level, evidence), 'policies/pol-001/index.html');
    expect(wordsOf(page)).toContain(words);
    expect(page.includes('✓')).toBe(level === 'signed');
  });

  it.each([
    ['not-approved', 'Not approved. The document says it is; the history does not prove it.'],
    ['unknown', 'Cannot be decided from this copy of the history.'],
    ['drift', 'This text differs from the approved one'],
    ['invalid', 'Not approved. The record is not a regular file.'],
  ] as const)('is a banner in words for %s', (verdict, words) => {
    const page = pageOf(judged(verdict, 'none'), 'policies/pol-001/index.html');
    expect(page).toContain('class="banner ');
    expect(wordsOf(page)).toContain(words);
    expect(wordsOf(page)).toContain('this clone lacks older commits');
    expect(wordsOf(page)).not.toContain('in force since');
  });
});

describe('the page for what is not found', () => {
  it('leads to the root of the host where that is known, since it answers anywhere', () => {
    const page = pageOf(view('staff'), '404.html', '/isms');
    expect(page).toContain('href="/isms/assets/site.css"');
    expect(page).toContain('href="/isms/index.html"');
    expect(pageOf(view('staff'), '404.html')).toContain('href="assets/site.css"');
  });
});

describe('what is due', () => {
  const dueOn = (audience: Audience, today: string): readonly string[] => {
    const shown = viewFor({ ...isms, today }, audience);
    return (shown.due?.items ?? []).map(
      (item) => `${item.due} ${item.record ?? 'isms.yml'} ${item.what}`,
    );
  };

  it('is what is late or falls due within 60 days, earliest first', () => {
    expect(dueOn('management', '2026-08-15')).toMatchInlineSnapshot(`
      [
        "2026-07-14 MET-LEAVER-HOURS Measure",
        "2026-07-15 EV-001 Collect the item for 2026-04-01 to 2026-06-30",
        "2026-08-31 OBJ-2026-01 Add the question to the purchase form",
        "2026-09-30 CA-2026-001 Close accounts from the HR system",
        "2026-09-30 R-001 Close accounts from the HR system",
      ]
    `);
  });

  it('is worked out over all records, and shows those that the readers may see', () => {
    const staff = dueOn('staff', '2027-01-12');
    const all = dueOn('management', '2027-01-12');
    expect(staff).toContain('2027-01-12 POL-001 Review');
    expect(staff).not.toContain('2027-01-31 R-001 Acceptance ends');
    expect(all).toContain('2027-01-31 R-001 Acceptance ends');
    expect(all.filter((line) => line.includes('isms.yml'))).toHaveLength(1);
    expect(staff.filter((line) => line.includes('isms.yml'))).toEqual([]);
    expect(staff.filter((line) => !all.includes(line))).toEqual([]);
  });
});

describe('what search finds', () => {
  it('is every page but the one for what is not found, by the words of its record', () => {
    const site = siteOf(view('management'));
    const pages = planPages(site);
    const entries = searchEntries(site, pages);
    expect(entries).toHaveLength(pages.length - 1);
    expect(entries.find(({ id }) => id === 'R-001')).toMatchObject({
      kind: 'risk',
      kindTitle: 'Risk',
      status: 'approved',
      url: 'risks/r-001/index.html',
      text: expect.stringContaining('Nobody tells engineering') as string,
    });
    expect(entries.find(({ id }) => id === 'POL-013')?.status).toBe('not approved');
    expect(entries.find(({ id }) => id === 'CC6.2')?.kind).toBe('criterion');
  });
});

describe('days, times and durations', () => {
  it('are words that everybody reads alike', () => {
    expect(dayInWords('2026-05-04')).toBe('4 May 2026');
    expect(dayInWords('soon')).toBe('soon');
    expect(timeInWords('2026-02-10T09:05:00+01:00')).toBe('10 February 2026, 09:05 (+01:00)');
    expect(durationInWords('P1Y6M')).toBe('1 year 6 months');
    expect(durationInWords('P1D')).toBe('1 day');
  });
});

describe('ids', () => {
  it('stand in the order in which people count', () => {
    const ids = ['A.5.10', 'A.5.2', 'R-12', 'R-9', 'A.5'].map((id) => ({ id }));
    expect(ids.sort(byIdOrder).map(({ id }) => id)).toEqual([
      'A.5',
      'A.5.2',
      'A.5.10',
      'R-9',
      'R-12',
    ]);
  });
});

describe('addresses', () => {
  it('are relative, name the file, and are escaped', () => {
    expect(relativeHref('risks/r-001/index.html', 'index.html')).toBe('../../index.html');
    expect(relativeHref('index.html', 'attachments/a b#.csv')).toBe('attachments/a%20b%23.csv');
    expect(relativeHref('a/index.html', 'a/index.html', 'F1')).toBe('#F1');
    expect(absoluteHref('/isms/', 'risks/index.html')).toBe('/isms/risks/index.html');
  });
});

describe('attachments', () => {
  it('are published only when they are what their names say', () => {
    const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
    expect(isWhatItSays('a.pdf', bytes('%PDF-1.7'))).toBe(true);
    expect(isWhatItSays('a.pdf', bytes('<script>'))).toBe(false);
    expect(isWhatItSays('a.csv', bytes('a,b\n'))).toBe(true);
    expect(isWhatItSays('a.csv', bytes('a\0b'))).toBe(false);
    expect(isWhatItSays('a.png', bytes('\u0089PNG\r\n\u001a\n'))).toBe(true);
    expect(isWhatItSays('a.svg', bytes('<svg onload="x()"/>'))).toBe(false);
    expect(isWhatItSays('a.html', bytes('<p>'))).toBe(false);
  });
});
