import { of, ofExport } from '../descriptions.ts';
import { factsOf, wholeFacts } from '../facts.ts';
import type { JsonNode } from '../json.ts';
import { hasAt, itemsNamed, listAt, numberAt, textAt } from '../json-values.ts';
import type { JsonReader } from '../reader.ts';
import {
  detectedFactDescriptions,
  detectedFacts,
  severityOfScore,
  severityWord,
} from '../severities.ts';
import type { Detected } from '../severities.ts';

const ruleOf = (result: JsonNode): string =>
  textAt(result, 'ruleId') ?? textAt(result, 'rule', 'id') ?? '';

const place = ['physicalLocation', 'artifactLocation', 'uri'] as const;

const subjectOf = (result: JsonNode): string => {
  const [location] = listAt(result, 'locations');
  const line = numberAt(location, 'physicalLocation', 'region', 'startLine');
  const path = textAt(location, ...place);
  return [
    ruleOf(result),
    path === undefined ? '' : `${path}${line === undefined ? '' : `:${line}`}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
};

/** Scores that tools give to their rules, by id; SARIF itself knows levels only. */
const scoresOf = (run: JsonNode): ReadonlyMap<string, number> =>
  new Map(
    [
      ...listAt(run, 'tool', 'driver', 'rules'),
      ...listAt(run, 'tool', 'extensions').flatMap((extension) => listAt(extension, 'rules')),
    ].flatMap((rule) => {
      const id = textAt(rule, 'id');
      const score = Number(textAt(rule, 'properties', 'security-severity') ?? NaN);
      return id === undefined || Number.isNaN(score) ? [] : [[id, score] as const];
    }),
  );

/** A level that is not told is a warning; `baselineState` tells what is gone (SARIF 2.1.0, 3.27). */
const resultOf = (result: JsonNode, scores: ReadonlyMap<string, number>): Detected => {
  const score = scores.get(ruleOf(result));
  const accepted = listAt(result, 'suppressions').some(
    (one) => (textAt(one, 'status') ?? 'accepted') === 'accepted',
  );
  return {
    subject: subjectOf(result),
    line: result.line,
    severity:
      score === undefined
        ? severityWord(textAt(result, 'level') ?? 'warning')
        : severityOfScore(score),
    open: !accepted && textAt(result, 'baselineState') !== 'absent',
  };
};

/** Results of scanners in SARIF. */
export const sarif: JsonReader = {
  format: 'sarif',
  medium: 'json',
  title: 'SARIF: results of scanners',
  source:
    'A log in SARIF 2.1.0, as code and dependency scanners write it. The severity is that of `security-severity` of the rule where the scanner gives one, else of the level: error is high, warning medium, note low.',
  tells: 'state',
  entry: ['result', 'results'],
  needs: ['runs'],
  facts: [
    ...detectedFactDescriptions.filter(({ name }) => !name.endsWith('_since')),
    ofExport('runs', 'how many runs of scanners it holds'),
    of('finding', 'rule', 'text', 'rule that found it'),
  ],
  expectations: [],
  recognises: (documents) =>
    documents.some((document) => hasAt(document, 'runs') && hasAt(document, 'version')),
  read: (documents) => {
    const runs = itemsNamed(documents, 'runs');
    const results = runs.flatMap((run) => {
      const scores = scoresOf(run);
      return listAt(run, 'results').map((result) => ({ result, scores }));
    });
    return {
      rows: results.length,
      facts: [
        ...wholeFacts({ runs: runs.length }),
        ...detectedFacts(results.map(({ result, scores }) => resultOf(result, scores))),
        ...results.flatMap(({ result }) =>
          factsOf({ subject: subjectOf(result), line: result.line }, { rule: ruleOf(result) }),
        ),
      ],
      problems: results
        .filter(({ result }) => ruleOf(result) === '')
        .map(({ result }) => ({ line: result.line, message: 'Cannot find `ruleId` of a result' })),
    };
  },
};
