import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ProjectBody } from '@banso/protocol';
import type { ConsoleApi } from './api/console.ts';
import type { Place, Router } from './route/router.ts';
import type { Times } from './time/times.ts';
import type { Words } from './language/words.ts';

/** What every view works with. */
export interface Desk {
  readonly api: ConsoleApi;
  readonly project: ProjectBody;
  readonly router: Router;
  readonly place: Place;
  readonly words: Words;
  readonly times: Times;
  /** The Worker's time, milliseconds since 1970: in development its clock can be moved. */
  readonly now: () => number;
  /** What stands in the frame has been changed from within a view: it is read again. */
  readonly refresh: () => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('A view was drawn outside the desk');
  return desk;
}
