import { restrictedRecord } from '#audiences/view.ts';
import { html } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';
import { ownRequirement } from '#register/identify.ts';
import * as people from '#register/people.ts';
import { attachmentPath } from '../attachments.ts';
import type { PageContext } from '../context.ts';

/** A role by its title. */
export const roleTitle = ({ view }: PageContext, role: string): string =>
  people.roleTitle(view.register.settings, role);

/** A role with the people who hold it on the day of the view. */
export const roleName = (context: PageContext, role: string): Html => {
  const { register, today } = context.view;
  const holders = people.holderNames(register.settings, role, today);
  return html`${roleTitle(context, role)}${holders.length > 0 && html`<span class="holder">, ${holders.join(' and ')}</span>`}`;
};

/** A person by name. */
export const personName = ({ view }: PageContext, person: string): string =>
  people.personName(view.register.settings, person);

/** A group by its title. */
export const groupTitle = ({ view }: PageContext, group: string): string =>
  people.groupTitle(view.register.settings, group);

/** What an id stands for in words: the title of a record or of a catalogue entry. */
export const titleOf = ({ view }: Pick<PageContext, 'view'>, id: string): string | undefined => {
  const { records, catalogues } = view.register;
  return (
    records.get(id)?.data.title ??
    catalogues.annexA.get(id)?.title ??
    catalogues.clauses.get(id)?.title ??
    catalogues.criteria.get(id)?.title ??
    ownRequirement(catalogues, id)?.title
  );
};

/** The relative address of what an id names; `undefined` where the site shows nothing of it. */
export const idHref = ({ site, href }: PageContext, id: string): string | undefined => {
  const [record = '', entry] = id.split('#', 2);
  const path = site.addresses.get(record);
  return path === undefined ? undefined : href(path, entry);
};

/** An id as a link, alone: for rows of ids. */
export const idLink = (context: PageContext, id: string): Html => {
  if (id === restrictedRecord) return html`<span class="restricted">${id}</span>`;
  const href = idHref(context, id);
  return href === undefined
    ? html`<span class="id">${id}</span>`
    : html`<a class="id" href="${href}">${id}</a>`;
};

/** An id with its title as one link. */
export const titledLink = (context: PageContext, id: string): Html => {
  const [record = ''] = id.split('#', 1);
  const title = titleOf(context, record);
  const href = idHref(context, id);
  if (title === undefined || href === undefined) return idLink(context, id);
  return html`<a class="titled" href="${href}"><span class="id">${id} </span>${title}</a>`;
};

/** Ids with their titles, one a line. */
export const titledList = (context: PageContext, ids: readonly string[]): HtmlValue =>
  ids.length > 0 &&
  html`<ul class="links">
    ${ids.map((id) => html`<li>${titledLink(context, id)}</li> `)}
  </ul>`;

/** Ids in one line. */
export const idRow = (context: PageContext, ids: readonly string[]): HtmlValue =>
  ids.length > 0 &&
  html`<span class="id-row">${ids.map((id) => html`${idLink(context, id)} `)}</span>`;

/** A file of the tree: a link where the site holds it, else its path alone. */
export const fileLink = ({ site, href }: PageContext, path: string): Html =>
  site.attachments.has(path)
    ? html`<a href="${href(attachmentPath(path))}"><code>${path}</code></a>`
    : html`<code>${path}</code>`;
