import type { MarkdownIt, Token } from 'markdown-it';

const opens: ReadonlySet<string> = new Set(['blockquote_open', 'alert_open']);
const closes: ReadonlySet<string> = new Set(['blockquote_close', 'alert_close']);

/** Plugin: the alerts plugin closes an alert at the end of a quote inside it; here each closes itself. */
export const pairAlerts = (markdown: MarkdownIt): void => {
  markdown.core.ruler.after('github-alerts', 'pair-alerts', ({ tokens }) => {
    const open: Token[] = [];
    for (const token of tokens) {
      if (opens.has(token.type)) open.push(token);
      if (!closes.has(token.type)) continue;
      const opened = open.pop();
      token.type = opened?.type === 'alert_open' ? 'alert_close' : 'blockquote_close';
      token.tag = opened?.tag ?? token.tag;
    }
  });
};
