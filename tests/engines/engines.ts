import { findBrowser, labelOf } from '../../scripts/browsers.mjs';
import type { Engine } from './driver.ts';
import { launchChromium, launchFirefox } from './playwright.ts';
import { launchWebKit } from './webkit.ts';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

const launches: Readonly<Record<EngineName, () => Promise<Engine>>> = {
  chromium: launchChromium,
  firefox: launchFirefox,
  webkit: launchWebKit,
};

/** Every engine, with why it cannot be run here where it cannot. */
export const engines = (Object.keys(launches) as EngineName[]).map((name) => ({
  name,
  label: labelOf(name),
  launch: launches[name],
  absent: findBrowser(name) === null ? 'not found' : null,
}));
