/** Puts the caret at a line and column (from 1) of a text field, and that line into view. */
export function goToPlace(field: HTMLTextAreaElement, place: { readonly line: number; readonly column: number }): void {
  const lines = field.value.split('\n');
  const before = lines.slice(0, place.line - 1).reduce((length, line) => length + line.length + 1, 0);
  const at = before + place.column - 1;
  field.focus();
  field.setSelectionRange(at, at);
  const lineHeight = parseFloat(getComputedStyle(field).lineHeight);
  field.scrollTop = Math.max(0, (place.line - 4) * lineHeight);
}
