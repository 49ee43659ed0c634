/** Fields whose name alone does not say enough to a reader. */
const titles: ReadonlyMap<string, string> = new Map([
  ['also', 'Also asked as'],
  ['applies_to', 'Applies to'],
  ['backed_by', 'Backed by'],
  ['by', 'By'],
  ['check_on', 'Check on'],
  ['communicated_to', 'Communicated to'],
  ['cuecs', 'Controls expected of us'],
  ['csocs', 'Controls expected of them'],
  ['disclose', 'In the system description'],
  ['dpa', 'Data processing agreement'],
  ['due_within', 'Collected within'],
  ['evaluate', 'Evaluation'],
  ['every', 'How often'],
  ['export', 'Export that was reviewed'],
  ['format', 'Format of the export'],
  ['from', 'From'],
  ['isms_changes', 'What it changed'],
  ['nda', 'Confidentiality agreement'],
  ['mfa', 'Second factor'],
  ['none', 'Why none'],
  ['of', 'Exception from'],
  ['reviewed', 'Reviews without change'],
  ['rpo', 'Recovery point objective'],
  ['rto', 'Recovery time objective'],
  ['scope_fits', 'Scope fits'],
  ['sha256', 'SHA-256'],
  ['within', 'Due within'],
]);

/** A field's name as a heading: `risk_owner` becomes `Risk owner`. */
export const fieldTitle = (name: string): string => {
  const words = name.replaceAll(/[_-]/g, ' ');
  return titles.get(name) ?? words.charAt(0).toUpperCase() + words.slice(1);
};
