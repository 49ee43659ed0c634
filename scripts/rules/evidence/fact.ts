import { quote } from '#content/quote.ts';
import type { Collected } from '#evidence/collected.ts';
import type { Expectation } from '#evidence/expectation.ts';
import { expectationsInForce } from '#evidence/expectations-in-force.ts';
import { coveredDays, itemsOf, requestsOf } from '#evidence/items.ts';
import type { EvidenceRequest } from '#evidence/items.ts';
import type { Reader } from '#evidence/reader.ts';
import { readers } from '#evidence/readers.ts';
import { soc2Period } from '#evidence/slots.ts';
import { didYouMean } from '#findings/near-miss.ts';
import { byText } from '#findings/text-order.ts';
import type { Register } from '#register/register.ts';
import { brokenIn, brokenOutcome, mendedSince, notMadeGood } from './broken-expectations.ts';
import type { Broken, ReadItem } from './broken-expectations.ts';
import { listed } from '../control-links.ts';
import { eachOf, failAt, notApplicable, notEvaluated, pass } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

/** The items whose file is what was collected and was read, oldest first. */
const readItems = (request: EvidenceRequest, collected: Collected): readonly ReadItem[] =>
  itemsOf(request)
    .flatMap((placed) => {
      const found = collected.exports.get(placed.key);
      const file = collected.files.get(placed.item.file ?? '');
      // What was changed after the day is the matter of `evidence/hash`, and proves nothing.
      const whole = file?.state === 'read' && file.sha256 === placed.item.sha256;
      return found && whole ? [{ ...placed, found }] : [];
    })
    .toSorted((a, b) => byText(coveredDays(a.item).to, coveredDays(b.item).to));

const problemsOf = ({ request, key, found }: ReadItem): readonly Outcome[] => {
  const [first, ...others] = found.problems;
  if (!first) return [];
  const columns = request.data.columns === undefined ? '' : ' or `columns:`';
  return [
    failAt(
      { path: found.path, line: first.line, column: 1 },
      `${first.message} (\`${key}\`, read as \`${found.format}\`)`,
      `export it again as the format asks for, or correct \`format:\`${columns} of \`${request.id}\``,
      {
        record: request.id,
        severity: 'error',
        ...(others.length === 0
          ? {}
          : { reasons: others.map(({ line, message }) => `line ${line}: ${message}`) }),
      },
    ),
  ];
};

/** What items of the period showed that the newest one shows no more: exceptions, if short ones. */
const mendedOutcomes = (
  older: readonly Broken[],
  newest: ReadItem,
  current: readonly Broken[],
  { settings }: Register,
): readonly Outcome[] => {
  const period = soc2Period(settings);
  if (!period) return [];
  return older.flatMap((broken) => {
    const { from, to } = coveredDays(broken.read.item);
    const mended = from <= period.to && period.from <= to && mendedSince(broken, current);
    const also = `; \`${newest.key}\` does not show it any more`;
    return mended ? [brokenOutcome(mended, { severity: 'information', also })] : [];
  });
};

/** Each item for its own time; or the newest, and what was mended by then. */
const factOutcomes = (
  items: readonly ReadItem[],
  reader: Reader,
  brokenOf: (read: ReadItem) => readonly Broken[],
  register: Register,
): readonly Outcome[] => {
  const newest = items.at(-1);
  if (reader.tells !== 'state' || !newest) {
    return items.flatMap((read, index) => [
      ...problemsOf(read),
      ...brokenOf(read).flatMap((broken) => {
        const open = notMadeGood(broken, items.slice(index + 1));
        return open ? [brokenOutcome(open)] : [];
      }),
    ]);
  }
  const current = brokenOf(newest);
  return [
    ...mendedOutcomes(items.slice(0, -1).flatMap(brokenOf), newest, current, register),
    ...problemsOf(newest),
    ...current.map((broken) => brokenOutcome(broken)),
  ];
};

/** What the exports do not tell although something is expected of it; where they are empty, of nothing. */
const untold = (
  items: readonly ReadItem[],
  request: EvidenceRequest,
  inForce: readonly Expectation[],
): readonly Outcome[] => {
  const whole = items.filter(({ found }) => found.rows > 0 && found.problems.length === 0);
  const told = new Set(whole.flatMap(({ found }) => found.facts.map(({ name }) => name)));
  const missing = inForce
    .filter(({ fact, always, mend }) => !told.has(fact) && (always === true || mend === undefined))
    .map(({ fact }) => fact);
  return whole.length === 0 || missing.length === 0
    ? []
    : [notEvaluated(`its items do not tell ${listed([...new Set(missing)])}`, request)];
};

function* judge(
  request: EvidenceRequest,
  reader: Reader,
  collected: Collected,
  register: Register,
): Iterable<Outcome> {
  const items = readItems(request, collected);
  if (items.length === 0) {
    yield notEvaluated('no item of it can be read here', request);
    return;
  }
  const { inForce, lifted } = expectationsInForce(register.settings, request.id, reader);
  for (const { fact } of lifted) {
    yield notApplicable(`\`isms.yml\` expects nothing of \`${fact}\``, request);
  }
  const brokenOf = (read: ReadItem): readonly Broken[] =>
    inForce.flatMap((expectation) => brokenIn(read, expectation) ?? []);
  const outcomes = [
    ...factOutcomes(items, reader, brokenOf, register),
    ...untold(reader.tells === 'state' ? items.slice(-1) : items, request, inForce),
  ];
  yield* outcomes;
  if (outcomes.length === 0) yield pass(request);
}

/** Names of facts that the exports of a format may have. */
const factNames = (reader: Reader, register: Register): readonly string[] => [
  ...reader.facts.map(({ name }) => name),
  ...(reader.medium === 'csv' && reader.mapped
    ? requestsOf(register)
        .filter(({ data }) => data.format === reader.format)
        .flatMap(({ data }) => Object.keys(data.columns ?? {}))
    : []),
];

/** Expectations that nothing could ever break, for want of such a fact. */
function* misnamed(register: Register): Iterable<Outcome> {
  for (const [index, setting] of register.settings.evidence.expectations.entries()) {
    const reader = readers.get(setting.format);
    if (!reader) continue;
    const names = factNames(reader, register);
    if (names.includes(setting.fact)) continue;
    yield failAt(
      register.settingsPositions.ofValue(['evidence', 'expectations', index, 'fact']),
      `Cannot find fact ${quote(setting.fact)} of \`${reader.format}\`${didYouMean(setting.fact, names)}`,
      `name one of: ${[...new Set(names)].map((name) => `\`${name}\``).join(', ')}`,
      { severity: 'error' },
    );
  }
}

const evaluate = function* ({ register, collected, ...evidence }: Evidence): Iterable<Outcome> {
  yield* misnamed(register);
  if (!collected) {
    yield notEvaluated('nobody read the files of evidence');
    return;
  }
  const reads = ['format', 'columns', 'items'] as const;
  const all = { register, collected, ...evidence };
  yield* eachOf(all, 'evidence', reads, function* (request): Iterable<Outcome> {
    const reader = readers.get(request.data.format ?? '');
    if (!reader) yield notApplicable('it names no known format', request);
    else if (request.data.items.length === 0) {
      yield notApplicable('it holds no item yet', request);
    } else yield* judge(request, reader, collected, register);
  });
};

/** What exports of known formats say is as it is expected to be. */
export const evidenceFact: Rule = {
  id: 'evidence/fact',
  severity: 'warning',
  source: '9.1, CC4.1',
  checks:
    'exports of known formats can be read, and their facts are as expected: root with a second factor, trails that log, changes reviewed by somebody else',
  why: 'An export that lies in a folder shows only that somebody exported. What it says is what an auditor reads, line by line, and would find first.',
  mend: 'Mend it in the system, then collect a new item: of how things stand only the newest item counts, and what items of the SOC 2 period showed before stays as information. What happened stays (a change that nobody reviewed): look at it now and record why, in an action or an exception. Formats, their facts and what is expected of them are in the reference of evidence formats; `evidence.expectations` in `isms.yml` adds to it or takes its place.',
  evaluate,
};
