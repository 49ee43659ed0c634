import { isMap, isSeq, parseDocument } from 'yaml';
import type { YAMLMap } from 'yaml';

/** The changes of `isms.yml` during the year; before each day the older state stood. */
const platformLeadChanged = '2026-03-31';
const certified = '2025-12-19';

const person = (people: unknown, id: string): YAMLMap | undefined =>
  isSeq(people)
    ? people.items.find((item): item is YAMLMap => isMap(item) && item.get('id') === id)
    : undefined;

/** `isms.yml` as it stood on a day of the year, derived from how it stands now. */
export const earlierSettings = (text: string, day: string, soaVersion: string): string => {
  const document = parseDocument(text, { version: '1.2' });
  if (day < platformLeadChanged) {
    const people = document.get('people');
    const leaver = person(people, 'tomasz');
    leaver?.delete('left');
    leaver?.deleteIn(['roles', 0, 'to']);
    person(people, 'aiko')?.set('roles', document.createNode([]));
  }
  if (day < certified) document.delete('certificate');
  else document.setIn(['certificate', 'soa_version'], soaVersion);
  return document.toString({ lineWidth: 0 });
};
