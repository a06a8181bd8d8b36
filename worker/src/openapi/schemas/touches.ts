import { array, int, object, oneOf, string } from '@banso/playbook/zod';
import type { ServerTouch, TouchesAnswer, TouchesRequest } from '@banso/protocol';
import { instant, name } from './pieces.ts';
import { said, shapeOf } from './shapeOf.ts';

const touch = shapeOf<ServerTouch>()(
  object({
    id: said(name, 'Yours; sent again, it counts once.', '送信側で付ける ID。再送しても一度しか数えません。'),
    account: name,
    origin: said(oneOf(['inbound', 'proactive']), 'Who began it: they or you.', '相手からか、こちらからか。'),
    channel: oneOf(['call', 'meeting', 'email', 'chat', 'seminar', 'other']),
    minutes: int().exactOptional(),
    topic: said(name, 'Of a seminar, which one.', 'セミナーの場合は、どのセミナーか。').exactOptional(),
    user: name.exactOptional(),
    at: instant.exactOptional(),
    by: said(name, 'Whoever of yours it was with.', '担当者の名前。').exactOptional(),
  }),
);

export const touchesRequest = shapeOf<TouchesRequest>()(object({ touches: array(touch) }));
export const touchesAnswer = shapeOf<TouchesAnswer>()(object({ held: array(string()) }));
