import type { Past } from '#history/past.ts';
import type { RuleExample } from '../example.ts';

const path = 'isms.yml';

/** The acceptance level of the risk method went from 1 to 2 in May 2026. */
const raised: Past = {
  contents: new Map([
    [
      path,
      [
        {
          path,
          day: '2025-01-06',
          commit: '8c1f0aa6f2d94b1e7a3c5d0e9b8f7a6c5d4e3f21',
          position: 0,
          data: { risk: { level: 'product', accept: { level: 1 } } },
        },
        {
          path,
          day: '2026-05-04',
          commit: '5d0c2aa9b8f7e6d5c4b3a2918f7e6d5c4b3a2910',
          position: 41,
          data: { risk: { level: 'product', accept: { level: 2 } } },
        },
      ],
    ],
  ]),
};

const told = 'On 2026-05-04 `risk.accept.level` in `isms.yml` was raised from 1 to 2';

const declared = `---
id: CHG-2026-002
title: Accept risks up to level 2
owner: ciso
classification: confidential
version: "1.0"
status: approved
kind: isms
why: Three risks of level 2 were accepted one by one every year; the risk method in isms.yml now does so.
consequences: Risks of level 2 are no longer seen by their owners each year
integrity: Levels above 2 are accepted by the same roles as before
resources: Half a day of the ISMS manager
responsible: isms-manager
approved_by: top-management
plan: [{what: Raise the acceptance level, responsible: isms-manager, due: 2026-05-08, done: 2026-05-04}]
done: 2026-05-04
significant: no
---
`;

/** A risk method that was changed without a word, and with a change record that names it. */
export const changeUndeclaredExample: RuleExample = {
  fails: { files: {}, past: raised, told },
  passes: { files: { 'reviews/changes/chg-2026-002.md': declared }, past: raised, told },
};
