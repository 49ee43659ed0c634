import type { Rule } from '../rule.ts';

/** Texts hold plain Markdown; found while the texts are linked. */
export const recordMarkup: Rule = {
  id: 'record/markup',
  severity: 'error',
  source: '7.5.3',
  checks:
    'texts hold Markdown without HTML, links lead to `https:`, `mailto:` or files of the repository, images lie in the repository',
  why: 'What is shown must be what was approved, in print in ten years as well. HTML can show something else to each reader, and a remote image can change or tell somebody who reads.',
  mend: 'Write it in Markdown, put images beside the record, and link by relative path. HTML alone is a warning: it is shown as text.',
};
