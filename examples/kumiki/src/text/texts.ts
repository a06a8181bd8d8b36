import type { Locale } from '../world/world.ts';
import { en } from './en.ts';
import { ja, type Text } from './ja.ts';

export const texts: { readonly [locale in Locale]: Text } = { ja, en };
