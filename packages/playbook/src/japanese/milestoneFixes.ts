import type { Phrase } from './phrasebook.ts';

/** What to do about habits and programs. */
export const milestoneFixes: readonly Phrase[] = [
  ['Leave it in one chapter.', 'どれか一つの章に残してください。'],
  ['Add "program" with its chapters, or list the items.', '"program" に章を書いて加えるか、項目を並べてください。'],
  [
    'Take "within" out; ask for what is recent by a condition of its own, joined by "all".',
    '"within" を削除し、最近のことは別の条件にして "all" でつないでください。',
  ],
  [
    'Ask for it again and again: "every": "7d", "times": 3, or "count": 3, "within": "14d".',
    '繰り返しを条件にしてください（例："every": "7d", "times": 3 または "count": 3, "within": "14d"）。',
  ],
  [
    'Add one with the role "habit". Ask for it again and again: "every": "7d", "times": 3, or "count": 3, "within": "14d".',
    'role が "habit" のマイルストーンを加え、繰り返しを条件にしてください（例："every": "7d", "times": 3 または "count": 3, "within": "14d"）。',
  ],
];
