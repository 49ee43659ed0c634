import { kindSchemas } from '#content/kinds.ts';
import type { Kind } from '#content/record.ts';
import { sections } from './sections.ts';
import type { SectionId } from './sections.ts';

/** How a kind is called and where its pages stand. */
export interface KindDescription {
  /** Folder of the site. */
  readonly folder: string;
  readonly one: string;
  readonly many: string;
  readonly section: SectionId;
  /** One sentence under the heading of its list. */
  readonly intro: string;
}

const descriptions: Readonly<Partial<Record<Kind, KindDescription>>> = {
  document: {
    folder: 'policies',
    one: 'Document',
    many: 'Policies and documents',
    section: 'policies',
    intro: 'What everybody here works by, and who answers for it.',
  },
  risk: {
    folder: 'risks',
    one: 'Risk',
    many: 'Risk register',
    section: 'risks',
    intro: 'What may happen, how bad it would be, and what is done about it.',
  },
  asset: {
    // `assets/` holds the scripts and styles of the site.
    folder: 'asset-register',
    one: 'Asset',
    many: 'Assets',
    section: 'risks',
    intro: 'What must be protected, who answers for it, and how long it may be away.',
  },
  control: {
    folder: 'controls',
    one: 'Control',
    many: 'Statement of Applicability',
    section: 'soa',
    intro: 'Which controls apply, why, and how far they are in place.',
  },
  soa: {
    folder: 'soa',
    one: 'Statement',
    many: 'Statement of Applicability',
    section: 'soa',
    intro: 'Which controls apply, why, and how far they are in place.',
  },
  assessment: {
    folder: 'assessments',
    one: 'Risk assessment',
    many: 'Risk assessments',
    section: 'reviews',
    intro: 'When the risks were assessed, by which method, and what changed.',
  },
  objective: {
    folder: 'objectives',
    one: 'Objective',
    many: 'Objectives',
    section: 'reviews',
    intro: 'What information security is to achieve, and how it is measured.',
  },
  metric: {
    folder: 'metrics',
    one: 'Metric',
    many: 'Metrics',
    section: 'reviews',
    intro: 'What is measured, how and how often, and what came out.',
  },
  'management-review': {
    folder: 'management-reviews',
    one: 'Management review',
    many: 'Management reviews',
    section: 'reviews',
    intro: 'What top management looked at and decided.',
  },
  audit: {
    folder: 'audits',
    one: 'Audit',
    many: 'Audits',
    section: 'reviews',
    intro: 'Who looked at what, and what they found.',
  },
  action: {
    folder: 'actions',
    one: 'Action',
    many: 'Actions',
    section: 'reviews',
    intro: 'What is being mended or improved, by whom and until when.',
  },
  incident: {
    folder: 'incidents',
    one: 'Incident',
    many: 'Incidents',
    section: 'reviews',
    intro: 'What happened, how it was handled, and what was learned.',
  },
  exercise: {
    folder: 'exercises',
    one: 'Exercise',
    many: 'Exercises',
    section: 'reviews',
    intro: 'Which plans were put to the test, and what was reached.',
  },
  change: {
    folder: 'changes',
    one: 'Change',
    many: 'Changes',
    section: 'reviews',
    intro: 'What was changed in the ISMS, the service or the organisation, and who approved it.',
  },
  training: {
    folder: 'training',
    one: 'Training',
    many: 'Training',
    section: 'reviews',
    intro: 'What people learn, who took part, and what they can do.',
  },
  'access-review': {
    folder: 'access-reviews',
    one: 'Access review',
    many: 'Access reviews',
    section: 'reviews',
    intro: 'Which accounts were looked at, by whom, and what was decided.',
  },
  exception: {
    folder: 'exceptions',
    one: 'Exception',
    many: 'Exceptions',
    section: 'reviews',
    intro: 'Where a rule does not hold for a while, why, and what makes up for it.',
  },
  obligation: {
    folder: 'obligations',
    one: 'Obligation',
    many: 'Obligations',
    section: 'reviews',
    intro: 'What laws, contracts and standards demand, and what meets it.',
  },
  answer: {
    folder: 'answers',
    one: 'Answer',
    many: 'Answers',
    section: 'reviews',
    intro: 'What customers ask, what we answer, and what backs it.',
  },
  supplier: {
    folder: 'suppliers',
    one: 'Supplier',
    many: 'Suppliers',
    section: 'suppliers',
    intro: 'Who works for us, with which data, and how far they are trusted.',
  },
  evidence: {
    folder: 'evidence',
    one: 'Evidence request',
    many: 'Evidence',
    section: 'evidence',
    intro: 'What is collected to show that controls work.',
  },
};

/** A plural as a folder name: `Access reviews` becomes `access-reviews`. */
const folderName = (plural: string): string =>
  plural
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const sectionOf = (folder: string): SectionId => {
  const [top] = folder.split('/');
  return sections.find(({ id }) => id === top)?.id ?? 'reviews';
};

/** A kind that has no words of its own here is called as its schema calls it. */
const fromSchema = (kind: Kind): KindDescription => {
  const { title, plural, folder } = kindSchemas[kind].record;
  return {
    folder: folderName(plural),
    one: title,
    many: plural,
    section: sectionOf(folder),
    intro: kindSchemas[kind].description ?? '',
  };
};

/** How a kind is called and where its pages stand. */
export const describeKind = (kind: Kind): KindDescription => descriptions[kind] ?? fromSchema(kind);

const described: readonly string[] = Object.keys(descriptions);

const place = (kind: Kind): number => described.indexOf(kind) + 1 || described.length + 1;

/** The kinds in the order in which hubs list them. */
export const kindOrder: readonly Kind[] = Object.keys(kindSchemas)
  .filter((kind): kind is Kind => kind in kindSchemas)
  .sort((a, b) => place(a) - place(b));
