import { expect, test } from 'vitest';
import { parseSegment } from './parseSegment.ts';

const message = { type: 'track', event: 'a', userId: 'ann', messageId: 'm' };

test.each([
  [{ ...message, type: 'identify', traits: 7 }, '/batch/0/traits'],
  [{ ...message, properties: 7 }, '/batch/0/properties'],
  [{ ...message, type: 'page', name: 'x'.repeat(500) }, '/batch/0/name'],
  [{ ...message, timestamp: 'today' }, '/batch/0/timestamp'],
  [{ ...message, originalTimestamp: 'today' }, '/batch/0/originalTimestamp'],
  [{ ...message, type: 'order' }, '/batch/0/type'],
])('a message that cannot be read is refused by the place of its fault: %j', (faulty, pointer) => {
  const read = parseSegment(JSON.stringify({ batch: [faulty, message] }), 'batch', () => 'new');
  expect(read.ok && read.value.messages).toHaveLength(1);
  expect(read.ok && read.value.refused).toMatchObject([{ index: 0, detail: expect.stringContaining(`${pointer}: `) }]);
});
