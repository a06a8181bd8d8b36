import type { Page } from 'playwright-core';
import type { Surface, View } from '../../examples/kumiki/src/gallery/views.ts';

/** More than the gallery has stops. */
const MOST = 90;

/** Thanks are gone with the next key on the page: who is thanked is in them. */
const entered = ['survey thanks'];

/** Goes through the page by Tab; names each control of the surface that was not come to, or did not show that it has the focus. */
export async function walk(page: Page, name: string): Promise<readonly string[]> {
  if (entered.includes(name)) await page.evaluate(focusIn);
  await page.evaluate(begin);
  let { left } = await page.evaluate(look);
  const unseen = new Set<string>();
  for (let presses = 0; left > 0 && presses < MOST; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(look);
    left = stop.left;
    if (stop.unseen) unseen.add(stop.unseen);
  }
  const missed = await page.evaluate(
    () =>
      (window as unknown as Walked).toReach?.map((one) => `Tab does not come to ${one.outerHTML.slice(0, 120)}`) ?? [],
  );
  return [...missed, ...[...unseen].map((one) => `the focus is not seen on ${one}`)];
}

/** States that Esc leaves as they are: nothing in them covers the page. */
const staying = ['checklist pill', 'hint dot', 'help launcher'];
/** What takes the place of what was put away. */
const after: { readonly [surface: string]: string } = { checklist: '.pill', hint: '.dot', help: '.launcher' };

/** Presses Esc with the focus in the surface, and says what is not as the focus contract has it. */
export async function escapeFrom(page: Page, name: string, surface: Surface, view: View): Promise<readonly string[]> {
  await page.evaluate(focusIn);
  await page.keyboard.press('Escape');
  const isThere = (selector: string) =>
    page.evaluate(
      (wanted) =>
        [...document.querySelectorAll('banso-host')].some((host) =>
          [...(host.shadowRoot?.querySelectorAll(`.root :is(${wanted})`) ?? [])].some((one) => one.checkVisibility()),
        ),
      selector,
    );
  if (staying.includes(name)) return (await isThere(view.sees)) ? [] : ['Esc took it away'];
  const covers = ':is(.card, .panel):not(.pill)';
  for (let looked = 0; (await isThere(covers)) && looked < 20; looked += 1) await page.waitForTimeout(25);
  if (await isThere(covers)) return ['Esc did not put it away'];
  const next = name === 'hint control' || name === 'checklist left' ? undefined : after[surface.key];
  return !next || (await isThere(next)) ? [] : [`${next} did not come in its place`];
}

interface Walked {
  toReach?: Element[];
}

/** Runs in the page: notes the controls of the surface. Of radio buttons one is come to. */
function begin(): void {
  const controls = [...document.querySelectorAll('banso-host')].flatMap((host) => [
    ...(host.shadowRoot?.querySelectorAll<HTMLElement>('a[href],button,input,textarea,video[controls]') ?? []),
  ]);
  const groups = new Set<string>();
  const toReach = controls.filter((one) => {
    if (one.tabIndex < 0 || !one.checkVisibility({ visibilityProperty: true })) return false;
    if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true;
    const taken = groups.has(one.name);
    groups.add(one.name);
    return !taken;
  });
  (window as unknown as Walked).toReach = toReach;
}

/** Runs in the page: what has the focus now, and how many are left to come to. */
function look(): { left: number; unseen: string | null } {
  const walked = window as unknown as Walked;
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  const toReach = walked.toReach ?? [];
  // Within a video the browser shows where the focus is.
  const isOurs = active?.getRootNode() instanceof ShadowRoot && !(active instanceof HTMLVideoElement);
  const radio = active instanceof HTMLInputElement && active.type === 'radio' ? active.name : null;
  walked.toReach = toReach.filter(
    (one) => one !== active && !(radio && one instanceof HTMLInputElement && one.name === radio),
  );
  const isSeen = (one: Element | null | undefined) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
  };
  const seen = !isOurs || isSeen(active) || isSeen(active?.nextElementSibling);
  return { left: walked.toReach.length, unseen: seen ? null : (active?.outerHTML.slice(0, 120) ?? null) };
}

/** Runs in the page: puts the focus into the surface, where it is not there already. */
function focusIn(): void {
  if (document.activeElement?.localName === 'banso-host') return;
  for (const { shadowRoot } of document.querySelectorAll('banso-host')) {
    const first = [...(shadowRoot?.querySelectorAll<HTMLElement>('button,a[href],input,textarea') ?? [])].find((one) =>
      one.checkVisibility(),
    );
    first?.focus();
    if (first) return;
  }
}
