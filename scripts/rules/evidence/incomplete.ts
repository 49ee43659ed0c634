import { readers } from '#evidence/readers.ts';
import type { Collected } from '#evidence/collected.ts';
import { itemsOf } from '#evidence/items.ts';
import type { EvidenceRequest, PlacedItem } from '#evidence/items.ts';
import { listed } from '../control-links.ts';
import { eachOf, fail, notApplicable, pass } from '../outcome.ts';
import type { Outcome, Rule } from '../rule.ts';

/** What of the statement of completeness an item lacks. */
const lacks = ({ item: { complete } }: PlacedItem): readonly string[] => [
  ...(complete?.count === undefined ? ['count'] : []),
  ...(complete?.text === undefined ? ['text'] : []),
];

function* unsaid(request: EvidenceRequest, items: readonly PlacedItem[]): Iterable<Outcome> {
  const [first, ...others] = items.filter((placed) => lacks(placed).length > 0);
  if (!first) return;
  const missing = [...new Set([first, ...others].flatMap(lacks))].map((name) => `complete.${name}`);
  const more = others.length === 0 ? '' : ' to each';
  yield fail(
    request,
    ['items', first.index],
    `Cannot find ${listed(missing)} of ${listed([first, ...others].map(({ key }) => key))}`,
    `\`${first.item.by}\` adds \`complete: {count: …, text: …}\`${more}: how many entries the export has, and with what that was compared`,
    {
      related: others.map(({ index, key }) => ({
        ...request.positions.ofValue(['items', index]),
        message: `\`${key}\``,
      })),
    },
  );
}

function* miscounted(
  request: EvidenceRequest,
  items: readonly PlacedItem[],
  collected: Collected,
): Iterable<Outcome> {
  for (const { item, index, key } of items) {
    const count = item.complete?.count;
    const found = collected.exports.get(key);
    const as = found && readers.get(found.format);
    if (!found || !as || count === undefined) continue;
    // Of a file that is not the one that was collected `evidence/hash` speaks.
    if (found.altered || found.problems.length > 0 || found.rows === count) continue;
    yield fail(
      request,
      ['items', index, 'complete', 'count'],
      `Unexpected \`count: ${count}\` of \`${key}\`, expected ${found.rows}, as many ${as.entry[1]} as \`${found.path}\` has`,
      `\`${item.by}\` compares the export with its source again, and corrects \`count:\` or adds the whole export as a new item`,
    );
  }
}

/** What was made unreadable can be compared with what it was made from. */
function* unbound(request: EvidenceRequest, items: readonly PlacedItem[]): Iterable<Outcome> {
  const [first, ...others] = items.filter(
    ({ item }) => item.redacted === 'yes' && item.original_sha256 === undefined,
  );
  if (!first) return;
  yield fail(
    request,
    ['items', first.index, 'redacted'],
    `Cannot find \`original_sha256\` of ${listed([first, ...others].map(({ key }) => key))}, which ${others.length === 0 ? 'is' : 'are'} redacted`,
    `\`${first.item.by}\` adds the digest of the file as it was before parts were made unreadable, and keeps that file where an auditor can be shown it`,
    {
      related: others.map(({ index, key }) => ({
        ...request.positions.ofValue(['items', index, 'redacted']),
        message: `\`${key}\``,
      })),
    },
  );
}

/** Whoever reads an export can tell that it is everything. */
export const evidenceIncomplete: Rule = {
  id: 'evidence/incomplete',
  severity: 'warning',
  source: 'SOC 2 Type 2',
  checks:
    'each exported item says how many entries it has and how its completeness was compared, and its file has as many; each item that is `redacted` has the digest of the original',
  why: 'Auditors ask first whether the list is whole: a sample out of half a list shows nothing. The command, the count and what it was compared with answer that.',
  mend: 'Add `complete: {count: …, text: …}` to the item: the number of entries, and with what it was compared (the number on the page of the tool, the personnel list). Where the file has another number of entries, export it again. An item with `redacted: yes` gets `original_sha256`, the digest of the file before.',
  *evaluate(evidence) {
    const { collected } = evidence;
    const reads = ['items', 'method', 'format'] as const;
    yield* eachOf(evidence, 'evidence', reads, function* (request): Iterable<Outcome> {
      const { method, format } = request.data;
      const items = itemsOf(request, evidence.today);
      const isExport = method !== 'manual' && format !== 'image';
      const faults = [
        ...unbound(request, items),
        ...(isExport ? unsaid(request, items) : []),
        ...(isExport && collected ? miscounted(request, items, collected) : []),
      ];
      if (faults.length > 0) yield* faults;
      else if (!isExport) yield notApplicable('it is no export', request);
      else if (items.length === 0) yield notApplicable('it holds no item yet', request);
      else yield pass(request);
    });
  },
};
