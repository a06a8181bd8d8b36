import type { Page } from 'playwright-core';
import { scrollForTwoSeconds } from './scroll.ts';
import type { Stage } from './stage.ts';

/**
 * How far the card is from where it stood beside its target before the scroll, in pixels, for each frame as it came on the screen:
 * the compositor scrolls the page before script hears of it, so what script can read would not tell. Frames are taken by a
 * screencast; two points are looked for in each, the target's and the card's, by their colours.
 */
export async function driftOf({ page, cdp }: Stage): Promise<readonly number[]> {
  const frames: string[] = [];
  const take = ({ data, sessionId }: { data: string; sessionId: number }) => {
    frames.push(data);
    cdp.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
  };
  cdp.on('Page.screencastFrame', take);
  await cdp.send('Page.startScreencast', { format: 'png' });
  await page.waitForTimeout(300);
  await scrollForTwoSeconds(cdp);
  await page.waitForTimeout(200);
  await cdp.send('Page.stopScreencast');
  cdp.off('Page.screencastFrame', take);

  const apart: { readonly x: number; readonly y: number }[] = [];
  for (const frame of frames) {
    const found = await pointsIn(page, frame);
    if (found) apart.push({ x: found.card.x - found.target.x, y: found.card.y - found.target.y });
  }
  const [rest] = apart;
  if (!rest || apart.length < 20)
    throw new Error(`Only ${apart.length} of ${frames.length} frames show card and target.`);
  return apart.map(({ x, y }) => Math.hypot(x - rest.x, y - rest.y));
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Null when one of them is hidden, in whole or in part. */
const pointsIn = (page: Page, png: string): Promise<{ readonly card: Point; readonly target: Point } | null> =>
  page.evaluate(async (data) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
    context.drawImage(picture, 0, 0);
    const { data: pixels, width } = context.getImageData(0, 0, picture.width, picture.height);
    const middle = (is: (r: number, g: number, b: number) => boolean) => {
      let [n, x, y] = [0, 0, 0];
      for (let i = 0; i < pixels.length; i += 4) {
        if (!is(pixels[i]!, pixels[i + 1]!, pixels[i + 2]!)) continue;
        n += 1;
        x += (i / 4) % width;
        y += Math.floor(i / 4 / width);
      }
      return n >= 90 && n <= 160 ? { x: x / n, y: y / n } : null;
    };
    // Magenta, also when it is dimmed; cyan, which never is.
    const target = middle((r, g, b) => r > 50 && g < r * 0.4 && Math.abs(r - b) < 30);
    const card = middle((r, g, b) => r < 80 && g > 180 && b > 180);
    return target && card && { card, target };
  }, png);
