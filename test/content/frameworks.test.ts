import { describe, expect, it } from 'vitest';
import { backlinksTo, frameworkStory, saysOf } from './framework-story.ts';

const list = [
  'id\ttitle\tquestion\tsection',
  'NIS2-21.2.a\tPolicies\tWhich policies?\t21',
  'NIS2-21.2.b\tIncidents\tHow are they handled?',
  '',
].join('\n');

const mapping = [
  'id\tcontrol_or_clause\tstrength\tsource_count',
  'NIS2-21.2.a\tA.5.1\tsubset\t2',
  'NIS2-21.2.b\tA.5.24\tintersects\t1',
  '',
].join('\n');

describe('a framework of our own', () => {
  it('is named in `criteria` and in running text', async () => {
    const story = frameworkStory({
      list,
      mapping,
      criteria: '[NIS2-21.2.a]',
      body: 'For NIS2-21.2.b. Not for ISO-8601, TLS1.2, README.md or NIS2-99.9.z-x.',
    });
    expect(await saysOf(story)).toEqual([]);
    expect(await backlinksTo(story, 'NIS2-21.2.a')).toEqual(['POL-001']);
    expect(await backlinksTo(story, 'NIS2-21.2.b')).toEqual(['POL-001']);
  });

  it('may call the first column of its mapping as the mapping that comes with the engine', async () => {
    const other = mapping.replace('id\t', 'criterion\t').replaceAll('\n', '\r\n');
    expect(await saysOf(frameworkStory({ list: `\ufeff${list}`, mapping: other }))).toEqual([]);
  });

  it('offers the near requirement, in fields and in text', async () => {
    const story = frameworkStory({ list, criteria: '[NIS2-21.2.c]', body: 'See NIS2-21.3.a.' });
    expect(await saysOf(story)).toMatchInlineSnapshot(`
      [
        "policies/a.md:10:12 link/broken Cannot find criterion \`NIS2-21.2.c\`; did you mean \`NIS2-21.2.a\`? (write \`NIS2-21.2.a\`, or define \`NIS2-21.2.c\`)",
        "policies/a.md:13:5 link/broken Cannot find requirement \`NIS2-21.3.a\`; did you mean \`NIS2-21.2.a\`? (write \`NIS2-21.2.a\`, or set it as code (\`\` \`NIS2-21.3.a\` \`\`) if it names nothing here)",
      ]
    `);
  });
});

describe('what is wrong with the files of a framework', () => {
  it('stands at line and column of the cell', async () => {
    const broken = [
      'id\ttitle\tquestion',
      'nis-1\tSmall letters\tWhy?',
      'NIS2-1.2\t\tWhy?',
      'NIS2-1.3\tThree\tWhy?\ttoo much',
      'NIS2-1.4\tFour\tWhy?',
      'NIS2-1.4\tFour again\tWhy?',
      'CC6.1\tTaken\tWhy?',
      'R-012\tA risk\tWhy?',
      'POL-001\tA record\tWhy?',
      `NIS2-1.5\t${'x'.repeat(301)}\tWhy?`,
    ].join('\n');
    expect(await saysOf(frameworkStory({ list: broken }))).toMatchInlineSnapshot(`
      [
        "policies/frameworks/list.tsv:2:1 record/schema Unexpected \`nis-1\` in \`id\`, expected capital letters and digits in parts joined by \`.\` or \`-\`, such as \`NIS2-21.2.a\` (write capital letters and digits in parts joined by \`.\` or \`-\`, such as \`NIS2-21.2.a\`)",
        "policies/frameworks/list.tsv:3:1 record/schema Unexpected empty text in \`title\`, expected text of at most 300 characters (write a value, or remove the field)",
        "policies/frameworks/list.tsv:4:21 record/schema Unexpected cell \`too much\` behind the last column, expected 3 cells in a row (remove it, or the tab too many before it)",
        "policies/frameworks/list.tsv:6:1 record/id-reused Unexpected second requirement \`NIS2-1.4\`, expected each once (give the requirement an id of its own; ids are never used twice)",
        "policies/frameworks/list.tsv:7:1 record/id-reused Unexpected id \`CC6.1\`, which has the form of ids that come with the engine (put a prefix of the framework before it)",
        "policies/frameworks/list.tsv:8:1 record/id-reused Unexpected id \`R-012\`, which has the form of ids that come with the engine (put a prefix of the framework before it)",
        "policies/frameworks/list.tsv:9:1 record/id-reused Unexpected id \`POL-001\`, which \`policies/a.md\` has already (give the requirement an id of its own; ids are never used twice)",
        "policies/frameworks/list.tsv:10:10 record/schema Unexpected \`xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\` in \`title\`, expected text of at most 300 characters (write text of at most 300 characters)",
      ]
    `);
  });

  it('is told of the mapping too', async () => {
    const broken = [
      'id\tcontrol_or_clause\tstrength\tsource_count',
      'NIS2-21.2.c\tA.5.1\tsubset\t2',
      'NIS2-21.2.a\tA.5.99\tsubset\t2',
      'NIS2-21.2.a\tA.5.1\tmostly\t2',
      'NIS2-21.2.a\tA.5.2\tequal\tmany',
      'NIS2-21.2.a\tA.5.3\tequal\t0',
      'NIS2-21.2.b\tA.5.1\tequal\t1',
      'NIS2-21.2.b\tA.5.1\tsubset\t1',
    ].join('\n');
    expect(await saysOf(frameworkStory({ list, mapping: broken }))).toMatchInlineSnapshot(`
      [
        "policies/frameworks/mapping.tsv:2:1 link/broken Cannot find requirement \`NIS2-21.2.c\`; did you mean \`NIS2-21.2.a\`? (write \`NIS2-21.2.a\`)",
        "policies/frameworks/mapping.tsv:3:13 link/broken Cannot find control, clause or criterion \`A.5.99\`; did you mean \`A.5.9\`? (write \`A.5.9\`)",
        "policies/frameworks/mapping.tsv:4:19 record/schema Unexpected \`mostly\` in \`strength\`, expected \`equal\`, \`subset\`, \`superset\` or \`intersects\` (write \`equal\`, \`subset\`, \`superset\` or \`intersects\`)",
        "policies/frameworks/mapping.tsv:5:25 record/schema Unexpected \`many\` in \`source_count\`, expected a whole number (write a whole number)",
        "policies/frameworks/mapping.tsv:6:25 record/schema Unexpected number \`0\` in \`source_count\`, expected at least 1 (write at least 1)",
        "policies/frameworks/mapping.tsv:8:13 record/schema Unexpected second row for \`NIS2-21.2.b\` and \`A.5.1\`, expected each pair once (remove one of the two)",
      ]
    `);
  });

  it('is one finding for a requirement that is not there, however often it is named', async () => {
    const story = frameworkStory({
      list,
      mapping: `${mapping}\nNIS2-21.2.c\tA.5.1\tsubset\t2\nNIS2-21.2.c\tA.5.2\tsubset\t2`,
      criteria: '[NIS2-21.2.c]',
    });
    expect(await saysOf(story)).toMatchInlineSnapshot(`
      [
        "policies/a.md:10:12 link/broken Cannot find criterion \`NIS2-21.2.c\`; did you mean \`NIS2-21.2.a\`? (named in 3 places) (write \`NIS2-21.2.a\`, or define \`NIS2-21.2.c\`)",
      ]
    `);
  });

  it('is one finding where the list is empty', async () => {
    const story = frameworkStory({
      list: 'id\ttitle\tquestion\n',
      mapping,
      criteria: '[NIS2-21.2.a]',
    });
    expect(await saysOf(story)).toMatchInlineSnapshot(`
      [
        "policies/frameworks/list.tsv:1:1 record/schema Cannot find any requirement in \`policies/frameworks/list.tsv\` (write one requirement a line below the names of the columns)",
      ]
    `);
  });

  it('is one finding where the whole list cannot be read', async () => {
    const story = frameworkStory({ list: 'id\ttitel\n', mapping, criteria: '[NIS2-21.2.a]' });
    expect(await saysOf(story)).toMatchInlineSnapshot(`
      [
        "policies/frameworks/list.tsv:1:4 record/schema Unexpected column \`titel\`, expected \`id\`, \`title\`, \`question\`, \`section\` or \`parent\`; did you mean \`title\`? (rename the column, or remove it)",
      ]
    `);
  });

  it.each([
    ['a file that is not there', { at: 'policies/frameworks/other.tsv' }],
    ['a path out of the tree', { at: '../../etc/passwd' }],
    ['a file that is too large', { list: list.repeat(20_000) }],
    ['too many cells', { list: `id\ttitle\tquestion\n${'A\tB\tC\n'.repeat(7000)}` }],
    ['bytes that are no text', { list: new Uint8Array([0x69, 0x64, 0xff]) }],
    ['hidden characters', { list: list.replace('Policies', 'Pol\u202eicies') }],
    ['an empty file', { list: '' }],
    ['a column of another name', { list: '__proto__\tid\ttitle\tquestion\n' }],
  ])('is told of %s', async (_, story) => {
    const [first, ...rest] = await saysOf(frameworkStory({ list, ...story }));
    expect(rest).toEqual([]);
    expect(first).toMatchSnapshot();
  });

  it('is told of a framework that is named twice, or as one of the engine', async () => {
    const found = await saysOf(frameworkStory({ list, ids: ['nis2', 'SOC2', 'nis2'] }));
    expect(found.filter((line) => line.startsWith('isms.yml'))).toMatchInlineSnapshot(`
      [
        "isms.yml:24:10 record/schema Unexpected framework id \`SOC2\`, which the engine has already (give it another \`id\`)",
        "isms.yml:25:10 record/schema Unexpected second framework \`nis2\`, expected each once (give it another \`id\`)",
      ]
    `);
  });
});
