/** What is shown in the product, compiled. */
import type { Duration, Instant } from './event.ts';
import type { Rule, Test } from './rules/rule.ts';
import type { Localized, Node } from './text.ts';

/** How an experience starts of itself. `page` patterns are in its audience. */
export interface ExperienceBase {
  readonly key: string;
  readonly title: Localized<readonly Node[]>;
  readonly priority: number;
  readonly audience: Rule | null;
  readonly trigger: Rule | null;
  /** `never`: only when asked for (from a checklist, the API or a follow-up). */
  readonly autoStart: boolean;
  readonly repeat: 'once' | 'until-completed' | 'always';
}

export type Experience = Tour | Checklist | Hint | Banner | Announcement | Survey | Help;

export interface Tour extends ExperienceBase {
  readonly kind: 'tour';
  readonly steps: readonly Step[];
}

export interface Step {
  readonly key: string;
  readonly title: Localized<readonly Node[]> | null;
  readonly body: Localized<readonly Node[]> | null;
  readonly target: Target | null;
  /** The page on which the step lives, as a glob over the path. */
  readonly page: string | null;
  readonly modal: boolean;
  /** Lit together with the target; the card stands at the target. */
  readonly also: readonly Target[];
  /** Opened before the target is looked for, in order, where they are not open; closed again when the step is left. */
  readonly ensure: readonly Ensure[];
  readonly video: Video | null;
  readonly placement: 'auto' | 'top' | 'bottom' | 'start' | 'end';
  readonly advance: Advance;
  /** Next stays closed until `advance` has come true. */
  readonly gate: boolean;
  readonly wait: Duration;
  readonly onMissingTarget: 'wait' | 'skip' | 'center' | 'end';
  /** Where to go on: the first branch that holds, in order; without any, the next step of the list. */
  readonly next: readonly Branch[];
}

export type Branch =
  { readonly when: Rule | null; readonly step: string } | { readonly when: Rule | null; readonly end: true };

export type Advance =
  | { readonly by: 'next' }
  | { readonly by: 'click'; readonly target: Target | null }
  | { readonly by: 'value'; readonly tests: readonly Test[] | 'notEmpty' }
  | { readonly by: 'event'; readonly event: string }
  | { readonly by: 'page'; readonly glob: string }
  | { readonly by: 'milestone'; readonly key: string };

/** A description of an element, each signal something a person can read; tried in the order given. */
export interface Target {
  readonly signals: readonly Signal[];
  readonly within: Target | null;
  readonly or: readonly Target[];
}

export type Signal =
  | { readonly by: 'test' | 'id' | 'label' | 'css'; readonly value: string }
  | { readonly by: 'role'; readonly role: string; readonly text: string | null };

/** `target` must be there; when it is not, `open` is clicked, as a person would. */
export interface Ensure {
  readonly target: Target;
  readonly open: Target;
}

/** Sizes are reserved before it loads. `captions`: WebVTT. */
export interface Video {
  readonly src: string;
  readonly poster: string | null;
  readonly captions: Localized<string> | null;
  readonly width: number;
  readonly height: number;
}

export interface Checklist extends ExperienceBase {
  readonly kind: 'checklist';
  readonly items: readonly ChecklistItem[];
}

/** A dot beside an element, or (`control`) a text that opens when the element itself is pointed at or has the focus. */
export interface Hint extends ExperienceBase {
  readonly kind: 'hint';
  readonly target: Target;
  readonly on: 'dot' | 'control';
  readonly body: Localized<readonly Node[]>;
  readonly action: Action | null;
}

/** A line over the page. */
export interface Banner extends ExperienceBase {
  readonly kind: 'banner';
  readonly body: Localized<readonly Node[]>;
  readonly action: Action | null;
}

/** Something new, told once; whoever it was for finds it again in the feed of the help panel. */
export interface Announcement extends ExperienceBase {
  readonly kind: 'announcement';
  readonly form: 'modal' | 'slideOut';
  readonly body: Localized<readonly Node[]>;
  readonly action: Action | null;
  /** When it was published, for the order of the feed; null: first seen. */
  readonly from: Instant | null;
}

/** What a button of a hint, banner or announcement does. */
export type Action = { readonly label: Localized<string> } & (
  | { readonly by: 'start'; readonly experience: string }
  | { readonly by: 'article'; readonly article: string }
  | { readonly by: 'link'; readonly href: string }
);

/** The launcher in the corner and the panel behind it: articles, search, what is new, a way to a person. */
export interface Help extends ExperienceBase {
  readonly kind: 'help';
  /** Offered first, before those that belong to this page and to open milestones. */
  readonly articles: readonly string[];
  /** A way to a person, as a link (https or mailto); null: none. */
  readonly contact: { readonly label: Localized<string>; readonly href: string } | null;
}

/** A question to the person, or a few. Its answers are kept as they are given, question by question. */
export interface Survey extends ExperienceBase {
  readonly kind: 'survey';
  readonly form: 'nps' | 'csat' | 'ces' | 'churnReason' | 'custom';
  /** `inline`: drawn in the page's flow, after the target; else a card in the corner. */
  readonly target: Target | null;
  readonly questions: readonly Question[];
  readonly thanks: Localized<readonly Node[]> | null;
  /** Counted from when the trigger came true. */
  readonly delay: Duration;
  /** Least time between two asks of one person, over all devices. */
  readonly cooldown: Duration;
  /** At most this share of an account's people, and one at least, is asked within that time. */
  readonly perAccount?: { readonly share: number; readonly per: Duration };
  /** Each is asked on a day of their own, evenly over so long. Absent: whenever the rest allows. */
  readonly spread?: Duration;
}

export type Question = {
  readonly key: string;
  readonly text: Localized<readonly Node[]>;
  readonly optional: boolean;
  /** Asked only when an earlier answer of this survey is so; null: always. */
  readonly when: { readonly question: string; readonly tests: readonly Test[] } | null;
} & (
  | {
      readonly ask: 'rating';
      readonly from: number;
      readonly to: number;
      readonly low: Localized<string>;
      readonly high: Localized<string>;
    }
  | {
      readonly ask: 'single' | 'multi';
      readonly options: readonly {
        readonly key: string;
        readonly label: Localized<string>;
        readonly milestone: string | null;
      }[];
      /** Shown in another order to each person, so that no place is favoured. */
      readonly shuffled: boolean;
      /** One more option, with a text of the person's own; its answer is `other: <text>`. */
      readonly other: boolean;
    }
  | { readonly ask: 'text' }
);

export type ChecklistItem =
  | {
      readonly of: 'milestone';
      readonly milestone: string;
      readonly title: Localized<string>;
      readonly selfReported: boolean;
      readonly start: string | null;
      /** Heading under which it stands, with those before it that have the same; null: none. */
      readonly chapter: Localized<string> | null;
    }
  | {
      readonly of: 'article';
      readonly article: string;
      readonly title: Localized<string>;
      readonly chapter: Localized<string> | null;
    };
