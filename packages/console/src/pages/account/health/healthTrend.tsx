import type { HealthDay } from '@banso/protocol';
import { BandMark } from '../../../parts/marks.tsx';
import { ScoreChart } from '../../../parts/scoreChart.tsx';
import { Table } from '../../../parts/table.tsx';
import { useDesk } from '../../../desk.ts';
import { Dash } from '../../../parts/dash.tsx';

/** The scores as they were told, day by day: a line, and the same as a table. */
export function HealthTrend({ days }: { readonly days: readonly HealthDay[] }) {
  const { words, times } = useDesk();
  const say = words.health;
  const date = times.day;
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || days.length < 2) return null;
  const score = (day: HealthDay) => String(day.told?.score ?? words.bands.unknown);
  const newest = [...days].reverse();
  return (
    <div class="health-days">
      <h3>{say.days}</h3>
      <ScoreChart
        label={say.chart(date(first.day), date(last.day), score(first), score(last))}
        from={date(first.day)}
        to={date(last.day)}
        days={days}
      />
      <details>
        <summary>{say.table}</summary>
        <Table<HealthDay>
          caption={say.days}
          rows={newest}
          keyOf={({ day }) => day}
          columns={[
            { head: say.day, names: true, cell: ({ day }) => <time dateTime={day}>{date(day)}</time> },
            { head: say.score, numeric: true, cell: ({ told }) => told?.score ?? <Dash /> },
            { head: say.band, cell: ({ told }) => <BandMark band={told?.band ?? null} /> },
            {
              head: say.version,
              cell: ({ day, told }) => {
                const before = days[days.findIndex((one) => one.day === day) - 1]?.told;
                return (
                  <>
                    {told?.version ?? <Dash />}
                    {told && before && before.version !== told.version && <span class="beneath">{say.changed}</span>}
                  </>
                );
              },
            },
            ...(days.some(({ shadow }) => shadow)
              ? [
                  {
                    head: say.shadow,
                    numeric: true,
                    cell: ({ shadow }: HealthDay) =>
                      shadow ? (
                        <>
                          {shadow.score ?? '–'} <span class="quiet">{shadow.version}</span>
                        </>
                      ) : (
                        <Dash />
                      ),
                  },
                ]
              : []),
          ]}
        />
      </details>
    </div>
  );
}
