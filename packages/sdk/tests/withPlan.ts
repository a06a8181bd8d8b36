import { wordsFor, type Experience } from '@banso/engine';
import type { Bench } from './browser.ts';

/** Adds to what the endpoint's plan has, and may change what is there. */
export async function planWith(
  at: Bench,
  more: readonly Experience[],
  change = (experience: Experience): Experience => experience,
): Promise<void> {
  await at.context.route('**/v1/bootstrap', async (route) => {
    const response = await route.fetch();
    const body = await response.json();
    if (body.pagePlan) {
      body.pagePlan.experiences = [...body.pagePlan.experiences.map(change), ...more];
      for (const { kind } of more) body.pagePlan.words[kind] = wordsFor('en')[kind];
    }
    await route.fulfill({ response, json: body });
  });
}
