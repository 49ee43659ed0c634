import type { AnyRecord } from '#content/record.ts';
import { html } from '#markdown/html.ts';
import type { Html } from '#markdown/html.ts';
import { inlineCode } from '#markdown/inline-code.ts';
import { stateTag } from '../components/tag.ts';
import { pageSection } from '../components/section.ts';
import type { PageSection } from '../components/section.ts';
import type { PageContext } from '../context.ts';
import type { Finding } from '#findings/finding.ts';

/** Audiences that see what the checks found. */
export const seesFindings = ({ view }: Pick<PageContext, 'view'>): boolean =>
  view.audience === 'auditor' || view.audience === 'management';

/** One finding: how severe, what is wrong, how to mend it, and where. */
export const findingItem = (finding: Finding): Html =>
  html`<li class="finding">
    <p>${stateTag(finding.severity)} <code>${finding.rule}</code></p>
    <p>${inlineCode(finding.message)}</p>
    ${finding.hint !== undefined && html`<p class="hint">${inlineCode(finding.hint)}</p>`}
    <p class="hint"><code>${finding.path}:${finding.line}:${finding.column}</code></p>
  </li> `;

/** What the checks found on one record; nothing for audiences that do not see it. */
export const recordFindings = (
  context: PageContext,
  record: AnyRecord,
): PageSection | undefined => {
  if (!seesFindings(context)) return undefined;
  const found = context.site.findings.get(record.id) ?? [];
  return found.length === 0
    ? undefined
    : pageSection(
        'findings',
        found.length === 1 ? '1 finding of the checks' : `${found.length} findings of the checks`,
        html`<ul class="findings">
          ${found.map(findingItem)}
        </ul>`,
      );
};
