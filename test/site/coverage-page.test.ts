import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewFor } from '#audiences/view-for.ts';
import type { Audience, View } from '#audiences/view.ts';
import type { AssessedIsms } from '#rules/assessed.ts';
import { createSite } from '#site/context.ts';
import { renderPage } from '#site/layouts/document.ts';
import { planPages } from '#site/plan-pages.ts';
import { siteFrame } from '#site/site-frame.ts';
import { policy } from '../rules/records.ts';
import { exampleStory, openStory, wordsOf } from './example-site.ts';

const hostile = '<script>alert(1)</script>';

describe('coverage on the site', () => {
  const story = exampleStory();
  let isms: AssessedIsms;

  beforeAll(async () => {
    const settings = story.git('show', 'HEAD:isms.yml');
    story.write(
      'isms.yml',
      `${settings}\nframeworks: [{id: own, title: "${hostile}", list: policies/own.tsv, mapping: policies/own-map.tsv}]\n`,
    );
    story.write('policies/own.tsv', `id\ttitle\tquestion\nOWN-1.a\t${hostile}\tWho?\n`);
    story.write(
      'policies/own-map.tsv',
      'id\tcontrol_or_clause\tstrength\tsource_count\nOWN-1.a\tA.5.18\tsuperset\t1\n',
    );
    story.write(
      'policies/secret.md',
      policy({
        id: 'POL-099',
        title: 'Canary',
        classification: 'restricted',
        status: 'draft',
        criteria: '[OWN-1.a]',
      }),
    );
    story.commit('Add a framework', { date: '2026-02-02' });
    isms = await openStory(story, '2026-06-30');
  });
  afterAll(() => {
    story.discard();
  });

  const view = (audience: Audience): View => viewFor(isms, audience);

  const pageOf = (audience: Audience, path: string): string | undefined => {
    const site = createSite(view(audience), { attachments: new Set(), engineVersion: '1.2.3' });
    const pages = planPages(site);
    const found = pages.find((page) => page.path === path);
    return found && renderPage(siteFrame(site, pages), found);
  };

  const coverage = 'frameworks/coverage/index.html';
  const requirement = 'frameworks/own/own-1.a/index.html';

  it('tells the three states apart, and that a mapping proves nothing', () => {
    const page = pageOf('management', coverage) ?? '';
    expect(wordsOf(page)).toContain('A mapping never proves that meeting one requirement meets');
    expect(page).toContain('id="isms:coverage-annex-a"');
    expect(page).not.toContain(hostile);
    expect(page).toMatch(/A\.5\.18 <\/span>/);
  });

  it('names nothing that an auditor may not see', () => {
    const page = pageOf('auditor', coverage) ?? '';
    expect(page).toContain('restricted record');
    expect(page).not.toMatch(/POL-099|Canary/);
    expect(pageOf('management', coverage)).toContain('POL-099');
  });

  it('is not for staff and the public', () => {
    expect(pageOf('staff', coverage)).toBeUndefined();
    expect(pageOf('public', coverage)).toBeUndefined();
    expect(view('staff').coverage).toBeUndefined();
  });

  it('has a page of each own requirement, with who names it and what it maps to', () => {
    const page = pageOf('management', requirement) ?? '';
    const words = wordsOf(page);
    expect(words).toContain('OWN-1.a');
    expect(words).toContain('POL-099');
    expect(words).toContain('1 source (weak support)');
    expect(words).toContain('asks for more');
    expect(page).not.toContain(hostile);
    expect(pageOf('public', requirement)).toBeUndefined();
  });
});
