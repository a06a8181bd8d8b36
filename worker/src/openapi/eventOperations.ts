import batch from '@banso/protocol/golden/batch.json';
import batchAnswer from '@banso/protocol/golden/batchAnswer.json';
import segmentBatch from '@banso/protocol/golden/segment.json';
import { paths, segmentShort, segmentTypes } from '@banso/protocol';
import type { SegmentType } from '@banso/protocol';
import { jsonBody } from './operation.ts';
import type { Operation } from './operation.ts';

const sending = [400, 401, 410, 413, 415, 429, 503] as const;
/** What each call of a Segment client becomes here. */
const segmentWords = {
  track: ['Something a person did.', '人が行ったことを記録します。'],
  identify: ['What is known of a person.', '人の属性を記録します。'],
  group: ['The company that a person belongs to, and what is known of it.', '人が属する会社と、その属性を記録します。'],
  page: ['A page that was seen.', '表示されたページを記録します。'],
  screen: ['A screen that was seen; taken, and not used.', '表示された画面。受け付けますが、使いません。'],
  alias: ['Two names of one person; taken, and not used.', '同じ人の別名。受け付けますが、使いません。'],
} as const;

/** Where events come in. */
export const eventOperations: readonly Operation[] = [
  {
    method: 'post',
    path: paths.batch,
    room: 'events',
    opens: 'eitherKey',
    en: 'Events of a page (the public key is in the body) or, with `Authorization`, of a Segment client. Forget what `held` names and nothing else; sent again, an event is counted once.',
    ja: '画面からのイベント（公開キーは本文に含めます）、または `Authorization` を付けた Segment クライアントのイベントを受け付けます。送信側から消すのは `held` にある ID だけです。再送しても一度しか数えません。',
    body: jsonBody(['Batch', 'SegmentBatch'], batch),
    answer: [200, jsonBody(['BatchAnswer', 'SegmentAnswer'], batchAnswer)],
    problems: sending,
  },
  {
    method: 'post',
    path: paths.bootstrap,
    room: 'events',
    opens: 'publicKey',
    en: 'A batch that also asks what the page may show. For our SDK.',
    ja: '画面に表示できる内容も合わせて取得するバッチです。SDK が使います。',
    body: jsonBody('BootstrapRequest'),
    answer: [200, jsonBody('BootstrapAnswer')],
    problems: sending,
  },
  ...segmentTypes.flatMap((type) => [segmentCall(type, `/v1/${type}`), segmentCall(type, segmentShort(type))]),
  {
    method: 'post',
    path: paths.segmentBatch,
    room: 'events',
    opens: 'eitherKey',
    en: 'Several calls of Segment’s browser client at once.',
    ja: 'Segment のブラウザー用クライアントの呼び出しを、まとめて受け付けます。',
    body: jsonBody('SegmentBatch', segmentBatch),
    answer: [200, jsonBody('SegmentAnswer', { success: true })],
    problems: [...sending, 403],
  },
  {
    method: 'get',
    path: paths.segmentSettings,
    room: 'events',
    opens: 'publicKey',
    en: 'What Segment’s browser client asks of its `cdnURL` first: where its calls go.',
    ja: 'Segment のブラウザー用クライアントが、最初に `cdnURL` へ問い合わせる設定（送信先）です。',
    answer: [200, { type: 'anyJson' }],
    problems: [404],
  },
];

function segmentCall(type: SegmentType, path: string): Operation {
  return {
    method: 'post',
    path,
    room: 'events',
    opens: 'eitherKey',
    en: `A Segment client’s \`${type}\`. ${segmentWords[type][0]}`,
    ja: `Segment クライアントの \`${type}\`。${segmentWords[type][1]}`,
    body: jsonBody(
      'SegmentCall',
      segmentBatch.batch.find((message) => message.type === type),
    ),
    answer: [200, jsonBody('SegmentAnswer', { success: true })],
    problems: [...sending, 403],
  };
}
