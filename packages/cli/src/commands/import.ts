import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { createCsv, createJsonLines, paths, readImportLine } from '@banso/protocol';
import type { FileRecord, ImportAnswer, ImportLine, RefusedLine } from '@banso/protocol';
import type { Command, Given, World } from '../command.ts';
import { readFile } from '../file.ts';
import { byOf, json, locale, server } from '../flags.ts';
import { tell } from '../report/tell.ts';
import { postText } from '../server.ts';
import { UserError } from '../userError.ts';

/** Lines of one request: each comes back within seconds, so that there is progress to be seen and little to be sent again. */
const atOnce = 1_000;
/** Bad lines that are printed; all of them are with `--json`. */
const printed = 20;

export const importPast: Command = {
  name: 'import',
  summary: 'Tell of what was before: accounts, users and events of the past, as CSV or JSON lines',
  usage: 'import FILE [--as csv|jsonl] [--id NAME] [--dry-run] [--url URL] [--key sk_…] [--by NAME] [--json]',
  flags: {
    as: { type: 'string', value: 'csv|jsonl', describe: 'What the file is. Default: by its name.' },
    id: {
      type: 'string',
      value: 'NAME',
      describe: 'Name of the import: a line of it counts once. Default: made from the file’s contents.',
    },
    'dry-run': { type: 'boolean', describe: 'Only check the file; nothing is sent.' },
    ...server,
    locale,
    json,
  },
  /** 1 where lines were refused; the others are counted. */
  async run(given, world) {
    const { path, text } = fileOf(given, world);
    const { good, refused } = read(recordsOf(text, formOf(given, path)));
    const { flags } = given;
    const id =
      typeof flags['id'] === 'string'
        ? flags['id']
        : `file-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
    const dry = flags['dry-run'] === true;
    const sum = dry ? checked(id, good) : await sent(id, good, given, world);
    const bad = [...refused, ...sum.lines].sort((a, b) => a.line - b.line);
    const told = {
      ...sum,
      read: good.length + refused.length,
      refused: refused.length + sum.refused,
      lines: bad,
      dryRun: dry,
    };
    tell(told, report(told), given, world);
    return told.refused > 0 ? 1 : 0;
  },
};

type Sum = Omit<ImportAnswer, 'unreadFrom'>;

function fileOf(
  { positionals: [file, ...more] }: Given,
  world: World,
): { readonly path: string; readonly text: string } {
  if (file === undefined || more.length > 0)
    throw new UserError('usage', 'A file is to be named.', `Write: banso ${importPast.usage}`);
  return readFile(file, world, 'Name a CSV with a header, or a file of JSON lines.');
}

function formOf({ flags }: Given, path: string): 'csv' | 'jsonl' {
  const asked = flags['as'] ?? (extname(path).toLowerCase() === '.csv' ? 'csv' : 'jsonl');
  if (asked === 'csv' || asked === 'jsonl') return asked;
  throw new UserError('usage', `"${String(asked)}" is no form of an import.`, 'Write --as csv or --as jsonl.');
}

function recordsOf(text: string, form: 'csv' | 'jsonl'): readonly FileRecord[] {
  const reader = form === 'csv' ? createCsv() : createJsonLines();
  return [...reader.push(text), ...reader.end()];
}

function read(records: readonly FileRecord[]): { readonly good: ImportLine[]; readonly refused: RefusedLine[] } {
  const good: ImportLine[] = [];
  const refused: RefusedLine[] = [];
  for (const record of records) {
    if ('fault' in record) {
      refused.push({ line: record.line, field: null, detail: record.fault, fix: record.fix });
      continue;
    }
    // The server judges what is in its future; its clock may be ahead of this one's.
    const one = readImportLine(record.value, record.line, Infinity);
    if (one.ok) good.push(one.value);
    else refused.push(one.refused);
  }
  return { good, refused };
}

function checked(id: string, good: readonly ImportLine[]): Sum {
  const of = (type: ImportLine['type']) => good.filter((line) => line.type === type).length;
  const counted = { account: of('account'), user: of('user'), event: of('event') };
  return { import: id, read: good.length, counted, copies: 0, erased: 0, refused: 0, lines: [] };
}

/** In pieces, each of them safe to be sent again: what broke off is gone on with by the same command. */
async function sent(id: string, good: readonly ImportLine[], given: Given, world: World): Promise<Sum> {
  const query = new URLSearchParams({ id, ...byOf(given, world) });
  let sum: Sum = checked(id, []);
  for (let from = 0; from < good.length; from += atOnce) {
    const piece = good.slice(from, from + atOnce);
    const text = piece.map((line) => JSON.stringify(line)).join('\n');
    const answer = await postText<ImportAnswer>(
      `${paths.import}?${query}`,
      { type: 'application/x-ndjson', text },
      given,
      world,
    );
    sum = added(sum, answer);
    if (!given.flags['json']) world.err(`${Math.min(from + atOnce, good.length)} of ${good.length} lines\n`);
  }
  return sum;
}

function added(sum: Sum, { read: lines, counted, copies, erased, refused, lines: bad }: ImportAnswer): Sum {
  return {
    ...sum,
    read: sum.read + lines,
    counted: {
      account: sum.counted.account + counted.account,
      user: sum.counted.user + counted.user,
      event: sum.counted.event + counted.event,
    },
    copies: sum.copies + copies,
    erased: sum.erased + erased,
    refused: sum.refused + refused,
    lines: [...sum.lines, ...bad],
  };
}

function report({
  import: id,
  read: lines,
  counted,
  copies,
  erased,
  refused,
  lines: bad,
  dryRun,
}: Sum & { readonly dryRun: boolean }): string {
  const { account, user, event } = counted;
  return [
    ...bad
      .slice(0, printed)
      .map(({ line, field, detail, fix }) => `line ${line}${field ? `, ${field}` : ''}: ${detail}\n  fix: ${fix}\n`),
    ...(bad.length > printed ? [`… and ${bad.length - printed} more lines\n`] : []),
    `import    ${id}\n`,
    `lines     ${lines}\n`,
    `${dryRun ? 'good   ' : 'counted'}   ${account} accounts, ${user} users, ${event} events\n`,
    ...(copies > 0 ? [`copies    ${copies} had been counted before\n`] : []),
    ...(erased > 0 ? [`deleted   ${erased} are about people who were deleted\n`] : []),
    ...(refused > 0
      ? [`refused   ${refused}; put them right where they stand and send the file again with --id ${id}\n`]
      : []),
  ].join('');
}
