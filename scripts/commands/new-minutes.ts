import type { AnyRecord } from '#content/record.ts';
import { identify } from '#register/identify.ts';
import type { Register } from '#register/register.ts';
import { inputTitles } from '#performance/review-fact.ts';
import type { FactEntry, ReviewFact } from '#performance/review-fact.ts';
import type { ReviewFacts } from '#performance/review-facts.ts';

/** So many entries are written out under a fact. */
const mostEntries = 20;
const longestEntry = 200;

const idLike = /[A-Z][A-Z0-9]*(?:[.-][A-Za-z0-9]+)+(?:#[A-Za-z0-9-]+)?/g;

/** A sign that begins a tag is set as code: behind a backslash it would still look like one. */
const escaped = (text: string): string =>
  text.replace(/[\\`*_[\]>&|~#!$^]/g, '\\$&').replaceAll('<', '`<`');

/**
 * Text of a record as Markdown that says the same and nothing more. Words that look like an id and
 * name nothing are set as code, so that they are no broken links.
 */
const plainMarkdown = (register: Register, text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const short = line.length > longestEntry ? `${line.slice(0, longestEntry)}…` : line;
  let markdown = '';
  let end = 0;
  for (const { 0: word, index } of short.matchAll(idLike)) {
    markdown += escaped(short.slice(end, index));
    markdown += identify(register, word) === undefined ? `\`${word}\`` : word;
    end = index + word.length;
  }
  // Two code spans that touch would become one with two signs around it.
  return (markdown + escaped(short.slice(end))).replaceAll('``', '` `');
};

/** The title of a whole record; an entry of one says itself what it is. */
const titleOf = ({ records }: Register, id: string): string => {
  const { title = '' }: { readonly title?: string } = records.get(id)?.data ?? {};
  return title === '' ? '' : `, ${title}`;
};

const entryLine = (register: Register, { id, says }: FactEntry): string =>
  `>   - ${id}${plainMarkdown(register, titleOf(register, id))}: ${plainMarkdown(register, says)}`;

const factLines = (register: Register, fact: ReviewFact): readonly string[] => {
  const what = plainMarkdown(register, fact.what);
  if (fact.missing !== undefined) {
    return [`> - ${what}: not evaluated, ${plainMarkdown(register, fact.missing)}`];
  }
  const parts = fact.parts.map(({ name, count }) => `${count} ${plainMarkdown(register, name)}`);
  const more = fact.entries.length - mostEntries;
  return [
    `> - ${what}: ${fact.count}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`,
    ...fact.entries.slice(0, mostEntries).map((entry) => entryLine(register, entry)),
    ...(more > 0 ? [`>   - and ${more} more`] : []),
  ];
};

/** The agenda: a heading for each input, opened by its facts as a quote. */
export const minutesText = (
  register: Register,
  facts: ReviewFacts,
  asOf: string,
  period: { readonly from: string; readonly to: string },
): string =>
  [...facts]
    .map(([input, known]) =>
      [
        `## ${input}) ${inputTitles[input]}`,
        '',
        `> Computed for ${period.from} to ${period.to}, as of ${asOf}:`,
        '>',
        ...known.flatMap((fact) => factLines(register, fact)),
        '',
      ].join('\n'),
    )
    .join('\n');

/** The records that facts name, whole or by an entry, in their lists or in what they say. */
export const namedByFacts = (register: Register, facts: ReviewFacts): readonly AnyRecord[] => {
  const texts = [...facts.values()]
    .flat()
    .flatMap(({ what, missing = '', entries }) => [
      what,
      missing,
      ...entries.flatMap(({ id, says }) => [id, says]),
    ]);
  const ids = new Set(
    texts.flatMap((text) =>
      (text.match(idLike) ?? []).map((word) => word.split('#', 1)[0] ?? word),
    ),
  );
  return [...ids].map((id) => register.records.get(id)).filter((record) => record !== undefined);
};
