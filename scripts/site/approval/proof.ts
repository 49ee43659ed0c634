import type { Approval, Reason } from '#approvals/approval.ts';
import { independenceWords, personWords, verdictWords } from '#approvals/words.ts';
import type { AnyRecord } from '#content/record.ts';
import { shellWord } from '#findings/shell-word.ts';
import { html } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';
import { inlineCode } from '#markdown/inline-code.ts';
import { facts } from '../components/facts.ts';
import { pageSection } from '../components/section.ts';
import type { PageSection } from '../components/section.ts';
import type { PageContext } from '../context.ts';
import { versionTable } from './versions.ts';

const sentences = (context: PageContext, approval: Approval): readonly string[] => [
  ...[verdictWords(approval) ?? []].flat(),
  ...approval.approvals.map((one) => personWords(context.view.register.settings, one)),
  ...(approval.approvals.length > 0 ? independenceWords(approval.independence) : []),
];

const reasons = (given: readonly Reason[]): HtmlValue =>
  given.length > 0 &&
  html`<ul class="reasons">
    ${given.map(
      ({ code, message, hint }) =>
        html`<li>
          <code>${code}</code>
          ${inlineCode(message)}${hint !== undefined && html`<br /><span class="hint">${inlineCode(hint)}</span>`}
        </li> `,
    )}
  </ul>`;

const commands = (record: AnyRecord, approval: Approval): readonly string[] => {
  const content = approval.approvedContent ?? approval.content;
  const path = record.kind === 'soa' ? record.path.replace(/\/[^/]*$/, '') : record.path;
  const steps = [
    ...new Set(approval.approvals.map(({ evidence }) => /[0-9a-f]{40,64}/.exec(evidence)?.[0])),
  ];
  const shown = steps.some((step) => step !== undefined) ? steps : [approval.setAt];
  return [
    ...(approval.setAt === undefined
      ? []
      : [`git rev-parse ${shellWord(`${approval.setAt}:${path}`)}`]),
    ...shown.flatMap((step) => (step === undefined ? [] : [`git show --no-patch ${step}`])),
    `git show ${content}`,
    `isms history ${record.id}`,
  ];
};

const repeat = (record: AnyRecord, approval: Approval): Html =>
  html`<details class="repeat">
    <summary>Repeat this proof on a clone</summary>
    <p>
      The first command must print the content id above, the second shows whom the history names,
      the third prints the approved text, and the last decides all of it again, offline.
    </p>
    <pre
      tabindex="0"
      role="region"
      aria-label="Commands"
    ><code>${commands(record, approval).join('\n')}</code></pre>
  </details>`;

const digest = (id: string | undefined): HtmlValue =>
  id !== undefined && html`<code class="digest">${id}</code>`;

/** How the approval of a record is proved, with what anybody needs to prove it again. */
export const proofSection = (context: PageContext, record: AnyRecord): PageSection | undefined => {
  const approval = context.view.proof.approvals.get(record.id);
  if (!approval || record.data.version === undefined) return undefined;
  const differs =
    approval.approvedContent !== undefined && approval.approvedContent !== approval.content;
  return pageSection('approval', 'Approval and versions', [
    sentences(context, approval).map((sentence) => html`<p>${sentence}</p> `),
    reasons(approval.reasons),
    facts([
      ['Content id', digest(approval.content)],
      ['Approved content id', differs && digest(approval.approvedContent)],
      ['Set in commit', digest(approval.setAt)],
      ['File', html`<code>${record.path}</code>`],
    ]),
    repeat(record, approval),
    versionTable(context, approval),
  ]);
};
