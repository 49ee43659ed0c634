import { quote } from '#content/quote.ts';
import type { Decision } from '#evidence/collected.ts';
import {
  accountName,
  rightsOf,
  systemAccounts,
  tellsRights,
} from '#performance/access-accounts.ts';
import type { SystemAccount } from '#performance/access-accounts.ts';
import { exportsBySystem, firstAfter } from '#performance/access-later-exports.ts';
import type { DatedExport } from '#performance/access-later-exports.ts';
import { accountsOf, exportDay } from '#performance/access-reviews.ts';
import { addDays } from '#register/calendar.ts';
import type { Register } from '#register/register.ts';
import { failuresOr, filesOf, lineOf } from './access-files.ts';
import type { AccessReview, ReviewFiles } from './access-files.ts';
import { eachOf, failAt, notApplicable, notEvaluated, retired } from '../outcome.ts';
import type { Evidence, Outcome, Rule } from '../rule.ts';

/** Days after `completed` in which a decision is carried out. RECORDS has no setting for it. */
const carriedOutWithin = 14;

type Accounts = ReadonlyMap<string, SystemAccount>;

/** A later list with its accounts, which many decisions of a review ask for. */
interface LaterList {
  readonly list: DatedExport;
  readonly accounts: Accounts;
}

interface Setting {
  readonly review: AccessReview;
  readonly path: string;
  readonly today: string;
  /** The accounts as they were reviewed; absent where the export is not read. */
  readonly reviewed: Accounts | undefined;
  /** The first list of the system after a day. */
  readonly listAfter: (day: string) => LaterList | undefined;
  /** The last day of a person with the organisation, where it is known. */
  readonly leftOn: (person: string | undefined) => string | undefined;
}

const at = (
  { review, path }: Setting,
  decision: Decision,
  message: string,
  hint: string,
  later?: { readonly list: DatedExport; readonly line: number },
): Outcome =>
  failAt(lineOf(path, decision.line), message, hint, {
    record: review.id,
    ...(later
      ? {
          related: [
            { ...lineOf(later.list.path, later.line), message: `\`${later.list.item}\` lists it` },
          ],
        }
      : {}),
  });

/** The last day for it: an account may work until its owner's last day, if that is later. */
const lastDay = (setting: Setting, { owner }: Decision): string => {
  const due = addDays(setting.review.data.completed, carriedOutWithin);
  const left = setting.leftOn(owner);
  return left !== undefined && left > due ? left : due;
};

const verbs = { revoke: 'revokes', change: 'changes' } as const;

type Settled = Decision & { readonly decision: 'revoke' | 'change' };

const isSettled = (decision: Decision): decision is Settled => decision.decision in verbs;

/** What the first list after `done` still has of it; nothing where it is as decided. */
const stillThere = (
  setting: Setting,
  decision: Settled,
  { list, accounts }: LaterList,
): readonly Outcome[] => {
  const { review, reviewed } = setting;
  const name = accountName(decision);
  const now = accounts.get(name);
  if (!now || now.enabled === false) return [];
  const before = reviewed?.get(name);
  if (decision.decision === 'change') {
    if (!before || !tellsRights(before) || !tellsRights(now)) {
      return [
        notEvaluated(
          `\`${before ? list.item : review.data.export.item}\` does not tell what ${quote(name)} may do`,
          review,
        ),
      ];
    }
    if (rightsOf(before) !== rightsOf(now)) return [];
  }
  const said = decision.decision === 'revoke' ? 'still lists it' : 'shows the same rights';
  return [
    at(
      setting,
      decision,
      `\`${review.id}\` ${verbs[decision.decision]} ${quote(name)}, done on ${decision.done ?? ''}, and \`${list.item}\` of ${list.day} ${said}`,
      `carry it out now and write the true day in \`done\`; as the control failed, open an action \`from: [${review.id}]\``,
      { list, line: now.line },
    ),
  ];
};

const judge = (setting: Setting, decision: Settled): readonly Outcome[] => {
  const { review, today, listAfter } = setting;
  const { done } = decision;
  const name = accountName(decision);
  const due = lastDay(setting, decision);
  if (done === undefined || done > today) {
    return due < today
      ? [
          at(
            setting,
            decision,
            `\`${review.id}\` ${verbs[decision.decision]} ${quote(name)}, which was to be done by ${due}`,
            'have it carried out now, and write the day in `done` and the number in `ticket`',
          ),
        ]
      : [notApplicable(`${quote(name)} has time until ${due}`, review)];
  }
  const exported = exportDay(review);
  const next = listAfter(done > exported ? done : exported);
  const there = next ? stillThere(setting, decision, next) : [];
  if (there.length > 0) return there;
  if (done > due) {
    return [
      at(
        setting,
        decision,
        `\`${review.id}\` ${verbs[decision.decision]} ${quote(name)}, which was done on ${done}, after ${due}`,
        `find out why it took so long, and open an action \`from: [${review.id}]\``,
      ),
    ];
  }
  return next
    ? []
    : [
        notEvaluated(
          `there is no list after ${done} that shows ${quote(name)} gone or changed`,
          review,
        ),
      ];
};

/** An action that comes from a review and is neither retired nor rejected: what went wrong there is followed up. */
const followedBy = (register: Register, { id }: AccessReview): string | undefined =>
  (register.backlinks.get(id) ?? []).find(({ from, field }) => {
    const record = register.records.get(from);
    return (
      record?.kind === 'action' &&
      field?.[0] === 'from' &&
      !retired(record) &&
      !record.invalid.has('state') &&
      record.data.state !== 'rejected'
    );
  })?.from;

/** What remains to be said of a review whose faults an action follows up. */
const followedUp = (
  outcomes: readonly Outcome[],
  review: AccessReview,
  register: Register,
): readonly Outcome[] => {
  const action = followedBy(register, review);
  if (action === undefined || !outcomes.some(({ result }) => result === 'fail')) return outcomes;
  return [
    ...outcomes.filter(({ result }) => result !== 'fail'),
    notApplicable(`what was not carried out in time is followed up by \`${action}\``, review),
  ];
};

/** What one evaluation knows of systems and people. */
interface Known {
  readonly lists: ReadonlyMap<string, readonly DatedExport[]>;
  readonly leftOn: ReadonlyMap<string, string | undefined>;
}

const settingOf = (
  review: AccessReview,
  { read, collected }: ReviewFiles,
  { lists, leftOn }: Known,
  { today }: Evidence,
): Setting => {
  const exported = accountsOf(collected, review.data.export.item);
  const opened = new Map<DatedExport, Accounts>();
  return {
    review,
    path: read.path,
    today,
    reviewed: exported && systemAccounts(exported),
    listAfter: (day) => {
      const list = firstAfter(lists.get(review.data.system) ?? [], day);
      if (!list) return undefined;
      const accounts = opened.get(list) ?? systemAccounts(list.accounts);
      opened.set(list, accounts);
      return { list, accounts };
    },
    leftOn: (person) => (person === undefined ? undefined : leftOn.get(person)),
  };
};

function* judgeReview(review: AccessReview, known: Known, evidence: Evidence): Iterable<Outcome> {
  const files = filesOf(evidence, review);
  if (typeof files === 'string') {
    yield notEvaluated(files, review);
    return;
  }
  const settled = files.read.decisions.filter(isSettled);
  if (settled.length === 0 && files.read.problems.length === 0) {
    yield notApplicable('nothing was revoked or changed', review);
    return;
  }
  const setting = settingOf(review, files, known, evidence);
  const outcomes = settled.flatMap((decision) => judge(setting, decision));
  yield* followedUp(failuresOr(outcomes, review, files.read), review, evidence.register);
}

const reads = ['system', 'completed', 'export', 'decisions'] as const;

/** What a review takes away is gone. */
export const accessRevokedDone: Rule = {
  id: 'access/revoked-done',
  severity: 'error',
  source: 'A.5.18, CC6.2',
  checks: `what an access review revokes or changes is done within ${carriedOutWithin} days after \`completed\`, or on the last day of an owner who leaves later, and the next export of the system shows it: the account is gone or closed, or its rights are others`,
  why: 'A review that decides and changes nothing is worse than none: it says on paper that the access has ended.',
  mend: 'Carry it out, then write `done` and `ticket` on its line. What was late or not carried out stays so: an action that has the review in `from` follows it up, and this rule is silent from then on.',
  *evaluate(evidence) {
    const { register, collected } = evidence;
    const known: Known = {
      lists: collected ? exportsBySystem({ register, collected }) : new Map(),
      leftOn: new Map(register.settings.people.map(({ id, left }) => [id, left])),
    };
    yield* eachOf(evidence, 'access-review', reads, (review) =>
      judgeReview(review, known, evidence),
    );
  },
};
