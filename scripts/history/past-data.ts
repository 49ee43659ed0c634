import { settingsPath } from '#content/record-place.ts';
import type { PastFields } from './past-fields.ts';
import { frontMatterOf, isRecord, yamlData } from './record-facts.ts';

type Data = Readonly<Record<string, unknown>>;

const topLevel = /^([a-z_]+):(?: |$)/;

/** Lines that belong to the field above: indented, items of a list, remarks, empty ones. */
const goesOn = (line: string): boolean => /^(?: |#|- |-$|$)/.test(line);

/**
 * The source of each wanted field with its lines; `undefined` where the text has not the plain form
 * (a field a line, in the first column) and must be parsed as a whole.
 */
const cut = (
  yaml: string,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, string> | undefined => {
  const found = new Map<string, string>();
  let open: string | undefined;
  for (const line of yaml.split('\n')) {
    const name = topLevel.exec(line)?.[1];
    if (name != null) {
      if (found.has(name)) return undefined;
      open = wanted.has(name) ? name : undefined;
      if (open != null) found.set(open, line);
    } else if (!goesOn(line)) return undefined;
    else if (open != null) found.set(open, `${found.get(open) ?? ''}\n${line}`);
  }
  return found;
};

// The same few lines stand in one version after the other.
const mostRemembered = 4096;

/** Reads the source of one field, and remembers what it read. */
const fieldReader = (): ((name: string, source: string) => unknown) => {
  const known = new Map<string, unknown>();
  return (name, source) => {
    if (known.has(source)) return known.get(source);
    // Copied: a part of a text would keep the whole of it.
    const own = Buffer.from(source).toString('utf8');
    const data = yamlData(own);
    const value = isRecord(data) ? data[name] : undefined;
    if (known.size >= mostRemembered) known.clear();
    known.set(own, value);
    return value;
  };
};

const pick = (data: Data, fields: PastFields): Data =>
  Object.fromEntries(
    fields.flatMap((name) => {
      const value = Object.hasOwn(data, name) ? data[name] : undefined;
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** Of people: who they are and which roles they hold when. Addresses and keys are not asked for. */
const lean = (data: Data): Data => {
  const { people, ...others } = data;
  if (!Array.isArray(people)) return data;
  const kept = people
    .filter(isRecord)
    .map(({ id, joined, left, roles }) => ({ id, joined, left, roles }));
  return { ...others, people: kept };
};

// As long as a large `isms.yml` of two thousand people.
const longestSettings = 4 * 1024 * 1024;

const yamlAt = (path: string, bytes: Buffer): string | undefined => {
  if (path !== settingsPath) return frontMatterOf(bytes);
  if (bytes.length > longestSettings) return undefined;
  return bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
};

/**
 * Makes a reader of texts that stood at a path: gives the fields wanted as plain data, `{}` where
 * the text cannot be read. Fields are cut out and read one by one, since most of them are the same
 * from version to version, and parsing whole texts takes many times what reading them takes.
 */
export const pastDataReader = (): ((path: string, bytes: Buffer, fields: PastFields) => Data) => {
  const read = fieldReader();
  return (path, bytes, fields) => {
    const yaml = yamlAt(path, bytes);
    if (yaml == null) return {};
    const sources = cut(yaml, new Set<string>(fields));
    if (sources == null) {
      const data: unknown = yamlData(yaml);
      // Through JSON, which keeps nothing of the text.
      const own: unknown = isRecord(data) ? JSON.parse(JSON.stringify(pick(data, fields))) : {};
      return isRecord(own) ? lean(own) : {};
    }
    const data = Object.fromEntries(
      [...sources].map(([name, source]) => [name, read(name, source)]),
    );
    return lean(pick(data, fields));
  };
};
