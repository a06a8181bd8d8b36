/** What must not begin a line (closing marks, small kana, the long mark) and what must not end one (opening marks): JIS X 4051. */
const NOT_FIRST = new Set(
  '、。，．・：；？！）」』】〕》〉］｝〙〗〟’”％…‥ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶゝゞヽヾ々〜～)]},.!?:;%',
);
const NOT_LAST = new Set('（「『【〔《〈［｛〘〖〝‘“([{');

/**
 * Lines of at most `width` columns, a full-width character being two. Japanese and Chinese break between any two characters
 * that may stand apart, everything else at blanks; a word longer than a line (an address) is left whole.
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

export function columnsOf(text: string): number {
  return graphemes(text).reduce((sum, grapheme) => sum + columns(grapheme), 0);
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  let gap = '';
  for (const unit of units(text)) {
    if (unit === ' ') {
      gap = line === '' ? '' : ' ';
      continue;
    }
    const needed = columnsOf(unit);
    if (line !== '' && used + gap.length + needed > width) {
      lines.push(line);
      [line, used, gap] = ['', 0, ''];
    }
    line += gap + unit;
    used += gap.length + needed;
    gap = '';
  }
  return [...lines, line];
}

/** What is never torn apart, in order; a run of blanks is one `' '`. */
function units(text: string): string[] {
  const found: string[] = [];
  let last = '';
  for (const next of graphemes(text)) {
    if (/^\s+$/.test(next)) {
      if (last !== ' ') found.push(' ');
      last = ' ';
      continue;
    }
    const together =
      last !== '' &&
      last !== ' ' &&
      (NOT_FIRST.has(next) || NOT_LAST.has(last) || !(standsAlone(last) || standsAlone(next)));
    if (together) found[found.length - 1] += next;
    else found.push(next);
    last = next;
  }
  return found;
}

function standsAlone(grapheme: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60ー]/u.test(grapheme);
}

/** East Asian Width W and F, and pictures; marks that sit on another character take no room of their own. */
function columns(grapheme: string): number {
  if (/^[\p{M}\p{Cf}]/u.test(grapheme)) return 0;
  return /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u.test(
    grapheme,
  )
    ? 2
    : 1;
}

function graphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text), (part) => part.segment);
}
