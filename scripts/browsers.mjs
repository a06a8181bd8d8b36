import { existsSync } from 'node:fs';
import { run } from './run.mjs';

/**
 * By name: where the usual packages put what drives it, what else must be there, Debian's packages for both, and which other
 * one does as well where it is missing.
 */
const browsers = {
  chromium: {
    label: 'Chromium',
    variable: 'CHROMIUM_BIN',
    places: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
    also: [],
    packages: ['chromium', 'fonts-noto-cjk'],
  },
  // The same engine without the browser around it: a page costs it less than a third of the work.
  'chromium-shell': {
    label: 'Chromium without its window',
    variable: 'CHROMIUM_SHELL_BIN',
    places: ['/usr/bin/chromium-headless-shell'],
    also: [],
    packages: ['chromium-headless-shell', 'fonts-noto-cjk'],
    instead: 'chromium',
  },
  firefox: {
    label: 'Firefox ESR',
    variable: 'FIREFOX_BIN',
    places: ['/usr/bin/firefox-esr'],
    also: [],
    packages: ['firefox-esr', 'fonts-noto-cjk'],
  },
  webkit: {
    label: 'WebKitGTK',
    variable: 'WEBKIT_DRIVER',
    places: ['/usr/bin/WebKitWebDriver'],
    // Its browser has no mode without a screen.
    also: ['/usr/bin/Xvfb'],
    packages: ['webkit2gtk-driver', 'xvfb', 'fonts-noto-cjk'],
  },
};

/** What drives the browser (for WebKitGTK its WebDriver): the path in its variable, or where packages put it; null when there is none. */
export function findBrowser(name) {
  const { instead } = browsers[name];
  return findItself(name) ?? (instead ? findBrowser(instead) : null);
}

function findItself(name) {
  const { variable, places, also } = browsers[name];
  const found = [process.env[variable], ...places].find((place) => place && existsSync(place));
  return found && also.every((place) => existsSync(place)) ? found : null;
}

export function labelOf(name) {
  return browsers[name].label;
}

/** What is wanted and not there, installed from Debian's packages where that is possible. Gives the browsers that are still missing. */
export async function ensureBrowsers(names) {
  for (const name of names) if (!findItself(name)) await install(name);
  const missing = names.filter((name) => !findBrowser(name));
  for (const name of missing) {
    console.error(`
NO BROWSER: ${labelOf(name)} was not found and could not be installed, so the tests that need it are skipped, not passed.
As root: ${installation(name)}
Or name the one you have: ${browsers[name].variable}=/path npm test
`);
  }
  return missing;
}

const installation = (name) => `apt-get install -y --no-install-recommends ${browsers[name].packages.join(' ')}`;

async function install(name) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${labelOf(name)}, which tests drive …`);
  const sudo = process.getuid?.() === 0 ? '' : 'sudo -n ';
  const command = `${sudo}apt-get update && ${sudo}env DEBIAN_FRONTEND=noninteractive ${installation(name)}`;
  const { code, output } = await run('sh', ['-c', command]);
  if (code !== 0) console.error(output);
}
