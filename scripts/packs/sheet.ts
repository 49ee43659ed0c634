import { readFileSync } from 'node:fs';
import { type Html, type HtmlValue, escapeHtml } from '#markdown/html.ts';
import { draftMark } from './draft-mark.ts';
import type { Fonts, FontSelection } from './fonts.ts';

/** What is printed around a text, on every page of it. */
export interface SheetFrame {
  readonly title: string;
  /** Language tag of the text. */
  readonly language: string;
  readonly organisation: string;
  /** Id and version, or what stands for them. */
  readonly reference: string;
  readonly classification: string;
  readonly commit: string;
  readonly draft: boolean;
  readonly orientation: 'portrait' | 'landscape';
}

/** A finished page and the files it needs. */
export interface Sheet {
  readonly html: string;
  readonly fonts: FontSelection;
}

/** A string for CSS; everything that could end it, or the style element, is escaped by number. */
const cssString = (text: string): string =>
  `"${text.replaceAll(/[^A-Za-z0-9 .,:;()·–—\u00c0-\u{10ffff}-]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;

const pageRules = (frame: SheetFrame): string => `
@page {
  size: A4 ${frame.orientation};
  @top-left { content: ${cssString(frame.organisation)}; }
  @top-right { content: ${cssString(`${frame.reference} · ${frame.title}`)}; }
  @bottom-left { content: ${cssString(frame.classification)}; }
  @bottom-center { content: ${cssString(`Commit ${frame.commit.slice(0, 12)}`)}; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); }
}
@page :first { @top-left { content: none; } @top-right { content: none; } }`;

const readSheet = (): string => readFileSync(new URL('./print.css', import.meta.url), 'utf8');

/** Sets texts into pages: fonts, style sheet and what stands around them. */
export type SheetMaker = (frame: SheetFrame, body: Html) => Sheet;

/** Reads the style sheet once and sets each text with the fonts that it needs. */
export const openSheetMaker = (fonts: Fonts): SheetMaker => {
  const style = readSheet();
  return (frame, body) => {
    const content: HtmlValue = frame.draft
      ? `${draftMark.toString()}${body.toString()}`
      : body.toString();
    const rules = pageRules(frame);
    const selection = fonts(`${frame.title}${rules}${content}Page 0123456789 of •–`);
    const html = `<!doctype html>
<html lang="${escapeHtml(frame.language)}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(frame.title)}</title>
<style>
${selection.css}
${style}
${rules}
</style>
</head>
<body class="${frame.orientation}">
${content}
</body>
</html>
`;
    return { html, fonts: selection };
  };
};
