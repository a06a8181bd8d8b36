import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { banso, kumiki, root } from '../../test/bansoIn.ts';

const HOUR = 3_600_000;

interface Body {
  readonly startAt: number;
  readonly decisions: readonly { readonly at: number; readonly what: string; readonly user: string | null }[];
  readonly shown: readonly { readonly experience: string }[];
  readonly progress: number;
  readonly expect: readonly { readonly met: boolean }[];
}

async function simulated(args: readonly string[]): Promise<Body & { readonly code: number | null }> {
  const { code, out } = await banso(['simulate', ...args, '--json']);
  return { code, ...(JSON.parse(out) as Body) };
}

describe('banso simulate', () => {
  let folder: string | null = null;
  afterEach(() => {
    if (folder) rmSync(folder, { recursive: true });
    folder = null;
  });

  /** The sound project of the tests, with its scenario changed. */
  function soundWith(scenario: object): string {
    folder = mkdtempSync(join(tmpdir(), 'banso-'));
    cpSync(join(root, 'tests/broken/sound'), folder, { recursive: true });
    const file = join(folder, 'scenarios/stuck.json');
    writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), ...scenario }));
    return folder;
  }

  test('plays every scenario of the example, and each comes out as its author expects', async () => {
    const { code, out } = await banso(['simulate', kumiki]);
    expect(out).not.toContain('✗');
    expect(code).toBe(0);
  });

  test('finds the stuck account, shows, waits and writes at the times the playbook says', async () => {
    const { code, startAt, decisions, progress } = await simulated([kumiki, '--scenario', 'stuck-account']);
    expect(code).toBe(0);
    expect(progress).toBe(0);
    const story = decisions.slice(0, 5).map(({ at, what, user }) => [(at - startAt) / HOUR, what, user]);
    expect(story).toEqual([
      [48, 'late', null],
      [48, 'entered', null],
      [48, 'summoned', null],
      [52, 'email', 'sato'],
      [124, 'task', null],
    ]);
  });

  test('holds a mail over the quiet hours, and says until when', async () => {
    const path = soundWith({ startAt: '2026-04-01T22:00:00+09:00', expect: [] });
    const { out } = await banso(['simulate', path, '--locale', 'en']);
    expect(out).toMatch(
      /5d {2}2026-04-06 \(Mon\) 22:00 {2}account: held: stuck-first-app \/ email-1 \(quiet hours, until 2026-04-07 \(Tue\) 08:00\)/,
    );
    expect(out).toMatch(/5d 10h {2}2026-04-07 \(Tue\) 08:00 {2}sato: mail sent: Can we help you start\?/);
  });

  test('tells why a person is asked for in full, code and paragraphs too, on one line', async () => {
    const path = soundWith({ expect: [] });
    const file = join(path, 'playbooks/first-app.json');
    const reason = 'They wait for `POST /apps`.\\n\\nCall them.';
    writeFileSync(file, readFileSync(file, 'utf8').replace('They are stuck.', reason));
    expect((await banso(['simulate', path, '--locale', 'en'])).out).toContain(
      'task for staff: They wait for POST /apps. Call them. (stuck-first-app, some 15 minutes)',
    );
  });

  test('tells the story in Japanese', async () => {
    const { out } = await banso(['simulate', kumiki, '--scenario', 'stuck-account', '--locale', 'ja']);
    expect(out).toContain('フォロー開始: stuck-first-app（実施）');
    expect(out).toContain('メール送信: ');
    expect(
      (await banso(['simulate', kumiki, '--scenario', 'stuck-account'], { env: { LANG: 'ja_JP.UTF-8' } })).out,
    ).toBe(out);
  });

  test('shows a page in the language of its reader, who need not have joined yet', async () => {
    const path = soundWith({
      users: [{ id: 'smith', locale: 'en', joins: '2d' }],
      events: [{ at: '1d', user: 'smith', page: '/apps' }],
      expect: [],
    });
    const file = join(path, 'playbooks/first-app.json');
    const written = readFileSync(file, 'utf8');
    const shownTo = async (locale: string) => {
      writeFileSync(file, written.replace('{ "page": "/apps" }', JSON.stringify({ locale })));
      return (await simulated([path, '--scenario', 'stuck'])).shown.map(({ experience }) => experience);
    };
    expect(await shownTo('ja')).not.toContain('build-app');
    expect(await shownTo('en')).toContain('build-app');
  });

  test('ends with 1 and says what happened instead when an expectation is missed', async () => {
    const path = soundWith({
      expect: [
        { what: 'late', milestone: 'app-created', at: '2d' },
        { what: 'email', followUp: 'stuck-first-app', times: 0 },
        { what: 'progress', is: 0.5, at: '1d' },
        { what: 'shown', experience: 'build-app', at: '0m', times: 1 },
      ],
    });
    const { code, out } = await banso(['simulate', path]);
    expect(code).toBe(1);
    expect(out).toContain('✗ missed  late, milestone app-created, at 2d  it was 3d (2026-04-04 (Sat) 09:00)');
    expect(out).toContain('✗ missed  email, followUp stuck-first-app, times 0  it was 5d');
    expect(out).toContain('✗ missed  progress, is 0.5, at 1d  it was 0%');
    expect(out).toContain('✓ met  shown, experience build-app');
    expect(out).toContain('1 of 4 expectations met');
  });

  test('tells every length in the same units, whatever its author wrote it in', async () => {
    const path = soundWith({
      expect: [
        { what: 'late', milestone: 'app-created', before: '36h' },
        { what: 'late', milestone: 'app-created', after: '90s' },
      ],
    });
    const { out } = await banso(['simulate', path]);
    expect(out).toContain('✗ missed  late, milestone app-created, before 1d 12h  it was 3d');
    expect(out).toContain('✓ met  late, milestone app-created, after 1m 30s');
  });

  test('gives the same decisions every time', async () => {
    const args = [kumiki, '--scenario', 'stuck-account'];
    expect(await simulated(args)).toEqual(await simulated(args));
  });

  test('takes no scenario that the project does not have', async () => {
    expect(await banso(['simulate', kumiki, '--scenario', 'other'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Known: scenarios/'),
    });
  });

  test('does not play a project with errors', async () => {
    expect(await banso(['simulate', 'tests/broken/tour-cycle'])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('error cycle'),
    });
  });
});

describe('banso explain', () => {
  test('says which gate keeps a mail back', async () => {
    const { code, out } = await banso([
      'explain',
      kumiki,
      '--scenario',
      'unsubscribed',
      '--at',
      '3d',
      '--follow-up',
      'stuck-first-app',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/^stuck-first-app {2}held {2}letter {2}on the suppression list\n/);
    expect(out).toContain('✗ closed  suppression (sato)  on the suppression list');
    expect(out).toContain('✓ open  quiet hours (sato)');
  });

  test('gives it as JSON', async () => {
    const { out } = await banso(['explain', kumiki, '--scenario', 'unsubscribed', '--at', '3d', '--json']);
    expect(JSON.parse(out)).toContainEqual(
      expect.objectContaining({ followUp: 'stuck-first-app', state: 'held', reason: 'suppressed' }),
    );
  });

  test('asks for a scenario and a moment that it can read', async () => {
    expect(await banso(['explain', kumiki])).toMatchObject({ code: 2 });
    expect(await banso(['explain', kumiki, '--scenario', 'unsubscribed', '--at', 'noon'])).toMatchObject({ code: 2 });
    const unknown = await banso(['explain', kumiki, '--scenario', 'unsubscribed', '--follow-up', 'x']);
    expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('Known: ') });
  });
});
