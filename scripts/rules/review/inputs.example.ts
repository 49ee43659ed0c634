import type { RuleExample } from '../example.ts';

/** Minutes that only quote what was computed, and minutes that say what the meeting made of it. */
export const reviewInputsExample: RuleExample = {
  fails: {
    files: {
      'reviews/management/mr-2026-1.md': `
---

## a) Actions from earlier reviews

> No action is open.
`,
    },
  },
  passes: {
    files: {
      'reviews/management/mr-2026-1.md': `
---

## a) Actions from earlier reviews

> No action is open.

None: this is the first review.

## b) Internal and external issues

Two customers now ask for SOC 2; climate change has no effect on one rented floor.

## c) Needs and expectations of interested parties

Customers want to read our policies; the public page now offers them.

## d1) Nonconformities and corrective actions

One minor nonconformity was found; its action is in time.

## d2) Monitoring and measurement

No measurement was due yet.

## d3) Audit results

The audit of access rights found one leaver with a token.

## d4) Objectives met

The objective is on its way.

## e) Feedback from interested parties

No complaint came in.

## f) Risk assessment and treatment plan

The risk of leavers stays until accounts are closed from the HR system.

## g) Opportunities to improve

Closing accounts without a person in between.
`,
    },
  },
};
