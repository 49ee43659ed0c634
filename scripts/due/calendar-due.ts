import { addDays } from '#register/calendar.ts';
import { titleOfItem, whoOf } from './due-report.ts';
import type { DueReport } from './due-report.ts';
import { dueUid } from './due-uid.ts';
import type { DueItem } from './due-item.ts';

/** Control characters, which RFC 5545 forbids in text, and those that turn its direction. */
const forbidden = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text as a value (RFC 5545, 3.3.11); line breaks become `\n`. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(forbidden, '');

const mostOctets = 75;

/** A content line in pieces of at most 75 octets, never within a character (RFC 5545, 3.1). */
const folded = (line: string): string => {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line.replace(/\p{Cs}/gu, '\ufffd')) {
    const size = Buffer.byteLength(character, 'utf8');
    if (octets + size > mostOctets) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
};

const dateOf = (day: string): string => day.replaceAll('-', '');

/** The time of the commit, else the beginning of the day: no clock. */
const stampOf = ({ commit, today }: DueReport): string =>
  commit === undefined
    ? `${dateOf(today)}T000000Z`
    : new Date(commit.time * 1000).toISOString().replace(/[-:]|\.\d+/g, '');

const summaryOf = (item: DueItem, title: string): string => {
  const name = item.record === undefined ? '' : `${item.record} `;
  const draft = item.draft ? ' (draft)' : '';
  return `${name}${item.what}${title === '' ? '' : `: ${title}`}${draft}`;
};

const eventLines = (report: DueReport, item: DueItem, stamp: string): readonly string[] => {
  const title = titleOfItem(report, item);
  const description = [
    ...(item.role === undefined ? [] : [whoOf(report, item.role)]),
    item.record === undefined ? 'isms.yml' : (report.register.records.get(item.record)?.path ?? ''),
  ].join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${dueUid(report.register, item)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${dateOf(item.due)}`,
    `DTEND;VALUE=DATE:${dateOf(addDays(item.due, 1))}`,
    `SUMMARY:${escaped(summaryOf(item, title))}`,
    `DESCRIPTION:${escaped(description)}`,
    `CATEGORIES:${escaped(item.subject)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
};

/**
 * `isms due --format ics`: an iCalendar object (RFC 5545) with one all-day event an item; without
 * reminders, since those are the reader's business. The same commit and day give the same bytes.
 */
export const calendarDue = (report: DueReport): string => {
  const stamp = stampOf(report);
  const name = `${report.register.settings.organisation.name}: information security`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//isms-as-code//isms due//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...report.due.items.flatMap((item) => eventLines(report, item, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
};
