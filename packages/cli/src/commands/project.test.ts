import { problem } from '@banso/protocol';
import type { SettingsBody, SettingsRequest } from '@banso/protocol';
import { afterEach, describe, expect, test } from 'vitest';
import { banso } from '../../test/bansoIn.ts';
import { serving } from '../../test/serving.ts';

const start: SettingsBody = { key: 'demo', switch: 'on', identity: 'monitor', staffMinutes: null, changes: [] };

/** A project that takes whatever it is sent. */
async function listen() {
  let body = start;
  const server = await serving(({ method, headers, body: text }) => {
    if (headers.authorization !== 'Bearer sk_demo')
      return [401, problem('unauthenticated', 'No project has this key.')];
    if (method === 'POST') {
      const { by = null, ...wanted } = JSON.parse(text) as SettingsRequest;
      const setting = wanted.switch ? 'switch' : 'identity';
      const change = { at: '2026-12-01T00:00:00.000Z', by, setting, before: body[setting], after: wanted[setting] };
      body = { ...body, ...wanted, changes: [change as SettingsBody['changes'][number], ...body.changes] };
    }
    return [200, body];
  });
  return { ...server, body: () => body };
}

describe('banso project', () => {
  let stop = async () => {};
  afterEach(() => stop());

  async function started(key = 'sk_demo') {
    const server = await listen();
    ({ stop } = server);
    const env = { BANSO_URL: server.url, BANSO_SECRET_KEY: key };
    return { ...server, project: (...args: string[]) => banso(['project', ...args], { env }) };
  }

  test('shows the switch and the identity mode, and what each means', async () => {
    const { project } = await started();
    expect(await project()).toEqual({
      code: 0,
      err: '',
      out: [
        'project   demo',
        'switch    on: pages are guided, events are taken, mail is sent',
        'identity  monitor: what pages say is taken; what no token vouches for is counted',
        '',
      ].join('\n'),
    });
  });

  test('throws the switch and changes the mode, with a name for the record', async () => {
    const { project, body } = await started();
    expect((await project('off', '--by', 'mori')).out).toContain('switch on → off  mori');
    expect((await project('identity', 'enforce')).out).toContain('identity  enforce: ');
    const { code, out } = await project('on', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(body());
    expect(body()).toMatchObject({ switch: 'on', identity: 'enforce' });
  });

  test('does nothing that it does not understand, and ends with 2', async () => {
    const { project, body } = await started();
    for (const args of [['of'], ['identity'], ['identity', 'strict'], ['off', 'now'], ['identity', 'off', 'x']])
      expect(await project(...args), args.join(' ')).toMatchObject({
        code: 2,
        err: expect.stringContaining('Write: banso project [show|on|off|identity') as string,
      });
    expect(body()).toEqual(start);
  });

  test('ends with 2 where the key is not known', async () => {
    const { project } = await started('sk_wrong');
    expect(await project('off')).toMatchObject({ code: 2, err: expect.stringContaining('unauthenticated') as string });
  });
});
