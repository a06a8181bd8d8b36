import type { Filled } from '@banso/engine';

/** A letter's body as staff edit it: the Markdown that gives these nodes. */
export function markdownOf(nodes: readonly Filled[]): string {
  return blocks(nodes).join('\n\n');
}

function blocks(nodes: readonly Filled[]): string[] {
  const found: string[] = [];
  let loose: Filled[] = [];
  const close = () => {
    if (loose.length > 0) found.push(line(loose));
    loose = [];
  };
  for (const node of nodes) {
    const block = blockOf(node);
    if (block === null) loose.push(node);
    else {
      close();
      found.push(block);
    }
  }
  close();
  return found.filter((text) => text.trim() !== '');
}

/** Null: it stands in a line. */
function blockOf(node: Filled): string | null {
  if (typeof node === 'string') return null;
  switch (node.t) {
    case 'p':
      return blocks(node.of).join('\n\n');
    case 'heading':
      return `${'#'.repeat(node.level)} ${line(node.of)}`;
    case 'quote':
      return blocks(node.of).join('\n\n').replace(/^/gm, '> ');
    case 'list':
      return node.of
        .map((item, i) => {
          const mark = node.ordered ? `${i + 1}. ` : '- ';
          const inside = typeof item !== 'string' && item.t === 'item' ? item.of : [item];
          return (
            mark +
            blocks(inside)
              .join('\n')
              .replaceAll('\n', `\n${' '.repeat(mark.length)}`)
          );
        })
        .join('\n');
    case 'item':
      return blocks(node.of).join('\n\n');
    default:
      return null;
  }
}

const line = (nodes: readonly Filled[]): string => nodes.map(inline).join('');

function inline(node: Filled): string {
  if (typeof node === 'string') return node.replace(/[\\`*_[\]<>&]/g, '\\$&');
  switch (node.t) {
    case 'em':
      return `*${line(node.of)}*`;
    case 'strong':
      return `**${line(node.of)}**`;
    case 'link':
      return `[${line(node.of)}](${address(node.href)})`;
    case 'image':
      return `![${node.alt.replace(/[\\[\]]/g, '\\$&')}](${address(node.src)})`;
    case 'code':
      return `\`${node.text}\``;
    case 'br':
      return '\n';
    default:
      return line(node.of);
  }
}

/** In angle brackets where it could end sooner without them. */
const address = (href: string) =>
  /[()\s<>\\]/.test(href) ? `<${href.replace(/[<>\\\n]/g, encodeURIComponent)}>` : href;
