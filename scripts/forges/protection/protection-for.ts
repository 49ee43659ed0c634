import type { ForgeName } from '../forge-change.ts';
import { forgejoProtection } from './forgejo.ts';
import { githubProtection } from './github.ts';
import { gitlabProtection } from './gitlab.ts';
import type { ProtectionFacts, ProtectionPlan } from './protection.ts';

/** What must be set at a forge so that the evidence of its reviews means what it says. */
export const protectionFor = (forge: ForgeName, facts: ProtectionFacts): ProtectionPlan => {
  switch (forge) {
    case 'github':
      return githubProtection(facts);
    case 'gitlab':
      return gitlabProtection(facts);
    case 'forgejo':
      return forgejoProtection(facts);
  }
};
