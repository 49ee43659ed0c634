import { asOf } from '#reference/as-of.ts';
import type { ReferenceRecord } from '#reference/reference-records.ts';
import { wordings } from './wordings.ts';

/** What stands on the main line while the history is written; each pull request moves it on. */
export interface MainLine {
  readonly files: Map<string, Uint8Array>;
  /** Ids of the records that exist. */
  readonly present: Set<string>;
  /** `state:` of records, where the script says it. */
  readonly states: Map<string, string>;
  soaVersion: string;
}

/** A main line on which nothing stands yet. */
export const emptyMainLine = (): MainLine => ({
  files: new Map(),
  present: new Set(),
  states: new Map(),
  soaVersion: '1.0',
});

const changeOf = (version: string | undefined): 'material' | 'editorial' | undefined => {
  if (version === undefined || version === '1.0') return undefined;
  return version.endsWith('.0') ? 'material' : 'editorial';
};

/** The text of a record on a day: as it stands now where it has its present version. */
export const textOn = (
  line: MainLine,
  record: ReferenceRecord,
  day: string,
  version?: string,
): string => {
  if (version !== undefined && version === record.version) return record.text;
  const change = changeOf(version);
  const state = line.states.get(record.id);
  return asOf(record.text, {
    day,
    exists: (id) => line.present.has(id),
    wording: wordings(record.id, day),
    ...(version === undefined ? {} : { version }),
    ...(change === undefined ? {} : { change }),
    ...(state === undefined ? {} : { state }),
  });
};
