import { loadContent } from '#content/load.ts';
import { requestsOf } from '#evidence/items.ts';
import type { EvidenceRequest } from '#evidence/items.ts';
import { link } from '#register/link.ts';
import type { Register } from '#register/register.ts';
import { readCatalogues } from '#catalogues/read-catalogues.ts';
import { memoryTree } from '../content/memory-tree.ts';
import type { Files } from '../content/memory-tree.ts';
import { evidenceRequest, exampleSettings } from '../rules/records.ts';
import type { Fields } from '../rules/records.ts';

const digest = 'ab'.repeat(32);

const lastDay = (covers: string): string =>
  (covers.match(/\d{4}-\d{2}-\d{2}/g) ?? []).toSorted().at(-1) ?? '';

/**
 * An item in YAML's flow form; `covers` as it stands there, `further` fields of it behind. It was
 * collected on the last day that it covers, or on the one given.
 */
export const item = (
  id: string,
  covers: string,
  further = 'where: vault',
  collected = lastDay(covers),
): string =>
  `{id: ${id}, covers: {${covers}}, collected: ${collected}T07:05:00Z, by: ciso, query: all members, ${further}, sha256: ${digest}, bytes: 72}`;

/** A register of files, linked; `extra` are further lines of `isms.yml`. */
export const registerOf = async (files: Files, extra = ''): Promise<Register> => {
  const content = await loadContent(memoryTree({ 'isms.yml': exampleSettings(extra), ...files }));
  const broken = content.findings.filter(({ rule }) => rule === 'record/schema');
  if (broken.length > 0) throw new Error(broken.map(({ message }) => message).join('\n'));
  return link(content, readCatalogues()).register;
};

/** One request with its items, read from real text. */
export const requestOf = async (
  fields: Fields,
  items: readonly string[],
): Promise<EvidenceRequest> => {
  const text = evidenceRequest({ ...fields, items: `[${items.join(', ')}]` });
  const [request] = requestsOf(await registerOf({ 'evidence/a.md': text }));
  if (!request) throw new Error('no request');
  return request;
};
