import type { Reply } from './replies.ts';
import { createReplies } from './replies.ts';

/** A connection as SMTP sees it: lines out, answers in, each within its time (milliseconds), else it throws. */
export interface Line {
  readonly opened: (within: number) => Promise<void>;
  readonly write: (text: string) => Promise<void>;
  readonly reply: (within: number) => Promise<Reply>;
  /**
   * Throws when the server has spoken unasked: its answers would be one off from then on, and words from before TLS could be
   * taken for words from within.
   */
  readonly mustBeQuiet: () => void;
  readonly startTls: () => void;
  readonly close: () => Promise<void>;
}

export function openLine(first: Socket): Line {
  let socket = first;
  let writer: WritableStreamDefaultWriter<Uint8Array> = socket.writable.getWriter();
  let reader: ReadableStreamDefaultReader<Uint8Array> = socket.readable.getReader();
  const replies = createReplies();
  const utf8 = new TextDecoder();
  const bytes = new TextEncoder();

  const nextReply = async (): Promise<Reply> => {
    for (;;) {
      const reply = replies.take();
      if (reply !== null) return reply;
      const { value, done } = await reader.read();
      if (done) throw new Error('the server closed the connection');
      replies.push(utf8.decode(value, { stream: true }));
    }
  };

  return {
    opened: async (within) => {
      await inTime(socket.opened, within, 'no connection');
    },
    write: (text) => writer.write(bytes.encode(text)),
    reply: (within) => inTime(nextReply(), within, 'no answer'),
    mustBeQuiet: () => {
      if (replies.waiting()) throw new Error('the server spoke out of turn');
    },
    startTls: () => {
      writer.releaseLock();
      reader.releaseLock();
      socket = socket.startTls();
      writer = socket.writable.getWriter();
      reader = socket.readable.getReader();
    },
    close: async () => {
      // A socket whose other end is gone rejects here, and has nothing more to tell.
      await socket.close().catch(() => undefined);
    },
  };
}

async function inTime<T>(work: Promise<T>, within: number, otherwise: string): Promise<T> {
  let stop = (): void => undefined;
  const late = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new Error(`${otherwise} within ${within / 1000} s`)), within);
    stop = () => clearTimeout(timer);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    stop();
    // Whichever lost the race may still fail, to nobody's interest.
    work.catch(() => undefined);
  }
}
