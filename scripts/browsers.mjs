import { existsSync } from 'node:fs';
import { run } from './run.mjs';

const packages = ['chromium', 'fonts-noto-cjk'];
const install = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;

/** The Chromium that the tests drive: CHROMIUM_BIN, or where the usual packages put it; null when there is none. */
export function findChromium() {
  const places = [process.env.CHROMIUM_BIN, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return places.find((place) => place && existsSync(place)) ?? null;
}

/** Installs Chromium from Debian's packages where that is possible, and says plainly where it is not. */
export async function ensureChromium() {
  if (findChromium()) return true;
  const sudo = process.getuid?.() === 0 ? '' : 'sudo -n ';
  if (process.platform === 'linux' && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium, which the browser tests drive …');
    const command = `${sudo}apt-get update && ${sudo}env DEBIAN_FRONTEND=noninteractive ${install}`;
    const { code, output } = await run('sh', ['-c', command]);
    if (code !== 0) console.error(output);
  }
  if (findChromium()) return true;
  console.error(`
NO BROWSER: Chromium was not found and could not be installed, so the tests that need one are skipped, not passed.
As root: ${install}
Or name the one you have: CHROMIUM_BIN=/path/to/chromium npm test
`);
  return false;
}
