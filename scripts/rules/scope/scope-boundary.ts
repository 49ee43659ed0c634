import type { Document } from '../documents-of-type.ts';

const within = ['units', 'sites', 'services', 'systems', 'cloud_accounts'] as const;

/** Whether the boundary of a scope names nothing that lies within: `scope/complete` says it. */
export const boundaryIsEmpty = (boundary: NonNullable<Document['data']['boundary']>): boolean =>
  within.every((part) => (boundary[part] ?? []).length === 0);
