import picocolors from 'picocolors';
import type { Context } from '#commands/context.ts';

const silent = (): void => undefined;

/** A command line without a terminal, environment and colours, on which nothing is said. */
export const silentContext = (overrides: Pick<Context, 'folder'> & Partial<Context>): Context => ({
  environment: {},
  day: '2026-06-01',
  now: new Date('2026-06-01T08:00:00Z'),
  print: silent,
  note: silent,
  warn: silent,
  colours: picocolors.createColors(false),
  progress: { start: silent, step: silent, stop: silent },
  signal: new AbortController().signal,
  ...overrides,
});
