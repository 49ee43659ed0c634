import { isRecord } from '#history/record-facts.ts';
import { createFormProblem } from './json-form.ts';
import type { Envelope } from './envelope.ts';
import {
  payloadType,
  type Account,
  type ApprovalStatement,
  type ApprovedSubject,
  type ForgeDecision,
  type ForgePredicate,
  type PersonalDecision,
  type PersonalPredicate,
} from './statement.ts';
import {
  forgeDecisionsSchema,
  personalDecisionsSchema,
  statementSchema,
} from './statement-schema.ts';

type Data = Readonly<Record<string, unknown>>;

/** A statement, or why the envelope holds none, as a sentence. */
export type StatementReading =
  { readonly statement: ApprovalStatement } | { readonly problem: string };

const formProblem = createFormProblem();

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const parse = (payload: Uint8Array): unknown => {
  try {
    return JSON.parse(utf8.decode(payload));
  } catch {
    return undefined;
  }
};

// The schema was checked before: these only tell the compiler what it knows.
const map = (value: unknown): Data => (isRecord(value) ? value : {});
const maps = (value: unknown): readonly Data[] => (Array.isArray(value) ? value.map(map) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The text under a name, under that name; nothing where there is none. */
const optional = <Name extends string>(data: Data, name: Name): Partial<Record<Name, string>> => {
  const value = data[name];
  // A computed name loses its literal type.
  return typeof value === 'string' ? ({ [name]: value } as Record<Name, string>) : {};
};

const accountOf = (data: Data): Account => ({
  login: text(data['login']),
  ...(typeof data['id'] === 'number' ? { id: data['id'] } : {}),
  ...optional(data, 'email'),
});

const subjectOf = (data: Data): ApprovedSubject => {
  const digest = map(data['digest']);
  const annotations = map(data['annotations']);
  const blob = digest['gitBlob'];
  return {
    name: text(data['name']),
    content: text(blob ?? digest['gitTree']),
    ...(blob == null ? {} : optional(digest, 'sha256')),
    id: text(annotations['id']),
    version: text(annotations['version']),
    status: text(annotations['status']),
  };
};

const reviewedOf = (value: unknown): ReadonlyMap<string, string> =>
  new Map(Object.entries(map(value)).map(([path, id]) => [path, text(id)]));

const forgeDecisionOf = (data: Data): ForgeDecision => ({
  ...accountOf(data),
  decision: text(data['decision']),
  ...optional(data, 'commit'),
  at: text(data['at']),
  reviewed: reviewedOf(data['reviewed']),
});

const personalDecisionOf = (data: Data): PersonalDecision => ({
  person: text(data['person']),
  decision: text(data['decision']),
  at: text(data['at']),
});

const forgePredicateOf = (predicate: Data): ForgePredicate => {
  const change = map(predicate['change']);
  const merge = predicate['merge'] == null ? undefined : map(predicate['merge']);
  return {
    type: 'forge',
    change: {
      forge: text(change['forge']),
      request: Number(change['request']),
      head: text(change['head']),
      author: accountOf(map(change['author'])),
      writers: maps(change['writers']).map(accountOf),
    },
    approvals: maps(predicate['approvals']).map(forgeDecisionOf),
    ...(merge == null
      ? {}
      : { merge: { by: accountOf(map(merge['by'])), method: text(merge['method']) } }),
  };
};

const personalPredicateOf = (predicate: Data): PersonalPredicate => ({
  type: 'personal',
  approvals: maps(predicate['approvals']).map(personalDecisionOf),
});

const statementOf = (data: Data, forge: boolean): ApprovalStatement => {
  const predicate = map(data['predicate']);
  const repository = map(predicate['repository']);
  const line = map(predicate['line']);
  return {
    subjects: maps(data['subject']).map(subjectOf),
    repository: { root: text(repository['root']), ...optional(repository, 'uri') },
    line: { ref: text(line['ref']), before: text(line['before']), commit: text(line['commit']) },
    predicate: forge ? forgePredicateOf(predicate) : personalPredicateOf(predicate),
    ...optional(predicate, 'recordedAt'),
  };
};

/**
 * Reads what an envelope says, checked for its form alone: not whether anybody signed it, nor
 * whether it is true of any repository. Never throws.
 */
export const readStatementOrProblem = (envelope: Envelope): StatementReading => {
  if (envelope.payloadType !== payloadType) {
    return { problem: `Unexpected payload, expected \`${payloadType}\`` };
  }
  const data = parse(envelope.payload);
  if (!isRecord(data)) return { problem: 'The payload is not a JSON object in UTF-8' };
  const problem = formProblem(statementSchema, data);
  if (problem != null) return { problem };
  const predicate = map(data['predicate']);
  const forge = predicate['change'] != null;
  if (!forge && predicate['merge'] != null) return { problem: 'Cannot find `predicate.change`' };
  const form = forge ? forgeDecisionsSchema : personalDecisionsSchema;
  const inDecisions = formProblem(form, { approvals: predicate['approvals'] });
  return inDecisions == null ? { statement: statementOf(data, forge) } : { problem: inDecisions };
};

/** The approval statement of an envelope; `undefined` where it holds none. Never throws. */
export const readStatement = (envelope: Envelope): ApprovalStatement | undefined => {
  const reading = readStatementOrProblem(envelope);
  return 'statement' in reading ? reading.statement : undefined;
};
