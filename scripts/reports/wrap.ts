import { displayWidth } from './display-width.ts';

/**
 * A text of plain words in lines of at most `width` columns; a longer word gets a line of its own.
 * Line breaks of the text stay; what stands apart by more than one space is not broken there.
 */
export const wrap = (text: string, width: number): readonly string[] =>
  text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(/(?<! ) (?! )/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && displayWidth(longer) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  });
