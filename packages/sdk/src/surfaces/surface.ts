import type { Answer, Experience, Filled, Localized, Node, Rule, Words } from '@banso/engine';
import type { Find } from '../page/elements.ts';
import type { Corners } from './host/corners.ts';
import type { HelpIndex, PagePlan, View, WireIdentity, WireItem } from '@banso/protocol';

export type Stop = () => void;
type ExperienceItem = Extract<WireItem, { type: 'experience' }>;
type HelpItem = Extract<WireItem, { type: 'help' }>;

/** What the kernel hands to a surface, and all that a surface may do to the world outside its own shadow root. */
export interface Surface<E extends Experience = Experience> {
  readonly experience: E;
  /** Step to go on from; null: from the start. */
  readonly at: string | null;
  /** True when nobody asked for it (it started of itself): it must not take the focus. */
  readonly unasked: boolean;
  readonly plan: PagePlan;
  /** The surface's own words, in the reader's language; `say` puts values into them. */
  readonly words: Words[E['kind']];
  /** What has to be undone even when drawing, or taking away, fails half-way; the host is in it. */
  readonly begun?: Stop[];
  readonly corners: Corners;
  /** The latest view; never null once a surface runs. */
  view(): View;
  /** The one element of the page that a description in the experience means. Reads layout. */
  find: Find;
  /** Called when the view, the address, or what `judge` would say may have changed. */
  onChange(listener: () => void): Stop;
  /** Called with the name of each event tracked in this page, as it is tracked. */
  onTrack(listener: (name: string) => void): Stop;
  /** The page's path now, as rules see it. */
  path(): string;
  judge(rule: Rule): Answer;
  /** Text in the reader's locale with its outputs filled in. */
  text(copy: Localized<readonly Node[]>): readonly Filled[];
  label(copy: Localized<string>): string;
  report(did: ExperienceItem['did'], more?: Pick<ExperienceItem, 'step' | 'target' | 'answer'>): void;
  /** The same of another experience that is seen in this one: an announcement in the feed. */
  reportFor(experience: string, did: ExperienceItem['did']): void;
  /** Tells what a person did with help. */
  help(item: Omit<HelpItem, 'type' | 'id' | 'seq' | 'at' | keyof WireIdentity>): void;
  /** Starts another experience because the user asked for it (an item of a checklist); this one steps aside. */
  start(experience: string): void;
  /** The user's own word that a milestone is reached, or that it is not after all. */
  mark(milestone: string, done: boolean): void;
  articleUrl(article: string): string;
  /** The articles of the plan, loaded once; rejects when they cannot be had, and is tried anew when asked again. */
  articles(): Promise<HelpIndex>;
  /** The surface is gone from the page; the kernel may offer the next thing. */
  ended(): void;
}

/** Draws, and returns what takes it all away again. Called once per showing. */
export type StartSurface<E extends Experience = Experience> = (surface: Surface<E>) => Stop;
