const utcDay = (time: string): string => {
  const instant = new Date(time);
  return Number.isNaN(instant.getTime()) ? time.slice(0, 10) : instant.toISOString().slice(0, 10);
};

/**
 * Whether a day, or a time (RFC 3339), comes only after today, so that what is told of it has not
 * happened yet and proves nothing. A time must lie ahead in its own zone and in UTC.
 */
export const liesAhead = (when: string | undefined, today: string): boolean =>
  when !== undefined && when.slice(0, 10) > today && utcDay(when) > today;
