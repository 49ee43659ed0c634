import type { AnyRecord } from '#content/record.ts';
import { renderText } from '#markdown/render.ts';
import type { Links } from '#markdown/render.ts';
import { html, trusted } from '#markdown/html.ts';
import type { HtmlValue } from '#markdown/html.ts';
import { resolveAddress } from '#register/resolve-address.ts';
import { attachmentPath } from '../attachments.ts';
import type { PageContext } from '../context.ts';

const isExternal = (href: string): boolean => /^(?:https|mailto):/i.test(href);

/** An anchor, where the text of a record has a heading for it. */
const anchorOf = (
  { view }: PageContext,
  id: string | undefined,
  anchor: string | undefined,
): string | undefined =>
  view.register.texts.get(id ?? '')?.headings.some((heading) => heading.anchor === anchor)
    ? anchor
    : undefined;

/** Where the links of a record's text lead on this site; files that it does not hold lead nowhere. */
export const textLinks = (context: PageContext, record: AnyRecord): Links => ({
  href: (written) => {
    if (isExternal(written)) return written;
    const { path, anchor } = resolveAddress(record.path, written);
    if (path === '') return anchorOf(context, record.id, anchor) && written;
    if (context.site.attachments.has(path)) return context.href(attachmentPath(path));
    const target = context.site.byFile.get(path);
    const page = target && context.site.addresses.get(target.id);
    return page === undefined
      ? undefined
      : context.href(page, anchorOf(context, target?.id, anchor));
  },
  id: (id) => {
    const page = context.site.addresses.get(id);
    return page === undefined || page === context.path ? undefined : context.href(page);
  },
});

/** The text of a record; nothing where it has none. */
export const recordText = (context: PageContext, record: AnyRecord): HtmlValue => {
  const text = context.view.register.texts.get(record.id);
  if (!text || text.tokens.length === 0) return undefined;
  const markup = renderText(text, textLinks(context, record), { withoutTitle: true });
  return html`<div class="text" data-search-text>${trusted(markup)}</div>`;
};
