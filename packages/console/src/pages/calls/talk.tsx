import type { CallListRow } from '@banso/protocol';
import { enumerated } from '../../language/enumerated.ts';
import { Progress } from '../../parts/progress.tsx';
import { titleOf } from '../../language/locale.ts';
import { useDesk } from '../../desk.ts';

/** What whoever calls should know: what staff wrote for the group, what is weak, what is next. */
export function Talk({ row }: { readonly row: CallListRow }) {
  const { words, times, now } = useDesk();
  const say = words.calls;
  const title = (of: { readonly [locale: string]: string }) => titleOf(of, words.locale, '');
  const number = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 2 });
  const next = row.next && title(row.next);
  const weak = row.weak.map((one) =>
    `${title(one.title)} ${one.value === null ? '' : number.format(one.value)}`.trim(),
  );
  return (
    <>
      <Progress of={row.progress} />
      {weak.length > 0 && <span class="beneath">{say.weak(enumerated(weak, words.locale))}</span>}
      {next && (
        <span class="beneath">
          {row.lateSince ? say.nextLate(next, times.length(now() - Date.parse(row.lateSince))) : say.next(next)}
        </span>
      )}
    </>
  );
}
