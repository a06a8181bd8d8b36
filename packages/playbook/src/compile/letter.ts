import { fill } from '@banso/engine';
import type { Filled } from '@banso/engine';
import { markdownToNodes } from './markdown.ts';

/** Markdown that staff wrote by hand for one mail, as nodes. There are no outputs in it; what a letter cannot draw is left out. */
export function letterNodes(markdown: string): readonly Filled[] {
  const silent = () => undefined;
  const nodes = markdownToNodes([markdown], { extent: 'letter', softBreak: 'kept', error: silent, warn: silent });
  return fill(nodes, {}, 'en');
}
