import { en } from './en.ts';
import { ja } from './ja.ts';

/** Words by surface (an experience's kind) and name. */
export type Words = {
  readonly [kind in keyof typeof en]: { readonly [name in keyof (typeof en)[kind]]: string };
};

/** English for whoever reads a language that the surfaces do not speak. */
export const wordsFor = (locale: string): Words => (/^ja\b/i.test(locale) ? ja : en);
