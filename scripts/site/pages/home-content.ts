import { recordsOf } from '#register/register.ts';
import { counted } from '#findings/counted.ts';
import { html } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';
import { listPath } from '../addresses.ts';
import { dueTable } from '../components/due-table.ts';
import { renderSection, pageSection, givenSections } from '../components/section.ts';
import type { PageContext } from '../context.ts';
import { dayInWords } from '#register/day-words.ts';
import type { PageContent } from '../page.ts';
import { homeFigures } from './home-figures.ts';
import { documentItems } from './kinds/document.ts';
import { listHead } from './list-content.ts';

const introductions = {
  public: 'How we protect the information that is entrusted to us.',
  staff: 'What to know and do to keep information safe here, and who to ask.',
  auditor:
    'The management system as it stands: documents, risks, controls, reviews and their proof.',
  management: 'The management system as it stands, what is due, and what was found.',
} as const;

const due = (context: PageContext): HtmlValue => {
  const { audience, due: { items, untold } = { items: [], untold: [] } } = context.view;
  return html`${
    items.length === 0
      ? html`<p>Nothing is late, and nothing falls due within 60 days.</p>`
      : dueTable(context, items)
  }
  ${
    untold.length > 0 &&
    audience !== 'staff' &&
    html`<p class="hint">
      ${counted(untold.length, 'day')} cannot be told; <code>isms due</code> says which and why.
    </p>`
  }`;
};

const documents = (context: PageContext): HtmlValue => {
  const records = recordsOf(context.view.register, 'document').filter(
    ({ data: { status } }) => status !== 'retired',
  );
  return (
    records.length > 0 &&
    html`${documentItems(context, records)}
      <p><a href="${context.href(listPath('document'))}">All policies and documents by type</a></p>`
  );
};

const stateText = ({ view }: PageContext): Html => {
  const { commit } = view.proof;
  return html`<p class="count">
    As of ${dayInWords(view.today)}${commit && html`, commit <code>${commit.id.slice(0, 10)}</code>`}
  </p>`;
};

/** The first page: what is due, the numbers for those who steer and examine, and the documents. */
export const homeContent = (context: PageContext): PageContent => {
  const { audience, register } = context.view;
  const shown = documents(context);
  const sections = givenSections([
    audience !== 'public' && pageSection('due', 'What is due', due(context)),
    (audience === 'auditor' || audience === 'management') &&
      pageSection('figures', 'At a glance', homeFigures(context)),
    shown !== false && pageSection('documents', 'Policies and documents', shown),
  ]);
  const ordered = audience === 'staff' ? [...sections].reverse() : sections;
  return {
    body: html`${listHead(
      `Information security at ${register.settings.organisation.name}`,
      introductions[audience],
    )}
    ${stateText(context)} ${ordered.map(renderSection)}
    ${register.records.size === 0 && html`<p>There is nothing to show to these readers yet.</p>`}`,
    contents: [],
  };
};
