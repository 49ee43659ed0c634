import { element } from './element.ts';
import { hooks } from './hooks.ts';

/** What the panel shows of a finding: the shape of `isms check --format json`. */
export interface ShownFinding {
  readonly rule: string;
  readonly severity: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint?: string;
  readonly record?: string;
}

const panelId = 'isms:dev-findings';

const item = (finding: ShownFinding): HTMLElement =>
  element(
    'li',
    {},
    element('strong', {}, finding.severity),
    ` ${finding.message} `,
    element('code', {}, `${finding.path}:${finding.line}:${finding.column}`),
    ` (${finding.rule})`,
    ...(finding.hint === undefined ? [] : [element('br'), `hint: ${finding.hint}`]),
  );

const summary = (findings: readonly ShownFinding[]): string =>
  ['error', 'warning', 'information']
    .map((severity) => ({
      severity,
      number: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) => `${severity}: ${number}`)
    .join(', ') || 'No findings';

/** Through the object model, because the pages' policy refuses style attributes. */
const place = ({ style }: HTMLElement): void => {
  style.position = 'sticky';
  style.insetBlockEnd = '0';
  style.maxBlockSize = '40vh';
  style.overflow = 'auto';
  style.padding = '0.5rem 1rem';
  style.background = 'Canvas';
  style.color = 'CanvasText';
  style.borderBlockStart = '3px solid CanvasText';
};

const makePanel = (): HTMLElement => {
  const panel = element(
    'aside',
    { id: panelId, 'aria-label': 'Findings', tabindex: '0' },
    element('p', { role: 'status' }),
    element('details', {}, element('summary', {}, 'Show the findings'), element('ul')),
  );
  place(panel);
  document.body.append(panel);
  return panel;
};

/** Shows the findings at the foot of the page, those of its own record first. */
export const showFindings = (findings: readonly ShownFinding[]): void => {
  const panel = document.getElementById(panelId) ?? makePanel();
  const record = document.body.getAttribute(hooks.record);
  const own = findings.filter((finding) => record !== null && finding.record === record);
  const others = findings.filter((finding) => !own.includes(finding));
  panel.querySelector('[role="status"]')?.replaceChildren(summary(findings));
  panel.querySelector('ul')?.replaceChildren(...[...own, ...others].map(item));
  const details = panel.querySelector('details');
  if (details) {
    details.hidden = findings.length === 0;
    if (own.length > 0) details.open = true;
  }
};
