/** Quotes a word, such as a path, for a POSIX shell that a reader pastes a command into. */
export const shellWord = (text: string): string =>
  /^[A-Za-z0-9_./:@=+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
