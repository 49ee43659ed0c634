import { html, trusted } from '#markdown/html.ts';
import type { Html, HtmlValue } from '#markdown/html.ts';
import { differs } from './redline/redline.ts';
import type { Block, Redline } from './redline/redline.ts';
import { counted } from '#findings/counted.ts';

/** Blocks under one heading. */
interface Section {
  readonly title: string;
  readonly blocks: Redline;
}

/** Unchanged pieces in a row that stay in sight, as what is around a change. */
const fewestToFold = 2;

const notes: Readonly<Partial<Record<Block['change'], string>>> = {
  moved: 'Moved here',
  'moved away': 'Moved elsewhere from here',
};

const noteOf = (block: Block): string | undefined =>
  block.onlyForm ? 'The words are the same, they are set otherwise' : notes[block.change];

const note = (block: Block): HtmlValue => {
  const said = noteOf(block);
  return said !== undefined && html`<span class="note">${said}: </span>`;
};

const rowHtml = (block: Block): Html => html`<tr>
  ${(block.cells ?? []).map(({ element, markup }, index) => {
    const inner = html`${index === 0 && note(block)}${trusted(markup)}`;
    return element === 'th' ? html`<th scope="col">${inner}</th>` : html`<td>${inner}</td>`;
  })}
</tr> `;

const itemHtml = (block: Block): Html => {
  const inner = html`${note(block)}${trusted(block.markup)}`;
  return block.number === undefined
    ? html`<li>${inner}</li> `
    : html`<li value="${block.number}">${inner}</li> `;
};

/** Where a row differs, this many or more that stay in a row are only counted. */
const fewestRowsToCount = 4;

const isHead = ({ cells }: Block): boolean =>
  cells?.every(({ element }) => element === 'th') ?? false;

const rowsHtml = (rows: Redline): readonly Html[] => {
  const columns = Math.max(1, ...rows.map(({ cells }) => cells?.length ?? 0));
  return runsOf(rows).flatMap((run): readonly Html[] => {
    const heads = run.filter(isHead);
    const others = run.filter((row) => !isHead(row));
    if (run[0]?.change !== 'same' || others.length < fewestRowsToCount) return run.map(rowHtml);
    const left = counted(others.length, 'unchanged row');
    return [
      ...heads.map(rowHtml),
      html`<tr><td colspan="${columns}" class="note">${left}</td></tr> `,
    ];
  });
};

const groupHtml = (blocks: Redline, title: string): Html => {
  const [first] = blocks;
  switch (first?.container) {
    case 'table':
      return html`<div class="scroll" role="region" tabindex="0" aria-label="${title === '' ? 'Table' : `Table: ${title}`}"><table><tbody>${differs(blocks) ? rowsHtml(blocks) : blocks.map(rowHtml)}</tbody></table></div> `;
    case 'ol':
      return html`<ol>${blocks.map(itemHtml)}</ol> `;
    case 'ul':
      return html`<ul>${blocks.map(itemHtml)}</ul> `;
    case undefined:
      return html`${blocks.map(blockHtml)}`;
  }
};

const elementHtml = ({ element, markup }: Block): Html => {
  const inner = trusted(markup);
  switch (element) {
    case 'p':
      return html`<p>${inner}</p>`;
    case 'pre':
      return html`<pre>${inner}</pre>`;
    case 'blockquote':
      return html`<blockquote>${inner}</blockquote>`;
    case 'section':
      return html`<div>${inner}</div>`;
    default:
      return html`<h4>${inner}</h4>`;
  }
};

const blockHtml = (block: Block): Html => {
  const said = noteOf(block);
  if (said === undefined) return html`${elementHtml(block)} `;
  const className = block.change === 'moved away' ? 'moved-away' : 'moved';
  return html`<div class="${className}"><p class="note">${said}:</p>${elementHtml(block)}</div> `;
};

/** Neighbours of one list or table stand in one element. */
const grouped = (blocks: Redline): readonly Redline[] => {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last && last[0]?.container === block.container) last.push(block);
    else groups.push([block]);
  }
  return groups;
};

const plain = (blocks: Redline, title: string): readonly Html[] =>
  grouped(blocks).map((group) => groupHtml(group, title));

const folded = (blocks: Redline, summary: string, title: string): Html =>
  html`<details><summary>${summary}</summary>${plain(blocks, title)}</details> `;

/** Neighbours that differ, and neighbours that stay. */
const runsOf = (blocks: Redline): readonly Redline[] => {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last && (last[0]?.change === 'same') === (block.change === 'same')) last.push(block);
    else runs.push([block]);
  }
  return runs;
};

/** A table of which a row differs stays whole: its rows are read under their heads. */
const chunksOf = (blocks: Redline): readonly Redline[] => {
  const chunks: Block[][] = [];
  const parts = grouped(blocks).flatMap((group) =>
    group[0]?.container === 'table' ? [group] : runsOf(group),
  );
  for (const part of parts) {
    const last = chunks.at(-1);
    if (last && !differs(last) && !differs(part)) last.push(...part);
    else chunks.push([...part]);
  }
  return chunks;
};

/** In a section that differs its heading stays in sight, and what differs. */
const sectionHtml = ({ title, blocks }: Section): readonly Html[] => {
  const [first, ...rest] = blocks;
  const heading = first?.type === 'heading' ? [first] : [];
  const body = heading.length > 0 ? rest : blocks;
  const chunks = chunksOf(body).flatMap((chunk): readonly Html[] =>
    differs(chunk) || chunk.length < fewestToFold
      ? plain(chunk, title)
      : [folded(chunk, `${counted(chunk.length, 'unchanged piece')} of text`, title)],
  );
  return [...plain(heading, title), ...chunks];
};

const sectionsOf = (redline: Redline): readonly Section[] => {
  const sections: { title: string; blocks: Block[] }[] = [];
  for (const block of redline) {
    const last = sections.at(-1);
    const begins = block.type === 'heading' && block.change !== 'moved away';
    if (last && !begins) last.blocks.push(block);
    else sections.push({ title: block.section, blocks: [block] });
  }
  return sections;
};

const foldedSections = (sections: readonly Section[]): Html => {
  const titles = sections.map(({ title }) => title).filter((title) => title !== '');
  const summary =
    titles.length === 0
      ? 'Unchanged beginning'
      : `Unchanged: ${titles.slice(0, 6).join(', ')}${titles.length > 6 ? ` and ${titles.length - 6} more` : ''}`;
  const [first] = titles;
  return folded(
    sections.flatMap(({ blocks }) => blocks),
    summary,
    first ?? '',
  );
};

/** A redline as HTML: what stays is folded, section by section. */
export const redlineHtml = (redline: Redline): Html => {
  const parts: Html[] = [];
  let same: Section[] = [];
  const flush = (): void => {
    if (same.length > 0) parts.push(foldedSections(same));
    same = [];
  };
  for (const section of sectionsOf(redline)) {
    if (differs(section.blocks)) {
      flush();
      parts.push(...sectionHtml(section));
    } else same.push(section);
  }
  flush();
  return html`<div class="text">${parts}</div> `;
};
