/** Whatever of ours is on the page at once, on a wide screen, on a phone and at 400 % zoom: nothing covers another's controls, or its own target. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { planFor, type Compiled } from '../../examples/kumiki/src/gallery/plan.ts';
import { startSite, type Site } from '../../packages/sdk/tests/site.ts';
import { node, root } from '../../scripts/places.mjs';
import { builtSdk } from '../builtSdk.ts';
import {
  begin,
  bring,
  coveredIn,
  hasDrawn,
  hiddenWhenFocused,
  leftToPage,
  press,
  screenPage,
  workPage,
  type Meeting,
} from './corners.ts';
import { inEveryEngine } from './inEveryEngine.ts';
import { visitIn, type Visitor } from './visitor.ts';

const wide = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
const zoomed = { width: 320, height: 256 };

/** What has the stage, by experience; what is pressed to bring it so far; what it points at. */
const stages: readonly Meeting[] = [
  { on: null },
  { on: 'export-hint', presses: ['.dot'], sees: '.card:popover-open', target: 'records-title' },
  { on: 'coach', sees: '.card', target: 'add-record' },
  { on: 'coach', presses: ['.primary'], sees: '.foot > :not(.primary, .quiet)', target: 'search-records' },
  { on: 'elsewhere', sees: '.card', target: 'nav-members' },
  { on: 'elsewhere', presses: ['.primary'], sees: 'a.primary' },
  { on: 'modal', sees: 'dialog.card' },
  { on: 'nps', sees: '.rating' },
  { on: 'news-charts', sees: '.modal' },
  { on: 'news-export', sees: '.slideOut' },
];
/** What stands at the side and along the edge, and which of it the person has opened. */
const sides = ['first-week', 'help', 'maintenance'];
const opened = [null, { press: '.pill', sees: '.panel' }, { press: '.launcher', sees: 'dialog.panel' }];

function titleOf({ width, height }: typeof wide, stage: Meeting, open: (typeof opened)[number]): string {
  const on = [stage.on ?? 'nothing on the stage', ...(stage.presses ?? [])].join(' ');
  return `${width} × ${height}: ${on}${open ? `, ${open.press} opened` : ''}`;
}

const meetings = [wide, phone, zoomed].flatMap((screen) =>
  stages.flatMap((stage) =>
    opened
      // On a narrow screen what is at the side steps aside for what has the stage.
      .filter((one) => !one || screen === wide || stage.on === null)
      .map((open) => ({ title: titleOf(screen, stage, open), screen, stage, open })),
  ),
);

const picture = { text: '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"/>', type: 'image/svg+xml' };

let sdk: Awaited<ReturnType<typeof builtSdk>>;
let site: Site;
let project: Compiled;
beforeAll(async () => {
  sdk = await builtSdk();
  site = await startSite(sdk.folder, (path) =>
    path === '/'
      ? { text: screenPage }
      : path === '/work'
        ? { text: workPage }
        : path.endsWith('.svg')
          ? picture
          : null,
  );
  const compile = ['packages/cli/src/main.ts', 'compile', 'examples/kumiki/gallery', '--page'];
  const { stdout } = await promisify(execFile)(node, compile, { cwd: root, maxBuffer: 1e8 });
  project = JSON.parse(stdout) as Compiled;
});
afterAll(async () => {
  await site?.stop();
  sdk?.remove();
});

/** Shows one experience, with all that stands at the side and along the edge, on a screen of this size. */
async function meet(visitor: Visitor, screen: typeof wide, on: string | null): Promise<void> {
  await visitor.goto(`${site.origin}/`);
  const plan = planFor(project, {
    surface: null as never,
    view: { key: '', title: { ja: '', en: '' }, experience: '', sees: '', beside: sides.concat(on ?? []) },
    language: 'ja',
    scheme: 'light',
  });
  for (const playbook of plan.playbooks)
    for (const one of playbook.experiences as { key: string; autoStart: boolean }[]) one.autoStart = true;
  await visitor.evaluate(begin, { screen, plan });
}

inEveryEngine((engine, name) => {
  let visitor: Visitor;
  beforeAll(async () => void (visitor = await visitIn(engine())));
  afterAll(() => visitor?.leave());

  it.each(meetings)('$title', async ({ screen, stage, open }) => {
    const before = (await visitor.wrongs()).length;
    await meet(visitor, screen, stage.on);
    const drawn = async (selector: string) => visitor.until(hasDrawn, selector);
    if (stage.on === null || screen === wide) {
      await drawn('.launcher');
      await drawn('.pill');
    }
    if (stage.on === null) await drawn('.bar');
    if (stage.target) await visitor.evaluate(bring, stage.target);
    for (const selector of stage.presses ?? []) {
      await drawn(selector);
      await visitor.evaluate(press, selector);
    }
    if (stage.sees) await drawn(stage.sees);
    if (open) {
      await visitor.evaluate(press, open.press);
      await drawn(open.sees);
    }
    const { target = null } = stage;
    const covered = await visitor
      .until(coveredIn, open ? null : target, (all) => all.length === 0)
      .catch(async () => {
        await visitor.picture(`${name}-corners-${screen.width}-${stage.on}-${open?.sees.replace(/\W/g, '')}`);
        return visitor.evaluate(coveredIn, open ? null : target);
      });
    expect(covered).toEqual([]);
    if (target && screen !== wide) expect(await visitor.evaluate(leftToPage, null)).toBeGreaterThanOrEqual(0.5);
    expect((await visitor.wrongs()).slice(before)).toEqual([]);
  });

  it.each([phone, zoomed])('$width × $height: what has the focus is never hidden under a card', async (screen) => {
    await meet(visitor, screen, 'coach');
    await visitor.until(hasDrawn, '.card');
    expect(await visitor.evaluate(hiddenWhenFocused, null)).toEqual([]);
  });
});
