/** A record as the story goes on. */
export interface RecordState {
  readonly id: string;
  readonly folder: 'policies' | 'risks' | 'soa';
  /** Changes when the record is renamed. */
  name: string;
  version: number;
  status: 'approved' | 'draft' | 'in-review';
  /** Counts every change of the text. */
  revision: number;
}

/** `2.7` for the 28th version. */
export const versionText = (version: number): string =>
  `${1 + Math.floor(version / 20)}.${version % 20}`;

export const pathOf = ({ folder, name }: RecordState): string => `${folder}/${name}.md`;

const sentences = [
  'Access is granted by ticket and ends on the last working day.',
  'The owner of a system reviews its accounts every quarter.',
  'Backups are copied to a second region and one is restored every month.',
  'A second person reviews each change before it reaches production.',
  'Suppliers are assessed before they receive data of customers.',
  'Incidents are reported within one hour and written down the same day.',
  'Keys are kept in hardware and replaced every year.',
  'Laptops are encrypted and lock themselves after five minutes.',
];

// Each revision changes one paragraph, as edits of a real document do.
const paragraphs = (revision: number): string =>
  Array.from({ length: 12 }, (_, index) => {
    const edits = Math.floor((revision + 11 - index) / 12);
    const sentence = (offset: number): string => sentences[(index + offset + edits) % 8]!;
    return `## Rule ${index + 1}\n\n${sentence(0)} ${sentence(3)} Edited ${edits} times.\n`;
  }).join('\n');

const typeLines: Readonly<Record<RecordState['folder'], string>> = {
  policies: 'type: policy\nclassification: internal\n',
  risks: 'source: People\nclassification: confidential\n',
  soa: 'applicable: yes\n',
};

/** The Markdown of a record as it stands. Controls of the SoA have no version of their own. */
export const recordText = (record: RecordState): string => {
  const control = record.folder === 'soa' && record.name !== 'index';
  const version = `version: "${versionText(record.version)}"\nstatus: ${record.status}\n`;
  return `---
id: ${record.id}
title: Record ${record.id}
owner: ciso
${typeLines[record.folder]}${control ? '' : version}---

# Record ${record.id}

${paragraphs(record.revision)}`;
};

/** The records that the story starts with: 70 documents, 40 risks and an SoA of 40 files. */
export const firstRecords = (): readonly RecordState[] => {
  const begin = { version: 0, status: 'approved', revision: 0 } as const;
  const numbered = (count: number, make: (number: string) => RecordState): RecordState[] =>
    Array.from({ length: count }, (_, index) => make(String(index + 1).padStart(3, '0')));
  return [
    ...numbered(70, (n) => ({ id: `POL-${n}`, folder: 'policies', name: `policy-${n}`, ...begin })),
    ...numbered(40, (n) => ({ id: `R-${n}`, folder: 'risks', name: `risk-${n}`, ...begin })),
    ...numbered(39, (n) => ({ id: `A.9.${n}`, folder: 'soa', name: `a-9-${n}`, ...begin })),
    { id: 'SOA', folder: 'soa', name: 'index', ...begin },
  ];
};

/** Paths of files that are no content of the ISMS. */
export const codePaths: readonly string[] = Array.from(
  { length: 360 },
  (_, index) => `src/part-${index % 12}/step-${Math.floor(index / 12) % 6}/file-${index}.ts`,
);

export const codeText = (path: string, revision: number): string =>
  Array.from(
    { length: 16 },
    (_, line) =>
      `export const value${line} = ${line === revision % 16 ? revision : line}; // ${path}\n`,
  ).join('');
