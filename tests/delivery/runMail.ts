import { playMail } from './mailStory.ts';
import { brokenOff, type Wrong } from './run.ts';

export interface MailTally {
  schedules: number;
  crashes: number;
  /** How many mails ended so. */
  readonly ended: { [state: string]: number };
  readonly wrong: Wrong[];
}

/** As `playMany`, of an outbox; `withKeys`: its provider knows a mail again. */
export async function playManyMails(
  first: number,
  many: number,
  withKeys: boolean,
  onPlayed?: (played: Wrong) => void,
): Promise<MailTally> {
  const tally: MailTally = { schedules: 0, crashes: 0, ended: {}, wrong: [] };
  for (let seed = first; seed < first + many && tally.wrong.length < 10; seed += 1) {
    const { wrong, ended, crashes } = await playMail(seed, withKeys).catch((error: unknown) => ({
      wrong: brokenOff(error),
      ended: {},
      crashes: 0,
    }));
    tally.schedules += 1;
    tally.crashes += crashes;
    for (const [state, n] of Object.entries(ended)) tally.ended[state] = (tally.ended[state] ?? 0) + n;
    if (wrong.length > 0) tally.wrong.push({ seed, wrong });
    onPlayed?.({ seed, wrong });
  }
  return tally;
}
