/** What the system description tells of the period of the reference company's report. */
export const toldOfPeriod =
  'In the period from 1 October 2025 to 30 September 2026 no incident made us miss a commitment, and three changes matter to the reader: the role of platform lead changed hands on 1 April 2026 (CHG-2026-002), the support desk moved from DeskLine to HelpHub ([SUP-HELPHUB](../../reviews/suppliers/helphub.md)) on 30 April 2026 (CHG-2026-001), and team leads of customers see usage statistics since 1 September 2026 (CHG-2026-003).';

/** What it told before that period, and tells at a company that has had none. */
export const toldBeforePeriod =
  'The period from 1 October 2025 to 30 September 2026 has not begun yet, so there is no incident and no change to tell of.';
