import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { addDuration } from '#register/calendar.ts';
import { asOf } from './as-of.ts';
import { toldBeforePeriod, toldOfPeriod } from './its-period.ts';
import { idOf } from './reference-records.ts';
import type { ReferenceFiles } from './read-reference.ts';

/** Whom a new ISMS is for. */
export interface Adopter {
  readonly organisation: string;
  /** The person who starts it and holds every role until others are named. */
  readonly person: {
    readonly name: string;
    readonly email: string;
    /** Account on the forge, where it is known. */
    readonly login?: string;
    /** Public SSH key with which the person signs: type and base64. */
    readonly key?: string;
  };
  /** Public SSH key of the forge's recorder: type and base64. */
  readonly recorder?: string;
  /** ISO day on which it starts. */
  readonly day: string;
  /** Address of the repository on its forge. */
  readonly uri: string;
}

/** Records of what happened at the reference company: nothing of it happened at the adopter. */
const itsHistory = [
  'reviews/management/',
  'reviews/audits/',
  'reviews/actions/',
  'reviews/incidents/',
  'reviews/access/',
  'reviews/exceptions/',
  'reviews/objectives/',
  'reviews/assessments/',
  'reviews/changes/',
  'reviews/exercises/',
  'reviews/training/competence-of-role-holders.md',
  'policies/soc2/management-assertion.md',
  'evidence/files/',
];

const kept = (path: string): boolean => !itsHistory.some((folder) => path.startsWith(folder));

const beforeEverything = '1970-01-01';

/** Names that stand for the reference company in its texts, longest first. */
const itsNames = ['Exemplar Cloud Limited', 'Exemplar Cloud Ltd', 'Exemplar Cloud'];

const rename = (text: string, organisation: string): string =>
  itsNames.reduce((words, name) => words.replaceAll(name, organisation), text);

const personId = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^a-z]+/)
    .find((word) => word !== '') ?? 'founder';

const recorderComment = ` No recorder yet, so nothing is attested:
 recorder: [{ ssh: 'ssh-ed25519 AAAA… isms-recorder', from: 2026-01-01 }]`;

const weakComment = ` Nothing registered here could approve more, so a merge suffices, and what it brings counts as
 \`recorded\` only. With a second person and the recorder's key: \`least: attested\`, no \`four_eyes\`;
 if they came after the first commit, name the commit that brought them as the root (\`--trust\`).`;

const aloneComment = ` One person cannot have another approve: strike \`four_eyes\` when a second one is named.`;

const withKeys = (key: string | undefined, from: string): { readonly keys?: object[] } =>
  key === undefined ? {} : { keys: [{ ssh: key, from }] };

/** What a first commit can live with: a change of who may approve must find somebody to approve it. */
const startTrustChanges = (document: Document, { person, recorder }: Adopter): void => {
  if (recorder !== undefined) return;
  const alone = person.key === undefined ? 'recorded' : 'attested';
  document.setIn(['approval', 'trust_changes', 'least'], alone);
  document.setIn(['approval', 'trust_changes', 'four_eyes'], 'off');
  const approval = document.get('approval');
  if (!isMap(approval)) return;
  const name = approval.items.find(
    ({ key }) => isScalar(key) && key.value === 'trust_changes',
  )?.key;
  if (isScalar(name)) {
    name.commentBefore = person.key === undefined ? weakComment : aloneComment;
  }
};

const startForge = (document: Document, { uri, recorder, day }: Adopter, id: string): void => {
  const forge = document.createNode({
    uri,
    trusted_mergers: [id],
    ...(recorder === undefined ? {} : { recorder: [{ ssh: recorder, from: day }] }),
  });
  if (recorder === undefined) forge.comment = recorderComment;
  document.set('forges', document.createNode([forge]));
};

const adaptSettings = (text: string, adopter: Adopter): string => {
  const document = parseDocument(text, { version: '1.2' });
  const roles = document.toJS() as { roles: { id: string }[] };
  const { name, email, login, key } = adopter.person;
  const id = personId(name);
  document.set('organisation', document.createNode({ name: adopter.organisation }));
  document.set(
    'people',
    document.createNode([
      {
        id,
        name,
        emails: [email],
        ...(login === undefined ? {} : { forge: { login } }),
        ...withKeys(key, adopter.day),
        roles: roles.roles.map((role) => ({ role: role.id, from: adopter.day })),
      },
    ]),
  );
  startForge(document, adopter, id);
  startTrustChanges(document, adopter);
  document.delete('certificate');
  document.delete('soc2');
  return document.toString({ lineWidth: 0 });
};

const idsOf = (document: Document, field: string): readonly string[] => {
  const list = document.get(field);
  return isSeq(list) ? list.items.map(String) : [];
};

const withdraw = (document: Document, fields: readonly string[]): void => {
  for (const field of fields) document.delete(field);
};

/** No control works yet, so each is still to come and the risk stands as without any. */
const adaptRisk = (document: Document, { day }: Adopter): void => {
  const controls = [
    ...idsOf(document, 'treatment_controls'),
    ...idsOf(document, 'existing_controls'),
  ];
  document.set('treatment_controls', [...new Set(controls)]);
  document.set('current', document.get('inherent'));
  document.set('identified', day);
  if (document.get('treatment') === 'retain') document.set('treatment', 'modify');
  if (document.has('acceptance')) document.setIn(['acceptance', 'until'], addDuration(day, 'P1Y'));
  withdraw(document, ['existing_controls', 'plan', 'from']);
};

const adaptControl = (document: Document): void => {
  if (document.get('applicable') !== 'yes') return;
  document.set('implementation', 'none');
  withdraw(document, ['implemented_since', 'planned_by']);
};

const adaptSupplier = (document: Document): void => {
  document.set('state', 'proposed');
  withdraw(document, ['contract', 'dpa', 'nda', 'assurance', 'reviews', 'ended']);
};

/** What would be said to others or counted as done waits until somebody at the adopter looked at it. */
const startAsDraft = (document: Document): void => {
  document.set('version', '1.0');
  const version = document.get('version', true);
  if (isScalar(version)) version.type = 'QUOTE_DOUBLE';
  document.set('status', 'draft');
};

const startedAsDrafts = [
  'reviews/answers/',
  'reviews/obligations/',
  'reviews/training/',
  'reviews/metrics/',
];

/** Takes out of front matter what is a fact of the reference company and no rule. */
const withdrawClaims = (document: Document, path: string, adopter: Adopter): void => {
  if (startedAsDrafts.some((folder) => path.startsWith(folder))) startAsDraft(document);
  if (path.startsWith('reviews/training/')) {
    withdraw(document, ['completions']);
    document.deleteIn(['effectiveness', 'result']);
  }
  if (document.has('version')) document.set('status', 'draft');
  if (path.startsWith('risks/') && !path.startsWith('risks/assets/')) adaptRisk(document, adopter);
  if (path.startsWith('soa/')) adaptControl(document);
  if (path.startsWith('reviews/suppliers/')) adaptSupplier(document);
};

const adaptRecord = (
  path: string,
  text: string,
  adopter: Adopter,
  exists: (id: string) => boolean,
): string => {
  const versioned = /^version:/m.test(text);
  const earlier = asOf(text, {
    day: beforeEverything,
    exists,
    wording: [[toldOfPeriod, toldBeforePeriod]],
    ...(versioned ? { version: '1.0' } : {}),
  });
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(earlier) ?? [];
  const document = parseDocument(yaml, { version: '1.2' });
  withdrawClaims(document, path, adopter);
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n${body}`;
};

/**
 * The reference ISMS made a start for somebody else: every version a draft, nothing in it that
 * happened at the reference company or claims to be in place, one person who holds all roles.
 */
export const adaptReference = (
  reference: ReferenceFiles,
  adopter: Adopter,
): ReadonlyMap<string, string> => {
  const decoder = new TextDecoder();
  const texts = [...reference].map(([path, bytes]) => [path, decoder.decode(bytes)] as const);
  const dropped = new Set(
    texts.filter(([path]) => !kept(path)).flatMap(([, text]) => idOf(text) ?? []),
  );
  const exists = (id: string): boolean => !dropped.has(id);
  const adapted = texts
    .filter(([path]) => kept(path))
    .map(([path, text]): [string, string] => {
      if (path === 'isms.yml') {
        return [path, rename(adaptSettings(text, adopter), adopter.organisation)];
      }
      const record = path.endsWith('.md') && !path.endsWith('README.md');
      return [
        path,
        rename(record ? adaptRecord(path, text, adopter, exists) : text, adopter.organisation),
      ];
    });
  return new Map(adapted);
};
