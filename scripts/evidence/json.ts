import type { ExportProblem } from './export-problem.ts';

/** A value of a JSON text with the line on which it begins. */
export interface JsonNode {
  readonly line: number;
  readonly value: string | number | boolean | null | readonly JsonNode[] | JsonObject;
}

/** The members of an object, in a map since their names are anybody's. */
export type JsonObject = ReadonlyMap<string, JsonNode>;

/** Whether a value is an object. */
export const isJsonObject = (value: JsonNode['value']): value is JsonObject => value instanceof Map;

/** Levels of lists and objects within each other; no export comes near. */
const mostDepth = 64;

class JsonError extends Error {
  readonly problem: ExportProblem;

  constructor(line: number, message: string) {
    super(message);
    this.problem = { line, message };
  }
}

const numberPattern = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const wordPattern = /true|false|null/y;

/** A place in a JSON text that moves on as values are read. */
class JsonText {
  private at = 0;
  private line = 1;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** The next character that is no white space; empty at the end. */
  peek(): string {
    for (;;) {
      const character = this.text[this.at];
      if (character === '\n') this.line += 1;
      else if (character !== ' ' && character !== '\t' && character !== '\r')
        return character ?? '';
      this.at += 1;
    }
  }

  private fail(expected: string): never {
    const found = this.peek();
    const fact = found === '' ? 'end of the file' : `\`${found}\``;
    throw new JsonError(this.line, `Unexpected ${fact} in JSON, expected ${expected}`);
  }

  private take(character: string): void {
    if (this.peek() !== character) this.fail(`\`${character}\``);
    this.at += 1;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  /** Offset of the quote that ends the text begun at `at`; behind an odd number of `\\` it does not. */
  private closingQuote(): number {
    let quote = this.text.indexOf('"', this.at + 1);
    for (; quote !== -1; quote = this.text.indexOf('"', quote + 1)) {
      let before = quote;
      while (this.text[before - 1] === '\\') before -= 1;
      if ((quote - before) % 2 === 0) return quote;
    }
    return this.fail('a text that ends with `"`');
  }

  private string(): string {
    const end = this.closingQuote() + 1;
    const source = this.text.slice(this.at, end);
    try {
      const parsed: unknown = JSON.parse(source);
      this.at = end;
      return String(parsed);
    } catch {
      throw new JsonError(this.line, 'Unexpected line end or escape in a text of JSON');
    }
  }

  /** Reads the members between two brackets, `one` at a time. */
  private between(open: string, close: string, one: () => void): void {
    this.take(open);
    if (this.peek() === close) {
      this.at += 1;
      return;
    }
    for (;;) {
      one();
      if (this.peek() === close) {
        this.at += 1;
        return;
      }
      if (this.peek() !== ',') this.fail(`\`,\` or \`${close}\``);
      this.at += 1;
    }
  }

  private list(depth: number): readonly JsonNode[] {
    const items: JsonNode[] = [];
    this.between('[', ']', () => items.push(this.value(depth)));
    return items;
  }

  private object(depth: number): JsonObject {
    const members = new Map<string, JsonNode>();
    this.between('{', '}', () => {
      if (this.peek() !== '"') this.fail('the name of a member');
      const name = this.string();
      // Readers differ in which of the two they take, so that people would see another value.
      if (members.has(name)) this.fail('each name once in an object');
      this.take(':');
      members.set(name, this.value(depth));
    });
    return members;
  }

  value(depth = 0): JsonNode {
    const character = this.peek();
    const { line } = this;
    if (depth > mostDepth) return this.fail(`at most ${mostDepth} levels`);
    if (character === '{') return { line, value: this.object(depth + 1) };
    if (character === '[') return { line, value: this.list(depth + 1) };
    if (character === '"') return { line, value: this.string() };
    const number = this.match(numberPattern);
    if (number !== undefined) return { line, value: Number(number) };
    const word = this.match(wordPattern);
    if (word !== undefined) return { line, value: word === 'null' ? null : word === 'true' };
    return this.fail('a value');
  }
}

/**
 * Reads a JSON text (RFC 8259), or several one behind the other, with the line of each value.
 * Names that stand twice in an object are refused. What comes before a problem is kept.
 */
export const readJson = (
  text: string,
): { readonly documents: readonly JsonNode[]; readonly problems: readonly ExportProblem[] } => {
  const source = new JsonText(text);
  const documents: JsonNode[] = [];
  try {
    while (source.peek() !== '') documents.push(source.value());
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return { documents, problems: [error.problem] };
  }
  const problems = documents.length === 0 ? [{ line: 1, message: 'Unexpected empty file' }] : [];
  return { documents, problems };
};
