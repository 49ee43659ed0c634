/** One `Token: value` line at the end of a commit message. */
export interface Trailer {
  readonly token: string;
  readonly value: string;
}

const trailerLine = /^([A-Za-z0-9][A-Za-z0-9-]*): *(.*)$/;

/**
 * The trailers of a commit message: its last paragraph, if that is not the subject and consists of
 * trailers alone. Unlike `git interpret-trailers` it obeys no configuration.
 */
export const trailersOf = (message: string): readonly Trailer[] => {
  const paragraphs = message
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n(?:[ \t]*\n)+/);
  const last = paragraphs.length > 1 ? (paragraphs.at(-1) ?? '') : '';
  const lines = last.split('\n').map((line) => trailerLine.exec(line.trimEnd()));
  if (!lines.every((line) => line != null)) return [];
  return lines.map((line) => ({ token: (line[1] ?? '').toLowerCase(), value: line[2] ?? '' }));
};

/** The e-mail address of `Name <address>`; `undefined` where there is none. */
export const addressIn = (value: string): string | undefined => /<([^<>\s]+)>\s*$/.exec(value)?.[1];

/** The addresses of all lines that begin with a token, wherever in the message they stand. */
export const addressesAfter = (message: string, token: string): readonly string[] =>
  linesWith(message, token).flatMap((line) => addressIn(line) ?? []);

/** The values of all lines that begin with a token (lower case), wherever they stand. */
export const linesWith = (message: string, token: string): readonly string[] =>
  message
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line.toLowerCase().startsWith(`${token}:`))
    .map((line) => line.slice(token.length + 1).trim());

/** Whether a message may name somebody at all; the words of any other decide nothing. */
export const mayName = (message: string): boolean => /approved-by:|co-authored-by:/i.test(message);
