type Rgb = readonly [number, number, number];

/** `#rgb` or `#rrggbb`, and nothing else: a theme can set a colour, never a style. */
export function colourOr(text: string, otherwise: string): string {
  return /^#([\da-f]{3}|[\da-f]{6})$/i.test(text) ? text : otherwise;
}

/** The colour, drawn towards black or white only as far as it must be to be read on `paper` (WCAG 2.2, 4.5 : 1). */
export function readableOn(paper: string, colour: string): string {
  const ground = rgbOf(paper);
  const start = rgbOf(colour);
  const end = luminance(ground) > 0.18 ? 0 : 255;
  for (let share = 0; share < 1; share += 0.05) {
    const mixed: Rgb = [0, 1, 2].map((i) => Math.round(start[i]! + (end - start[i]!) * share)) as unknown as Rgb;
    if (contrast(mixed, ground) >= 4.5) return hexOf(mixed);
  }
  return hexOf([end, end, end]);
}

export function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

export function rgbOf(hex: string): Rgb {
  const digits = hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex;
  return [1, 3, 5].map((at) => Number.parseInt(digits.slice(at, at + 2), 16)) as unknown as Rgb;
}

function hexOf(rgb: Rgb): string {
  return `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
