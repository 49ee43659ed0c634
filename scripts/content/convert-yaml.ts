import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { overLimit } from './limits.ts';
import type { Limits } from './limits.ts';
import { quote } from './quote.ts';
import type { Located, YamlProblem } from './yaml-tree.ts';

/** What one conversion works with and gathers. */
export interface Conversion {
  readonly text: string;
  /** Offset of the YAML text in its file. */
  readonly base: number;
  readonly limits: Limits;
  readonly problems: YamlProblem[];
  readonly count: { keys: number };
}

interface Converted {
  readonly data: unknown;
  readonly located: Located;
}

/** The field of the first level that a value lies in, and how deep. */
interface Position {
  readonly field?: string;
  readonly depth: number;
}

const at = ({ base }: Conversion, node: Node): { readonly start: number; readonly end: number } => {
  const [start, end] = node.range ?? [0, 0];
  return { start: base + start, end: base + end };
};

const report = (
  conversion: Conversion,
  node: Node,
  position: Position,
  problem: Omit<YamlProblem, 'start' | 'end' | 'field'>,
): void => {
  const field = position.field === undefined ? {} : { field: position.field };
  conversion.problems.push({ ...at(conversion, node), ...field, ...problem });
};

/** Reports a property that stands before its node, such as an anchor, at its own sign. */
const reportBefore = (
  conversion: Conversion,
  node: Node,
  position: Position,
  sign: string,
  problem: { readonly message: string; readonly hint: string },
): void => {
  const { start } = at(conversion, node);
  const found = conversion.text.lastIndexOf(sign, start - conversion.base);
  const field = position.field === undefined ? {} : { field: position.field };
  const place = found === -1 ? start : conversion.base + found;
  conversion.problems.push({ start: place, end: place + sign.length, ...field, ...problem });
};

const writeOut = 'write the value out at each place';

/** Reports what YAML offers and records may not use: anchors, aliases, tags. */
const refuse = (conversion: Conversion, node: Node, position: Position): void => {
  if (isAlias(node)) {
    const message = `Unexpected alias ${quote(`*${node.source}`)}, expected a value`;
    report(conversion, node, position, { message, hint: writeOut });
    return;
  }
  if ('anchor' in node && typeof node.anchor === 'string') {
    const message = `Unexpected anchor ${quote(`&${node.anchor}`)}, expected a value`;
    const problem = { message, hint: `remove the anchor and ${writeOut}` };
    reportBefore(conversion, node, position, `&${node.anchor}`, problem);
  }
  if (node.tag !== undefined) {
    const message = `Unexpected tag ${quote(node.tag)}, expected a value`;
    const problem = { message, hint: 'remove the tag; put text in quotes' };
    reportBefore(conversion, node, position, '!', problem);
  }
};

const plainNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;

/** `012`, `0x1F`, `1e3` and `.inf` read differently from what they mean. */
const checkNotation = (conversion: Conversion, node: Node, position: Position): void => {
  const { start, end } = at(conversion, node);
  const source = conversion.text.slice(start - conversion.base, end - conversion.base);
  if (plainNumber.test(source)) return;
  const message = `Unexpected number ${quote(source)}, expected plain digits`;
  const hint = `write digits only, or ${quote(`"${source}"`)} if it is text`;
  report(conversion, node, position, { message, hint, notation: true });
};

const convertScalar = (conversion: Conversion, node: Node, position: Position): Converted => {
  const value = isScalar(node) ? node.value : undefined;
  if (typeof value === 'number') checkNotation(conversion, node, position);
  if (typeof value === 'string' && value.length > conversion.limits.yaml_string) {
    const size = Buffer.byteLength(value);
    const problem = overLimit(conversion.limits, 'yaml_string', 'size', 'bytes', size);
    report(conversion, node, position, { ...problem, limit: true });
  }
  return { data: value, located: at(conversion, node) };
};

const convertSeq = (conversion: Conversion, node: YAMLSeq, position: Position): Converted => {
  const inner = { ...position, depth: position.depth + 1 };
  const items = node.items.map((item) =>
    convertNode(conversion, item, inner, at(conversion, node)),
  );
  const children = new Map<string | number, Located>(
    items.map(({ located }, index) => [index, located]),
  );
  return { data: items.map(({ data }) => data), located: { ...at(conversion, node), children } };
};

/** With `stringKeys` every key is text; one that is not was reported by the parser. */
const keyText = ({ key }: Pair): string =>
  isScalar(key) && typeof key.value === 'string' ? key.value : '';

const checkKey = (conversion: Conversion, pair: Pair, name: string, position: Position): void => {
  conversion.count.keys += 1;
  if (!isScalar(pair.key)) return;
  refuse(conversion, pair.key, position);
  if (name === '<<') {
    const message = 'Unexpected merge key `<<`, expected the name of a field';
    report(conversion, pair.key, position, { message, hint: writeOut });
  }
};

const convertMap = (conversion: Conversion, node: YAMLMap, position: Position): Converted => {
  const entries = new Map<string, unknown>();
  const children = new Map<string | number, Located>();
  for (const pair of node.items) {
    const name = keyText(pair);
    const inner = { field: position.field ?? name, depth: position.depth + 1 };
    checkKey(conversion, pair, name, inner);
    if (entries.has(name)) {
      const message = `Unexpected second field ${quote(name)}, expected each field once`;
      const place = isScalar(pair.key) ? pair.key : node;
      report(conversion, place, inner, { message, hint: 'remove one of the two' });
      continue;
    }
    const key = isScalar(pair.key) ? at(conversion, pair.key) : at(conversion, node);
    const value = convertNode(conversion, pair.value, inner, { start: key.end, end: key.end });
    entries.set(name, value.data);
    children.set(name, { ...value.located, key: [key.start, key.end] });
  }
  // `fromEntries` defines even `__proto__` as a plain field; assignment would change the prototype.
  return { data: Object.fromEntries(entries), located: { ...at(conversion, node), children } };
};

const isNode = (value: unknown): value is Node =>
  isScalar(value) || isMap(value) || isSeq(value) || isAlias(value);

/** Plain data of a YAML node, where it stands, and what in it records may not use. */
export const convertNode = (
  conversion: Conversion,
  node: unknown,
  position: Position,
  nowhere: { readonly start: number; readonly end: number },
): Converted => {
  if (!isNode(node)) return { data: null, located: nowhere };
  refuse(conversion, node, position);
  if (!isMap(node) && !isSeq(node)) return convertScalar(conversion, node, position);
  if (position.depth >= conversion.limits.yaml_depth) {
    const problem = overLimit(conversion.limits, 'yaml_depth', 'depth', 'levels', undefined);
    report(conversion, node, position, { ...problem, limit: true });
    return { data: null, located: at(conversion, node) };
  }
  return isMap(node)
    ? convertMap(conversion, node, position)
    : convertSeq(conversion, node, position);
};
