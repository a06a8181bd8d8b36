import { safeAddress } from '@banso/engine';
import type { Template } from '@banso/engine';
import { isPlain } from './liquid.ts';
import type { Piece, Tell } from './liquid.ts';

/** The address of a link or image: http, https, mailto or relative; one that starts with an output is judged when it is filled in. */
export function checkedAddress(parts: readonly Piece[], tell: Tell): Template {
  const address = parts.filter(isPlain);
  if (address.length < parts.length)
    tell('notInText', 'A choice cannot stand within an address.', 'Put the whole link into each branch.');
  const [start] = address;
  if (address.length === 0)
    tell('badAddress', 'This link leads nowhere.', 'Write its address between the round brackets.');
  if (typeof start === 'string' && safeAddress(start) === null)
    tell(
      'badAddress',
      `"${start}" is not an address that texts may lead to.`,
      'Use https, http, mailto, or a path of the product.',
    );
  return address;
}
