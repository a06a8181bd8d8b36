/**
 * Text as a closed tree of nodes. Markdown and Liquid are turned into nodes when a playbook is compiled, so the page and
 * the mail draw elements and text, never markup, and need no parser.
 */
import type { Json } from './event.ts';

/** A value for each locale (BCP 47). At least one entry. */
export type Localized<T> = { readonly [locale: string]: T };

/** `{{ user.firstName | default: "" }}`: where the value lies, then what is done to it. */
export interface Output {
  readonly t: 'out';
  readonly path: readonly string[];
  readonly filters: readonly Filter[];
}

export interface Filter {
  readonly name: 'default' | 'upcase' | 'downcase' | 'capitalize' | 'date' | 'number' | 'truncate';
  readonly args: readonly (string | number)[];
}

/** A string that may hold outputs: a subject line, the address of a link. */
export type Template = readonly (string | Output)[];

/** `{% if user.role == "admin" %} … {% else %} … {% endif %}`; mail only. */
export interface Conditional {
  readonly t: 'if';
  readonly path: readonly string[];
  readonly test:
    { readonly cmp: 'truthy' } | { readonly cmp: '==' | '!=' | '<' | '<=' | '>' | '>='; readonly value: Json };
  readonly then: readonly Node[];
  readonly else: readonly Node[];
}

export type Node =
  | string
  | Output
  | Conditional
  | { readonly t: 'p' | 'em' | 'strong' | 'quote' | 'item'; readonly of: readonly Node[] }
  | { readonly t: 'heading'; readonly level: 1 | 2 | 3; readonly of: readonly Node[] }
  | { readonly t: 'list'; readonly ordered: boolean; readonly of: readonly Node[] }
  | { readonly t: 'link'; readonly href: Template; readonly of: readonly Node[] }
  | {
      readonly t: 'image';
      readonly src: Template;
      readonly alt: string;
      readonly width?: number;
      readonly height?: number;
    }
  | { readonly t: 'code'; readonly text: string }
  | { readonly t: 'br' };

/** What outputs may read: `user`, `account`, `project`, `links`. */
export type Values = { readonly [name: string]: Json };

/** A node with nothing left to fill in; what surfaces and mail draw. Addresses in it have passed the allow-list. */
export type Filled =
  | string
  | { readonly t: 'p' | 'em' | 'strong' | 'quote' | 'item'; readonly of: readonly Filled[] }
  | { readonly t: 'heading'; readonly level: 1 | 2 | 3; readonly of: readonly Filled[] }
  | { readonly t: 'list'; readonly ordered: boolean; readonly of: readonly Filled[] }
  | { readonly t: 'link'; readonly href: string; readonly of: readonly Filled[] }
  | {
      readonly t: 'image';
      readonly src: string;
      readonly alt: string;
      readonly width?: number;
      readonly height?: number;
    }
  | { readonly t: 'code'; readonly text: string }
  | { readonly t: 'br' };
