/** What a survey looks like from outside: its question, its controls, what has the focus, what was told. */
import type { Page } from 'playwright-core';
import { why } from './surveys.ts';
import { reports } from './useSurfaces.ts';

export const told = async (page: Page) =>
  (await reports(page)).map(({ did, step, answer }: any) =>
    step ? `${did} ${step}=${[answer].flat().join('+')}` : did,
  );
export const cell = (page: Page, n: number) => page.locator('banso-host .rating label').nth(n);
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const question = (page: Page) => page.locator('banso-host h2').textContent({ timeout: 2000 });
export const focusIn = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    const inner = activeElement?.shadowRoot?.activeElement as HTMLInputElement | null;
    if (!inner) return activeElement?.id || activeElement?.localName;
    return inner.matches('input,textarea')
      ? `${inner.type} ${inner.value}`.trim()
      : inner.textContent || inner.ariaLabel || (inner as HTMLElement).title;
  });
export const anyText = { ...why, when: null };
