import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Telling } from '../host/telling.ts';
import type { Text } from '../text/ja.ts';
import type { Account, Locale, Person, World } from '../world/world.ts';

/** What every page works with: the world as it is, the person at the keyboard, and the ways to change things. */
export interface Desk {
  readonly world: World;
  readonly person: Person;
  readonly account: Account;
  readonly locale: Locale;
  readonly text: Text;
  readonly telling: Telling;
  act(change: (world: World) => World): void;
  go(path: string): void;
  /** Shows a short message at the foot of the page and reads it out. */
  say(message: string): void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk outside of a page');
  return desk;
}
