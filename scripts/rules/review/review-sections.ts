import type { Text } from '#markdown/text.ts';
import { isPlaceholder } from '../substance.ts';

/** A section of minutes: a heading of level 2 that begins with the letter of an input. */
export interface ReviewSection {
  /** Of the heading. */
  readonly line: number;
  /** Somebody wrote a word of their own in it, beside headings and quoted facts. */
  readonly commented: boolean;
}

const letter = /^(d[1-4]|[a-z])[).:](?:\s|$)/i;

/** The sections of minutes by their letters, in small; of two with one letter the first counts. */
export const reviewSections = ({ tokens, headings }: Text): ReadonlyMap<string, ReviewSection> => {
  const sections = new Map<string, ReviewSection>();
  let key: string | undefined;
  let seen = 0;
  let quoted = 0;
  let inHeading = false;
  for (const token of tokens) {
    if (token.type === 'blockquote_open') quoted += 1;
    else if (token.type === 'blockquote_close') quoted -= 1;
    else if (token.type === 'heading_close') inHeading = false;
    else if (token.type === 'heading_open') {
      inHeading = true;
      const heading = headings[seen];
      seen += 1;
      if (!heading || heading.level > 2) continue;
      key = heading.level === 2 ? letter.exec(heading.text)?.[1]?.toLowerCase() : undefined;
      if (key !== undefined && !sections.has(key)) {
        sections.set(key, { line: heading.line, commented: false });
      }
    } else if (token.type === 'inline' && quoted === 0 && !inHeading && key !== undefined) {
      const section = sections.get(key);
      if (section && !isPlaceholder(token.content))
        sections.set(key, { ...section, commented: true });
    }
  }
  return sections;
};
