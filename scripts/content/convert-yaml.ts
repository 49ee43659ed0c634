import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { overLimit } from './limits.ts';
import type { Limits } from './limits.ts';
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
  problem: { readonly message: string; readonly hint: string; readonly limit?: boolean },
): void => {
  const field = position.field === undefined ? {} : { field: position.field };
  conversion.problems.push({ ...at(conversion, node), ...field, ...problem });
};

const writeOut = 'write the value out at each place';

/** Reports what YAML offers and records may not use: anchors, aliases, tags. */
const refuse = (conversion: Conversion, node: Node, position: Position): void => {
  if (isAlias(node)) {
    const message = `Unexpected alias \`*${node.source}\`, expected a value`;
    report(conversion, node, position, { message, hint: writeOut });
    return;
  }
  if ('anchor' in node && typeof node.anchor === 'string') {
    const message = `Unexpected anchor \`&${node.anchor}\`, expected a value`;
    report(conversion, node, position, { message, hint: `remove the anchor and ${writeOut}` });
  }
  if (node.tag !== undefined) {
    const message = `Unexpected tag \`${node.tag.slice(0, 80)}\`, expected a value`;
    report(conversion, node, position, { message, hint: 'remove the tag; put text in quotes' });
  }
};

const plainNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;

/**
 * Numbers stay numbers only as people write them: `012`, `0x1F`, `1e3`, `.inf` become their own
 * text, so that the schema refuses them where it wants a number.
 */
const scalarData = (conversion: Conversion, value: unknown, source: string): unknown =>
  typeof value === 'number' && !plainNumber.test(source) ? new OddNumber(source) : value;

/** A number in a notation that reads differently from what it means. */
export class OddNumber {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}
