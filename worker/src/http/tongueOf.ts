import { readerLocale } from '../pages/readerLocale.ts';

/** The language in which the Worker tells its problems and issues; English where the reader does not say. */
export function tongueOf(accepted: string | undefined): 'ja' | 'en' {
  return readerLocale(accepted, ['en', 'ja']) === 'ja' ? 'ja' : 'en';
}
