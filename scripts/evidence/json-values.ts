import { isJsonObject } from './json.ts';
import type { JsonNode } from './json.ts';
import { asDay, asMilliseconds, asYesNo, dayOfNumber } from './words.ts';

/** The value at a way into a document: `at(node, 'head', 'sha')`; `undefined` where it ends. */
export const at = (node: JsonNode | undefined, ...way: readonly string[]): JsonNode | undefined =>
  way.reduce<JsonNode | undefined>(
    (inner, name) => (inner && isJsonObject(inner.value) ? inner.value.get(name) : undefined),
    node,
  );

/** The items of a list at a way; none where there is no list. */
export const listAt = (
  node: JsonNode | undefined,
  ...way: readonly string[]
): readonly JsonNode[] => {
  const value = at(node, ...way)?.value;
  return Array.isArray(value) ? (value as readonly JsonNode[]) : [];
};

/** The text at a way; numbers as text, since exports write ids either way. */
export const textAt = (
  node: JsonNode | undefined,
  ...way: readonly string[]
): string | undefined => {
  const value = at(node, ...way)?.value;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** The number at a way. */
export const numberAt = (
  node: JsonNode | undefined,
  ...way: readonly string[]
): number | undefined => {
  const value = at(node, ...way)?.value;
  return typeof value === 'number' ? value : undefined;
};

/** The yes or no at a way; also where it is written as text. */
export const yesNoAt = (
  node: JsonNode | undefined,
  ...way: readonly string[]
): boolean | undefined => {
  const value = at(node, ...way)?.value;
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' ? asYesNo(value) : undefined;
};

/** The day of a time at a way: of text as written there, of a number since 1970 in UTC. */
export const dayAt = (
  node: JsonNode | undefined,
  ...way: readonly string[]
): string | undefined => {
  const value = at(node, ...way)?.value;
  if (typeof value === 'number') return dayOfNumber(value);
  return typeof value === 'string' ? asDay(value) : undefined;
};

/** A time at a way as milliseconds since 1970, to compare times with each other. */
export const timeAt = (
  node: JsonNode | undefined,
  ...way: readonly string[]
): number | undefined => {
  const value = at(node, ...way)?.value;
  if (typeof value === 'number') return asMilliseconds(value);
  const time = typeof value === 'string' && asDay(value) !== undefined ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? undefined : time;
};

/** Whether there is anything at a way, be it `null`. */
export const hasAt = (node: JsonNode | undefined, ...way: readonly string[]): boolean =>
  at(node, ...way) !== undefined;

/** The items of all lists of one name in the documents: pages that were written one by one. */
export const itemsNamed = (documents: readonly JsonNode[], name: string): readonly JsonNode[] =>
  documents.flatMap((document) => listAt(document, name));

const mostFolded = 3;

/** The entries of documents that are lists, or lists of lists, as tools write pages. */
export const entriesOf = (documents: readonly JsonNode[], depth = 0): readonly JsonNode[] =>
  documents.flatMap((document) => {
    const { value } = document;
    if (!Array.isArray(value)) return depth === 0 ? [] : [document];
    return depth === mostFolded ? [] : entriesOf(value as readonly JsonNode[], depth + 1);
  });
