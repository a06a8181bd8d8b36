import type { StartGuide } from '../guide/guide.ts';

/** What decides and shows comes with the first plan that has something to show; a page without pays nothing for it. */
export async function loadGuide(): Promise<StartGuide> {
  return (await import('../guide/guide.ts')).startGuide;
}
