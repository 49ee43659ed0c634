import { parseDocument } from 'yaml';
import { convertNode } from './convert-yaml.ts';
import type { Conversion } from './convert-yaml.ts';
import { overLimit } from './limits.ts';
import type { Limits } from './limits.ts';
import type { ParsedYaml, YamlProblem } from './yaml-tree.ts';
import { syntaxProblem } from './yaml-syntax.ts';

const options = {
  version: '1.2',
  schema: 'core',
  merge: false,
  // Its own check compares all keys with each other: 8,000 keys took 0.7 s.
  uniqueKeys: false,
  stringKeys: true,
  prettyErrors: false,
  // At `silent` it would not report a second document.
  logLevel: 'error',
} as const;

const whole = (text: string, base: number): { readonly start: number; readonly end: number } => ({
  start: base,
  end: base + text.length,
});

/** Deepest nesting of `[` and `{`, quotes not heeded: never less than the true one. */
const bracketDepth = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
};

/** Blocks that open on one line: `- - - a`, `? ? ? a`. */
const blockDepth = (text: string): number =>
  [...text.matchAll(/^ *((?:[-?:][ \t]+)+)/gm)].reduce(
    (deepest, match) => Math.max(deepest, (match[1] ?? '').split(/[ \t]+/).length - 1),
    0,
  );

/** Text so deeply nested that the parser itself, which is recursive, might not survive it. */
export const tooDeepToParse = (text: string): boolean =>
  bracketDepth(text) > 500 || blockDepth(text) > 500;

const tabProblems = (text: string, base: number): readonly YamlProblem[] => {
  const tab = text.indexOf('\t');
  if (tab === -1) return [];
  const message = 'Unexpected tab, expected spaces';
  return [{ start: base + tab, end: base + tab + 1, message, hint: 'replace tabs by spaces' }];
};

const parse = (text: string, conversion: Conversion): ParsedYaml => {
  const document = parseDocument(text, options);
  const { base, limits, problems, count } = conversion;
  const { data, located } = convertNode(
    conversion,
    document.contents,
    { depth: 0 },
    whole(text, base),
  );
  // What follows the first error is mostly its consequence.
  const error = document.errors[0];
  if (error) {
    const [start, end] = error.pos;
    problems.push({ start: base + start, end: base + end, ...syntaxProblem(error, text) });
  }
  if (document.directives.yaml.explicit === true) {
    const message = 'Unexpected `%YAML` directive, expected fields';
    problems.push({ start: base, end: base, message, hint: 'remove the line' });
  }
  if (count.keys > limits.yaml_keys) {
    const problem = overLimit(limits, 'yaml_keys', 'number of fields', 'fields', count.keys);
    problems.push({ ...whole(text, base), end: base, ...problem, limit: true });
  }
  return { data, located, problems };
};

/**
 * Parses YAML 1.2 (core schema) as plain data with the place of every value. `base` is the offset
 * of the text in its file. Anchors, aliases, tags, tabs, several documents and what passes a
 * limit are problems; nothing is ever expanded.
 */
export const parseYaml = (text: string, base: number, limits: Limits): ParsedYaml => {
  const tabs = tabProblems(text, base);
  if (tabs.length > 0) return { data: undefined, located: whole(text, base), problems: tabs };
  if (tooDeepToParse(text)) {
    const problem = overLimit(limits, 'yaml_depth', 'depth', 'levels', undefined);
    const problems = [{ start: base, end: base, ...problem, limit: true }];
    return { data: undefined, located: whole(text, base), problems };
  }
  return parse(text, { text, base, limits, problems: [], count: { keys: 0 } });
};
