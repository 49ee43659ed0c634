import { type Html, trusted } from '#markdown/html.ts';

const letters = [
  'M0 0V100H28Q60 100 60 50Q60 0 28 0Z',
  'M82 100V0H112Q138 0 138 27Q138 54 112 54H82M110 54L140 100',
  'M156 100L188 0L220 100M168 66H208',
  'M238 100V0H290M238 48H282',
  'M304 0H368M336 0V100',
].join('');

/**
 * The word DRAFT across each page. Drawn as lines, not set as letters: text that repeats on each
 * page would stand between the lines whenever somebody copies or searches the document.
 */
export const draftMark: Html = trusted(
  `<div class="draft-mark" aria-hidden="true"><svg viewBox="-10 -10 388 120"><path d="${letters}" fill="none" stroke="#f0d5d2" stroke-width="12" stroke-linejoin="round" stroke-linecap="round"/></svg></div>`,
);
