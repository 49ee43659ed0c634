import matter from 'gray-matter';
import type { Place } from '#findings/finding.ts';
import { fileStart } from './problem.ts';

/** A file split at its fences, or what is wrong with them. */
export type SplitFile =
  | { readonly yaml: string; readonly body: string; readonly bodyLine: number }
  | { readonly place: Place; readonly message: string; readonly hint: string };

const deny = (): never => {
  throw new Error('Unexpected front matter language, expected YAML');
};

/** gray-matter would evaluate some of these; only plain fences reach it, and even then none runs. */
const engines = {
  yaml: () => ({}),
  js: deny,
  javascript: deny,
  json: deny,
  coffee: deny,
  coffeescript: deny,
  cson: deny,
  toml: deny,
};

const opening = (path: string, first: string): SplitFile | undefined => {
  if (first === '---') return undefined;
  const rest = first.slice(3);
  if (!first.startsWith('---') || rest.startsWith('-')) {
    return {
      place: fileStart(path),
      message: `Unexpected first line, expected \`---\` since each record begins with its fields`,
      hint: 'begin the file with a line `---`, the fields, and again `---`',
    };
  }
  const place = { path, line: 1, column: 4 };
  const language = rest.trim().slice(0, 40);
  return language === ''
    ? { place, message: 'Unexpected blank after `---`', hint: 'remove the blank' }
    : {
        place,
        message: `Unexpected front matter language \`${language}\`, expected none since fields are written in YAML`,
        hint: 'write the fields in YAML and the first line as `---`; nothing else is ever run',
      };
};

const closing = (path: string, lines: readonly string[]): SplitFile | undefined => {
  const index = lines.findIndex((line, at) => at > 0 && line.startsWith('---'));
  if (index !== -1 && lines[index] === '---') return undefined;
  const hint = 'end the fields with a line that is exactly `---`';
  if (index === -1) {
    const message = 'Cannot find the end of the front matter, expected a line `---`';
    return { place: fileStart(path), message, hint };
  }
  const shown = (lines[index] ?? '').slice(0, 40);
  const message = `Unexpected \`${shown}\` on line ${index + 1} as end of the front matter, expected exactly \`---\``;
  return { place: fileStart(path), message, hint };
};

/**
 * Splits a file with LF line ends into front matter and body. A second front matter in the body
 * stays text.
 */
export const splitFrontMatter = (path: string, text: string): SplitFile => {
  const lines = text.split('\n');
  const problem = opening(path, lines[0] ?? '') ?? closing(path, lines);
  if (problem) return problem;
  // With options gray-matter neither fills nor reads its cache of shared, mutable results.
  const { matter: yaml, content: body } = matter(text, { engines, language: 'yaml' });
  return { yaml, body, bodyLine: lines.indexOf('---', 1) + 2 };
};
