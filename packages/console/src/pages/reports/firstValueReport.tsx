import type { FirstValueReport as Body, TimeToFirstValue } from '@banso/protocol';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Table } from '../../parts/table.tsx';
import { range } from '../../language/range.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { useDesk } from '../../desk.ts';

/** How long accounts take to their first value, and whether those that began later take less. */
export function FirstValueReport() {
  const { api, times, words } = useDesk();
  const say = words.reports.firstValue;
  const number = new Intl.NumberFormat(words.locale);
  const answered = useAnswer('first-value', (signal) => api.firstValueReport(signal));
  return (
    <>
      <p class="lead">{say.lead}</p>
      <Answer to={answered}>
        {({ all, months }) =>
          all.n === 0 ? (
            <Empty title={say.empty}>
              <p>{say.emptyFix}</p>
            </Empty>
          ) : (
            <>
              <p id="first-value">
                {say.of(number.format(all.reached), number.format(all.n))} <Median of={all} />
              </p>
              <Table<Body['months'][number]>
                caption={words.reports.views['first-value']}
                rows={months}
                keyOf={({ month }) => month}
                columns={[
                  { head: say.month, names: true, cell: ({ month }) => times.month(month) },
                  { head: say.accounts, numeric: true, cell: ({ n }) => number.format(n) },
                  { head: say.reached, numeric: true, cell: ({ reached }) => number.format(reached) },
                  { head: say.median, cell: (month) => <Median of={month} /> },
                ]}
              />
            </>
          )
        }
      </Answer>
    </>
  );
}

const day = 86_400_000;

function Median({ of: { median, from, to } }: { readonly of: TimeToFirstValue }) {
  const { words } = useDesk();
  const say = words.reports.firstValue;
  const days = (ms: number | null) =>
    ms === null
      ? say.notYet
      : new Intl.NumberFormat(words.locale, {
          style: 'unit',
          unit: 'day',
          unitDisplay: 'long',
          maximumFractionDigits: 1,
        }).format(ms / day);
  if (median === null) return <span class="quiet">{say.notHalf}</span>;
  return (
    <>
      {days(median)} <span class="quiet">{say.interval(range(days(from), days(to), words.locale))}</span>
    </>
  );
}
