import { byText } from '#findings/text-order.ts';
import {
  predicateType,
  statementType,
  type Account,
  type ApprovalStatement,
  type ApprovedSubject,
  type ForgeDecision,
  type ForgePredicate,
} from './statement.ts';

const accountJson = ({ login, id, email }: Account): object => ({
  login,
  ...(id == null ? {} : { id }),
  ...(email == null ? {} : { email }),
});

const subjectJson = (subject: ApprovedSubject): object => {
  const { name, content, sha256, id, version, status } = subject;
  return {
    name,
    digest: sha256 == null ? { gitTree: content } : { gitBlob: content, sha256 },
    annotations: { id, ...(version === '' ? {} : { version, status }) },
  };
};

const decisionJson = ({ decision, commit, at, reviewed, ...account }: ForgeDecision): object => ({
  ...accountJson(account),
  decision,
  ...(commit == null ? {} : { commit }),
  at,
  reviewed: Object.fromEntries([...reviewed].sort(([a], [b]) => byText(a, b))),
});

const forgeJson = ({ change, approvals, merge }: ForgePredicate): object => ({
  change: {
    forge: change.forge,
    request: change.request,
    head: change.head,
    author: accountJson(change.author),
    writers: change.writers.map(accountJson),
  },
  approvals: approvals.map(decisionJson),
  ...(merge == null ? {} : { merge: { by: accountJson(merge.by), method: merge.method } }),
});

/** The in-toto statement as JSON (docs/approvals.md): keys in one order, the same bytes each time. */
export const writeStatement = (statement: ApprovalStatement): string => {
  const { repository, line, predicate, recordedAt } = statement;
  return JSON.stringify({
    _type: statementType,
    subject: statement.subjects.map(subjectJson),
    predicateType,
    predicate: {
      repository: {
        root: repository.root,
        ...(repository.uri == null ? {} : { uri: repository.uri }),
      },
      line: { ref: line.ref, before: line.before, commit: line.commit },
      ...(predicate.type === 'forge'
        ? forgeJson(predicate)
        : {
            approvals: predicate.approvals.map(({ person, decision, at }) => ({
              person,
              decision,
              at,
            })),
          }),
      ...(recordedAt == null ? {} : { recordedAt }),
    },
  });
};

/** Whether two statements say the same, apart from when they were written down. */
export const sameStatement = (a: ApprovalStatement, b: ApprovalStatement): boolean => {
  const { recordedAt: _a, ...first } = a;
  const { recordedAt: _b, ...second } = b;
  return writeStatement(first) === writeStatement(second);
};
