import type { Email, Theme } from '@banso/engine';
import type { Block } from './blocks.ts';
import type { Footer } from './footer.ts';

/** A mail in one language, all filled in: what the HTML part and the text part are both drawn from. */
export interface Letter {
  readonly mode: Email['mode'];
  readonly locale: string;
  /** The project's name, at the head of a designed letter. */
  readonly title: string;
  readonly subject: string;
  readonly preheader: string | null;
  readonly body: readonly Block[];
  readonly footer: Footer;
  readonly theme: Theme;
}
