import { runInDurableObject } from 'cloudflare:test';
import { expect, test } from 'vitest';
import type { Health } from '@banso/engine';
import type { WebhooksBody } from '@banso/protocol';
import { signatureOf } from '../src/webhooks/signature.ts';
import { env } from './support/bindings.ts';
import { acts, kept, measureHealth } from './support/health.ts';
import { DAY, happened, usePlan } from './support/plan.ts';
import { listening } from './support/receiver.ts';
import type { Heard } from './support/receiver.ts';
import { signedIn } from './support/staff.ts';
import {
  about,
  asked,
  call,
  getJson,
  identityToken,
  item,
  moveClock,
  object,
  post,
  send,
  stub,
  withSecret,
} from './support/talk.ts';

const wake = () => stub('a1').wake();
const webhooks = () => getJson<WebhooksBody>('/v1/webhooks');

test('the signature is that of Standard Webhooks, by its published example', async () => {
  expect(
    await signatureOf(['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestamp: 1614265330,
      body: '{"test": 2432232314}',
    }),
  ).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

test('a milestone is told once, signed, with the time, the account and the person; the account that is done too', async () => {
  const one = await listening();
  await usePlan();
  await send([item({ name: 'app.created' })]);
  await wake();
  await wake();
  const [first, ...rest] = await one.heard();
  expect(rest).toEqual([]);
  expect(JSON.parse(first?.body ?? '')).toEqual({
    type: 'milestone.reached',
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
    data: { project: 'demo', account: 'a1', user: null, playbook: 'first-app', milestone: 'app-created' },
  });
  const { headers, body } = first as Heard;
  const [id = '', timestamp = ''] = [headers['webhook-id'], headers['webhook-timestamp']];
  expect(id).toMatch(/^evt_[0-9a-f]{32}$/);
  expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(60);
  expect(headers['webhook-signature']).toBe(
    await signatureOf([one.secret], { id, timestamp: Number(timestamp), body }),
  );
  expect(headers['content-type']).toBe('application/json');
  await send([item({ name: 'app.shared' })]);
  await wake();
  expect((await one.bodies()).map(({ type, data }) => [type, 'progress' in data ? data.progress : null])).toEqual([
    ['milestone.reached', null],
    ['milestone.reached', null],
    ['account.done', 1],
  ]);
});

test('an account that is stuck is told once, and the mail of its follow-up when it has left', async () => {
  const one = await listening(['account.stuck', 'followUp.sent']);
  await usePlan();
  await send([item()], { about, token: await identityToken() });
  await moveClock('4d');
  const [stuck, sent, ...rest] = await one.bodies();
  expect(stuck).toMatchObject({
    type: 'account.stuck',
    data: { account: 'a1', user: null, milestone: 'app-created', progress: 0 },
  });
  expect(sent).toMatchObject({
    type: 'followUp.sent',
    data: { user: 'u1', playbook: 'first-app', followUp: 'stuck', step: 'write', channel: 'email', experience: null },
  });
  expect(rest).toEqual([]);
  // It gets on, and is stuck no more: nothing to tell until it is again.
  await send([item({ name: 'app.created' })]);
  await wake();
  expect(await one.heard()).toHaveLength(2);
});

test('a task that a follow-up opens, and what it asks to be shown in the app', async () => {
  const one = await listening(['task.opened', 'followUp.sent']);
  const plan = await usePlan();
  const stuck = plan.playbooks[0]?.plan.followUps[0];
  if (!stuck) throw new Error('the plan has lost its follow-up');
  const steps = [
    { key: 'show', do: 'experience', experience: 'getting-started' },
    {
      key: 'call',
      do: 'task',
      task: { kind: 'call', reason: { en: ['Stuck'] }, suggest: [], minutes: 10, leeway: 'suggested' },
    },
  ] as unknown as typeof stuck.steps;
  await usePlan({ playbook: { followUps: [{ ...stuck, trigger: happened('app.opened'), goal: null, steps }] } });
  await send([item()]);
  await wake();
  const told = (await one.bodies()).map(({ type, data }) => ({ type, ...data }));
  expect(told).toContainEqual(expect.objectContaining({ type: 'task.opened', followUp: 'stuck', step: 'call' }));
  expect(told).toContainEqual(
    expect.objectContaining({ type: 'followUp.sent', channel: 'inApp', experience: 'getting-started' }),
  );
});

test('health that moves to another band is told, with both; the first snapshot is not', async () => {
  const one = await listening(['health.bandChanged']);
  await measureHealth();
  await acts('a1', ['opened', 'asked', 'app.created']);
  await moveClock('60d');
  const days = (await kept()).map(({ day, health }) => ({
    day,
    band: (JSON.parse(health) as Health | null)?.band ?? null,
  }));
  const moves = days.flatMap(({ day, band }, index) =>
    index > 0 && days[index - 1]?.band !== band ? [{ day, before: days[index - 1]?.band, after: band }] : [],
  );
  expect(moves.length).toBeGreaterThan(0);
  const told = (await one.bodies()).map(({ data }) => data as unknown as (typeof moves)[number]);
  expect(told.map(({ day, before, after }) => ({ day, before, after }))).toEqual(moves);
});

test('who is down is tried again with the same id, less and less often; nothing else of the account waits for it', async () => {
  const down = await listening(['milestone.reached'], { status: 503 });
  const up = await listening(['milestone.reached']);
  await usePlan();
  await send([item({ name: 'app.created' }), item({ name: 'app.shared' })]);
  await wake();
  expect([(await down.heard()).length, (await up.heard()).length]).toEqual([1, 2]);
  await moveClock('3h');
  const tries = (await down.heard()).length;
  expect(tries).toBeGreaterThan(6);
  expect(tries).toBeLessThan(20);
  await down.says({ status: 200 });
  await moveClock('6h');
  const heard = await down.heard();
  const ids = new Set(heard.map(({ headers }) => headers['webhook-id']));
  expect([...ids].sort()).toEqual((await up.heard()).map(({ headers }) => headers['webhook-id']).sort());
  expect(heard.length).toBe(tries + 2);
  await moveClock('4d');
  expect((await down.heard()).length).toBe(tries + 2);
  expect((await webhooks()).setAside).toEqual([]);
});

test('what one who is down was not told for long holds up no other', async () => {
  const down = await listening(['milestone.reached'], { status: 503 });
  const up = await listening(['milestone.reached']);
  await usePlan();
  await send([item()]);
  await runInDurableObject(object('a1'), (_, { storage: { sql } }) => {
    for (let i = 0; i < 50; i += 1)
      sql.exec(
        `INSERT INTO notices (id, webhook, type, body, at, next, tries) VALUES (?, ?, 'milestone.reached', '{}', ?, 0, 0)`,
        `evt_${i}`,
        down.id,
        Date.now(),
      );
  });
  await send([item({ name: 'app.created' })]);
  await wake();
  expect((await up.heard()).length).toBe(1);
});

test('after three days it is set aside, where staff see it, and never tried again', async () => {
  const down = await listening(['milestone.reached'], { status: 500 });
  await usePlan();
  await send([item({ name: 'app.created' })]);
  await moveClock('4d');
  const tries = (await down.heard()).length;
  const staff = await signedIn();
  const body = (await (await call('/console/api/webhooks', staff)).json()) as WebhooksBody;
  expect(body.setAside).toMatchObject([
    { webhook: down.id, account: 'a1', type: 'milestone.reached', tries, reason: 'answered 500' },
  ]);
  const inJapanese = { ...staff, headers: { ...staff.headers, 'accept-language': 'ja' } };
  const read = (await (await call('/console/api/webhooks', inJapanese)).json()) as WebhooksBody;
  expect(read.setAside[0]?.reason).toBe('応答：500');
  expect(body.setAside[0]?.id).toBe((await down.heard())[0]?.headers['webhook-id']);
  await down.says({ status: 200 });
  await moveClock('4d');
  expect((await down.heard()).length).toBe(tries);
});

test('who answers 410 is asked no more; a Retry-After is kept to', async () => {
  const gone = await listening(['milestone.reached'], { status: 410 });
  const busy = await listening(['milestone.reached'], { status: 429, headers: { 'retry-after': '7200' } });
  await usePlan();
  await send([item({ name: 'app.created' })]);
  await moveClock('1h');
  expect([(await gone.heard()).length, (await busy.heard()).length]).toEqual([1, 1]);
  expect((await webhooks()).setAside).toMatchObject([{ webhook: gone.id, reason: 'answered 410' }]);
  await moveClock('90m');
  expect((await busy.heard()).length).toBe(2);
});

test('what happened long ago and is only told now is not told on', async () => {
  const one = await listening();
  await usePlan();
  const at = new Date(Date.now() - 9 * DAY).toISOString();
  await post(
    '/v1/track',
    { userId: 'u1', event: 'app.created', timestamp: at, context: { import: true, groupId: 'a1' } },
    withSecret,
  );
  await wake();
  expect(await one.heard()).toEqual([]);
});

test('the directory being away, what happens is kept and told to those who were last known', async () => {
  const one = await listening();
  await usePlan();
  await send([item()]);
  const ask = await asked();
  const created = {
    id: 'e-away',
    at: Date.now(),
    user: 'u1',
    verified: true,
    kind: 'track',
    name: 'app.created',
    props: {},
  } as const;
  await env.DB.prepare('ALTER TABLE webhooks RENAME TO away').run();
  await new Promise((resolve) => setTimeout(resolve, 10));
  await stub('a1').take({ ...ask, events: [created], counted: { by: 'id' } });
  await env.DB.prepare('ALTER TABLE away RENAME TO webhooks').run();
  await wake();
  expect((await one.bodies()).map(({ type }) => type)).toEqual(['milestone.reached']);
});
