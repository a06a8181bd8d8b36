/** Every process killed at once while batches are coming in and a mail is due: nothing acknowledged is lost, nothing is doubled. */
import { describe, expect, it } from 'vitest';

/** Ten by `npm run soak`. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
import { runProduct } from './running.ts';

const here = runProduct();

const batchOf = (round: number, n: number) =>
  Array.from({ length: 10 }, (_, i) => ({
    type: 'track',
    event: 'record.created',
    messageId: `k${round}-${n}-${i}`,
    userId: `u${i % 3}`,
    context: { groupId: `load${n % 4}` },
  }));

const counted = async () => {
  const accounts = await Promise.all([0, 1, 2, 3].map((n) => here.desk.account(`load${n}`)));
  return accounts.reduce((sum, { counts }) => sum + (counts['record.created'] ?? 0), 0);
};

describe('SIGKILL under load', () => {
  it(
    'leaves every acknowledged event there once, and the mail that was due sent once',
    async () => {
      let known = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const account = `due${round}`;
        const context = { groupId: account };
        await here.desk.tell([
          {
            type: 'identify',
            messageId: `i${round}`,
            userId: account,
            traits: { email: `${account}@due.example`, role: 'admin' },
            context,
          },
          { type: 'track', messageId: `f${round}`, userId: account, event: 'field.added', context },
        ]);
        await here.desk.later('49h');

        const acknowledged = new Set<number>();
        let stopped = false;
        const sender = async (first: number) => {
          for (let n = first; !stopped && n < 4_000; n += 8) {
            const answer = await here.desk.tell(batchOf(round, n)).catch(() => null);
            if (answer?.ok && (await answer.json().catch(() => null))) acknowledged.add(n);
          }
        };
        const senders = Array.from({ length: 8 }, (_, i) => sender(i));
        const clock = here.desk.later('20h').catch(() => 'killed');
        await expect.poll(() => acknowledged.size, { timeout: 60_000, interval: 10 }).toBeGreaterThan(5 + 15 * round);
        await here.product.kill();
        stopped = true;
        await Promise.all([...senders, clock]);
        await here.product.restart();

        const sent = Math.max(...acknowledged) + 1;
        const present = await counted();
        expect(present).toBeGreaterThanOrEqual(known + acknowledged.size * 10);
        for (let n = 0; n < sent; n += 1) expect((await here.desk.tell(batchOf(round, n))).status).toBe(200);
        known = await counted();
        expect(known % 10).toBe(0);

        await here.desk.later('20h');
        const mails = (await here.product.smtp.mails()).filter(({ to }) => to.text.includes(`${account}@due.example`));
        const told = (await here.desk.page(account)).mails;
        expect(told).toHaveLength(1);
        expect(mails.length).toBeLessThanOrEqual(1);
        if (mails.length === 0) expect(told[0]?.state).toBe('unknown');
        else expect(['sent', 'unknown']).toContain(told[0]?.state);
      }
      const everything = await counted();
      for (let round = 0; round < ROUNDS; round += 1)
        expect((await here.desk.tell(batchOf(round, 0))).status).toBe(200);
      expect(await counted()).toBe(everything);
    },
    80_000 * ROUNDS,
  );
});
