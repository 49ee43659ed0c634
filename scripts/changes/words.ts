/** Things in a row as people say them: `a, b and c`. */
export const listed = (things: readonly string[]): string =>
  things.length < 2
    ? (things[0] ?? '')
    : `${things.slice(0, -1).join(', ')} and ${things.at(-1) ?? ''}`;

/** Text on one line, cut where it is long. */
export const shortened = (text: string, longest: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = Array.from(line.slice(0, longest * 2));
  return letters.length <= longest && line.length <= longest * 2
    ? line
    : `${letters.slice(0, longest - 1).join('')}…`;
};
