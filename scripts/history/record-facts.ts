import { parseDocument, isMap, isScalar } from 'yaml';
import { tooDeepToParse } from '#content/parse-yaml.ts';
import { simpleData } from './simple-yaml.ts';

/** What a text says of itself: the front-matter fields that decide which version it is. */
export interface RecordFacts {
  readonly id: string;
  /** As written in the source, so that `1.10` is not `1.1`. */
  readonly version?: string;
  readonly status?: string;
}

// Front matter is at most 64 KiB; longer ones are no records.
const longest = 64 * 1024 + 8;

/** The YAML between the first line `---` and the next, or `undefined` where there is none. */
export const frontMatterOf = (bytes: Uint8Array): string | undefined => {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, longest));
  const text = start
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  if (!text.startsWith('---\n')) return undefined;
  const end = /^---$/m.exec(text.slice(4));
  return end == null ? undefined : text.slice(4, 4 + end.index);
};

const plainLine = /^(?:[a-z_]+:(?: .*)?|[ -].*|#.*|)$/;
const plainValue = /^(?:"([^"\\]*)"|'([^']*)'|([A-Za-z0-9][A-Za-z0-9.-]*))(?: +#.*)?$/;
const wanted = ['id', 'version', 'status'] as const;

/** Reads the simple form that nearly all records have; `undefined` leaves it to the YAML parser. */
const scan = (yaml: string): RecordFacts | undefined => {
  const found = new Map<string, string>();
  for (const line of yaml.split('\n')) {
    if (!plainLine.test(line)) return undefined;
    const colon = line.indexOf(':');
    const key = line.slice(0, colon);
    if (key !== 'id' && key !== 'version' && key !== 'status') continue;
    const value = plainValue.exec(line.slice(colon + 1).trim());
    if (value == null || found.has(key)) return undefined;
    found.set(key, value[1] ?? value[2] ?? value[3] ?? '');
  }
  return factsFrom(found);
};

const factsFrom = (found: ReadonlyMap<string, string>): RecordFacts | undefined => {
  const id = found.get('id');
  const version = found.get('version');
  const status = found.get('status');
  if (id == null || id === '') return undefined;
  return { id, ...(version == null ? {} : { version }), ...(status == null ? {} : { status }) };
};

const options = { schema: 'core', uniqueKeys: true, logLevel: 'silent' } as const;

const parse = (yaml: string): RecordFacts | undefined => {
  if (tooDeepToParse(yaml)) return undefined;
  const document = parseDocument(yaml, options);
  const map = document.contents;
  if (document.errors.length > 0 || !isMap(map)) return undefined;
  const found = new Map<string, string>();
  for (const key of wanted) {
    const node = map.get(key, true);
    if (isScalar(node)) found.set(key, node.source ?? String(node.value));
  }
  return factsFrom(found);
};

/** Reads id, version and status of a record's text; `undefined` where it is none. */
export const recordFacts = (bytes: Uint8Array): RecordFacts | undefined => {
  const yaml = frontMatterOf(bytes);
  return yaml == null ? undefined : (scan(yaml) ?? parse(yaml));
};

/** The whole front matter as plain data; `{}` where it is broken. */
export const frontMatterData = (bytes: Uint8Array): Readonly<Record<string, unknown>> => {
  const yaml = frontMatterOf(bytes);
  const data = yaml == null ? undefined : (simpleData(yaml) ?? yamlData(yaml));
  return isRecord(data) ? data : {};
};

/** YAML 1.2 as plain data without prototypes to reach; `undefined` where it is broken. */
export const yamlData = (yaml: string): unknown => {
  if (tooDeepToParse(yaml)) return undefined;
  const document = parseDocument(yaml, options);
  if (document.errors.length > 0) return undefined;
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    // Aliases are refused everywhere in content.
    return undefined;
  }
};

/** Whether a value is a map of YAML or JSON. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
