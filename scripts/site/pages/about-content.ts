import { html } from '#markdown/html.ts';
import type { HtmlValue } from '#markdown/html.ts';
import { day } from '../components/day.ts';
import { facts } from '../components/facts.ts';
import { pageSection, renderSection } from '../components/section.ts';
import type { PageSection } from '../components/section.ts';
import { audienceTitles } from '../audience-titles.ts';
import type { PageContext } from '../context.ts';
import type { PageContent } from '../page.ts';
import { listHead } from './list-content.ts';

const source = ({ view, site }: PageContext): HtmlValue => {
  const { commit, root, undecidable } = view.proof;
  return html`${facts([
    ['Commit', commit && html`<code class="digest">${commit.id}</code>`],
    ['Day of the commit', commit && day(commit.day)],
    ['State of', day(view.today)],
    ['Trust starts at commit', root !== undefined && html`<code class="digest">${root}</code>`],
    ['Written for', audienceTitles[view.audience]],
    ['Built by', `isms-as-code ${site.engineVersion}`],
  ])}
  ${undecidable && html`<p>Approvals cannot be decided from this copy of the history: ${undecidable.message}.</p>`}`;
};

const verify = ({ view }: PageContext): HtmlValue => {
  const at = view.proof.commit?.id ?? 'HEAD';
  return html`<p>
      Every page comes from the records of the commit above and from nothing else. On a clone of the
      repository anybody can prove the approvals again and build the same site, byte for byte,
      without a network:
    </p>
    <pre tabindex="0" role="region" aria-label="Commands"><code>isms history --at ${at}
isms build --at ${at} --audience ${view.audience}</code></pre>`;
};

const levels: HtmlValue = html`<dl class="facts">
  <div>
    <dt>Signed</dt>
    <dd>The approver signed these very bytes with a registered key.</dd>
  </div>
  <div>
    <dt>Attested</dt>
    <dd>The forge recorded the approval and signed the record. The approver did not sign.</dd>
  </div>
  <div>
    <dt>Recorded</dt>
    <dd>The history names the approver. Nobody signed this.</dd>
  </div>
  <div>
    <dt>Not approved</dt>
    <dd>The document says it is approved; the history does not prove it.</dd>
  </div>
</dl>`;

const states: HtmlValue = html`<p>For every control three states are kept apart:</p>
  <dl class="facts">
    <div>
      <dt>Documented</dt>
      <dd>An approved record says how.</dd>
    </div>
    <div>
      <dt>Implemented</dt>
      <dd>It says since when, and by whom.</dd>
    </div>
    <div>
      <dt>Operating</dt>
      <dd>Evidence covers the period.</dd>
    </div>
  </dl>
  <p>
    A check passes, fails, is not evaluated (and says what is missing) or not applicable (and says
    why). What was not evaluated is never shown as a pass.
  </p>`;

/** Where this site comes from, and how to prove it. */
export const aboutContent = (context: PageContext): PageContent => {
  const sections: readonly PageSection[] = [
    pageSection('source', 'Where it comes from', source(context)),
    pageSection('verify', 'How to verify it', verify(context)),
    pageSection('levels', 'How approvals are proved', levels),
    pageSection('states', 'What the states mean', states),
  ];
  return {
    body: html`${listHead('About this site', 'Where it comes from, and how to prove what it says.')}
    ${sections.map(renderSection)}`,
    contents: sections,
  };
};
