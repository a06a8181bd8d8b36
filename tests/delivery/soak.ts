/** Of `npm run soak`: the schedules from a seed on, in one process. Whatever goes wrong is told when it does. */
import { playMany, report, type Wrong } from './run.ts';
import { playManyMails } from './runMail.ts';

const [first = 1, schedules = 1000] = process.argv.slice(2).map(Number);
const began = performance.now();
const seconds = () => `${((performance.now() - began) / 1000).toFixed(0)} s`;

/** Of each schedule that went wrong how, and how to play it again; of every ten thousandth how far it all is. */
const telling =
  (of: string) =>
  ({ seed, wrong }: Wrong): void => {
    if (wrong.length > 0)
      console.error(
        [`${of}: seed ${seed} went wrong, after ${seconds()}:`, ...wrong.slice(0, 3), again(seed)].join('\n  '),
      );
    if ((seed - first + 1) % 10_000 === 0) console.log(`${of}: seeds ${first} to ${seed}, ${seconds()}`);
  };
const again = (seed: number) => `again, and alone: node_modules/.bin/node tests/delivery/soak.ts ${seed} 1`;

const delivery = await playMany(first, schedules, telling('delivery'));
console.log(`delivery, from seed ${first}: ${report(delivery)}, ${seconds()}`);
let wrongs = delivery.wrong.length;
for (const withKeys of [true, false]) {
  const of = `mail, by a provider that knows ${withKeys ? 'a mail again' : 'no keys'}`;
  const { schedules: played, crashes, ended, wrong } = await playManyMails(first, schedules, withKeys, telling(of));
  console.log(
    `${of}, from seed ${first}: ${played} schedules, ${crashes} crashes, ${JSON.stringify(ended)}, ${seconds()}`,
  );
  wrongs += wrong.length;
}
process.exitCode = wrongs > 0 ? 1 : 0;
