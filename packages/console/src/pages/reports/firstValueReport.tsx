import type { FirstValueGroup as Group, TimeToFirstValue } from '@banso/protocol';
import { addressOf } from '../../route/routes.ts';
import { Answer } from '../../parts/answer.tsx';
import { Dash } from '../../parts/dash.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Table } from '../../parts/table.tsx';
import { range } from '../../language/range.ts';
import { titleOf } from '../../language/locale.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { useDesk } from '../../desk.ts';
import { Views } from '../../parts/views.tsx';

const ways = ['month', 'segment', 'arm'] as const;

/** How long accounts take to their first value: whether those that began later take less, which of them do, and whether a follow-up helps. */
export function FirstValueReport() {
  const { api, place, times, words } = useDesk();
  const say = words.reports.firstValue;
  const by = place.query.get('by') ?? '';
  const number = new Intl.NumberFormat(words.locale);
  const answered = useAnswer(`first-value ${by}`, (signal) => api.firstValueReport(by, signal));
  return (
    <>
      <p class="lead">{say.lead}</p>
      <Answer to={answered}>
        {({ all, by: shown, groups }) =>
          all.n === 0 ? (
            <Empty title={say.empty}>
              <p>{say.emptyFix}</p>
            </Empty>
          ) : (
            <>
              <p id="first-value">
                {say.of(number.format(all.reached), number.format(all.n))} <Median of={all} />
              </p>
              <Views
                label={say.groupsBy}
                current={shown}
                views={ways.map((way) => ({
                  key: way,
                  title: say.by[way],
                  address: addressOf({ view: 'report', report: 'first-value' }, way === 'month' ? {} : { by: way }),
                }))}
              />
              {shown !== 'month' && <p class="lead">{say.counted[shown]}</p>}
              <Table<Group>
                caption={words.reports.views['first-value']}
                rows={groups}
                busy={answered.busy}
                keyOf={({ key, arm }) => `${key} ${arm}`}
                columns={[
                  {
                    head: say.by[shown],
                    names: true,
                    cell: ({ key, title }) =>
                      shown === 'month' ? times.month(key) : titleOf(title ?? {}, words.locale, key),
                  },
                  ...(shown === 'arm'
                    ? [{ head: say.arm, cell: ({ arm }: Group) => (arm ? say.arms[arm] : <Dash />) }]
                    : []),
                  { head: say.accounts, numeric: true, cell: ({ n }) => number.format(n) },
                  { head: say.reached, numeric: true, cell: ({ reached }) => number.format(reached) },
                  { head: say.median, cell: (group) => <Median of={group} /> },
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
/** Of fewer accounts a median and its interval say more than is known. */
const least = 10;

function Median({ of: { n, median, from, to } }: { readonly of: TimeToFirstValue }) {
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
  if (n < least) return <span class="quiet">{say.tooFew}</span>;
  if (median === null) return <span class="quiet">{say.notHalf}</span>;
  return (
    <>
      {days(median)} <span class="quiet">{say.interval(range(days(from), days(to), words.locale))}</span>
    </>
  );
}
