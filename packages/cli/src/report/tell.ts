import type { Given, World } from '../command.ts';
import { inTongue } from '../japanese/inTongue.ts';
import { tongueOf } from '../tongue.ts';

/** The answer as it is where JSON was asked for, else what it means. */
export function tell(answer: object, meaning: string, given: Given, world: World): void {
  world.out(given.flags['json'] ? `${JSON.stringify(answer, null, 2)}\n` : inTongue(tongueOf(given, world), meaning));
}
