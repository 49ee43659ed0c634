import type { Finding } from '#findings/finding.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import type { HiddenCharacter } from './hidden-characters.ts';
import { lineStarts, placeOf } from './places.ts';
import { fileFinding, markupFinding } from './problem.ts';

const times = (count: number): string => (count === 1 ? '' : `, ${count} times, first here`);

const message = ({ codePoint, bidirectional, count }: HiddenCharacter): string => {
  const what = bidirectional ? 'which reorders the text for readers' : 'which readers do not see';
  return `Unexpected character ${codePoint}${times(count)}, ${what}`;
};

const hint = 'remove it; most editors can show hidden characters';

/**
 * Hidden characters of a file: those of the fields are errors, in the prose only those that
 * reorder text. `bodyOffset` is where the prose begins.
 */
export const checkCharacters = (
  path: string,
  text: string,
  bodyOffset: number,
): readonly Finding[] => {
  const starts = lineStarts(text);
  const at = (offset: number) => placeOf(path, starts, offset, offset + 1);
  const fields = hiddenCharacters(text.slice(0, bodyOffset));
  const prose = hiddenCharacters(text.slice(bodyOffset));
  return [
    ...fields.map((found) => fileFinding(at(found.offset), { message: message(found), hint })),
    ...prose.map((found) =>
      markupFinding(at(bodyOffset + found.offset), {
        message: message(found),
        hint,
        severity: found.bidirectional ? 'error' : 'warning',
      }),
    ),
  ];
};
