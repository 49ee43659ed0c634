import type { View } from '#audiences/view.ts';
import type { AnnexAControl } from '#catalogues/catalogue.ts';
import type { RecordOf } from '#content/record.ts';
import { type Html, type HtmlValue, html, trusted } from '#markdown/html.ts';
import { renderText } from '#markdown/render.ts';
import { recordsOf } from '#register/register.ts';
import { approvalWords } from '#approvals/words.ts';
import { coverOf } from './cover.ts';
import { field } from './fields.ts';
import { loweredRules } from './lowered-rules.ts';
import { originLines, recordLines } from './record-lines.ts';
import { visibleIds } from './related.ts';
import { versionHistoryOf } from './version-history.ts';
import { dayInWords } from '#register/day-words.ts';
import { roleTitle } from '#register/people.ts';
import { capitalised, onLines } from './words.ts';
import { tableHead } from './table-head.ts';

type Control = RecordOf<'control'>;

interface Row {
  readonly id: string;
  readonly title: string;
  readonly control?: Control | undefined;
}

interface Theme {
  readonly name: string;
  readonly rows: readonly Row[];
}

const themes: readonly (readonly [AnnexAControl['theme'], string])[] = [
  ['organizational', 'A.5 Organizational controls'],
  ['people', 'A.6 People controls'],
  ['physical', 'A.7 Physical controls'],
  ['technological', 'A.8 Technological controls'],
];

const themesOf = (view: View): readonly Theme[] => {
  const { annexA } = view.register.catalogues;
  const controls = new Map(
    recordsOf(view.register, 'control').map((control) => [control.id, control]),
  );
  const own = [...controls.values()].filter(({ id }) => !annexA.has(id));
  const listed = themes.map(([theme, name]) => ({
    name,
    rows: [...annexA.values()]
      .filter((entry) => entry.theme === theme)
      .map(({ id, title }) => ({ id, title, control: controls.get(id) })),
  }));
  const others = own.map((control) => ({
    id: control.id,
    title: field(control, 'title') ?? '',
    control,
  }));
  return [...listed, { name: 'Own controls', rows: others }].filter(({ rows }) => rows.length > 0);
};

const state = (control: Control): HtmlValue => {
  const implementation = field(control, 'implementation');
  const since = field(control, 'implemented_since');
  const due = field(control, 'planned_by');
  return onLines(
    [
      implementation && capitalised(implementation),
      since && html`<small>since ${dayInWords(since)}</small>`,
      due && html`<small>planned by ${dayInWords(due)}</small>`,
    ].filter((line) => line !== undefined && line !== ''),
  );
};

const carriers = (view: View, control: Control): HtmlValue => {
  const operator = field(control, 'operator');
  return onLines([
    ...visibleIds(view.register, field(control, 'implemented_by') ?? []),
    ...(operator === undefined
      ? []
      : [html`<small>${roleTitle(view.register.settings, operator)}</small>`]),
  ]);
};

const answers = (view: View, control: Control): HtmlValue =>
  onLines(
    visibleIds(view.register, [
      ...(field(control, 'risks') ?? []),
      ...(field(control, 'obligations') ?? []),
    ]),
  );

const cells = (view: View, control: Control): Html => {
  const applicable = field(control, 'applicable');
  return html`<td>${applicable && capitalised(applicable)}</td>
    <td>${onLines((field(control, 'reasons') ?? []).map(capitalised))}</td>
    <td>${field(control, 'justification')}</td>
    <td>${applicable === 'yes' && state(control)}</td>
    <td class="id">${carriers(view, control)}</td>
    <td class="id">${answers(view, control)}</td>`;
};

const row = (view: View, { id, title, control }: Row): Html =>
  html`<tr
    class="${control !== undefined && field(control, 'applicable') === 'no' ? 'excluded' : ''}"
  >
    <th scope="row" class="id">${id}</th>
    <td>${title}</td>
    ${control === undefined ? html`<td colspan="6">–</td>` : cells(view, control)}
  </tr>`;

const columns = [
  'Control',
  'Title',
  'Applies',
  'Reasons',
  'Justification',
  'Implementation',
  'Implemented by',
  'Answers',
] as const;

const table = (view: View): Html =>
  html`<section class="register">
    <h2>Controls</h2>
    <table class="soa">
      ${tableHead(columns)}
      ${themesOf(view).map(
        (theme) =>
          html`<tbody>
            <tr class="group">
              <th colspan="${columns.length}" scope="rowgroup">${theme.name}</th>
            </tr>
            ${theme.rows.map((entry) => row(view, entry))}
          </tbody>`,
      )}
    </table>
  </section>`;

const tally = (view: View): string => {
  const controls = recordsOf(view.register, 'control');
  const count = (test: (control: Control) => boolean): number => controls.filter(test).length;
  const applicable = count((control) => field(control, 'applicable') === 'yes');
  const states = (['implemented', 'partly', 'planned', 'none'] as const).map(
    (name) =>
      `${count((control) => field(control, 'applicable') === 'yes' && field(control, 'implementation') === name)} ${name === 'none' ? 'not implemented' : name}`,
  );
  return `${controls.length} controls, ${applicable} applicable: ${states.join(', ')}`;
};

/** The Statement of Applicability: every control of Annex A in its order, own ones after (6.1.3 d). */
export const soaBody = (view: View, statement: RecordOf<'soa'>): Html => {
  const { settings, texts } = view.register;
  const approval = view.proof.approvals.get(statement.id);
  const text = texts.get(statement.id);
  return html`${coverOf({
    organisation: settings.organisation.name,
    type: 'ISO/IEC 27001:2022, 6.1.3 d',
    title: field(statement, 'title') ?? statement.id,
    lines: [
      ...recordLines(view, statement),
      { name: 'Controls in this print', value: tally(view), wide: true },
      ...originLines(view, statement),
    ],
    approval,
    approvalWords: approvalWords(settings, approval),
  })}
  ${
    text !== undefined &&
    html`<main class="text">
      ${trusted(renderText(text, { href: () => undefined, id: () => undefined }, { withoutTitle: true }))}
    </main>`
  }
  ${table(view)} ${loweredRules(view)} ${versionHistoryOf(settings, approval)}`;
};
