/** A surface's own words with what is said of just now: `{name}` becomes its value. */
export const say = (words: string, values: { readonly [name: string]: string | number }): string =>
  words.replace(/\{(\w+)\}/g, (_, name: string) => `${values[name] ?? ''}`);
