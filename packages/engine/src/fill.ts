/** Filling text: outputs and choices become plain text, addresses are let through by an allow-list. */
import { parseInstant } from './calendar.ts';
import type { Json } from './event.ts';
import { get } from './record.ts';
import type { Conditional, Filled, Filter, Node, Output, Template, Values } from './text.ts';

export function fill(nodes: readonly Node[], values: Values, locale: string): Filled[] {
  return nodes.flatMap((node): readonly Filled[] => {
    if (typeof node === 'string') return [node];
    switch (node.t) {
      case 'out':
        return [textOf(node, values, locale)];
      case 'if':
        return fill(holds(node, values) ? node.then : node.else, values, locale);
      case 'code':
      case 'br':
        return [node];
      case 'link': {
        const of = fill(node.of, values, locale);
        const href = safeAddress(fillTemplate(node.href, values, locale));
        return href === null ? of : [{ t: 'link', href, of }];
      }
      case 'image': {
        const src = safeSource(fillTemplate(node.src, values, locale));
        return [src === null ? node.alt : { ...node, src }];
      }
      default:
        return [{ ...node, of: fill(node.of, values, locale) }];
    }
  });
}

export function fillTemplate(template: Template, values: Values, locale: string): string {
  return template.map((part) => (typeof part === 'string' ? part : textOf(part, values, locale))).join('');
}

/**
 * `http`, `https` and `mailto` addresses and those relative to the page; null for every other scheme. Control characters and
 * blanks, which browsers skip when they look for a scheme, are taken out first.
 */
export function safeAddress(address: string): string | null {
  // eslint-disable-next-line no-control-regex
  const plain = address.replace(/[\u0000-\u0020\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g, '');
  const scheme = /^([^/?#]*?):/.exec(plain)?.[1]?.toLowerCase();
  if (scheme !== undefined) return ['http', 'https', 'mailto'].includes(scheme) ? plain : null;
  return plain.startsWith('//') || plain.startsWith('\\') || plain.startsWith('/\\') ? null : plain;
}

/** The same for what is loaded, not followed. */
export function safeSource(address: string): string | null {
  const safe = safeAddress(address);
  return safe?.startsWith('mailto:') ? null : safe;
}

function valueAt(path: readonly string[], values: Values): Json | undefined {
  let at: Json | undefined = values as Json;
  for (const name of path) {
    if (at === null || typeof at !== 'object' || Array.isArray(at)) return undefined;
    at = get(at as { readonly [key: string]: Json }, name);
  }
  return at;
}

function textOf(output: Output, values: Values, locale: string): string {
  let value = valueAt(output.path, values);
  for (const filter of output.filters) value = applied(filter, value, usable(locale), values);
  return written(value);
}

/** Locales come from pages and from traits: one that is none (`ja_JP`) must not throw. */
function usable(locale: string): string {
  try {
    Intl.getCanonicalLocales(locale);
    return locale;
  } catch {
    return 'en';
  }
}

function written(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? '' : String(value);
}

/** Beyond this there are no dates (ECMA-262), and a trait may be any number. */
const LATEST = 8.64e15;

function applied(filter: Filter, value: Json | undefined, locale: string, values: Values): Json | undefined {
  const [first, second] = filter.args;
  switch (filter.name) {
    case 'default':
      return value === undefined || value === null || value === '' || value === false ? (first ?? '') : value;
    case 'upcase':
      return written(value).toLocaleUpperCase(locale);
    case 'downcase':
      return written(value).toLocaleLowerCase(locale);
    case 'capitalize': {
      const [head = '', ...tail] = written(value);
      return head.toLocaleUpperCase(locale) + tail.join('');
    }
    case 'truncate': {
      const letters = [...written(value)];
      const length = Number(first ?? 50);
      const end = String(second ?? '…');
      return letters.length <= length
        ? letters.join('')
        : letters.slice(0, Math.max(0, length - [...end].length)).join('') + end;
    }
    case 'number':
      return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;
    case 'date': {
      const at = typeof value === 'number' ? value : parseInstant(written(value));
      if (at === null || Math.abs(at) > LATEST) return value;
      const timeZone = written(valueAt(['project', 'timeZone'], values)) || 'UTC';
      return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(at);
    }
  }
}

function holds(choice: Conditional, values: Values): boolean {
  const value = valueAt(choice.path, values);
  const { test } = choice;
  if (test.cmp === 'truthy') return value !== undefined && value !== null && value !== false && value !== '';
  if (test.cmp === '==') return (value ?? null) === test.value;
  if (test.cmp === '!=') return (value ?? null) !== test.value;
  if (typeof value !== typeof test.value || (typeof value !== 'number' && typeof value !== 'string')) return false;
  const than = test.value as typeof value;
  if (test.cmp === '<') return value < than;
  if (test.cmp === '<=') return value <= than;
  return test.cmp === '>' ? value > than : value >= than;
}
