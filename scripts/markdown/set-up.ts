import markdownIt from 'markdown-it';
import type { MarkdownIt } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import alerts from 'markdown-it-github-alerts';
import { pairAlerts } from './alerts.ts';
import { markBareIds } from './bare-ids.ts';
import { footnotesAtEnd } from './footnotes.ts';
import { taskLists } from './task-lists.ts';

/** Deeper nesting than this is an error (SECURITY-MODEL: limits); the parser itself stops later. */
export const maximumNesting = 100;

/**
 * The one Markdown dialect of the project: CommonMark with tables, footnotes, task lists and
 * alerts, as forges show it. Raw HTML stays text. Links keep the text the author wrote, so that
 * they can be found in the source; what may become an `href` is decided when rendering.
 */
export const createMarkdown = (): MarkdownIt => {
  const markdown = markdownIt({ html: false, linkify: false, maxNesting: maximumNesting + 20 })
    .use(footnotes)
    .use(alerts, { icons: { note: '', tip: '', important: '', warning: '', caution: '' } })
    .use(pairAlerts)
    .use(footnotesAtEnd)
    .use(taskLists)
    .use(markBareIds);
  markdown.normalizeLink = (href) => href;
  markdown.validateLink = () => true;
  return markdown;
};
