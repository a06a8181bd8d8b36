/** What is wrong in how a page uses us: where, and what to write instead. It comes when there is something to say. */
import { happeningNames, isFields, shapes, type Asked } from './verbs.ts';

/** The arguments of each verb, as the API names them. */
const argumentsOf: { readonly [verb in keyof Asked]: readonly string[] } = {
  identify: ['userId', 'traits', 'options'],
  track: ['name', 'props', 'options'],
  group: ['accountId', 'traits', 'options'],
  page: ['path'],
  start: ['experience'],
  complete: ['milestone'],
  busy: ['busy'],
  reset: [],
};

/** As the page has written it, cut short. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `'${value.length > 40 ? `${value.slice(0, 40)}…` : value}'`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value ? 'an object' : String(value);
}

const textFix = (given: unknown, most = 0) =>
  typeof given === 'number' ? `String(${given})` : `a string of 1 to ${most} characters`;

export const mistakes = {
  verb: (verb: unknown) =>
    `banso(${shown(verb)}): there is no such call; use ${Object.keys(shapes).join(', ')}, init, consent, on or debug.`,
  argument: (verb: keyof Asked, at: number, given: unknown) => {
    const name = argumentsOf[verb][at];
    if (!name) return `banso('${verb}', …): ${shown(given)} is not taken here; leave it out.`;
    const call = `banso('${verb}', …): ${name} is ${shown(given)}`;
    if (verb === 'busy') return `${call}; write true or false.`;
    return `${call}; write ${at > 0 ? "an object such as { plan: 'trial' }" : textFix(given, shapes[verb][1])}.`;
  },
  consent(given: unknown) {
    const [bad] = isFields(given) ? Object.entries(given).filter(([, one]) => typeof one !== 'boolean') : [];
    return bad
      ? `banso('consent', …): the category '${bad[0]}' is ${shown(bad[1])}; write true or false.`
      : `banso('consent', …): consent is ${shown(given)}; write true, false, or by category, such as { productHelp: true }.`;
  },
  on: (name: unknown, listener: unknown) =>
    typeof listener === 'function'
      ? `banso('on', …): there is no ${shown(name)} to listen to; use ${happeningNames.join(', ')}.`
      : `banso('on', …): listener is ${shown(listener)}; write a function.`,
  init: () => "banso('init', { key: 'pk_…', host: 'https://…' }) or { plan }: write it once, and not beside data-key.",
  noKey: (given: unknown) =>
    `Nothing is shown or counted: ${given === '' ? 'data-key is empty' : "the script tag has neither data-key nor data-plan, and banso('init', …) was not called"}. Write the project's public key (pk_…) there.`,
  refused: (host: string, key: string, status: number, detail: unknown) =>
    key.startsWith('sk_')
      ? 'Nothing is counted: a secret key (sk_…) stands in this page, where everybody can read it. Write the public key (pk_…) there, and renew the secret one.'
      : `${host} answered ${status} to the key '${key}'${typeof detail === 'string' ? `: ${detail}` : '.'} Nothing is counted until data-key (or init) has the project's public key (pk_…) and identify a token that holds.`,
  experience: (key: string) => `There is no experience '${key}' in the published plan; check its key, or publish it.`,
} as const;

export type Complain = <Name extends keyof typeof mistakes>(
  name: Name,
  ...about: Parameters<(typeof mistakes)[Name]>
) => void;
