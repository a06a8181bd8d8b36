/**
 * Runs in the page: takes an impression of whatever of it is not ours, and says by name what differs from the first one that was
 * taken. Of built-in and platform objects that can be reached from the window by their own properties, every descriptor by identity;
 * of elements their markup; of `.sentinel`s every computed style; the style sheets; what has the focus.
 */
export function differencesSince(): string[] {
  type Parts = Map<unknown, unknown>;
  interface Impression {
    readonly objects: Map<object, { readonly name: string; readonly parts: Parts }>;
    readonly page: Parts;
  }

  function partsOf(object: object): Parts {
    const parts: Parts = new Map<unknown, unknown>([
      ['prototype', Object.getPrototypeOf(object)],
      ['may grow', Object.isExtensible(object)],
    ]);
    for (const key of Reflect.ownKeys(object)) {
      if (key === 'impression') continue;
      const descriptor = Object.getOwnPropertyDescriptor(object, key) ?? {};
      for (const [part, value] of Object.entries(descriptor)) parts.set(`${String(key)} ${part}`, value);
    }
    return parts;
  }

  function takePage(): Parts {
    const page: Parts = new Map<unknown, unknown>([
      ['cookies', document.cookie],
      ['focus', document.activeElement],
      ['scrolled', `${scrollX} ${scrollY}`],
    ]);
    for (const [at, sheet] of [...document.styleSheets, ...document.adoptedStyleSheets].entries()) {
      page.set(`sheet ${at}`, sheet);
      page.set(`rules of sheet ${at}`, sheet.cssRules.length);
    }
    const elements = [...document.querySelectorAll(':not(banso-host, script[data-key])')];
    for (const [at, element] of elements.entries()) {
      const inside = element.children.length === 0;
      page.set(`element ${at}`, (element.cloneNode(inside) as Element).outerHTML);
    }
    for (const [at, sentinel] of [...document.querySelectorAll('.sentinel')].entries()) {
      const style = getComputedStyle(sentinel);
      for (const property of style) page.set(`${property} of sentinel ${at}`, style.getPropertyValue(property));
    }
    return page;
  }

  function take(): Impression {
    const objects: Impression['objects'] = new Map();
    const walk = (object: unknown, name: string): void => {
      if (!object || !/object|function/.test(typeof object) || objects.has(object)) return;
      if ((object instanceof Node && object !== document) || object instanceof Map) return;
      const parts = partsOf(object);
      objects.set(object, { name, parts });
      for (const [part, value] of parts) walk(value, `${name}.${String(part).replace(/ value$/, '')}`);
    };
    walk(window, 'window');
    const names = ['document', 'history', 'navigator', 'location', 'navigation', 'screen', 'performance'];
    for (const name of names) walk((window as never as Record<string, unknown>)[name], name);
    return { objects, page: takePage() };
  }

  const differing = (before: Parts, now: Parts) =>
    [...new Set([...before.keys(), ...now.keys()])].filter(
      (part) => before.has(part) !== now.has(part) || !Object.is(before.get(part), now.get(part)),
    );

  const kept = window as { impression?: Impression };
  if (!kept.impression) {
    kept.impression = take();
    // What an engine makes anew whenever it is asked is left out.
    for (const [object, { parts }] of kept.impression.objects) {
      for (const part of differing(parts, partsOf(object))) parts.set(part, 'made anew');
    }
  }
  const { objects, page } = kept.impression;
  const differences = differing(page, takePage()).map(String);
  for (const [object, { name, parts }] of objects) {
    for (const part of differing(parts, partsOf(object))) {
      if (parts.get(part) !== 'made anew') differences.push(`${name}.${String(part)}`);
    }
  }
  return differences;
}
