import type { SeminarsReport as Body } from '@banso/protocol';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Table } from '../../parts/table.tsx';
import { useAnswer } from '../../api/useAnswer.ts';
import { useDesk } from '../../desk.ts';

type Seminar = Body['seminars'][number];
const steps = ['attended', 'answered', 'need', 'called', 'connected', 'continuing'] as const;
type Counts = Pick<Seminar, (typeof steps)[number]>;

/** From who came to whose support goes on. */
export function SeminarsReport() {
  const { api, times, words } = useDesk();
  const say = words.reports.seminars;
  const number = new Intl.NumberFormat(words.locale);
  const answered = useAnswer('seminars', (signal) => api.seminarsReport(signal));
  return (
    <>
      <p class="lead">{say.lead}</p>
      <Answer to={answered}>
        {({ seminars }) =>
          seminars.length === 0 ? (
            <Empty title={say.empty}>
              <p>{say.emptyFix}</p>
            </Empty>
          ) : (
            <Table<Counts & { readonly session: string | null; readonly at: string | null }>
              caption={words.reports.views.seminars}
              rows={[...seminars, { session: null, at: null, ...sumOf(seminars) }]}
              keyOf={({ session }) => session ?? ''}
              columns={[
                {
                  head: say.session,
                  names: true,
                  cell: ({ session, at }) => (
                    <>
                      {session ?? say.all}
                      {at && <span class="beneath">{times.date(at)}</span>}
                    </>
                  ),
                },
                ...steps.map((step) => ({
                  head: say[step],
                  numeric: true,
                  cell: (row: Counts) => number.format(row[step]),
                })),
              ]}
            />
          )
        }
      </Answer>
    </>
  );
}

function sumOf(seminars: readonly Seminar[]): Counts {
  const sum = (step: keyof Counts) => seminars.reduce((total, one) => total + one[step], 0);
  return {
    attended: sum('attended'),
    answered: sum('answered'),
    need: sum('need'),
    called: sum('called'),
    connected: sum('connected'),
    continuing: sum('continuing'),
  };
}
