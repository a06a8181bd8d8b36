import type { Help, Words } from '@banso/engine';
import type { HelpArticle } from '@banso/protocol';
import type { Surface } from '../surface.ts';

/** A page of the panel. */
export interface View {
  readonly element: HTMLElement;
  /** Names the panel and takes the focus; where the view does not hold it, it stands at the panel's head. */
  readonly heading: HTMLElement;
  /** Beside the button that closes. */
  readonly aside?: HTMLElement;
  /** It can be seen now, or no more. */
  seen?(now: boolean): void;
  /** The person has left it for good. */
  leave?(): void;
}

/** What the panel's views may do to each other and to the world. */
export interface Desk {
  readonly surface: Surface<Help>;
  readonly words: Words['help'];
  /** Those that this person may read, in the plan's order; [] until they are there. */
  articles(): readonly HelpArticle[];
  isFor(article: HelpArticle): boolean;
  open(view: View): void;
  read(article: HelpArticle): void;
  /** Puts the panel away and starts another experience. */
  start(experience: string): void;
}
