/** mulberry32: a seed replays the same choices. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Place = { readonly parent: Record<string, unknown>; readonly name: string };

const strangers: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x'.repeat(3000),
  '\u0000\ud800',
  'javascript:alert(1)',
  [],
  [null],
  {},
  { t: 'p', of: [{ t: 'p', of: [null] }] },
  { op: 'all', of: [{ op: 'not' }] },
  { op: 'nonsense' },
  [[[[[[[[]]]]]]]],
  '2026-13-45T99:99:99Z',
];

function placesIn(value: unknown, places: Place[] = []): Place[] {
  if (value === null || typeof value !== 'object') return places;
  for (const name of Object.keys(value)) {
    places.push({ parent: value as Record<string, unknown>, name });
    placesIn((value as Record<string, unknown>)[name], places);
  }
  return places;
}

/** A copy with a few things in it gone, of another type, doubled or moved to where they do not belong. */
export function mutate(value: object, random: () => number): unknown {
  const copy = structuredClone(value);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  for (let times = 1 + Math.floor(random() * 4); times > 0; times -= 1) {
    const places = placesIn(copy);
    if (places.length === 0) break;
    const { parent, name } = pick(places);
    const how = random();
    if (how < 0.25) delete parent[name];
    else if (how < 0.7) parent[name] = structuredClone(pick(strangers));
    else if (how < 0.85) {
      const other = pick(places);
      parent[name] = structuredClone(other.parent[other.name]);
    } else if (Array.isArray(parent[name])) parent[name] = [...parent[name], ...parent[name]];
    else parent['__proto__x'] = parent[name];
  }
  return copy;
}
