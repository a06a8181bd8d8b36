import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { findBrowser } from '../../scripts/browsers.mjs';
import { freePort } from '../../scripts/ports.mjs';
import { view, type Driver, type Engine, type Key } from './driver.ts';
import { startProxy, type Proxy } from './proxy.ts';
import { startSession, type Session } from './webDriver.ts';

/** WebDriver's code points for keys without a character: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keyCodes: Readonly<Record<Key, string>> = {
  Tab: '\uE004',
  Shift: '\uE008',
  Escape: '\uE00C',
  Enter: '\uE007',
  Space: ' ',
};

/** WebKitGTK's own small browser on a screen of its own, by WebDriver. What WebDriver cannot do, a proxy does. */
export async function launchWebKit(): Promise<Engine> {
  const home = mkdtempSync(join(tmpdir(), 'banso-webkit-'));
  // GTK's way of asking for reduced motion.
  mkdirSync(join(home, 'gtk-3.0'));
  writeFileSync(join(home, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=false\n');
  const screen = await startScreen();
  const port = await freePort();
  const driver = spawn(findBrowser('webkit')!, ['-p', String(port)], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: screen.display,
      HOME: home,
      XDG_CONFIG_HOME: home,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      // Twice as many frames a second as with software GL, and the other ways to be rid of it hang on screenshots.
      WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1',
    },
  });
  const origin = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${origin}/status`).catch(() => null))) await new Promise((done) => setTimeout(done, 30));

  return {
    async open({ scripts }) {
      const proxy = await startProxy([speakJapanese, ...scripts].join(';\n'));
      const session = await startSession(origin, {
        proxy: { proxyType: 'manual', httpProxy: proxy.address },
        pageLoadStrategy: 'normal',
      });
      await fitWindow(session);
      return driverOf(session, proxy);
    },
    async close() {
      for (const child of [driver, screen.child]) await end(child);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Its language is the system's, and a small system has English only. */
const speakJapanese = `Object.defineProperty(navigator, 'language', { get: () => 'ja-JP' });
  Object.defineProperty(navigator, 'languages', { get: () => ['ja-JP'] })`;

/** The whole window is what can be set, with the bar of the browser in it. */
async function fitWindow(session: Session): Promise<void> {
  await session.post('/url', { url: 'about:blank' });
  await session.post('/window/rect', view);
  const inner = (await session.post('/execute/sync', { script: 'return innerHeight', args: [] })) as number;
  await session.post('/window/rect', { ...view, height: 2 * view.height - inner });
}

function driverOf(session: Session, proxy: Proxy): Driver {
  const act = (actions: object) => session.post('/actions', { actions: [actions] });
  const keys = async (...held: readonly string[]) => {
    const [down, up] = (['keyDown', 'keyUp'] as const).map((type) => held.map((value) => ({ type, value })));
    await act({ type: 'key', id: 'keyboard', actions: [...down!, ...up!.reverse()] });
  };
  return {
    goto: async (url) => void (await session.post('/url', { url })),
    async evaluate(run, argument) {
      const script = `const done = arguments[1];
        const tell = (answer) => done((${asText.toString()})(answer));
        new Promise((given) => given((${run.toString()})(arguments[0]))).then((value) => tell({ value }), (error) => tell({ error: String(error) }))`;
      const text = (await session.post('/execute/async', { script, args: [argument ?? null] })) as string;
      const { value, error } = JSON.parse(text) as { value: never; error?: string };
      if (error) throw new Error(error);
      return value;
    },
    async press(x, y) {
      const actions = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
    },
    keys: (...held) => keys(...held.map((key) => keyCodes[key])),
    async type(text) {
      for (const character of text) await keys(character);
    },
    async screenshot() {
      // On a busy machine what is painted lags behind; frames may also not come at all for a while.
      const script = 'requestAnimationFrame(() => requestAnimationFrame(arguments[0])); setTimeout(arguments[0], 500)';
      await session.post('/execute/async', { script, args: [] });
      return Buffer.from((await session.get('/screenshot')) as string, 'base64');
    },
    wrongs: [],
    async close() {
      await session.end();
      await proxy.stop();
    },
  };
}

/** Runs in the page, as WebDriver's own encoding does, which a page's `toJSON` on everybody's prototype would reach. */
function asText(answer: unknown): string {
  const reached = [Object.prototype, Array.prototype].filter((one) => Object.hasOwn(one, 'toJSON'));
  const own = reached.map((one) => [one, Object.getOwnPropertyDescriptor(one, 'toJSON')!] as const);
  for (const [one] of own) Reflect.deleteProperty(one, 'toJSON');
  const text = JSON.stringify(answer);
  for (const [one, toJSON] of own) Object.defineProperty(one, 'toJSON', toJSON);
  return text;
}

/** An X server without a screen; it chooses a free number for itself. */
async function startScreen(): Promise<{ readonly display: string; readonly child: ChildProcess }> {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    (child.stdio[3] as Readable).once('data', (said) => resolve(String(said).trim()));
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return { display: `:${number}`, child };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await gone;
}
