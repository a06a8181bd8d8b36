/**
 * Whether the page is dark around what the surface is about, or in the middle of the screen: its own background decides, since many
 * pages are dark, or light, whatever the system prefers. A box that covers less than half of the screen is a detail (a dark button, a
 * side bar) and does not count, so that a surface looks the same wherever in the page it goes.
 */
export function isDark(near: Element | null): boolean {
  let element = near ?? document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  for (; element; element = element.parentElement ?? hostOf(element)) {
    const lightness = lightnessOf(getComputedStyle(element).backgroundColor);
    if (lightness === null) continue;
    const { width, height } = element.getBoundingClientRect();
    // The backgrounds of these two fill the screen whatever their boxes are: CSS Backgrounds 3, section 2.11.2.
    const isDetail = !element.contains(document.body) && width * height * 2 < innerWidth * innerHeight;
    if (!isDetail) return lightness < 0.45;
  }
  const { colorScheme } = getComputedStyle(document.documentElement);
  return /dark/.test(colorScheme) && (!/light/.test(colorScheme) || matchMedia('(prefers-color-scheme:dark)').matches);
}

const hostOf = (element: Element): Element | null => (element.getRootNode() as ShadowRoot).host ?? null;

/** 0 to 1, roughly; null for a background that lets another show through. Computed colours: CSS Color 4, section 15. */
function lightnessOf(color: string): number | null {
  const [a = 0, b = 0, c = 0, alpha = 1] = (color.match(/(?<=[( ])[\d.e-]+/g) ?? [0, 0, 0, 0]).map(Number);
  if (alpha < 0.5) return null;
  if (color.startsWith('okl')) return a;
  if (color.startsWith('l')) return a / 100;
  return (0.2126 * a + 0.7152 * b + 0.0722 * c) / (color.startsWith('rgb') ? 255 : 1);
}
