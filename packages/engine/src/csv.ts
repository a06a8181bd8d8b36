/**
 * A table for a spreadsheet: RFC 4180, with the mark by which Excel knows UTF-8. A cell that a spreadsheet would take for a formula
 * is written as text (OWASP, "CSV Injection"); in Japanese, signs of full width make one as well.
 */
export function csvOf(lines: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const plain = /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
