/** A sentence with slots in one language, and the same in another: `There is no ‹what:noun› "‹key›".` Slots marked `:noun` are looked up too, each of a list. */
export type Phrase = readonly [from: string, to: string];

/** Says a sentence in the other language; null where no phrase fits it. The first that fits is taken, so the particular stands before the general. */
export type Say = (sentence: string) => string | null;

export function createPhrasebook(phrases: readonly Phrase[], nouns: { readonly [noun: string]: string } = {}): Say {
  const exact = new Map(phrases.filter(([from]) => !from.includes('‹')));
  const patterns = phrases.filter(([from]) => from.includes('‹')).map(compiled);
  const nounFor = (noun: string) => (Object.hasOwn(nouns, noun) ? nouns[noun] : undefined) ?? noun;
  const nounsFor = (list: string) => (list.includes(', ') ? list.split(', ').map(nounFor).join('、') : nounFor(list));
  return (sentence) => {
    const whole = exact.get(sentence);
    if (whole !== undefined) return whole;
    for (const { pattern, names, to } of patterns) {
      const found = pattern.exec(sentence);
      if (!found) continue;
      const slots = new Map(names.map((name, i) => [name, found[i + 1] ?? '']));
      return to.replace(slot, (_, name: string, noun?: string) => {
        const value = slots.get(name) ?? '';
        return noun === undefined ? value : nounsFor(value);
      });
    }
    return null;
  };
}

const slot = /‹(\w+)(:noun)?›/g;

function compiled([from, to]: Phrase) {
  const names: string[] = [];
  const pattern = from
    .split(/(‹\w+(?::noun)?›)/)
    .map((part) => {
      const name = /^‹(\w+)/.exec(part)?.[1];
      if (name === undefined) return part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
      names.push(name);
      return '([^]*?)';
    })
    .join('');
  return { pattern: new RegExp(`^${pattern}$`, 'u'), names, to };
}
