import type { AnyRecord, Kind } from '#content/record.ts';
import type { View } from '#audiences/view.ts';
import { describeKind } from './kinds.ts';

const safeId = /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/;

/** Where the statement of applicability stands, with or without a record that introduces it. */
export const soaPath = 'soa/index.html';

const pathIn = (folder: string, id: string): string => `${folder}/${id.toLowerCase()}/index.html`;

/** The page of a record; `undefined` for an id that cannot be a part of an address. */
export const recordPath = (record: Pick<AnyRecord, 'kind' | 'id'>): string | undefined => {
  if (record.kind === 'soa') return soaPath;
  return safeId.test(record.id) ? pathIn(describeKind(record.kind).folder, record.id) : undefined;
};

/** The page that lists the records of a kind. */
export const listPath = (kind: Kind): string =>
  kind === 'control' || kind === 'soa' ? soaPath : `${describeKind(kind).folder}/index.html`;

/** The page that tells what covers which requirement. */
export const coveragePath = 'frameworks/coverage/index.html';

/** The page of a requirement of an own framework. */
export const ownRequirementPath = (id: string): string => pathIn('frameworks/own', id);

/** The page of a clause or criterion; a control's stands where its SoA entry stands or would stand. */
export const cataloguePath = (catalogue: 'annexA' | 'clauses' | 'criteria', id: string): string =>
  pathIn({ annexA: 'controls', clauses: 'clauses', criteria: 'criteria' }[catalogue], id);

const wideAudiences: ReadonlySet<string> = new Set(['auditor', 'management']);

/** Catalogue entries have a page where a record names them; auditors see what nothing names, too. */
const isShown = (view: View, id: string): boolean =>
  wideAudiences.has(view.audience) || view.register.backlinks.has(id);

const catalogueEntries = function* (view: View): Iterable<readonly [string, string]> {
  for (const catalogue of ['annexA', 'clauses', 'criteria'] as const) {
    for (const id of view.register.catalogues[catalogue].keys()) {
      if (isShown(view, id)) yield [id, cataloguePath(catalogue, id)];
    }
  }
  for (const { requirements } of view.register.catalogues.own?.values() ?? []) {
    for (const id of requirements.keys()) {
      if (isShown(view, id)) yield [id, ownRequirementPath(id)];
    }
  }
};

/** The page of every id that has one: catalogue entries and records; a record comes first. */
export const addressesOf = (view: View): ReadonlyMap<string, string> => {
  const addresses = new Map(catalogueEntries(view));
  for (const record of view.register.records.values()) {
    const path = recordPath(record);
    if (path !== undefined) addresses.set(record.id, path);
  }
  return addresses;
};
