import type { Filled } from '@banso/engine';
import type { Block, Span } from './blocks.ts';
import { blocksOf, isBlock } from './blocks.ts';
import { escape } from '../../escape.ts';
import type { Palette } from './palette.ts';

const HEADING = {
  1: 'font-size:22px;line-height:1.45',
  2: 'font-size:18px;line-height:1.5',
  3: 'font-size:16px;line-height:1.6',
};

/** A block as HTML; `gap` is the room under it, in pixels. Every style is on its element: many clients read no style sheet. */
export function drawBlock(block: Block, paint: Palette, gap: number): string {
  const of = (): string => drawInline(block.of, paint);
  switch (block.t) {
    case 'p':
      return `<p style="margin:0 0 ${gap}px">${of()}</p>`;
    case 'heading':
      return `<h${block.level} style="margin:0 0 ${gap}px;${HEADING[block.level]};font-weight:600">${of()}</h${block.level}>`;
    case 'quote':
      return `<blockquote class="soft line" style="margin:0 0 ${gap}px;padding:2px 0 2px 16px;border-left:3px solid ${paint.line};color:${paint.soft}">${drawBlocks(blocksOf(block.of), paint, 12)}</blockquote>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag} style="margin:0 0 ${gap}px;padding:0 0 0 24px">${block.of.map((item) => drawItem(item, paint)).join('')}</${tag}>`;
    }
    case 'item':
      return drawItem(block, paint);
  }
}

/** Blocks one under another. */
export function drawBlocks(blocks: readonly Block[], paint: Palette, gap: number): string {
  return blocks.map((block, i) => drawBlock(block, paint, gapUnder(blocks, i, gap))).join('');
}

/** A heading keeps to what it heads, away from what was before; nothing stands under the last. */
export function gapUnder(blocks: readonly Block[], i: number, gap: number): number {
  const next = blocks[i + 1];
  if (next === undefined) return 0;
  if (blocks[i]?.t === 'heading') return gap / 2;
  return next.t === 'heading' ? gap * 1.6 : gap;
}

export function drawInline(nodes: readonly Filled[], paint: Palette): string {
  return nodes.map((node) => drawNode(node, paint)).join('');
}

function drawNode(node: Filled, paint: Palette): string {
  if (typeof node === 'string') return escape(node);
  return isBlock(node) ? drawBlock(node, paint, 8) : drawSpan(node as Span, paint);
}

function drawSpan(node: Span, paint: Palette): string {
  switch (node.t) {
    case 'em':
      return `<em>${drawInline(node.of, paint)}</em>`;
    case 'strong':
      return `<strong style="font-weight:600">${drawInline(node.of, paint)}</strong>`;
    case 'link':
      return `<a class="link" href="${escape(node.href)}" style="color:${paint.link};text-decoration:underline">${drawInline(node.of, paint)}</a>`;
    case 'image': {
      const size = node.width === undefined ? '' : ` width="${node.width}"`;
      return `<img src="${escape(node.src)}" alt="${escape(node.alt)}"${size} style="display:block;max-width:100%;height:auto;border:0">`;
    }
    case 'code':
      return `<code class="code" style="font-family:Menlo,Consolas,monospace;font-size:0.9em;padding:1px 4px;border-radius:4px;background-color:${paint.desk}">${escape(node.text)}</code>`;
    case 'br':
      return '<br>';
  }
}

function drawItem(node: Filled, paint: Palette): string {
  const blocks = blocksOf(typeof node !== 'string' && node.t === 'item' ? node.of : [node]);
  const inside = blocks
    .map((block, i) => (block.t === 'p' && i === 0 ? drawInline(block.of, paint) : drawBlock(block, paint, 0)))
    .join('');
  return `<li style="margin:0 0 6px">${inside}</li>`;
}
