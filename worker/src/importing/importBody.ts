import { createCsv, createJsonLines, importLimits, readImportLine } from '@banso/protocol';
import type { FileRecord, ImportAnswer, ImportLine, RecordReader, RefusedLine } from '@banso/protocol';
import type { Project } from '../directory/projects.ts';
import { nowOf } from '../http/nowOf.ts';
import { Refusal } from '../http/refusal.ts';
import type { Asked } from '../http/route.ts';
import { countLines } from './countLines.ts';

/** Lines that are counted together: enough that an account gets many at once, few enough to be held. */
const atOnce = 500;

/** By the body's media type. */
export function readerFor(contentType: string | undefined): RecordReader {
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  if (type === 'text/csv') return createCsv();
  if (type === 'application/x-ndjson' || type === 'application/jsonl') return createJsonLines();
  throw new Refusal(
    'unsupportedMediaType',
    'An import is JSON lines (application/x-ndjson) or CSV with a header (text/csv).',
  );
}

/** Reads, checks and counts an import while it arrives. What broke off is sent again, and counts once. */
export async function importBody(
  asked: Asked,
  project: Project,
  importId: string,
  reader: RecordReader,
): Promise<ImportAnswer> {
  const now = await nowOf(asked);
  const counted = { account: 0, user: 0, event: 0 };
  const sums = { read: 0, copies: 0, erased: 0, refused: 0 };
  const lines: RefusedLine[] = [];
  let waiting: ImportLine[] = [];
  let unreadFrom: number | null = null;

  async function count(): Promise<void> {
    const some = waiting;
    waiting = [];
    const { fresh, erased } = await countLines(asked, project, importId, some, now);
    for (const { type } of fresh) counted[type] += 1;
    sums.erased += erased;
    sums.copies += Math.max(0, some.length - fresh.length - erased);
  }

  function refuse(refused: RefusedLine): void {
    sums.refused += 1;
    if (lines.length < importLimits.refusedTold) lines.push(refused);
  }

  async function take(records: readonly FileRecord[]): Promise<void> {
    for (const record of records) {
      if (sums.read >= importLimits.lines) {
        unreadFrom ??= record.line;
        return;
      }
      sums.read += 1;
      if ('fault' in record) refuse({ line: record.line, field: null, detail: record.fault, fix: record.fix });
      else {
        const read = readImportLine(record.value, record.line, now);
        if (read.ok) waiting.push(read.value);
        else refuse(read.refused);
      }
      if (waiting.length >= atOnce) await count();
    }
  }

  for await (const text of textsOf(asked.req.raw)) if (unreadFrom === null) await take(reader.push(text));
  if (unreadFrom === null) await take(reader.end());
  await count();
  return {
    import: importId,
    read: sums.read,
    counted,
    copies: sums.copies,
    erased: sums.erased,
    refused: sums.refused,
    lines,
    unreadFrom,
  };
}

/** The body, counted byte by byte as it arrives. */
async function* textsOf(request: Request): AsyncGenerator<string> {
  const most = importLimits.bodyBytes;
  const tooLarge = () => new Refusal('tooLarge', `At most ${most} bytes are read here; split the rest off.`);
  if (request.headers.has('content-encoding'))
    throw new Refusal('unsupportedMediaType', 'Send the body without a content encoding.');
  if (Number(request.headers.get('content-length')) > most) throw tooLarge();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  let bytes = 0;
  for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > most) throw tooLarge();
    yield decoded(decoder, chunk);
  }
  yield decoded(decoder);
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new Refusal('malformed', 'The body is not UTF-8.');
  }
}
