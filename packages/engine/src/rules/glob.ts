/**
 * A path pattern: `*` is any run within one segment, `**` any run at all; everything else is itself. A trailing slash does not matter.
 * Takes time at most proportional to pattern × path (greedy with one point of return a star), so no pattern can stall a page.
 */
export function matchGlob(pattern: string, path: string): boolean {
  const glob = trimmed(pattern);
  const text = trimmed(path);
  let g = 0;
  let t = 0;
  let star = -1;
  let starText = 0;
  let deep = -1;
  let deepText = 0;
  while (t < text.length) {
    if (glob.startsWith('**', g)) {
      deep = g;
      deepText = t;
      star = -1;
      g += 2;
    } else if (glob[g] === '*') {
      star = g;
      starText = t;
      g += 1;
    } else if (g < glob.length && glob[g] === text[t]) {
      g += 1;
      t += 1;
    } else if (star >= 0 && text[starText] !== '/') {
      starText += 1;
      t = starText;
      g = star + 1;
    } else if (deep >= 0) {
      deepText += 1;
      t = deepText;
      g = deep + 2;
      star = -1;
    } else {
      return false;
    }
  }
  while (glob[g] === '*') g += 1;
  return g === glob.length;
}

const trimmed = (path: string) => (path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path);
