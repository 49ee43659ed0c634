import type { Finding, Severity } from '#findings/finding.ts';
import { bySeverity } from '#findings/finding.ts';
import { html } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';
import type { RuleOutcome, RuleResult } from '#rules/assessed.ts';
import { rules } from '#rules/index.ts';
import { figures } from '../components/figures.ts';
import { inlineCode } from '#markdown/inline-code.ts';
import { idLink } from '../components/names.ts';
import { stateTag } from '../components/tag.ts';
import { table } from '../components/table.ts';
import type { PageContext } from '../context.ts';
import { groupBy } from '../group-by.ts';
import type { PageContent } from '../page.ts';
import { listHead } from './list-content.ts';

const results = ['fail', 'not evaluated', 'pass', 'not applicable'] as const;
const severities: readonly Severity[] = ['error', 'warning', 'information'];

const countOf = ({ outcomes }: RuleResult, result: RuleOutcome['result']): number =>
  outcomes.filter((outcome) => outcome.result === result).length;

const reasonsCell = (context: PageContext, { outcomes }: RuleResult): HtmlValue => {
  const byReason = groupBy(
    outcomes.filter(({ reason }) => reason !== undefined),
    ({ reason }) => reason,
  );
  const shown = [...byReason].slice(0, 5);
  return shown.map(
    ([reason, found]) =>
      html`<span class="line"
        >${inlineCode(reason ?? '')}${found[0]?.record !== undefined && html` (${idLink(context, found[0].record)}${found.length > 1 && ` and ${found.length - 1} more`})`}</span
      >`,
  );
};

const checksOf = new Map(rules.map(({ id, checks }) => [id, checks]));

const resultTable = (context: PageContext): Html =>
  table(
    context.view.results,
    [
      {
        title: 'Rule',
        cell: ({ rule }) =>
          html`<code>${rule}</code><span class="line">${checksOf.get(rule)}</span>`,
        sort: ({ rule }) => rule,
        className: 'main',
      },
      {
        title: 'Result',
        cell: ({ result }) => stateTag(result),
        sort: ({ result }) => results.indexOf(result),
        filter: { name: 'result', values: ({ result }) => [result] },
      },
      {
        title: 'Severity',
        cell: ({ severity }) => severity,
        filter: { name: 'severity', values: ({ severity }) => [severity] },
      },
      { title: 'Passed', cell: (one) => countOf(one, 'pass'), className: 'number' },
      { title: 'Failed', cell: (one) => countOf(one, 'fail'), className: 'number' },
      { title: 'Why not', cell: (one) => reasonsCell(context, one) },
    ],
    { id: 'rules', caption: 'Rules and their results', sortable: true, filterable: true },
  );

const findingRecord = (context: PageContext, { record }: Finding): HtmlValue =>
  record !== undefined && idLink(context, record);

const findingTable = (context: PageContext): Html =>
  table(
    [...context.view.findings].sort((a, b) => bySeverity(a.severity, b.severity)),
    [
      {
        title: 'Severity',
        cell: ({ severity }) => stateTag(severity),
        sort: ({ severity }) => severities.indexOf(severity),
        filter: { name: 'severity', values: ({ severity }) => [severity] },
      },
      { title: 'Record', cell: (finding) => findingRecord(context, finding) },
      {
        title: 'Finding',
        cell: ({ message, hint }) =>
          html`${inlineCode(message)}${hint !== undefined && html`<span class="line hint">${inlineCode(hint)}</span>`}`,
        className: 'main',
      },
      {
        title: 'Rule',
        cell: ({ rule }) => html`<code>${rule}</code>`,
        filter: { name: 'rule', values: ({ rule }) => [rule] },
      },
      {
        title: 'Place',
        cell: ({ path, line, column }) => html`<code>${path}:${line}:${column}</code>`,
      },
    ],
    { id: 'findings', caption: 'Findings', sortable: true, filterable: true },
  );

/** What the rules say of the records shown, in four results; "not evaluated" is never a pass. */
export const checksContent = (context: PageContext): PageContent => {
  const { findings, results: all } = context.view;
  const rulesWith = (result: string): number => all.filter((one) => one.result === result).length;
  return {
    body: html`${listHead(
      'Checks',
      'What the rules found in the records that this site shows. What could not be evaluated is not a pass.',
    )}
      ${figures([
        { value: rulesWith('fail'), label: 'rules fail' },
        { value: rulesWith('not evaluated'), label: 'not evaluated' },
        { value: rulesWith('pass'), label: 'pass' },
        { value: rulesWith('not applicable'), label: 'not applicable' },
      ])}
      <section class="part">
        <h2 id="isms:findings">Findings</h2>
        ${findings.length === 0 ? html`<p>Nothing was found.</p>` : findingTable(context)}
      </section>
      <section class="part">
        <h2 id="isms:rules">Rules</h2>
        ${resultTable(context)}
      </section>`,
    contents: [],
  };
};
