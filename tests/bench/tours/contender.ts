/** A tour as the bench drives it, in the page. Everyone has the same page and the five steps of `steps.ts`, and its own defaults. */
export interface Contender {
  /** Selectors below `root`. `spot`: what lights the target, or dims the rest; `next`: inside the card. */
  readonly parts: { readonly card: string; readonly spot: string; readonly next: string };
  /** Where its elements are; null: nowhere yet. */
  root(): ParentNode | null;
  /** Resolves when a start asks nothing of the network. */
  ready(): Promise<unknown>;
  start(): void;
  /** Takes the tour away, from whatever step. */
  stop(): void;
}
