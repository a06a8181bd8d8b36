import { writeArrival } from '../directory/behind.ts';
import type { Env } from '../env.ts';

/** Goes the way that projections go, so that where nothing arrives it is seen. */
export async function beat({ DB, PROJECTIONS }: Env): Promise<void> {
  const sentAt = Date.now();
  await (PROJECTIONS ? PROJECTIONS.send({ sentAt }) : writeArrival(DB, sentAt).run());
}
