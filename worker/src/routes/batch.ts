import { requireOn } from '../http/requireOn.ts';
import type { Route } from '../http/route.ts';
import { answerPage } from '../ingest/answerPage.ts';
import { count, receive } from '../ingest/receive.ts';
import { segment } from './segment.ts';

const segmentBatch = segment('batch');

/** `POST /v1/batch`: our SDK's, whose key is in its body; or, where there are credentials in a header, a Segment client's. */
export const batch: Route = async (asked) => {
  if (asked.req.header('authorization') !== undefined) return segmentBatch(asked);
  const received = await receive(asked);
  requireOn(received.project);
  const { answer, view } = await count(asked, received);
  return answerPage(answer, view);
};
