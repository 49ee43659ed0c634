import { distance } from 'fastest-levenshtein';

/** Nobody mistypes a name this long; comparing hostile text would only cost time. */
const longest = 100;

/** The one of `known` that differs only by two neighbouring letters in the wrong order. */
const swapped = (text: string, known: ReadonlySet<string>): string | undefined => {
  for (let at = 0; at < text.length - 1; at += 1) {
    const pair = `${text.charAt(at + 1)}${text.charAt(at)}`;
    const other = `${text.slice(0, at)}${pair}${text.slice(at + 2)}`;
    if (known.has(other)) return other;
  }
  return undefined;
};

const closest = (text: string, known: ReadonlySet<string>): string | undefined => {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(text.length / 3)) + 1;
  const folded = text.toLowerCase();
  for (const candidate of known) {
    const far = distance(folded, candidate.toLowerCase());
    if (far < least) {
      least = far;
      best = candidate;
    }
  }
  return best;
};

/**
 * The one of `known` that `text` most likely meant, if any is close enough to be worth naming:
 * two letters swapped, else at most a third of the letters different. Ties go to the first.
 */
export const nearMiss = (text: string, known: Iterable<string>): string | undefined => {
  if (text.length > longest) return undefined;
  const names = new Set(known);
  return swapped(text, names) ?? closest(text, names);
};

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/**
 * The path that was most likely meant: a file of the same name elsewhere, else one in the same
 * folder whose name is close. Long paths have much in common without being one another.
 */
export const nearPath = (path: string, known: Iterable<string>): string | undefined => {
  const paths = [...known];
  const elsewhere = paths.find((other) => nameOf(other) === nameOf(path));
  if (elsewhere !== undefined) return elsewhere;
  const beside = paths.filter((other) => folderOf(other) === folderOf(path));
  const name = nearMiss(nameOf(path), beside.map(nameOf));
  return name === undefined ? undefined : `${folderOf(path)}${name}`;
};

/** Those of `known` that differ least from `text`, however far that is; several in a tie. */
export const nearest = (text: string, known: readonly string[]): readonly string[] => {
  const far = known.map((name) => distance(text.slice(0, longest), name.slice(0, longest)));
  const least = Math.min(...far);
  return known.filter((_, index) => far[index] === least);
};

/** `; did you mean …?` for the end of a message, or nothing. */
export const didYouMean = (text: string, known: Iterable<string>): string => {
  const near = nearMiss(text, known);
  return near === undefined ? '' : `; did you mean \`${near}\`?`;
};
