/** The parts of the site in the order of the navigation. */
export const sections = [
  { id: 'policies', title: 'Policies', path: 'policies/index.html' },
  { id: 'risks', title: 'Risks', path: 'risks/index.html' },
  { id: 'soa', title: 'Statement of Applicability', path: 'soa/index.html' },
  { id: 'reviews', title: 'Reviews', path: 'reviews/index.html' },
  { id: 'suppliers', title: 'Suppliers', path: 'suppliers/index.html' },
  { id: 'evidence', title: 'Evidence', path: 'evidence/index.html' },
  { id: 'frameworks', title: 'Frameworks', path: 'frameworks/index.html' },
  { id: 'checks', title: 'Checks', path: 'checks/index.html' },
] as const;

/** One part of the navigation. */
export type SectionId = (typeof sections)[number]['id'];

/** One part of the navigation, with its first page. */
export interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly path: string;
}
