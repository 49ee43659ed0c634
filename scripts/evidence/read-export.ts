import { decodeText } from '#content/decode-text.ts';
import type { ReadExport } from './collected.ts';
import { readCsv } from './csv.ts';
import { firstProblems } from './export-problem.ts';
import { readJson } from './json.ts';
import type { ColumnNames, ExportContent, Reader } from './reader.ts';
import { readers } from './readers.ts';
import { tableOf } from './table.ts';

/** A file of evidence and how it is to be read. */
export interface ExportFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly reader: Reader;
  readonly columns: ColumnNames;
}

const nothing = (line: number, message: string): ExportContent => ({
  rows: 0,
  facts: [],
  problems: [{ line, message }],
});

const looksLikeJson = (text: string): boolean => /^\s*[[{]/.test(text);

/** The names of the formats that bytes look like, in order; most files are of none. */
export const recogniseFormats = (bytes: Uint8Array): readonly string[] => {
  const decoded = decodeText(bytes);
  const text = 'text' in decoded ? decoded.text : undefined;
  const json = text !== undefined && looksLikeJson(text) ? readJson(text).documents : undefined;
  const table = text === undefined || json ? undefined : tableOf(readCsv(text));
  return [...readers.values()]
    .filter((reader) => {
      if (reader.medium === 'bytes') return reader.recognises(bytes);
      if (reader.medium === 'json') return json !== undefined && reader.recognises(json);
      return table !== undefined && reader.recognises(table);
    })
    .map(({ format }) => format);
};

/** Every reader looks at the whole file: in a large one that takes longer than a hint is worth. */
const mostToRecognise = 1024 * 1024;

/** Names the format that a file seems to be of, where it is not the one that it should be of. */
const otherFormat = ({ bytes, reader }: ExportFile): string => {
  if (bytes.length > mostToRecognise) return '';
  const others = recogniseFormats(bytes).filter((format) => format !== reader.format);
  return others.length === 0 ? '' : `; it looks like \`${others.join('` or `')}\``;
};

const withOther = (file: ExportFile, content: ExportContent): ExportContent => {
  const [first, ...rest] = content.problems;
  if (!first || content.rows > 0) return content;
  const message = `${first.message}${otherFormat(file)}`;
  return { ...content, problems: [{ ...first, message }, ...rest] };
};

const readCsvText = (file: ExportFile, text: string): ExportContent => {
  const { reader, columns } = file;
  if (reader.medium !== 'csv') return nothing(1, 'Unexpected text');
  if (looksLikeJson(text)) return nothing(1, 'Unexpected JSON, expected CSV');
  const table = tableOf(readCsv(text));
  const content = reader.read(table, columns);
  return { ...content, problems: [...table.problems, ...content.problems] };
};

const readJsonText = (file: ExportFile, text: string): ExportContent => {
  const { reader } = file;
  if (reader.medium !== 'json') return nothing(1, 'Unexpected text');
  if (!looksLikeJson(text)) return nothing(1, 'Unexpected text, expected JSON');
  const { documents, problems } = readJson(text);
  if (problems.length > 0) return { rows: 0, facts: [], problems };
  // Nothing happened, and the tool wrote an empty list.
  const empty = documents.every(({ value }) => Array.isArray(value) && value.length === 0);
  return empty || reader.recognises(documents)
    ? reader.read(documents)
    : nothing(1, `Cannot find ${reader.needs.map((name) => `\`${name}\``).join(' or ')}`);
};

const contentOf = (file: ExportFile): ExportContent => {
  const { bytes, reader } = file;
  if (reader.medium === 'bytes') return reader.read(bytes);
  const decoded = decodeText(bytes);
  if ('problem' in decoded) return nothing(1, decoded.problem.message);
  return reader.medium === 'csv'
    ? readCsvText(file, decoded.text)
    : readJsonText(file, decoded.text);
};

/** Reads an export into facts. What keeps it from being read is told in `problems`. */
export const readExport = (file: ExportFile): ReadExport => {
  const { rows, facts, accounts, problems } = withOther(file, contentOf(file));
  return {
    path: file.path,
    format: file.reader.format,
    rows,
    facts,
    ...(accounts === undefined ? {} : { accounts }),
    problems: firstProblems(problems.toSorted((a, b) => a.line - b.line)),
  };
};
