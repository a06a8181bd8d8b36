import { existsSync } from 'node:fs';
import { run } from './run.mjs';

/** By engine: where the usual packages put what drives it, what else must be there, and Debian's packages for both. */
const browsers = {
  chromium: {
    label: 'Chromium',
    variable: 'CHROMIUM_BIN',
    places: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
    also: [],
    packages: ['chromium', 'fonts-noto-cjk'],
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

/** What drives the engine (for WebKitGTK its WebDriver): the path in its variable, or where packages put it; null when there is none. */
export function findBrowser(engine) {
  const { variable, places, also } = browsers[engine];
  const found = [process.env[variable], ...places].find((place) => place && existsSync(place));
  return found && also.every((place) => existsSync(place)) ? found : null;
}

export function labelOf(engine) {
  return browsers[engine].label;
}

/** What is wanted and not there, installed from Debian's packages where that is possible. Gives the engines that are still missing. */
export async function ensureBrowsers(engines) {
  const absent = () => engines.filter((engine) => !findBrowser(engine));
  const missing = absent();
  if (missing.length === 0) return [];
  const packages = [...new Set(missing.flatMap((engine) => browsers[engine].packages))];
  const install = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.platform === 'linux' && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${missing.map(labelOf).join(', ')}, which tests drive …`);
    const sudo = process.getuid?.() === 0 ? '' : 'sudo -n ';
    const command = `${sudo}apt-get update && ${sudo}env DEBIAN_FRONTEND=noninteractive ${install}`;
    const { code, output } = await run('sh', ['-c', command]);
    if (code !== 0) console.error(output);
  }
  for (const engine of absent()) {
    console.error(`
NO BROWSER: ${labelOf(engine)} was not found and could not be installed, so the tests that need it are skipped, not passed.
As root: ${install}
Or name the one you have: ${browsers[engine].variable}=/path npm test
`);
  }
  return absent();
}
