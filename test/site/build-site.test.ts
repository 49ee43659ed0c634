import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Audience, View } from '#audiences/view.ts';
import { folderTree } from '#content/folder-tree.ts';
import { buildSite } from '#site/build-site.ts';
import {
  exampleStory,
  exampleViews,
  filesOf,
  hostileTitle,
  outputFolder,
  pagesOf,
  wordsOf,
} from './example-site.ts';

const story = exampleStory();
const output = outputFolder();
const at = (name: string): string => join(output.path, name);
let view: (audience: Audience) => View;

const build = (audience: Audience, out: string): Promise<void> =>
  buildSite(view(audience), out, { readAttachment: folderTree(story.folder).read });

const page = (path: string, site = 'auditor'): string => {
  const found = pagesOf(at(site)).get(path);
  if (found === undefined) throw new Error(`no page ${path}`);
  return found;
};

beforeAll(async () => {
  view = await exampleViews(story);
  for (const audience of ['public', 'staff', 'auditor', 'management'] as const) {
    await build(audience, at(audience));
  }
});

afterAll(() => {
  story.discard();
  output.remove();
});

describe('the pages of a site', () => {
  it('are one for each record, list and overview', () => {
    const paths = [...pagesOf(at('management')).keys()].filter(
      (path) => !/^(?:clauses|criteria|controls\/a\.(?!5\.18\/))/.test(path),
    );
    expect(paths).toMatchInlineSnapshot(`
      [
        "404.html",
        "about/index.html",
        "access-reviews/ar-2026-1/index.html",
        "access-reviews/index.html",
        "actions/ca-2026-001/index.html",
        "actions/index.html",
        "answers/ans-leavers/index.html",
        "answers/index.html",
        "assessments/index.html",
        "assessments/ra-2026-1/index.html",
        "asset-register/ast-source-code/index.html",
        "asset-register/index.html",
        "audits/aud-2026-1/index.html",
        "audits/index.html",
        "changes/chg-2026-001/index.html",
        "changes/index.html",
        "checks/index.html",
        "controls/a.5.18/index.html",
        "evidence/ev-001/index.html",
        "evidence/ev-002/index.html",
        "evidence/index.html",
        "exceptions/exc-2026-001/index.html",
        "exceptions/index.html",
        "exercises/ex-2026-1/index.html",
        "exercises/index.html",
        "frameworks/coverage/index.html",
        "frameworks/index.html",
        "incidents/inc-2026-001/index.html",
        "incidents/index.html",
        "index.html",
        "management-reviews/index.html",
        "management-reviews/mr-2026-1/index.html",
        "metrics/index.html",
        "metrics/met-leaver-hours/index.html",
        "objectives/index.html",
        "objectives/obj-2026-01/index.html",
        "obligations/index.html",
        "obligations/obl-gdpr-32/index.html",
        "policies/index.html",
        "policies/meth-001/index.html",
        "policies/plan-001/index.html",
        "policies/pol-001/index.html",
        "policies/pol-010/index.html",
        "policies/pol-011/index.html",
        "policies/pol-012/index.html",
        "policies/pol-013/index.html",
        "policies/prog-001/index.html",
        "reviews/index.html",
        "risks/index.html",
        "risks/r-001/index.html",
        "soa/index.html",
        "suppliers/index.html",
        "suppliers/sup-github/index.html",
        "training/index.html",
        "training/trn-awareness/index.html",
      ]
    `);
  });

  it('say the version, since when it is in force, who approved it and how that is proved', () => {
    const shown = page('policies/pol-001/index.html');
    expect(wordsOf(shown)).toContain(
      'Version 1.0 · in force since 15 January 2026 · approved by the Managing director ( recorded )',
    );
    expect(shown).toMatch(/href="#isms:approval"\s*>recorded<\/a/);
    expect(wordsOf(shown)).toContain(
      'The history names Bianca Keller (Managing director) as approver on 12 January 2026. Nobody signed this.',
    );
    expect(shown).not.toMatch(/✓|verified/i);
  });

  it('give git commands that prove the content again', () => {
    const commands = /<code>(git rev-parse[\s\S]*?)<\/code>/
      .exec(page('policies/pol-001/index.html'))?.[1]
      ?.split('\n');
    const content = view('auditor').proof.approvals.get('POL-001')?.content ?? '';
    expect(commands?.map((command) => command.split(' ').slice(0, 2).join(' '))).toEqual([
      'git rev-parse',
      'git show',
      'git show',
      'isms history',
    ]);
    const run = (command: string | undefined): string =>
      execFileSync('sh', ['-c', command ?? 'false'], { cwd: story.folder, encoding: 'utf8' });
    expect(run(commands?.[0]).trim()).toBe(content);
    expect(run(commands?.[1])).toContain('Approved-by: Bianca Keller');
    expect(run(commands?.[2])).toContain('Access ends on the last working day.');
  });

  it('warn of what is not approved, changed afterwards, retired or overdue', () => {
    expect(wordsOf(page('policies/pol-013/index.html'))).toContain(
      'Not approved. The document says it is; the history does not prove it.',
    );
    expect(wordsOf(page('policies/pol-012/index.html'))).toContain(
      'This text differs from the approved one (version 1.0, 12 January 2026).',
    );
    expect(wordsOf(page('policies/pol-011/index.html'))).toContain(
      'Retired. This is kept for reference and no longer applies. Replaced by POL-012',
    );
    expect(wordsOf(page('policies/pol-010/index.html'))).toContain(
      'Review overdue since 12 January 2027',
    );
    expect(wordsOf(page('policies/pol-013/index.html', 'staff'))).toContain('Not approved.');
  });

  it('show a risk with its levels, plan and acceptance', () => {
    const words = wordsOf(page('risks/r-001/index.html'));
    expect(words).toContain('Without controls 9 high likely × severe');
    expect(words).toContain('Today 6 high possible × severe');
    expect(words).toContain('After treatment 3 medium rare × severe');
    expect(words).toContain('Until 31 January 2027 ended');
    expect(words).toContain('Close accounts from the HR system');
  });

  it('link the entries of a record as `AUD-2026-1#F1`', () => {
    expect(page('audits/aud-2026-1/index.html')).toContain('<tr id="F1">');
    expect(page('actions/ca-2026-001/index.html')).toContain(
      'href="../../audits/aud-2026-1/index.html#F1"',
    );
  });

  it('group the records that refer to one by what that means', () => {
    const words = wordsOf(page('controls/a.5.18/index.html'));
    expect(words).toContain('Incidents in which it failed INC-2026-001 Token of a leaver used');
    expect(words).toContain('Risks that it treats R-001');
    expect(words).toContain('CC6.2');
  });

  it('are due lists for staff, and numbers for those who steer and examine', () => {
    expect(wordsOf(page('index.html', 'staff'))).toContain('What is due');
    expect(wordsOf(page('index.html', 'staff'))).not.toContain('At a glance');
    expect(wordsOf(page('index.html', 'management'))).toContain('At a glance');
    expect(existsSync(at('staff/checks/index.html'))).toBe(false);
  });
});

describe('a site', () => {
  it('holds nothing of records that its readers may not see', () => {
    const hidden = ['R-001', 'MR-2026-1', 'INC-2026-001', 'Former staff', 'Token of a leaver'];
    for (const [path, bytes] of filesOf(at('staff'))) {
      const text = bytes.toString('utf8');
      for (const word of hidden.filter((one) => one !== 'R-001')) {
        expect(text.includes(word), `${word} in ${path}`).toBe(false);
      }
    }
    expect(filesOf(at('public')).has('policies/pol-001/index.html')).toBe(false);
    expect(filesOf(at('auditor')).has('management-reviews/mr-2026-1/index.html')).toBe(false);
    expect(filesOf(at('management')).has('management-reviews/mr-2026-1/index.html')).toBe(true);
  });

  it('leaves what looks like a template as it was written', () => {
    const words = wordsOf(page('policies/pol-010/index.html'));
    expect(words).toContain(
      '{{ 7 | times: 6 }} {% raw %} {%- include "isms.yml" -%} <%= 6 * 7 %> ${6 * 7}',
    );
    expect(words).toContain(hostileTitle);
    expect(existsSync(at('auditor/taken.html'))).toBe(false);
  });

  it('runs no script and takes no style but its own', () => {
    for (const [path, text] of pagesOf(at('management'))) {
      expect(text, path).toContain(`default-src &#39;none&#39;; script-src &#39;self&#39;`);
      expect(text, path).toMatch(/<meta name="referrer" content="no-referrer"/);
      expect(text, path).not.toMatch(
        /<style|\sstyle=|\son[a-z]+=(?!&)|(?:href|src)="\s*javascript:/i,
      );
      for (const [tag] of text.matchAll(/<script\b[^>]*>/g)) {
        expect(tag, path).toMatch(
          /^<script\s+src="(?:\.\.\/)*assets\/client\/[a-z]+\.js"\s*(?:defer)?\s*>$/,
        );
      }
      expect(text, path).not.toMatch(/(?:src|href)="(?:https?:)?\/\/(?!github\.com\/example)/);
    }
  });

  it('links only to pages and anchors that it has', () => {
    for (const site of ['public', 'staff', 'auditor', 'management']) {
      const files = filesOf(at(site));
      const broken: string[] = [];
      for (const [from, text] of pagesOf(at(site))) {
        for (const [, href = ''] of text.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
          if (/^(?:https:|mailto:)/.test(href)) continue;
          const [path = '', anchor] = href.split('#').map(decodeURIComponent);
          const to = path === '' ? from : posix.join(dirname(from), path);
          const target = files.get(to)?.toString('utf8');
          const anchorThere = anchor === undefined || target?.includes(` id="${anchor}"`);
          if (target === undefined || !anchorThere) broken.push(`${site}/${from}: ${href}`);
        }
      }
      expect(broken).toEqual([]);
    }
  });

  it('has each id once on a page', () => {
    for (const [path, text] of pagesOf(at('management'))) {
      const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(ids.length, path).toBe(new Set(ids).size);
    }
  });

  it('carries the headers for common hosts', () => {
    const headers = filesOf(at('public')).get('_headers')?.toString('utf8');
    expect(headers).toContain("frame-ancestors 'none'");
    expect(headers).toContain('X-Content-Type-Options: nosniff');
  });

  it('publishes attachments that its records use, and no others', () => {
    const attachments = [...filesOf(at('auditor')).keys()].filter((path) =>
      path.startsWith('attachments/'),
    );
    expect(attachments).toEqual([
      'attachments/evidence/files/ar-2026-1.csv',
      'attachments/evidence/files/github-members-2026-q1.csv',
      'attachments/evidence/files/training-2026.csv',
    ]);
    expect([...filesOf(at('staff')).keys()].join()).not.toContain('attachments/');
  });
});

describe('building', () => {
  it('gives the same bytes for the same view', async () => {
    await build('auditor', at('again'));
    const first = filesOf(at('auditor'));
    const second = filesOf(at('again'));
    expect([...second.keys()]).toEqual([...first.keys()]);
    for (const [path, bytes] of second) {
      expect(first.get(path)?.equals(bytes), path).toBe(true);
    }
  });

  it('removes what an earlier build for other readers left', async () => {
    await build('management', at('reused'));
    await build('staff', at('reused'));
    expect([...filesOf(at('reused')).keys()]).toEqual([...filesOf(at('staff')).keys()]);
  });

  it('takes the place of a folder that holds nothing but sites', async () => {
    await build('public', at('all/public'));
    await build('staff', at('all'));
    expect([...filesOf(at('all')).keys()]).toEqual([...filesOf(at('staff')).keys()]);
  });

  it('refuses a folder that it did not make, and leaves it as it was', async () => {
    mkdirSync(at('foreign'));
    writeFileSync(at('foreign/thesis.txt'), 'mine');
    await expect(build('staff', at('foreign'))).rejects.toMatchObject({
      name: 'UnreadableInput',
      hint: 'give another folder with --out, or move what is in it elsewhere',
    });
    expect(readdirSync(at('foreign'))).toEqual(['thesis.txt']);
  });

  it('leaves an earlier site as it was when it is interrupted', async () => {
    const before = filesOf(at('public'));
    const controller = new AbortController();
    const progress = {
      start: () => undefined,
      step: () => {
        controller.abort(new Error('interrupted'));
      },
      stop: () => undefined,
    };
    await expect(
      buildSite(view('management'), at('public'), { signal: controller.signal, progress }),
    ).rejects.toThrow('interrupted');
    expect([...filesOf(at('public')).keys()]).toEqual([...before.keys()]);
    expect(readdirSync(output.path).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
