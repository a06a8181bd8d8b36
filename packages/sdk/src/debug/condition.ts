import type { Leaf } from '@banso/engine';
import { say } from '@banso/engine/guides';
import { isoTime } from '../tools/encode.ts';
import type { DebugWords } from './words.ts';

/** A condition in words. */
export function conditionText(leaf: Leaf, { condition, is }: DebugWords): string {
  const fields = Object.entries({
    ...leaf,
    ...(leaf.op === 'event' && { event: leaf.tally.event }),
    ...('is' in leaf && { is: is[leaf.is] ?? leaf.is }),
  });
  const values = Object.fromEntries(fields.map(([name, value]) => [name, valueText(name, value)]));
  return say(condition[leaf.op], { from: '…', until: '…', ...values });
}

function valueText(name: string, value: unknown): string {
  if (name === 'from' || name === 'until') return isoTime(Number(value));
  if (name === 'tests') return (value as { cmp: string; value: unknown }[]).map(testText).join(', ');
  return Array.isArray(value) ? value.join(', ') : String(value);
}

const testText = ({ cmp, value }: { readonly cmp: string; readonly value: unknown }): string =>
  `${cmp} ${JSON.stringify(value)}`;
