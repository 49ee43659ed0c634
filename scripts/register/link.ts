import type { Catalogues } from '#catalogues/catalogue.ts';
import type { Content } from '#content/content.ts';
import type { AnyRecord } from '#content/record.ts';
import { byPlace } from '#findings/finding.ts';
import type { Finding } from '#findings/finding.ts';
import { byText } from '#findings/text-order.ts';
import { parseText } from '#markdown/parse-text.ts';
import type { TextLimits } from '#markdown/parse-text.ts';
import type { Text } from '#markdown/text.ts';
import { entryIdsTwice } from './entry-ids-twice.ts';
import { indexRecords } from './index-records.ts';
import { knownIds } from './known-ids.ts';
import { linkFields } from './link-fields.ts';
import { linkText, textTargets } from './link-text.ts';
import { missingFindings, unreadIds } from './missing.ts';
import { joinFrameworks } from './own-frameworks.ts';
import type { Reference, Register } from './register.ts';
import { supersedesCircles } from './supersedes-circle.ts';

/** The register of a tree, and what is wrong with its links. */
export interface LinkResult {
  readonly register: Register;
  readonly findings: readonly Finding[];
}

const textLimits = ({ settings }: Content): TextLimits => ({
  nesting: settings.limits.markdown_nesting,
  headings: settings.limits.headings,
  tableCells: settings.limits.table_cells,
  marks: settings.limits.markdown_marks,
});

const parseTexts = (
  records: ReadonlyMap<string, AnyRecord>,
  limits: TextLimits,
): ReadonlyMap<string, Text> =>
  new Map(
    [...records].map(([id, record]) => [id, parseText(record.body, record.bodyLine, limits)]),
  );

const targetId = ({ to }: Reference): string => (to.type === 'file' ? to.path : to.id);

/** References by what they point at, in the order of ids; a link to itself is no backlink. */
const backlinksOf = (references: readonly Reference[]): Register['backlinks'] => {
  const backlinks = new Map<string, Reference[]>();
  for (const reference of references) {
    const id = targetId(reference);
    if (id === reference.from) continue;
    const known = backlinks.get(id);
    if (known) known.push(reference);
    else backlinks.set(id, [reference]);
  }
  return new Map([...backlinks].sort(([a], [b]) => byText(a, b)));
};

/**
 * Links the records of a tree into a register: ids, front-matter references, Markdown links,
 * anchors and bare ids, with the organisation's own frameworks among the catalogues. What cannot be found is a finding; the register holds the rest.
 */
export const link = (content: Content, builtIn: Catalogues): LinkResult => {
  const { records, findings: ambiguities } = indexRecords(content.records);
  const texts = parseTexts(records, textLimits(content));
  const { settings, settingsPositions, entries, refused = [], scanned = new Map() } = content;
  const { invalidSettings } = content;
  const own = joinFrameworks(content.frameworks ?? [], { catalogues: builtIn, records, refused });
  const { catalogues } = own;
  const named = { settings, catalogues, records, texts };
  const targets = textTargets({ ...named, entries, ids: knownIds(named) }, refused);
  const linked = [...records.values()].flatMap((record) => {
    const text = texts.get(record.id);
    return [linkFields(targets, record), ...(text ? [linkText(targets, record, text)] : [])];
  });
  const ofSettings = linkFields(targets, {
    kind: 'settings',
    data: settings,
    positions: settingsPositions,
  });
  const missing = [...own.missing, ...[...linked, ofSettings].flatMap((part) => part.missing)];
  const references = linked.flatMap((part) => part.references);
  const backlinks = backlinksOf(references);
  return {
    register: {
      settings,
      settingsPositions,
      ...(invalidSettings === undefined ? {} : { invalidSettings }),
      catalogues,
      records,
      texts,
      references,
      backlinks,
      entries,
      scanned,
      refused,
      unreadIds: unreadIds(refused, missing),
    },
    findings: [
      ...ambiguities,
      ...own.findings,
      ...missingFindings(refused, missing),
      ...linked.flatMap((part) => part.findings),
      ...[...records.values()].flatMap(entryIdsTwice),
      ...supersedesCircles(records),
    ].toSorted(byPlace),
  };
};
