import { recordPlace, settingsPath } from '#content/record-place.ts';

const common = ['id', 'classification', 'version', 'status', 'owner'] as const;

const fields = {
  settings: ['risk', 'people'],
  risk: [
    ...common,
    'risk_owner',
    'category',
    'inherent',
    'current',
    'residual',
    'treatment',
    'acceptance',
  ],
  control: [...common, 'applicable', 'reasons', 'implementation'],
  soa: common,
  document: [...common, 'type', 'statement', 'boundary', 'review_every'],
} as const;

/** What of a content is kept: names of top-level fields. */
export type PastFields = (typeof fields)[keyof typeof fields];

/** What is kept of each text of a document that is followed. */
export const documentFields: PastFields = fields.document;

const nowhere = (): boolean => false;

/** What is kept of all that ever stood at a path; `undefined` where nothing is. */
export const pastFieldsAt = (path: string): PastFields | undefined => {
  if (path === settingsPath) return fields.settings;
  const place = recordPlace(path, nowhere);
  if (place.type !== 'record') return undefined;
  const { kind } = place;
  return kind === 'risk' || kind === 'control' || kind === 'soa' ? fields[kind] : undefined;
};

/** Whether a path may hold a document: those that matter are known by their ids alone. */
export const mayBeDocument = (path: string): boolean => {
  const place = recordPlace(path, nowhere);
  return place.type === 'record' && place.kind === 'document';
};
