/** A sentence, and the file of the pack that it is about. */
interface Said {
  readonly file?: string;
  readonly sentence: string;
}

const ofPdf = /^`((?:documents|registers)\/[^`]+\.pdf)`: (.*)$/s;

const parts = (message: string): Said => {
  const [, file, sentence] = ofPdf.exec(message) ?? [];
  return file === undefined || sentence === undefined ? { sentence: message } : { file, sentence };
};

/** The PDF files that messages are about. */
export const pdfsIn = (messages: readonly string[]): ReadonlySet<string> =>
  new Set(messages.flatMap((message) => parts(message).file ?? []));

const grouped = (sentence: string, files: readonly string[], all: number): readonly string[] => {
  const [only] = files;
  if (only === undefined) return [sentence];
  if (files.length === 1) return [`\`${only}\`: ${sentence}`];
  if (files.length === all) return [`each of the ${all} PDF files: ${sentence}`];
  return [
    `${files.length} of the ${all} PDF files: ${sentence}`,
    ...files.map((file) => `  \`${file}\``),
  ];
};

/**
 * What is said of several PDF files in the same words is said once, with their number; their names
 * follow where it is not said of all. `all` is the number of PDF files.
 */
export const withoutRepetition = (messages: readonly string[], all: number): readonly string[] => {
  const groups = new Map<string, { readonly sentence: string; readonly files: string[] }>();
  for (const { file, sentence } of messages.map(parts)) {
    // What is said of the pack itself stays a line of its own.
    const key = file === undefined ? sentence : `file ${sentence}`;
    const { files } = groups.get(key) ?? { files: [] };
    groups.set(key, { sentence, files: file === undefined ? files : [...files, file] });
  }
  return [...groups.values()].flatMap(({ sentence, files }) => grouped(sentence, files, all));
};
