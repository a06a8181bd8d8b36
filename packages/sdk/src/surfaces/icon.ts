import { h, svg } from './dom.ts';

export const cross = 'M4 4l8 8M12 4l-8 8';
export const tick = 'M3.5 8.5l3 3 6-7';
export const down = 'M4 6l4 4 4-4';
export const lines = 'M4 5.5h8M4 10.5h8';

/** A drawing of 16 × 16 that says nothing: what it stands for is said beside it. */
export const icon = (path: string): SVGSVGElement =>
  svg('svg', { width: 16, height: 16, viewBox: '0 0 16 16', 'aria-hidden': 'true' }, svg('path', { d: path }));

export const iconButton = (path: string, label: string, onclick: () => void): HTMLButtonElement =>
  h('button', { type: 'button', class: 'icon', title: label, onclick }, icon(path));
