import type { Phrase } from './phrasebook.ts';

/** What to do about a text: its locales, Liquid, Markdown, length and words. */
export const textFixes: readonly Phrase[] = [
  ['Write { "‹locale›": "…" }.', '{ "‹locale›": "…" } のように書いてください。'],
  [
    'Add it; until then those readers see it in "‹locale›".',
    '追加してください。それまでは "‹locale›" のテキストが表示されます。',
  ],
  [
    'Write it under ‹folder›; until then those readers see it in "‹locale›".',
    '‹folder› に追加してください。それまでは "‹locale›" の記事が表示されます。',
  ],
  ['Add it to "locales" of project.json, or take it out.', 'project.json の "locales" に加えるか、削除してください。'],
  ['Write it in plain words.', '通常の文字だけで書いてください。'],
  ['Take the line break out.', '改行を削除してください。'],
  ['Take out symbols that only one font has.', '特定のフォントにしかない記号を削除してください。'],
  [
    'Use an audience, a branch of the tour, or a default filter.',
    '対象の条件、ツアーの分岐、または default フィルターを使ってください。',
  ],
  [
    'Say what stands there then: {{ ‹name› | default: "" }}.',
    '空のときの表示を決めてください：{{ ‹name› | default: "" }}',
  ],
  ['Say which: "‹example›".', 'どの値かを指定してください（例：‹example›）。'],
  [
    'Say where the product is: "appUrl" in project.json.',
    'project.json の "appUrl" に製品のアドレスを書いてください。',
  ],
  ['Close "{{" with "}}" and "{%" with "%}".', '「{{」は「}}」、「{%」は「%}」で閉じてください。'],
  ['Write "{{" and "{%" without "-".', '「-」を付けずに「{{」「{%」と書いてください。'],
  ['Put {% endif %} where it ends.', '終わりに {% endif %} を入れてください。'],
  ['Take it out, or open it with {% if … %}.', '削除するか、前に {% if … %} を置いてください。'],
  ['Only {% if %}, {% else %} and {% endif %} are.', '使えるのは {% if %}、{% else %}、{% endif %} だけです。'],
  [
    'Write {% if user.role %} or {% if user.role == "admin" %}; for more, put one {% if %} in another.',
    '{% if user.role %} または {% if user.role == "admin" %} の形で書いてください。組み合わせるときは {% if %} を入れ子にします。',
  ],
  ['Write {{ user.firstName | default: "" }}.', '{{ user.firstName | default: "" }} のように書いてください。'],
  [
    'Name one value, such as {{ user.firstName | default: "" }}.',
    '値を一つだけ指定してください（例：{{ user.firstName | default: "" }}）。',
  ],
  ['Give "default" one text: default: "".', '"default" に文字列を一つ渡してください（例：default: ""）。'],
  ['See how "‹name›" is written: ‹example›.', '「‹name›」の書き方：‹example›'],
  ['Put the whole link into each branch.', 'それぞれの分岐にリンク全体を書いてください。'],
  ['Write it in strong, or as the title.', '太字にするか、タイトルに書いてください。'],
  ['Use "#", "##" or "###".', '「#」「##」「###」を使ってください。'],
  ['Write it as a paragraph.', '通常の段落で書いてください。'],
  [
    'Take out the fence or the indent, or write `code` within a line.',
    '囲みや字下げを外すか、行の中に `code` と書いてください。',
  ],
  ['Leave a blank line instead.', '代わりに空行を入れてください。'],
  [
    'Write the address in the link itself: [words](https://…).',
    'リンクの中に直接アドレスを書いてください：[文字](https://…)',
  ],
  ['Write the value outside of the code.', '値はコードの外に書いてください。'],
  ['Take the quoted words out of its brackets.', '括弧の中の引用符付きの語を削除してください。'],
  ['Write them in its brackets: ![what it shows](…).', '角括弧の中に説明を書いてください：![画像の内容](…)'],
  [
    'Keep to one line here, with no list, heading or quote.',
    '一行で書き、箇条書き・見出し・引用は使わないでください。',
  ],
  [
    'Write it in Markdown; put a backslash before a "<" that is meant.',
    'Markdown で書いてください。「<」そのものを表示するときは前にバックスラッシュを置きます。',
  ],
  [
    'Put a blank outside of them, or take brackets and full stops out of them.',
    '「*」の外側に空白を入れるか、括弧や句点を「*」の外に出してください。',
  ],
  ['Write it without the name.', '名前を使わずに書いてください。'],
  [
    'Write the same in each locale, or the article would be two.',
    'すべてのロケールで同じ内容にしてください。異なると別の記事になります。',
  ],
  [
    'Say one thing, in fewer words (two Latin letters count as one character).',
    '一つのことを短く書いてください（半角 2 文字で全角 1 文字と数えます）。',
  ],
  ['Say "‹word›".', '「‹word›」を使ってください。'],
  ['Say it in other words.', '別の言葉で書いてください。'],
  ['Take a darker colour.', 'より濃い色にしてください。'],
];
