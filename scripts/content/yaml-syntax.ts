import type { YAMLError } from 'yaml';
import { quote } from './quote.ts';

const remedies: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  MULTIPLE_DOCS: [
    'Unexpected second YAML document, expected one',
    'remove the line `---` or `...` between them',
  ],
  TAB_AS_INDENT: ['Unexpected tab, expected spaces', 'replace the tab by spaces'],
  BAD_INDENT: ['Unexpected indentation', 'begin all fields of a map in the same column'],
  MULTILINE_IMPLICIT_KEY: [
    'Unexpected line break in the name of a field',
    'put the name and the colon on one line',
  ],
  MISSING_CHAR: [
    'Cannot find the end of a quoted text, list or map',
    'close each quote, `[` and `{`, and put a blank after each colon',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['Unexpected `: ` inside a value', 'put the value in quotes'],
  BAD_SCALAR_START: ['Unexpected character at the beginning of a value', 'put the value in quotes'],
  BAD_DQ_ESCAPE: [
    'Unexpected escape in a quoted text',
    'write `\\\\` for a backslash, or use single quotes',
  ],
  NON_STRING_KEY: [
    'Unexpected list or map as the name of a field, expected text',
    'write the name as text',
  ],
  IMPOSSIBLE: ['Unexpected text', 'check quotes, colons and indentation'],
};

/** A syntax error of the `yaml` package in our words; its own words where we have none. */
export const syntaxProblem = (
  error: YAMLError,
  text: string,
): { readonly message: string; readonly hint: string } => {
  const [start, end] = error.pos;
  const known = remedies[error.code];
  if (known) return { message: known[0], hint: known[1] };
  const shown = (text.slice(start, Math.min(end, start + 40)).split('\n')[0] ?? '').trim();
  return {
    message: `Unexpected ${shown === '' ? 'text' : quote(shown)} in YAML`,
    hint: 'check quotes, colons and indentation; put text with special characters in quotes',
  };
};
