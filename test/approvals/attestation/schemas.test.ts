import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import {
  forgeDecisionsSchema,
  personalDecisionsSchema,
  statementSchema,
} from '#approvals/attestation/statement-schema.ts';
import type { Schema } from '#content/schema.ts';
import { reviewsFileSchema } from '#forges/reviews-file.ts';

const draft = 'https://json-schema.org/draft/2020-12/schema';

/** The whole schema: what is checked in two steps, in one. */
const wholeStatement = (): object => {
  const predicate = statementSchema.properties?.['predicate'];
  const approvals = predicate?.properties?.['approvals'];
  const itemsOf = (schema: Schema): Schema | undefined => schema.properties?.['approvals']?.items;
  return {
    $schema: draft,
    ...statementSchema,
    properties: {
      ...statementSchema.properties,
      predicate: {
        ...predicate,
        properties: {
          ...predicate?.properties,
          approvals: {
            ...approvals,
            items: { anyOf: [itemsOf(forgeDecisionsSchema), itemsOf(personalDecisionsSchema)] },
          },
        },
      },
    },
  };
};

const text = async (schema: object): Promise<string> => {
  const style = await resolveConfig(new URL(import.meta.url));
  return format(JSON.stringify(schema, undefined, 2), { ...style, parser: 'json' });
};

test('the published schema of a statement is the one that is checked', async () => {
  await expect(await text(wholeStatement())).toMatchFileSnapshot(
    '../../../scripts/approvals/attestation/statement.schema.json',
  );
});

test('the published schema of a file of reviews is the one that is checked', async () => {
  await expect(await text({ $schema: draft, ...reviewsFileSchema })).toMatchFileSnapshot(
    '../../../scripts/forges/reviews.schema.json',
  );
});
