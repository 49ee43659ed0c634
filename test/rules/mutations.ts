import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Pair, ParsedNode } from 'yaml';

/** One mistake in the fields of a file. */
export interface Mutation {
  /** What was done to which field: `people[0].emails: other type`. */
  readonly what: string;
  /** The file with the mistake in it. */
  readonly text: string;
  /** The line of the mistake, from 1. */
  readonly line: number;
  /** The mistake is one in every field; else free text may well take it. */
  readonly certain: boolean;
}

interface Edit extends Pick<Mutation, 'what' | 'certain'> {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

const doubled = (name: string): string => `${name}${name.slice(-1)}`;

const ofScalar = (way: string, yaml: string, start: number, end: number): readonly Edit[] => {
  const inside = /["']$/.test(yaml.slice(start, end)) ? end - 1 : end;
  return [
    { what: `${way}: other type`, start, end, by: '{wrong: yes}', certain: true },
    { what: `${way}: other text`, start: inside, end: inside, by: '~x', certain: false },
  ];
};

const ofCollection = (way: string, yaml: string, start: number, end: number): readonly Edit[] => {
  // A block ends behind its last line break, which must stay.
  const tail = /\n\s*$/.exec(yaml.slice(start, end))?.[0] ?? '';
  const what = `${way}: other type`;
  return way === '' ? [] : [{ what, start, end, by: `wrong${tail}`, certain: true }];
};

const ofPair = (way: string, yaml: string, pair: Pair<ParsedNode, ParsedNode | null>): Edit[] => {
  const [start, end] = pair.key.range;
  const name = yaml.slice(start, end);
  const inner = way === '' ? name : `${way}.${name}`;
  const misspelt = { what: `${inner}: misspelt`, start, end, by: doubled(name), certain: true };
  return [misspelt, ...(pair.value ? editsOf(inner, yaml, pair.value) : [])];
};

const editsOf = (way: string, yaml: string, node: ParsedNode): readonly Edit[] => {
  const [start, end] = node.range;
  if (isScalar(node)) return ofScalar(way, yaml, start, end);
  const own = ofCollection(way, yaml, start, end);
  if (isSeq<ParsedNode>(node)) {
    return [...own, ...node.items.flatMap((item, at) => editsOf(`${way}[${at}]`, yaml, item))];
  }
  if (!isMap<ParsedNode, ParsedNode | null>(node)) return own;
  return [...own, ...node.items.flatMap((pair) => ofPair(way, yaml, pair))];
};

/**
 * Single mistakes in every field of a file of YAML or with front matter: a name with its last
 * letter twice, a value of another type, a text with more behind it.
 */
export const mutationsOf = (file: string): readonly Mutation[] => {
  const base = file.startsWith('---\n') ? 4 : 0;
  const yaml = base === 0 ? file : file.slice(base, file.indexOf('\n---', base) + 1);
  const { contents } = parseDocument(yaml);
  if (!contents) throw new Error('Expected fields');
  return editsOf('', yaml, contents).map(({ what, start, end, by, certain }) => ({
    what,
    certain,
    text: `${file.slice(0, base + start)}${by}${file.slice(base + end)}`,
    line: file.slice(0, base + start).split('\n').length,
  }));
};
