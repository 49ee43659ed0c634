import { isMap, isScalar, parseDocument } from 'yaml';
import type { Pair, ParsedNode } from 'yaml';

/** Top-level fields of a YAML mapping, by name: the source of each with its name, line breaks kept. */
type Fields = ReadonlyMap<string, string>;

const pairsOf = (yaml: string): readonly Pair<ParsedNode, ParsedNode | null>[] => {
  const { contents, errors } = parseDocument(yaml, { uniqueKeys: false });
  const [error] = errors;
  if (error) throw new Error(`Cannot read the fields of an example: ${error.message}`);
  if (contents === null) return [];
  if (!isMap<ParsedNode, ParsedNode | null>(contents) || contents.flow === true) {
    throw new Error('Cannot read the fields of an example, expected one field a line');
  }
  return contents.items;
};

const nameOf = ({ key }: Pair<ParsedNode, ParsedNode | null>): string =>
  isScalar(key) ? String(key.value) : '';

/** Each field reaches to where the next one begins. */
const fieldsOf = (yaml: string): Fields => {
  const pairs = pairsOf(yaml);
  const starts = [...pairs.map(({ key }) => key.range[0]), yaml.length];
  return new Map(
    pairs.map((pair, index) => {
      const source = yaml.slice(starts[index], starts[index + 1]);
      return [nameOf(pair), source.endsWith('\n') ? source : `${source}\n`];
    }),
  );
};

const isNull = (source: string): boolean => /^[^:\n]+:\s*null\s*$/.test(source);

/**
 * A block of YAML in which the fields of another one replace those of the same name, where they
 * stand; new ones follow at the end, `name: null` leaves one out. Every other character stays.
 */
export const overlayFields = (yaml: string, overlay: string): string => {
  const fields = new Map(fieldsOf(yaml));
  for (const [name, source] of fieldsOf(overlay)) {
    if (!isNull(source)) fields.set(name, source);
    else if (!fields.delete(name)) throw new Error(`Cannot leave out \`${name}\`, it is not there`);
  }
  return [...fields.values()].join('');
};
