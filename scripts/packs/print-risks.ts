import type { View } from '#audiences/view.ts';
import type { RecordOf } from '#content/record.ts';
import { type Html, type HtmlValue, html } from '#markdown/html.ts';
import { inlineCode } from '#markdown/inline-code.ts';
import { recordsOf } from '#register/register.ts';
import { onScale, type RiskEstimate, type RiskMethod, riskLevel } from '#register/risk-level.ts';
import { approvalWords } from '#approvals/words.ts';
import { coverOf } from './cover.ts';
import { field } from './fields.ts';
import { bandStep, heatMap, type Plotted } from './heat-map.ts';
import { sha256, trustLines } from './record-lines.ts';
import { visibleIds } from './related.ts';
import type { SheetFrame } from './sheet.ts';
import { dayInWords } from '#register/day-words.ts';
import { roleTitle } from '#register/people.ts';
import { capitalised, onLines } from './words.ts';
import { tableHead } from './table-head.ts';

type Risk = RecordOf<'risk'>;
type Estimate = 'inherent' | 'current' | 'residual';

const estimateOf = (method: RiskMethod, risk: Risk, name: Estimate): RiskEstimate | undefined => {
  const estimate = field(risk, name);
  return estimate !== undefined && onScale(method, estimate) ? estimate : undefined;
};

const level = (method: RiskMethod, risk: Risk, name: Estimate): Html => {
  const estimate = estimateOf(method, risk, name);
  if (estimate === undefined) return html`<td>–</td>`;
  const { level: number, band } = riskLevel(method, estimate);
  return html`<td class="level-cell band-${bandStep(method, band)}">
    <strong>${number}</strong> ${band}<br /><small
      >${estimate.likelihood} × ${estimate.consequence}</small
    >
  </td>`;
};

const narrative = (risk: Risk): HtmlValue =>
  [
    ['Because of', field(risk, 'source')],
    ['this may happen', field(risk, 'event')],
    ['leading to', field(risk, 'consequence')],
  ]
    .filter(([, text]) => text !== undefined)
    .map(([name, text]) => html`<small><span class="label">${name}:</span> ${text}</small><br />`);

const acceptance = (view: View, risk: Risk): HtmlValue => {
  const accepted = field(risk, 'acceptance');
  if (accepted === undefined) return '–';
  return [
    `${roleTitle(view.register.settings, accepted.by)}, until ${dayInWords(accepted.until)}`,
    html`<br /><small>${accepted.reason}</small>`,
  ];
};

const plan = (view: View, risk: Risk): HtmlValue => {
  const steps = (field(risk, 'plan') ?? []).map(
    ({ what, responsible, due, done }) =>
      html`${what}<br /><small>
          ${roleTitle(view.register.settings, responsible)},
          ${done === undefined ? `due ${dayInWords(due)}` : `done ${dayInWords(done)}`}</small
        >`,
  );
  return steps.length === 0 ? '–' : onLines(steps);
};

const controls = (view: View, risk: Risk): HtmlValue => {
  const ids = [
    ...(field(risk, 'existing_controls') ?? []),
    ...(field(risk, 'treatment_controls') ?? []),
  ];
  return onLines(visibleIds(view.register, [...new Set(ids)]));
};

const approved = (view: View, risk: Risk): HtmlValue => {
  const approval = view.proof.approvals.get(risk.id);
  const words = approvalWords(view.register.settings, approval);
  return [
    html`<strong>${field(risk, 'version')}</strong><br />`,
    onLines(words.map((sentence) => html`<small>${inlineCode(sentence)}</small>`)),
  ];
};

const row = (view: View, method: RiskMethod, risk: Risk): Html => {
  const treatment = field(risk, 'treatment');
  const owner = field(risk, 'risk_owner');
  return html`<tr>
    <th scope="row" class="id">${risk.id}</th>
    <td class="risk"><strong>${field(risk, 'title')}</strong><br />${narrative(risk)}</td>
    <td>${owner && roleTitle(view.register.settings, owner)}</td>
    ${level(method, risk, 'inherent')} ${level(method, risk, 'current')}
    ${level(method, risk, 'residual')}
    <td>${treatment && capitalised(treatment)}</td>
    <td class="id">${controls(view, risk)}</td>
    <td>${plan(view, risk)}</td>
    <td>${acceptance(view, risk)}</td>
    <td>${approved(view, risk)}</td>
  </tr>`;
};

const firstDue = (risk: Risk): string =>
  (field(risk, 'plan') ?? [])
    .filter(({ done }) => done === undefined)
    .map(({ due }) => due)
    .sort()[0] ?? '9999';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Highest level first, then by the day on which the next step is due (6.1.2 e 2). */
const byPriority = (method: RiskMethod, risks: readonly Risk[]): readonly Risk[] => {
  const levelOf = (risk: Risk): number => {
    const estimate = estimateOf(method, risk, 'current') ?? estimateOf(method, risk, 'inherent');
    return estimate === undefined ? Infinity : riskLevel(method, estimate).level;
  };
  return [...risks].sort((a, b) => {
    const [first, second] = [levelOf(a), levelOf(b)];
    if (first !== second) return second - first;
    return compare(firstDue(a), firstDue(b)) || compare(a.id, b.id);
  });
};

const columns = [
  'Risk',
  'Description',
  'Risk owner',
  'Inherent',
  'Current',
  'Residual',
  'Treatment',
  'Controls',
  'Plan',
  'Acceptance',
  'Version and approval',
] as const;

const register = (view: View, method: RiskMethod, risks: readonly Risk[]): Html =>
  html`<section class="register">
    <h2>Register</h2>
    <table class="risks">
      ${tableHead(columns)}
      <tbody>
        ${risks.map((risk) => row(view, method, risk))}
      </tbody>
    </table>
  </section>`;

const scale = (title: string, steps: RiskMethod['likelihood']): Html =>
  html`<section>
    <h3>${title}</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col">Name</th>
          <th scope="col">Means</th>
        </tr>
      </thead>
      <tbody>
        ${steps.map(
          ({ name, means }, index) =>
            html`<tr>
              <td>${index + 1}</td>
              <td>${name}</td>
              <td>${means}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;

const methodOf = (view: View, method: RiskMethod): Html => {
  const bands = [...method.bands].sort((a, b) => a.from - b.from);
  const words = bands.map(({ name, from }) => `${name} from ${from}`).join(', ');
  const who = method.may_accept.map(
    ({ up_to: upTo, role }) =>
      `up to ${upTo}: ${role === 'risk-owner' ? 'the risk owner' : roleTitle(view.register.settings, role)}`,
  );
  return html`<section class="method">
    <h2>Method</h2>
    <p>
      Levels are
      ${method.level === 'product' ? 'the product of likelihood and consequence' : 'read from the matrix below'}.
      Bands: ${words}. A residual level above ${method.accept.level} needs
      acceptance${who.length > 0 && `, ${who.join('; ')}`}.
    </p>
    ${method.notes !== undefined && html`<p>${method.notes}</p>`}
    <div class="side-by-side">
      ${scale('Likelihood', method.likelihood)} ${scale('Consequence', method.consequence)}
    </div>
  </section>`;
};

const plot = (method: RiskMethod, risks: readonly Risk[], name: Estimate): readonly Plotted[] =>
  risks.flatMap((risk) => {
    const estimate = estimateOf(method, risk, name);
    return estimate === undefined ? [] : [{ risk, estimate }];
  });

const ranks = ['public', 'internal', 'confidential', 'restricted'] as const;

/** The highest classification among the printed risks: what the register as a whole is. */
const classificationOf = (risks: readonly Risk[]): (typeof ranks)[number] =>
  ranks.findLast((rank) =>
    risks.some((risk) => (field(risk, 'classification') ?? 'restricted') === rank),
  ) ?? 'public';

/** Nothing in the register is approved, so the whole of it is a draft. */
const onlyDrafts = (risks: readonly Risk[]): boolean =>
  risks.length > 0 &&
  risks.every((risk) => ['draft', 'in-review'].includes(field(risk, 'status') ?? ''));

/** What stands on every page of the risk register. It has no version; its risks have theirs. */
export const risksFrame = (view: View): SheetFrame => {
  const { organisation } = view.register.settings;
  return {
    title: 'Risk register',
    language: organisation.languages?.[0] ?? 'en',
    organisation: organisation.name,
    reference: dayInWords(view.proof.commit?.day ?? view.today),
    classification: capitalised(classificationOf(recordsOf(view.register, 'risk'))),
    commit: view.proof.commit?.id ?? '',
    draft: onlyDrafts(recordsOf(view.register, 'risk')),
    orientation: 'landscape',
  };
};

const digestOf = (risks: readonly Risk[]): string =>
  sha256(Buffer.from(risks.map((risk) => `${sha256(risk.source)}  ${risk.path}\n`).join('')));

/** The risk register by priority, the risks on the map, and the method (6.1.2, 6.1.3). */
export const risksBody = (view: View, method: RiskMethod): Html => {
  const { settings } = view.register;
  const all = recordsOf(view.register, 'risk');
  const risks = byPriority(method, all);
  const frame = risksFrame(view);
  return html`${coverOf({
    organisation: settings.organisation.name,
    type: 'ISO/IEC 27001:2022, 6.1.2 and 6.1.3',
    title: frame.title,
    lines: [
      { name: 'As of', value: frame.reference },
      { name: 'Classification', value: frame.classification },
      { name: 'Risks in this print', value: risks.length },
      {
        name: 'Content (SHA-256 of the list of sources)',
        value: html`<code>${digestOf(all)}</code>`,
        wide: true,
      },
      { name: 'Commit', value: html`<code>${frame.commit}</code>`, wide: true },
      ...trustLines(view),
    ],
    approvalWords: [
      'The register has no version of its own. Each risk is approved by itself; its row says how.',
    ],
  })}
    <section class="maps">
      <h2>Risk map</h2>
      <div class="side-by-side">
        ${heatMap('Current', method, plot(method, risks, 'current'))}
        ${heatMap('Residual', method, plot(method, risks, 'residual'))}
      </div>
    </section>
    ${register(view, method, risks)} ${methodOf(view, method)}`;
};
