import { describe, expect, test } from 'vitest';
import { parseLiquid } from './liquid.ts';
import { markdownToNodes } from './markdown.ts';
import type { Extent } from './markdown.ts';

function read(text: string, extent: Extent = 'letter', softBreak: 'kept' | 'blank' = 'kept') {
  const codes: string[] = [];
  const error = (code: string) => void codes.push(code);
  const nodes = markdownToNodes(parseLiquid(text, error), { extent, softBreak, error, warn: error });
  return { nodes, codes };
}

const name = { t: 'out', path: ['user', 'name'], filters: [] };

describe('Markdown with Liquid in it', () => {
  test('keeps outputs where they stand: in strong words, link text and addresses', () => {
    expect(read('**{{ user.name }}**さん、[{{ user.name }}]({{ links.app }}apps?u=1)').nodes).toEqual([
      {
        t: 'p',
        of: [
          { t: 'strong', of: [name] },
          'さん、',
          { t: 'link', href: [{ t: 'out', path: ['links', 'app'], filters: [] }, 'apps?u=1'], of: [name] },
        ],
      },
    ]);
  });

  test('makes a choice on lines of its own a block, with whole paragraphs and lists in its branches', () => {
    const { nodes } = read('Hello\n\n{% if user.role == "admin" %}\n- one\n- two\n{% else %}\nBye\n{% endif %}\n');
    expect(nodes[1]).toEqual({
      t: 'if',
      path: ['user', 'role'],
      test: { cmp: '==', value: 'admin' },
      then: [
        {
          t: 'list',
          ordered: false,
          of: [
            { t: 'item', of: ['one'] },
            { t: 'item', of: ['two'] },
          ],
        },
      ],
      else: [{ t: 'p', of: ['Bye'] }],
    });
  });

  test('makes a choice within a line a part of the line', () => {
    expect(read('A {% if user.name %}*b*{% else %}c{% endif %} D').nodes).toEqual([
      {
        t: 'p',
        of: [
          'A ',
          { t: 'if', path: ['user', 'name'], test: { cmp: 'truthy' }, then: [{ t: 'em', of: ['b'] }], else: ['c'] },
          ' D',
        ],
      },
    ]);
  });

  test('keeps line breaks of a letter, and joins lines of a file as its language does', () => {
    expect(read('一行目\n二行目').nodes).toEqual([{ t: 'p', of: ['一行目', { t: 'br' }, '二行目'] }]);
    expect(read('一行目。\n二行目\nand more', 'letter', 'blank').nodes).toEqual([
      { t: 'p', of: ['一行目。二行目 and more'] },
    ]);
  });

  test.each([
    ['<b>x</b>', 'rawHtml'],
    ['<script>alert(1)</script>', 'rawHtml'],
    ['<!-- x -->', 'rawHtml'],
    ['[x](javascript:alert(1))', 'badAddress'],
    ['[x](java&#10;script:alert(1))', 'badAddress'],
    ['[x](data:text/html,x)', 'badAddress'],
    ['![x](vbscript:x)', 'badAddress'],
    ['[x]()', 'badAddress'],
    ['![](https://a.example/b.png)', 'noAlt'],
    ['[x](/a "title")', 'notInText'],
    ['```\ncode\n```', 'notInText'],
    ['a\n\n---', 'notInText'],
    ['[a]: https://a.example\n\n[a]', 'notInText'],
    ['これは**「重要」**です', 'looseStars'],
    ['`{{ user.name }}`', 'notInText'],
  ])('refuses %s', (text, code) => {
    expect(read(text).codes).toContain(code);
  });

  test('takes headings and quotes in letters only, and one line where there is room for one', () => {
    expect(read('# Title\n\n> quote').codes).toEqual([]);
    expect(read('# Title', 'blocks').codes).toEqual(['notInText']);
    expect(read('> quote', 'blocks').codes).toEqual(['notInText']);
    expect(read('- list', 'line').codes).toEqual(['notInText']);
    expect(read('one *line*', 'line').nodes).toEqual(['one ', { t: 'em', of: ['line'] }]);
  });

  test('tells of an element of HTML once, and of an end without a beginning too', () => {
    expect(read('a <b>x</b> <i>y</i> c').codes).toEqual(['rawHtml', 'rawHtml']);
    expect(read('a</b> c').codes).toEqual(['rawHtml']);
  });

  test('leaves what only looks like HTML as text', () => {
    expect(read('a < b && c > d').nodes).toEqual([{ t: 'p', of: ['a < b && c > d'] }]);
  });
});

describe('Liquid', () => {
  const codesOf = (text: string) => {
    const codes: string[] = [];
    parseLiquid(text, (code) => void codes.push(code));
    return codes;
  };

  test.each([
    ['{{ user.name'],
    ['{{ "literal" }}'],
    ['{{ user.name user.role }}'],
    ['{{ user.name | default }}'],
    ['{{ user.name | truncate: "a", 2, 3 }}'],
    ['{% for x in y %}{% endfor %}'],
    ['{% if user.role %}'],
    ['{% endif %}'],
    ['{% else %}'],
    ['{% if user.role and user.name %}{% endif %}'],
    ['{% if user.role contains "a" %}{% endif %}'],
    ['{% raw %}{% endraw %}'],
    ['{{- user.name -}}'],
  ])('beyond the closed part is refused: %s', (text) => {
    expect(codesOf(text)).toContain('liquid');
  });

  test('an output that is not closed is told by its own beginning, not by all that follows', () => {
    const told: string[] = [];
    parseLiquid('Dear {{ user.lastName,\n\nThe letter.\n\n[Go on]({{ links.app }})', (_, message) =>
      told.push(message),
    );
    expect(told).toEqual(['This Liquid is not closed: {{ user.lastName,.']);
  });

  test('names a filter near to an unknown one', () => {
    expect(codesOf('{{ user.name | upcas }}')).toEqual(['unknownFilter']);
  });

  test('reads filters with their arguments', () => {
    expect(parseLiquid('{{ user.name | default: "x, y" | truncate: 5, "…" }}', () => {})).toEqual([
      {
        ...name,
        filters: [
          { name: 'default', args: ['x, y'] },
          { name: 'truncate', args: [5, '…'] },
        ],
      },
    ]);
  });
});
