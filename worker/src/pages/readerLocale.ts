/** The first of the reader's languages (Accept-Language) that there is; else the first there is. */
export function readerLocale(accepted: string | undefined, available: readonly string[]): string {
  const wanted = (accepted ?? '').split(',').map((part) => {
    const [tag = '', ...options] = part.trim().split(';');
    const q = options.map((option) => /^\s*q=([0-9.]+)\s*$/.exec(option)?.[1]).find((found) => found !== undefined);
    return { tag: tag.toLowerCase(), q: q === undefined ? 1 : Number(q) };
  });
  const found = wanted
    .filter(({ tag, q }) => tag !== '' && q > 0)
    .sort((a, b) => b.q - a.q)
    .map(({ tag }) =>
      available.find(
        (locale) => locale.toLowerCase() === tag || locale.split('-', 1)[0]?.toLowerCase() === tag.split('-', 1)[0],
      ),
    )
    .find((locale) => locale !== undefined);
  return found ?? available[0] ?? 'en';
}
