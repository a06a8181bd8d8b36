import { resolve } from 'node:path';
import { days, itemsOf, messagesOf } from '../examples/kumiki/sample/story.mjs';
import { Complaint, orComplain } from './complaint.mjs';
import { publicKey, secretKey } from './demo.mjs';
import { root } from './places.mjs';
import { readRecord } from './running.mjs';

/**
 * `npm run sample`: beside a running `npm start`, two dozen companies live through a month, so that the console has something to show;
 * `npm run sample -- 5` for the first days of it. It moves the demo's clock.
 */
async function main() {
  const length = Number(process.argv[2] ?? days);
  if (!Number.isInteger(length) || length < 1 || length > days)
    throw new Complaint(`How many days, from 1 to ${days}: npm run sample -- 5`);
  const record = readRecord(resolve(root, process.env.BANSO_STATE ?? '.banso/state'));
  if (!record?.ready) throw new Complaint('Banso is not running here. Start it first, in another terminal: npm start');
  const post = async (path, body, headers = {}) => {
    const answer = await fetch(`${record.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Complaint(`${path} answered ${answer.status}:\n${await answer.text()}`);
    return answer.json();
  };

  // Of each run its own: a second month is lived, not taken for a copy of the first.
  const run = `sample-${Date.now().toString(36)}`;
  let seq = 0;
  for (let day = 0; day < length; day += 1) {
    const ago = (hours = 0) => new Date(Date.now() - hours * 3_600_000).toISOString();
    const at = ago();
    const batch = messagesOf(day).map(({ hoursAgo, ...message }, i) => ({
      ...message,
      messageId: `${run}-${day}-${i}`,
      timestamp: ago(hoursAgo),
    }));
    if (batch.length > 0) await post('/v1/batch', { batch, sentAt: at }, { authorization: `Bearer ${secretKey}` });
    const items = itemsOf(day).map((item) => ({ ...item, id: `${run}-${(seq += 1)}`, seq, at }));
    if (items.length > 0) await post('/v1/batch', { v: 1, key: publicKey, queue: run, sentAt: at, items });
    const { now } = await post('/dev/clock', { by: '1d' });
    console.log(`${now.slice(0, 10)}  ${batch.length + items.length} events`);
  }
  console.log(`\n${length} days have passed by the demo's clock: ${record.url}/console/`);
}

await orComplain(main);
