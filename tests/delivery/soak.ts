/** Of `npm run soak`: the schedules from a seed on, in one process. */
import { playMail } from './mailStory.ts';
import { playMany, report } from './run.ts';

const [first = 1, schedules = 1000] = process.argv.slice(2).map(Number);
const began = performance.now();
const seconds = () => `${((performance.now() - began) / 1000).toFixed(0)} s`;

const delivery = await playMany(first, schedules, (done) => {
  if (done % 10_000 === 0) console.log(`seeds ${first} to ${first + done - 1}: ${seconds()}`);
});
console.log(`delivery, from seed ${first}: ${report(delivery)}, ${seconds()}`);

const mail: { readonly seed: number; readonly withKeys: boolean; readonly wrong: readonly string[] }[] = [];
for (const withKeys of [true, false])
  for (let seed = first; seed < first + schedules && mail.length < 10; seed += 1) {
    const { wrong } = await playMail(seed, withKeys);
    if (wrong.length > 0) mail.push({ seed, withKeys, wrong });
  }
console.log(
  `mail, from seed ${first}: ${schedules} schedules with provider keys and ${schedules} without, ${seconds()}`,
);

for (const wrong of [...delivery.wrong, ...mail]) console.error('went wrong:', JSON.stringify(wrong));
process.exitCode = delivery.wrong.length + mail.length > 0 ? 1 : 0;
