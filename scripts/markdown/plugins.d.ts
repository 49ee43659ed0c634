declare module 'markdown-it-footnote' {
  import type MarkdownIt from 'markdown-it';
  const footnotes: (md: MarkdownIt) => void;
  export default footnotes;
}
declare module 'markdown-it-github-alerts' {
  import type MarkdownIt from 'markdown-it';
  const alerts: (md: MarkdownIt, options?: { icons?: Record<string, string> }) => void;
  export default alerts;
}
