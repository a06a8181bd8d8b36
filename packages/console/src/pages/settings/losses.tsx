import type { LossesBody } from '@banso/protocol';
import { Table } from '../../parts/table.tsx';
import { useDesk } from '../../desk.ts';

type Row = LossesBody['losses'][number];

/** One row a reason, so there are never more than there are reasons. */
export function Losses({ of: { losses } }: { readonly of: LossesBody }) {
  const { words, times } = useDesk();
  const say = words.losses;
  const number = new Intl.NumberFormat(words.locale);
  return (
    <>
      <p class="quiet">{say.intro}</p>
      {losses.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <Table<Row>
          caption={say.title}
          rows={losses}
          keyOf={({ reason }) => reason}
          columns={[
            {
              head: say.reason,
              names: true,
              class: 'prose',
              cell: ({ reason }) => (
                <>
                  {say.reasons[reason][0]}
                  <span class="beneath">{say.reasons[reason][1]}</span>
                </>
              ),
            },
            { head: say.week, numeric: true, cell: ({ week }) => number.format(week) },
            { head: say.month, numeric: true, cell: ({ month }) => number.format(month) },
            { head: say.last, numeric: true, cell: ({ last }) => times.day(last) },
          ]}
        />
      )}
    </>
  );
}
