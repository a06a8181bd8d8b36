import { autoUpdate } from '@floating-ui/dom';
import type { Stop } from '../../tools/stop.ts';
import { h } from '../dom.ts';
import { boxOf } from './boxOf.ts';
import { lightsStyles } from './styles.ts';

const REACH = 6;

/** A rectangle with round corners. */
function hole(x: number, y: number, width: number, height: number): string {
  const r = Math.min(8, width / 2, height / 2);
  const arc = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  const [across, down] = [width - 2 * r, height - 2 * r];
  return `M${x + r} ${y}h${across}${arc(r, r)}v${down}${arc(-r, r)}h${-across}${arc(-r, -r)}v${-down}${arc(r, -r)}z`;
}

/** Dims the page but for some elements, by script: a place that the browser anchors has one element to go by. */
export function startLights(layer: HTMLElement, targets: readonly Element[]): Stop {
  const root = layer.getRootNode() as ShadowRoot;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(lightsStyles);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const dim = h('div', { class: 'dim' });
  const rings = targets.map(() => h('div', { class: 'ring' }));
  layer.replaceChildren(dim, ...rings);

  const update = () => {
    let path = `M0 0H${innerWidth}V${innerHeight}H0z`;
    targets.forEach((target, at) => {
      const box = boxOf(target);
      const [x, y, width, height] = [box.left - REACH, box.top - REACH, box.width + 2 * REACH, box.height + 2 * REACH];
      path += hole(x, y, width, height);
      Object.assign(rings[at]!.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });
    });
    dim.style.clipPath = `path(evenodd, "${path}")`;
  };
  const stops = targets.map((target) => autoUpdate(target, layer, update));
  return () => {
    for (const stop of stops) stop();
    layer.replaceChildren();
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
