#!/usr/bin/env node
// The published package runs its compiled code; a clone runs the sources as they stand.
import { existsSync } from 'node:fs';
import { register } from 'node:module';

const source = new URL('../scripts/cli.ts', import.meta.url);
if (existsSync(source)) {
  const { register: registerTypeScript } = await import('tsx/esm/api');
  registerTypeScript();
  register('./source-condition.js', import.meta.url);
  await import(source.href);
} else {
  await import('../dist/scripts/cli.js');
}
