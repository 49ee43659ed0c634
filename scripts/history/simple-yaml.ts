// A letter first, so that it is no number; no sign that means something to YAML anywhere.
const words = /^[A-Za-z](?:[A-Za-z0-9 ._/-]*[A-Za-z0-9._/-])?$/;
const day = /^\d{4}-\d{2}-\d{2}$/;
const quoted = /^(?:"([^"\\\t]*)"|'([^'\t]*)')$/;
// YAML has no longer keys than 1024 characters.
const field = /^([a-z][a-z_]{0,99}):(?: (.*))?$/;
// What YAML's core schema takes for something else than text, with any case of letters.
const special = /^(?:true|false|null)$/i;

/** The text that a scalar stands for; `undefined` where that is not plain to see. */
const textOf = (source: string): string | undefined => {
  const inQuotes = quoted.exec(source);
  if (inQuotes != null) return inQuotes[1] ?? inQuotes[2];
  const plain = day.test(source) || (words.test(source) && !special.test(source));
  return plain ? source : undefined;
};

/** The texts of `[a, b]`. */
const listOf = (source: string): readonly string[] | undefined => {
  if (!source.startsWith('[') || !source.endsWith(']')) return undefined;
  const texts = source
    .slice(1, -1)
    .split(', ')
    .map((text) => (/["']/.test(text) ? undefined : textOf(text)));
  return texts.every((text) => text != null) ? texts : undefined;
};

/**
 * Reads YAML of the simplest form: a map with a text, day or list of such on each line. Gives what
 * a parser would give, or `undefined` to leave it to one.
 */
export const simpleData = (yaml: string): Readonly<Record<string, unknown>> | undefined => {
  const found = new Map<string, unknown>();
  // Also ends where YAML knows no end of a line: what is not printable is left to the parser.
  if (!/^[\x20-\x7e\n]*$/.test(yaml)) return undefined;
  for (const line of yaml.replace(/\n$/, '').split('\n')) {
    const [, name, source] = field.exec(line) ?? [];
    if (name == null || source == null || found.has(name) || special.test(name)) return undefined;
    const value = textOf(source) ?? listOf(source);
    if (value == null) return undefined;
    found.set(name, value);
  }
  return Object.fromEntries(found);
};
