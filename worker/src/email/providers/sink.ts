import type { SendOutcome } from '../message.ts';

/** Nothing leaves: for trying a project out without writing to anybody. The console shows what would have gone. */
export function sendToSink(source: string): SendOutcome {
  return { outcome: 'sent', providerId: 'sink', source };
}
