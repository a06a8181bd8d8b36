import { expect, test } from 'vitest';
import type { AccountBody } from '@banso/protocol';
import { usePlan } from './support/plan.ts';
import { getJson, identityToken, inEnforcedProject, item, send } from './support/talk.ts';

const group = (role?: string) => item({ type: 'group', traits: { name: 'Aoba' }, ...(role && { role }) } as never);
const users = async () => (await getJson<AccountBody>('/v1/accounts/a1')).users.map(({ id, role }) => [id, role]);

for (const mode of ['off', 'monitor'] as const)
  test(`under ${mode}, a page without a token takes nobody out, and changes no role that a token gave`, async () => {
    await usePlan();
    await inEnforcedProject(mode);
    await send([group()], { token: await identityToken() });
    await send([item({ type: 'leave' } as never), group('member')], { queue: 'stranger' });
    expect(await users()).toEqual([['u1', 'admin']]);
    await send([group('member')], { token: await identityToken({ role: 'member' }) });
    expect(await users()).toEqual([['u1', 'member']]);
    await send([item({ type: 'leave' } as never)], { token: await identityToken({ role: 'member' }) });
    expect(await users()).toEqual([]);
    await send([group()], { queue: 'stranger' });
    expect(await users()).toEqual([]);
  });

test('where no token is in use, a page’s word on a role counts, and a visitor who has not signed in has none', async () => {
  await usePlan();
  await send([group('admin')]);
  await send([item({ type: 'group', traits: {}, role: 'admin', userId: undefined, anonymousId: 'visitor' } as never)], {
    queue: 'q2',
  });
  expect(await users()).toEqual([
    ['u1', 'admin'],
    ['visitor', null],
  ]);
});
