import type { PagePlan, View } from '@banso/protocol';
import type { Experience } from '@banso/engine';

/** What of an answer is used, after it was looked at by hand: whoever stands between may have changed it. */
export type Answer =
  | { readonly off: true }
  | {
      readonly off: false;
      readonly held: readonly string[];
      readonly refused: readonly string[];
      readonly view: View | null;
      /** Revision now in force. */
      readonly plan: string | null;
      readonly pagePlan: PagePlan | null;
    };

type Fields = { readonly [name: string]: unknown };

/** Null when it is no answer of ours: then nothing was acknowledged. */
export function readAnswer(body: unknown): Answer | null {
  if (!isLike(body, {}) || body['v'] !== 1) return null;
  const { off, held, refused, view, plan, pagePlan } = body;
  if (off === true) return { off };
  if (!Array.isArray(held)) return null;
  return {
    off: false,
    held: held.filter(isText),
    refused: Array.isArray(refused) ? refused.map((one: { id?: unknown } | null) => one?.id).filter(isText) : [],
    view: isLike(view, viewLike) ? (view as unknown as View) : null,
    plan: isText(plan) ? plan : null,
    pagePlan: readPagePlan(pagePlan),
  };
}

/** Null when it cannot be a plan; experiences that cannot be one are left out. Also for what was kept in the page's storage. */
export function readPagePlan(plan: unknown): PagePlan | null {
  if (!isLike(plan, planLike)) return null;
  const words = plan['words'] as Fields;
  const experiences = (plan['experiences'] as unknown[]).filter((one) => isExperience(one, words));
  return { ...(plan as unknown as PagePlan), experiences };
}

const viewLike = { milestones: {}, experiences: {}, facts: {}, values: {}, summoned: [], progress: 0, at: '' };
const planLike = { revision: '', locale: '', theme: {}, experiences: [], words: {}, testAttributes: [], perSession: 0 };

/** An object with all that `sample` has, of the same types. */
const isLike = (value: unknown, sample: Fields): value is Fields =>
  typeOf(value) === typeOf(sample) &&
  Object.keys(sample).every((name) => typeOf((value as Fields)[name]) === typeOf(sample[name]));

/** `[object Array]` and the like: tells lists and null from objects. */
const typeOf = (value: unknown) => Object.prototype.toString.call(value);
const isText = (value: unknown): value is string => typeof value === 'string';

/** What each kind cannot do without, besides the words it speaks. */
const lists: { readonly [kind in Experience['kind']]?: string } = {
  tour: 'steps',
  checklist: 'items',
  survey: 'questions',
  help: 'articles',
};

const isExperience = (one: unknown, words: Fields): one is Experience => {
  if (!isLike(one, { key: '', kind: '' })) return false;
  const kind = one['kind'] as Experience['kind'];
  const list = lists[kind];
  return isLike(words[kind], {}) && (!list || Array.isArray(one[list]));
};
