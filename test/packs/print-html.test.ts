import { describe, expect, it } from 'vitest';
import type { View } from '#audiences/view.ts';
import type { RecordOf } from '#content/record.ts';
import { openFonts } from '#packs/fonts.ts';
import { documentBody, frameOf } from '#packs/print-document.ts';
import { risksBody, risksFrame } from '#packs/print-risks.ts';
import { soaBody } from '#packs/print-soa.ts';
import { openSheetMaker } from '#packs/sheet.ts';
import type { Settings } from '#content/types.ts';
import { recordsOf } from '#register/register.ts';
import { buildView, policy, smallIsms } from './view-builder.ts';

/** Without the white space that means nothing in HTML. */
const squeeze = (markup: { toString(): string }): string =>
  markup
    .toString()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([<>]) ?/g, '$1');

const documentOf = (view: View, id: string): RecordOf<'document'> => {
  const found = recordsOf(view.register, 'document').find((record) => record.id === id);
  if (found === undefined) throw new Error(`The view has no document ${id}`);
  return found;
};

const printed = (view: View, id = 'POL-001'): string =>
  squeeze(documentBody(view, documentOf(view, id), () => undefined, new Map()));

const risks = (view: View): string => {
  const { risk: method } = view.register.settings;
  if (method === undefined) throw new Error('The view has no risk method');
  return squeeze(risksBody(view, method));
};

const risk = (id: string, estimate: string): string =>
  (smallIsms['risks/leaver-access.md'] ?? '')
    .replace('id: R-001', `id: ${id}`)
    .replace('current: {likelihood: 2, consequence: 3}', `current: ${estimate}`);

const withRisks = (...estimates: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    estimates.map((estimate, index) => [`risks/r${index}.md`, risk(`R-00${index}`, estimate)]),
  );

describe('a printed document', () => {
  it('shows what its author wrote as text, never as markup', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const view = buildView({
      files: {
        'policies/x.md': policy('POL-001', evil, `${evil}\n\n## ${evil}`).replace(
          `title: ${evil}`,
          `title: "${evil}"`,
        ),
      },
      settings: { organisation: { name: evil } },
    });
    expect(printed(view)).not.toContain('<img');
    const frame = frameOf(view, documentOf(view, 'POL-001'));
    const sheet = openSheetMaker(openFonts())(
      frame,
      documentBody(view, documentOf(view, 'POL-001'), () => undefined, new Map()),
    );
    expect(sheet.html).not.toContain('<img');
  });

  it('cannot leave the string in the style sheet that its title stands in', () => {
    const view = buildView({
      files: {
        'policies/x.md': policy('POL-001', 'x', 'Text').replace(
          'title: x',
          `title: '"; } body { display: none } </style><script>'`,
        ),
      },
    });
    const document = documentOf(view, 'POL-001');
    const { html } = openSheetMaker(openFonts())(
      frameOf(view, document),
      documentBody(view, document, () => undefined, new Map()),
    );
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    const [style = ''] = /<style>[\s\S]*<\/style>/.exec(html) ?? [];
    expect(style).toContain('body \\7b  display');
    expect(style).not.toContain('body { display: none }');
    expect(html).not.toContain('<script');
  });

  it('links within itself and to the web, and names other records without a link', () => {
    const view = buildView({
      files: {
        ...smallIsms,
        'policies/x.md': policy(
          'POL-009',
          'X',
          '[place](#x) [web](https://example.com/) [file](access-control.md) R-001',
        ),
      },
    });
    const text = printed(view, 'POL-009');
    expect(text).toContain('<a href="#x">place</a>');
    expect(text).toContain('<a href="https://example.com/"');
    expect(text).toContain('file R-001');
  });

  it('lists contents with page numbers where it is long, and none where it is short', () => {
    const long = Array.from({ length: 8 }, (_, index) => `## Part ${index}\n\nText.`).join('\n\n');
    const view = buildView({ files: { 'policies/x.md': policy('POL-001', 'Long', long) } });
    const text = squeeze(
      documentBody(view, documentOf(view, 'POL-001'), () => undefined, new Map([['part-3', 4]])),
    );
    expect(text).toContain(
      '<a href="#part-3"><span class="name">Part 3</span><span class="page">4</span></a>',
    );
    expect(printed(buildView())).not.toContain('Contents');
  });

  it('says once that records are restricted, however many there are', () => {
    const front =
      'interfaces:\n  - {with: Hosting, what: Runs servers, governed_by: [HID-1, HID-2, POL-001]}\n';
    const text = printed(
      buildView({ files: { 'policies/x.md': policy('POL-001', 'X', 'Text', front) } }),
    );
    expect(text).toContain('POL-001<br />restricted record');
    expect(text).not.toContain('HID-');
    expect(text.match(/restricted record/g)).toHaveLength(1);
  });

  it('prints what an auditor asks of context and scope, which stands in the front matter', () => {
    const front = `climate: {relevant: no, why: One rented floor}
interested_parties: [{id: P1, name: Customers, requirements: [{id: P1-1, text: Data stays here, addressed: yes, by: [POL-001]}]}]
boundary: {units: [Engineering], excluded: [{what: Shop, why: holds no data}]}
`;
    const text = printed(
      buildView({ files: { 'policies/x.md': policy('POL-001', 'X', 'Text', front) } }),
    );
    expect(text).toContain('Climate change is not a relevant issue. One rented floor');
    expect(text).toContain('Data stays here');
    expect(text).toContain('Shop: holds no data');
  });

  it('prints without the fields that broke the schema', () => {
    const view = buildView();
    const document = documentOf(view, 'POL-001');
    const { owner: _owner, applies_to: _groups, ...data } = document.data;
    const broken = {
      ...document,
      data,
      invalid: new Set(['owner', 'applies_to', 'title', 'classification']),
    } as unknown as RecordOf<'document'>; // as a record with findings comes
    expect(documentBody(view, broken, () => undefined, new Map()).toString()).toContain('POL-001');
    expect(frameOf(view, broken).classification).toBe('Restricted');
  });
});

describe('the printed risk register', () => {
  it('computes levels and bands, by product and by matrix', () => {
    expect(risks(buildView())).toContain('<strong>6</strong>high<br /><small>2 × 3</small>');
    const matrix = [
      [1, 1, 2],
      [1, 2, 5],
      [2, 3, 3],
    ];
    const base = buildView().register.settings.risk;
    const view = buildView({
      settings: { risk: { ...base, level: matrix } as NonNullable<Settings['risk']> },
    }); // the rest as before
    expect(risks(view)).toContain('<strong>5</strong>medium<br /><small>2 × 3</small>');
  });

  it('puts the highest level first', () => {
    const text = risks(
      buildView({
        files: withRisks(
          '{likelihood: 1, consequence: 1}',
          '{likelihood: 3, consequence: 3}',
          '{likelihood: 2, consequence: 2}',
        ),
      }),
    );
    const order = [...text.matchAll(/<th scope="row" class="id">(R-\d+)<\/th>/g)].map(
      ([, id]) => id,
    );
    expect(order).toEqual(['R-001', 'R-002', 'R-000']);
  });

  it('shows each risk on the map, and none that is off the scale', () => {
    const text = risks(
      buildView({
        files: withRisks(
          '{likelihood: 2, consequence: 2}',
          '{likelihood: 9, consequence: 9}',
          '{likelihood: 2, consequence: 2}',
        ),
      }),
    );
    const current = text.slice(text.indexOf('<h3>Current</h3>'), text.indexOf('<h3>Residual</h3>'));
    // Each in an element of its own, so that no id is broken at its hyphen.
    expect(current).toContain(
      '<span class="level">4 medium</span><span class="id"><span>R-000</span>,<span>R-002</span></span>',
    );
    expect(current).not.toContain('R-001');
  });

  it('takes the highest classification of its risks', () => {
    expect(risksFrame(buildView()).classification).toBe('Confidential');
    const file = (smallIsms['risks/leaver-access.md'] ?? '').replace(
      'classification: confidential',
      'classification: internal',
    );
    expect(risksFrame(buildView({ files: { 'risks/x.md': file } })).classification).toBe(
      'Internal',
    );
  });
});

describe('the printed Statement of Applicability', () => {
  const soa = (view: View): string => {
    const [statement] = recordsOf(view.register, 'soa');
    if (statement === undefined) throw new Error('The view has no statement');
    return squeeze(soaBody(view, statement));
  };

  it('lists every control of the catalogue in its order, own ones after', () => {
    const own = (smallIsms['soa/a-5-18.md'] ?? '')
      .replace('id: A.5.18', 'id: X.1')
      .replace('title: Access rights', 'title: Own control');
    const text = soa(buildView({ files: { ...smallIsms, 'soa/x-1.md': own } }));
    const ids = [...text.matchAll(/<th scope="row" class="id">([^<]+)<\/th>/g)].map(([, id]) => id);
    expect(ids).toEqual(['A.5.1', 'A.5.18', 'A.8.2', 'X.1']);
  });

  it('says of a control why, since when, by what and for which risk', () => {
    const text = soa(buildView());
    expect(text).toContain('Twelve engineers reach production; two left last year.');
    expect(text).toContain('Implemented<br /><small>since 1 June 2025</small>');
    expect(text).toContain('POL-001<br /><small>Chief technology officer</small>');
    expect(text).toContain(
      '1 controls, 1 applicable: 1 implemented, 0 partly, 0 planned, 0 not implemented',
    );
  });

  it('names the rules that were lowered', () => {
    const lowered = {
      rule: 'meta/lowered-rule',
      severity: 'information' as const,
      message: '`risk/plan-late` is off without approval',
      path: 'isms.yml',
      line: 1,
      column: 1,
      related: [],
    };
    expect(soa({ ...buildView(), findings: [lowered] })).toContain(
      '<li>`risk/plan-late` is off without approval</li>',
    );
    expect(soa(buildView())).not.toContain('Rules that were lowered');
  });
});
