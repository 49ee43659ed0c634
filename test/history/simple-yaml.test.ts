import { expect, test } from 'vitest';
import { yamlData } from '#history/record-facts.ts';
import { simpleData } from '#history/simple-yaml.ts';

const scalars = [
  ...['word', 'two words', 'v1.0', 'a-b_c/d.e', 'No', 'yes', 'true', 'False', 'NULL', 'null'],
  ...['2026-01-31', '2026-1-1', '1', '1.10', '0x1', '1e3', '.5', '-', '- a', '~', 'n', 'Infinity'],
  ...['"text"', "'text'", '"with \\"', "'it''s'", '"a" b', '"# no comment"', '"a: b"', '""', "''"],
  ...['a: b', 'a #b', 'a # b', 'a#b', '[a, b]', '[a,b]', '[]', '[a, ]', '[a, [b]]', '[a: b, c]'],
  ...['[a]', '[1, b]', '[2026-01-31, b]', '[true]', '[a, b', '{a: b}', '&a b', '*a', '!t a', '|'],
  ...['>', '%a', '@a', '`a`', 'a ', ' a', 'a  b', '---', '...', '--- a', 'a\tb', 'ä', 'a, b', ''],
  ...['a]', 'a}', '[a]b', 'a?', '? a', 'a:', '["a", b]', 'a-', 'a.', 'http://x', 'aé', '\u2028'],
];
const names = [
  'a'.repeat(1100),
  'id',
  'a_b',
  'A',
  '__proto__',
  'constructor',
  'a-b',
  'true',
  'null',
  '1',
  ' a',
  'é',
];

const yamls = [
  ...scalars.flatMap((value) => [`a: ${value}\n`, `a: ${value}`, `a: ${value}\nb: c\n`]),
  ...scalars.flatMap((value) => [`a: b\n${value}\n`, `a: b\n  ${value}\n`, `a: b\nc: ${value}\n`]),
  ...names.flatMap((name) => [`${name}: b\n`, `${name}:\n`, `${name}:b\n`, `${name} : b\n`]),
  ...['', '\n', 'a: b\n\n', '\na: b\n', 'a: b\na: c\n', '# a\n', 'a: b\n# c\n', 'a: b\n...\n'],
];

test('simple front matter is read as by a parser of YAML', () => {
  const read = yamls.filter((yaml) => simpleData(yaml) != null);
  expect(read.length).toBeGreaterThan(60);
  for (const yaml of read)
    expect({ yaml, data: simpleData(yaml) }).toEqual({ yaml, data: yamlData(yaml) });
});
