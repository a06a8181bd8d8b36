import type { FollowUpReport, FollowUpsReport as Body, Manner } from '@banso/protocol';
import { addressOf } from '../../route/routes.ts';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Dash } from '../../parts/dash.tsx';
import { Section } from '../../parts/section.tsx';
import { signed } from '../../language/signed.ts';
import { ShareOf } from '../../parts/shareOf.tsx';
import { Table } from '../../parts/table.tsx';
import { titleOf } from '../../language/locale.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { useDesk } from '../../desk.ts';
import { Views } from '../../parts/views.tsx';

const intents = ['proactive', 'preventive', 'engagement'] as const;

/** Whether what is sent and shown helps, by what it is meant for. */
export function FollowUpsReport() {
  const { api, place, words } = useDesk();
  const say = words.reports.followUps;
  const intent = place.query.get('intent') ?? '';
  const answered = useAnswer(`follow-ups ${intent}`, (signal) => api.followUpsReport(intent, signal));
  const at = (query: { readonly [name: string]: string }) => addressOf({ view: 'report', report: 'follow-ups' }, query);
  return (
    <>
      <p class="lead">{say.lead}</p>
      <Answer to={answered}>
        {(body) => (
          <>
            <Views
              label={say.intent}
              lead={say.intent}
              current={body.intent ?? ''}
              views={[
                { key: '', title: say.all, address: at({}) },
                ...intents.map((key) => ({
                  key,
                  title: words.intents[key],
                  count: body.intents[key],
                  address: at({ intent: key }),
                })),
              ]}
            />
            {body.rows.length === 0 ? (
              <Empty title={say.empty}>
                <p>{say.emptyFix}</p>
              </Empty>
            ) : (
              <>
                <Rows rows={body.rows} />
                <Apart goals={body.goals} />
              </>
            )}
          </>
        )}
      </Answer>
    </>
  );
}

interface Line {
  readonly row: FollowUpReport;
  /** Null: it has no goal. */
  readonly goal: FollowUpReport['goals'][number] | null;
}

/** A line for each time at which a goal is looked at. */
function Rows({ rows }: { readonly rows: readonly FollowUpReport[] }) {
  const { words } = useDesk();
  const say = words.reports.followUps;
  const number = new Intl.NumberFormat(words.locale);
  const lines = rows.flatMap((row): readonly Line[] =>
    row.goals.length === 0 ? [{ row, goal: null }] : row.goals.map((goal) => ({ row, goal })),
  );
  return (
    <Table<Line>
      caption={words.reports.views['follow-ups']}
      rows={lines}
      keyOf={({ row, goal }) => `${row.followUp} ${goal?.keptAt ?? ''}`}
      columns={[
        {
          head: say.followUp,
          names: true,
          cell: ({ row, goal }) => (
            <>
              {titleOf(row.title, words.locale, row.followUp)}
              {goal?.keptAt != null && (
                <span class="beneath">{say.keptAt(number.format(Math.round(goal.keptAt / 86_400_000)))}</span>
              )}
            </>
          ),
        },
        { head: say.intent, class: 'brief', cell: ({ row }) => words.intents[row.intent] },
        { head: say.manner, class: 'brief', cell: ({ row }) => words.manners[row.manner] },
        { head: say.reached, numeric: true, cell: ({ row }) => number.format(row.reached) },
        {
          head: say.goal,
          cell: ({ goal }) =>
            goal ? <ShareOf {...goal.treated} none={words.reports.none} /> : <span class="quiet">{say.noGoal}</span>,
        },
        {
          head: say.heldOut,
          cell: ({ goal }) =>
            goal?.judged.because === 'noHoldout' ? (
              <Dash />
            ) : (
              goal && <ShareOf {...goal.heldOut} none={words.reports.none} />
            ),
        },
        { head: say.verdict, cell: ({ goal }) => goal && <Verdict judged={goal.judged} /> },
      ]}
    />
  );
}

function Verdict({ judged: { verdict, difference, because } }: Pick<NonNullable<Line['goal']>, 'judged'>) {
  const { words } = useDesk();
  const points = (share: number) => signed(share * 100, words.locale);
  return (
    <>
      <strong>{words.verdicts[verdict]}</strong>
      <span class="beneath">
        {because
          ? words.verdictReasons[because]
          : difference && words.reports.followUps.points(points(difference.low), points(difference.high))}
      </span>
    </>
  );
}

function Apart({ goals }: Pick<Body, 'goals'>) {
  const { words } = useDesk();
  const say = words.reports.followUps;
  const number = new Intl.NumberFormat(words.locale);
  return (
    <Section id="apart" title={say.apart}>
      <p class="quiet lead">{say.apartWhat}</p>
      <Table<Manner>
        caption={say.apart}
        rows={['mass', 'oneToOne']}
        keyOf={(manner) => manner}
        columns={[
          { head: say.manner, names: true, cell: (manner) => words.manners[manner] },
          { head: say.count, numeric: true, cell: (manner) => number.format(goals[manner].followUps) },
          { head: say.withoutGoal, numeric: true, cell: (manner) => number.format(goals[manner].withoutGoal) },
          { head: say.goal, cell: (manner) => <ShareOf {...goals[manner]} none={words.reports.none} /> },
        ]}
      />
    </Section>
  );
}
