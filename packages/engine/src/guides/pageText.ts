/**
 * Texts on their way to the page, which has neither filters nor locales: what is the same for all is decided when the plan is
 * sent, what is about one person is written out with the view, and the page only puts the one into the other.
 */
import { fillTemplate, safeAddress, safeSource } from '../fill.ts';
import { pick } from '../pick.ts';
import type { Experience, Question } from '../experience.ts';
import type { Localized, Node, Output, Template, Values } from '../text.ts';
import type { Written } from './putIn.ts';

/** A place in a text that is filled in for each person: words, where a link leads to, or where an image comes from. */
export interface Blank {
  readonly as: 'words' | 'link' | 'image';
  readonly template: Template;
}

type TakeOut = (blank: Blank) => Output;

/** Null: it may not be followed, or not be loaded. */
const judged: { readonly [as in Blank['as']]: (text: string) => string | null } = {
  words: (text) => text,
  link: safeAddress,
  image: safeSource,
};

export interface PageText {
  /** Their outputs are `{ t: 'out', path: [id of a blank], filters: [] }`, an address is one string or one such output. */
  readonly experiences: readonly Experience[];
  readonly blanks: ReadonlyMap<string, Blank>;
}

/** Takes out of texts what is about one person; what is equal is one blank. */
export function blankTexts(experiences: readonly Experience[]): PageText {
  const blanks = new Map<string, Blank>();
  const ids = new Map<string, string>();
  const takeOut: TakeOut = (one) => {
    const text = JSON.stringify(one);
    const id = ids.get(text) ?? String(ids.size);
    ids.set(text, id);
    blanks.set(id, one);
    return { t: 'out', path: [id], filters: [] };
  };
  const text = (copy: Localized<readonly Node[]>): Localized<readonly Node[]> =>
    Object.fromEntries(Object.entries(copy).map(([locale, nodes]) => [locale, blanked(nodes, takeOut)]));
  return { experiences: experiences.map((experience) => reworded(experience, text, (label) => label)), blanks };
}

/** The same experiences with each text in the reader's locale only. */
export function inLocale(
  experiences: readonly Experience[],
  locale: string,
  fallbacks: readonly string[],
): readonly Experience[] {
  const one = <T>(copy: Localized<T>): Localized<T> => ({ [locale]: pick(copy, locale, fallbacks) });
  return experiences.map((experience) => reworded(experience, one, one));
}

export function writeBlanks(blanks: PageText['blanks'], values: Values, locale: string): Written {
  const written = Array.from(blanks).flatMap(([id, { as, template }]) => {
    const text = judged[as](fillTemplate(template, values, locale));
    return text === null ? [] : [[id, text] as const];
  });
  return Object.fromEntries(written);
}

function blanked(nodes: readonly Node[], takeOut: TakeOut): readonly Node[] {
  const address = (as: 'link' | 'image', template: Template): Template | null => {
    if (template.some((part) => typeof part === 'object')) return [takeOut({ as, template })];
    const safe = judged[as](template.join(''));
    return safe === null ? null : [safe];
  };
  return nodes.flatMap((node): readonly Node[] => {
    if (typeof node === 'string') return [node];
    switch (node.t) {
      case 'out':
        return [takeOut({ as: 'words', template: [node] })];
      case 'link': {
        const href = address('link', node.href);
        const of = blanked(node.of, takeOut);
        return href ? [{ ...node, href, of }] : of;
      }
      case 'image': {
        const src = address('image', node.src);
        return [src ? { ...node, src } : node.alt];
      }
      case 'if':
        // For mails only, as the compiler tells the author.
        return [];
      case 'code':
      case 'br':
        return [node];
      default:
        return [{ ...node, of: blanked(node.of, takeOut) }];
    }
  });
}

type Reword<T> = (copy: Localized<T>) => Localized<T>;

/** Every text that a person reads in an experience, made anew. */
function reworded(experience: Experience, text: Reword<readonly Node[]>, label: Reword<string>): Experience {
  const title = text(experience.title);
  switch (experience.kind) {
    case 'checklist': {
      const items = experience.items.map((item) => ({
        ...item,
        title: label(item.title),
        chapter: item.chapter && label(item.chapter),
      }));
      return { ...experience, title, items };
    }
    case 'tour': {
      const steps = experience.steps.map((step) => ({
        ...step,
        title: step.title && text(step.title),
        body: step.body && text(step.body),
        video: step.video && { ...step.video, captions: step.video.captions && label(step.video.captions) },
      }));
      return { ...experience, title, steps };
    }
    case 'survey':
      return {
        ...experience,
        title,
        thanks: experience.thanks && text(experience.thanks),
        questions: experience.questions.map((question) => rewordedQuestion(question, text, label)),
      };
    case 'help':
      return { ...experience, title, contact: experience.contact && relabelled(experience.contact, label) };
    default:
      return {
        ...experience,
        title,
        body: text(experience.body),
        action: experience.action && relabelled(experience.action, label),
      };
  }
}

function rewordedQuestion(question: Question, text: Reword<readonly Node[]>, label: Reword<string>): Question {
  const asked = { text: text(question.text) };
  switch (question.ask) {
    case 'rating':
      return { ...question, ...asked, low: label(question.low), high: label(question.high) };
    case 'text':
      return { ...question, ...asked };
    default:
      return { ...question, ...asked, options: question.options.map((option) => relabelled(option, label)) };
  }
}

const relabelled = <T extends { readonly label: Localized<string> }>(one: T, label: Reword<string>): T => ({
  ...one,
  label: label(one.label),
});
