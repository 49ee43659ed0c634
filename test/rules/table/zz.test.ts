import { test } from 'vitest';
import { referenceBase, exampleBase, saidBefore } from './judge-row.ts';
test('x', async () => {
  for (const b of [await referenceBase(), await exampleBase()]) {
    for (const f of await saidBefore(b)) console.log(`${f.path}:${f.line} ${f.severity} ${f.rule} ${f.message}`);
    console.log('-----');
  }
});
