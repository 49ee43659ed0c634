import { dueDay, isOpen } from '#due/action-due.ts';
import { recordsOf } from '#register/register.ts';
import { html } from '#markdown/html.ts';
import type { HtmlValue } from '#markdown/html.ts';
import { listPath } from '../addresses.ts';
import { currentEstimate } from '../components/heat-map.ts';
import { figures } from '../components/figures.ts';
import type { Figure } from '../components/figures.ts';
import { levelUnder } from '../components/risk-level.ts';
import type { PageContext } from '../context.ts';
import { fieldsOf } from '../fields-of.ts';
import { checksPath } from '../paths.ts';

interface FigureGroup {
  readonly title: string;
  readonly figures: readonly Figure[];
}

const riskFigures = (context: PageContext): FigureGroup => {
  const { settings } = context.view.register;
  const risks = recordsOf(context.view.register, 'risk').filter(
    ({ data: { status } }) => status !== 'retired',
  );
  const href = context.href(listPath('risk'));
  const bands = [...(settings.risk?.bands ?? [])].sort((a, b) => b.from - a.from);
  const inBand = (band: string): number =>
    risks.filter((risk) => levelUnder(settings, currentEstimate(risk))?.band === band).length;
  return {
    title: 'Risks today',
    figures:
      risks.length === 0
        ? []
        : bands.map(({ name }) => ({ value: inBand(name), label: name, href })),
  };
};

const controlFigures = (context: PageContext): FigureGroup => {
  const controls = recordsOf(context.view.register, 'control').map((record) => fieldsOf(record));
  const applicable = controls.filter((control) => control.applicable === 'yes');
  const implemented = applicable.filter(({ implementation }) => implementation === 'implemented');
  const href = context.href(listPath('control'));
  return {
    title: 'Controls',
    figures:
      controls.length === 0
        ? []
        : [
            { value: applicable.length, label: 'applicable', href },
            { value: implemented.length, label: 'implemented', href },
            { value: applicable.length - implemented.length, label: 'not yet in full', href },
          ],
  };
};

const actionFigures = (context: PageContext): FigureGroup => {
  const actions = recordsOf(context.view.register, 'action');
  const open = actions.filter(isOpen);
  const late = open.filter((action) => (dueDay(action) ?? '') < context.view.today);
  const href = context.href(listPath('action'));
  return {
    title: 'Actions',
    figures:
      actions.length === 0
        ? []
        : [
            { value: open.length, label: 'open', href },
            {
              value: late.length,
              label: 'late',
              href,
              ...(late.length > 0 ? { tone: 'red' as const } : {}),
            },
          ],
  };
};

const approvalFigures = (context: PageContext): FigureGroup => {
  const approvals = [...context.view.proof.approvals.values()];
  const count = (verdict: string): number =>
    approvals.filter((approval) => approval.verdict === verdict).length;
  const unproved = count('not-approved') + count('drift') + count('invalid');
  return {
    title: 'Approvals',
    figures: [
      { value: count('approved'), label: 'approved' },
      {
        value: unproved,
        label: 'not approved as they stand',
        ...(unproved > 0 ? { tone: 'red' as const } : {}),
      },
      ...(count('unknown') > 0 ? [{ value: count('unknown'), label: 'cannot be decided' }] : []),
      ...(count('draft') > 0 ? [{ value: count('draft'), label: 'drafts' }] : []),
    ],
  };
};

const findingFigures = (context: PageContext): FigureGroup => {
  const href = context.href(checksPath);
  const count = (severity: string): number =>
    context.view.findings.filter((finding) => finding.severity === severity).length;
  const notEvaluated = context.view.results.filter(
    ({ result }) => result === 'not evaluated',
  ).length;
  return {
    title: 'Checks',
    figures: [
      {
        value: count('error'),
        label: 'errors',
        href,
        ...(count('error') > 0 ? { tone: 'red' as const } : {}),
      },
      { value: count('warning'), label: 'warnings', href },
      { value: notEvaluated, label: 'rules not evaluated', href },
    ],
  };
};

/** Numbers for those who steer and examine; they count what this site shows, and say so. */
export const homeFigures = (context: PageContext): HtmlValue => {
  const groups = [
    riskFigures(context),
    controlFigures(context),
    actionFigures(context),
    approvalFigures(context),
    findingFigures(context),
  ].filter((group) => group.figures.length > 0);
  return html`<div class="figure-groups">
      ${groups.map(
        ({ title, figures: given }) =>
          html`<section class="figure-group">
            <h3>${title}</h3>
            ${figures(given)}
          </section> `,
      )}
    </div>
    <p class="hint">The numbers count the records that this site shows.</p>`;
};
