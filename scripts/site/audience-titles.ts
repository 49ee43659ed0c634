import type { Audience } from '#audiences/view.ts';

/** How each audience is called where its readers see it. */
export const audienceTitles: Readonly<Record<Audience, string>> = {
  public: 'Public',
  staff: 'Staff',
  auditor: 'Auditors',
  management: 'Management',
};
