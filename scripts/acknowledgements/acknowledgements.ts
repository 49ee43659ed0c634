import type { Chain } from './chain.ts';
import type { Roster } from './roster.ts';

/** What an export of the acknowledgement service holds. */
export interface Acknowledgements {
  readonly chain: Chain;
  readonly roster: Roster;
}
