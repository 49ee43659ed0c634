import type { Catalogues, OwnFramework, OwnRequirement } from '#catalogues/catalogue.ts';
import { kindSchemas } from '#content/kinds.ts';
import type { ReadFramework, ReadMapping } from '#content/read-frameworks.ts';
import type { AnyRecord } from '#content/record.ts';
import type { Refused } from '#content/refused.ts';
import type { Finding, Place, RelatedPlace } from '#findings/finding.ts';
import { nearMiss } from '#findings/near-miss.ts';
import { inCatalogue } from './identify.ts';
import type { Missing } from './missing.ts';

/** The catalogues with an organisation's own frameworks, and what is wrong with their ids. */
export interface JoinedFrameworks {
  readonly catalogues: Catalogues;
  readonly findings: readonly Finding[];
  /** What mappings name and is not there. */
  readonly missing: readonly Missing[];
}

/** What own ids are compared with. */
export interface Others {
  readonly catalogues: Catalogues;
  readonly records: ReadonlyMap<string, AnyRecord>;
  readonly refused: readonly Refused[];
}

/** Names by which the frameworks that come with the engine are asked for. */
export const builtInFrameworks = ['iso27001', 'annex-a', 'soc2'] as const;

const finding = (
  rule: string,
  place: Place,
  message: string,
  hint: string,
  related: readonly RelatedPlace[] = [],
): Finding => ({ ...place, rule, severity: 'error', message, hint, related });

/** Forms of ids that mean something already; a document's id is free. */
const takenForms: readonly RegExp[] = [
  ...Object.values(kindSchemas)
    .filter(({ record }) => record.kind !== 'document')
    .map(({ record }) => new RegExp(record.id)),
  /^(?:CC|PI|[ACP])\d\.\d+$/,
];

interface Claims {
  readonly others: Others;
  readonly recordsFolded: ReadonlyMap<string, AnyRecord>;
  /** Requirements so far by folded id: pages and files do not tell case. */
  readonly seen: Map<string, OwnRequirement>;
}

const reused = (
  { others, recordsFolded, seen }: Claims,
  { id, place }: OwnRequirement,
): Finding | undefined => {
  const rule = 'record/id-reused';
  const hint = 'give the requirement an id of its own; ids are never used twice';
  if (inCatalogue(others.catalogues, id) || takenForms.some((form) => form.test(id))) {
    const message = `Unexpected id \`${id}\`, which has the form of ids that come with the engine`;
    return finding(rule, place, message, 'put a prefix of the framework before it');
  }
  const record = recordsFolded.get(id.toLowerCase());
  if (record) {
    const message = `Unexpected id \`${id}\`, which \`${record.path}\` has already`;
    const related = [{ ...record.positions.ofValue(['id']), message: 'the record' }];
    return finding(rule, place, message, hint, related);
  }
  const first = seen.get(id.toLowerCase());
  if (!first) return undefined;
  const message =
    first.id === id
      ? `Unexpected second requirement \`${id}\`, expected each once`
      : `Unexpected id \`${id}\`, which differs from \`${first.id}\` only by case`;
  return finding(rule, place, message, hint, [{ ...first.place, message: 'the first one' }]);
};

const unknownId = (noun: string, id: string, place: Place, known: Iterable<string>): Missing => {
  const near = nearMiss(id, known);
  const meant = near === undefined ? '' : `; did you mean \`${near}\`?`;
  const hint = near === undefined ? 'correct the id, or remove the row' : `write \`${near}\``;
  return {
    id,
    finding: finding('link/broken', place, `Cannot find ${noun} \`${id}\`${meant}`, hint),
  };
};

const knownTargets = ({ annexA, clauses, criteria }: Catalogues): readonly string[] => [
  ...annexA.keys(),
  ...clauses.keys(),
  ...criteria.keys(),
];

/** Whether the list may hold the id in a row that could not be read. */
const mayBeUnread = ({ refused }: Others, id: string): boolean =>
  refused.some((one) => one.target === 'criterion' && (one.id === undefined || one.id === id));

const unknownIds = (
  { requirement, target, requirementPlace, targetPlace }: ReadMapping,
  listed: ReadonlySet<string>,
  others: Others,
): readonly Missing[] => [
  ...(listed.has(requirement) || mayBeUnread(others, requirement)
    ? []
    : [unknownId('requirement', requirement, requirementPlace, listed)]),
  ...(inCatalogue(others.catalogues, target)
    ? []
    : [
        unknownId(
          'control, clause or criterion',
          target,
          targetPlace,
          knownTargets(others.catalogues),
        ),
      ]),
];

const repeatedPair = ({ requirement, target, targetPlace }: ReadMapping): Finding =>
  finding(
    'record/schema',
    targetPlace,
    `Unexpected second row for \`${requirement}\` and \`${target}\`, expected each pair once`,
    'remove one of the two',
  );

const joinMappings = (
  { mappings, requirements: all }: ReadFramework,
  kept: ReadonlyMap<string, OwnRequirement>,
  others: Others,
): Pick<OwnFramework, 'mappings'> & Pick<JoinedFrameworks, 'findings' | 'missing'> => {
  const listed = new Set(all.map(({ id }) => id));
  const pairs = new Set<string>();
  const findings: Finding[] = [];
  const missing: Missing[] = [];
  const good = mappings.filter((row) => {
    const wrong = unknownIds(row, listed, others);
    const pair = `${row.requirement}\n${row.target}`;
    missing.push(...wrong);
    if (wrong.length === 0 && pairs.has(pair)) findings.push(repeatedPair(row));
    const known = wrong.length === 0 && !pairs.has(pair) && kept.has(row.requirement);
    pairs.add(pair);
    return known;
  });
  return {
    findings,
    missing,
    mappings: good.map(({ requirement, target, strength, support }) => ({
      requirement,
      target,
      strength,
      support,
    })),
  };
};

const nameTaken = (
  { id, place }: ReadFramework,
  own: ReadonlyMap<string, OwnFramework>,
): Finding | undefined => {
  const builtIn = builtInFrameworks.some((name) => name === id.toLowerCase());
  if (!builtIn && !own.has(id)) return undefined;
  const message = builtIn
    ? `Unexpected framework id \`${id}\`, which the engine has already`
    : `Unexpected second framework \`${id}\`, expected each once`;
  return finding('record/schema', place, message, 'give it another `id`');
};

/**
 * Joins the frameworks that `isms.yml` names to the catalogues. An id that a record, a catalogue or
 * an earlier requirement has already is a finding, and the earlier one keeps it; so is a mapping
 * that names what is not there.
 */
export const joinFrameworks = (
  frameworks: readonly ReadFramework[],
  others: Others,
): JoinedFrameworks => {
  if (frameworks.length === 0) return { catalogues: others.catalogues, findings: [], missing: [] };
  const findings: Finding[] = [];
  const missing: Missing[] = [];
  const own = new Map<string, OwnFramework>();
  const recordsFolded = new Map(
    [...others.records.values()].map((record) => [record.id.toLowerCase(), record]),
  );
  const claims: Claims = { others, recordsFolded, seen: new Map() };
  for (const framework of frameworks) {
    const taken = nameTaken(framework, own);
    if (taken) {
      findings.push(taken);
      continue;
    }
    const kept = new Map<string, OwnRequirement>();
    for (const requirement of framework.requirements) {
      const wrong = reused(claims, requirement);
      if (wrong) {
        findings.push(wrong);
        continue;
      }
      kept.set(requirement.id, requirement);
      claims.seen.set(requirement.id.toLowerCase(), requirement);
    }
    const mapped = joinMappings(framework, kept, others);
    findings.push(...mapped.findings);
    missing.push(...mapped.missing);
    const { id, title } = framework;
    own.set(id, { id, title, requirements: kept, mappings: mapped.mappings });
  }
  return { catalogues: { ...others.catalogues, own }, findings, missing };
};
