import type { ForgeName } from '../forge-change.ts';

/** One setting of a forge on which approval leans although no commit shows it. */
export interface ProtectionSetting {
  readonly id: string;
  /** In the forge's own words. */
  readonly title: string;
  readonly protects: string;
  /** How a person finds out whether it is set. */
  readonly check: string;
  /** What the history says of it all the same. */
  readonly history: HistoryWord;
}

/** How far a history proves a setting, and why. */
export interface HistoryWord {
  readonly proves: 'nothing' | 'part' | 'all';
  readonly why: string;
}

/** Text to feed to the forge: a file to import, or commands to run. */
export interface ProtectionStep {
  readonly title: string;
  readonly format: 'json' | 'shell';
  readonly text: string;
}

/** What must be set at a forge so that evidence means what it says. */
export interface ProtectionPlan {
  readonly forge: ForgeName;
  /** The main line. */
  readonly branch: string;
  readonly settings: readonly ProtectionSetting[];
  readonly steps: readonly ProtectionStep[];
  /** How requests may be merged, and why. */
  readonly merging: readonly string[];
}

/** What the settings depend on. */
export interface ProtectionFacts {
  /** `approval.main`. */
  readonly branch: string;
  /** A recorder of the forge is registered, so that squashed and rebased changes can be attested. */
  readonly recorder: boolean;
}

/** The name of the CI job that runs `isms check`. */
export const checkName = 'isms';

/** Which ways of merging leave evidence, in the order of preference. */
export const mergeWays = ({
  recorder,
}: ProtectionFacts): readonly ('merge' | 'squash' | 'rebase')[] =>
  recorder ? ['merge', 'squash', 'rebase'] : ['merge'];

/** What each way of merging leaves in the history. */
export const mergingNotes = (facts: ProtectionFacts): readonly string[] => [
  'merge commit: carries evidence of every level, the only one for `recorded`; the merger and `Approved-by:` lines stand in a commit that the author did not write',
  'squash: its message is the author’s text, so nothing in it counts; approval needs the attestation of a recorder or the approver’s own signature',
  'rebase: leaves the author’s commits, unsigned; approval needs an attestation over all of them or the approver’s own signature on the last',
  facts.recorder
    ? 'here a recorder is registered, so all three may be allowed'
    : 'here no recorder is registered, so allow merge commits alone',
];

/** What a history shows of settings that every forge has, whatever it calls them. */
export const historySays = {
  nothing: { proves: 'nothing', why: 'a history made without it looks the same' },
  requests: {
    proves: 'part',
    why: 'evidence `attested` names the request of each approved version; changes that need no approval show nothing',
  },
  stale: {
    proves: 'part',
    why: 'an attestation names the reviewed bytes, so text that was changed afterwards is never approved; it does not show that the forge would have refused the merge',
  },
  author: {
    proves: 'part',
    why: '`isms check` reports who approved own work; it does not show that the forge would have refused it',
  },
  rewritten: {
    proves: 'nothing',
    why: 'compare with an older clone, or give `isms verify --trust` a commit that you noted earlier',
  },
  merges: { proves: 'all', why: 'merge commits are there or not' },
} as const satisfies Readonly<Record<string, HistoryWord>>;
