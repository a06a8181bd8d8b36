/** Esc that nobody has used yet, and that does not end the writing of a word; from then on it is used. */
export function isEscape(event: KeyboardEvent): boolean {
  const { key, isComposing, defaultPrevented } = event;
  const is = key === 'Escape' && !isComposing && !defaultPrevented;
  if (is) event.preventDefault();
  return is;
}
