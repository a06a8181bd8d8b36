import type { TaskReport } from '@banso/protocol';
import { addressOf } from '../../route/routes.ts';
import { Answer } from '../../parts/answer.tsx';
import { Coverage } from './coverage.tsx';
import { KindTable } from './kindTable.tsx';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { useAnswer } from '../../api/useAnswer.ts';
import { useDesk } from '../../desk.ts';
import { useTaskTitles } from './useTaskTitles.ts';
import { When } from '../../parts/when.tsx';

/** What each kind of touch changes, who is reached, and why suggestions were skipped. */
export function Report() {
  const { api } = useDesk();
  const report = useAnswer('report', (signal) => api.taskReport(signal));
  return <Answer to={report}>{(value) => <Body report={value} />}</Answer>;
}

function Body({ report }: { readonly report: TaskReport }) {
  const { words } = useDesk();
  const say = words.taskReport;
  return (
    <>
      <Section id="coverage" title={say.coverage}>
        <Coverage of={report.coverage} />
      </Section>
      <Section id="kinds" title={say.reportKinds}>
        <p class="lead">{say.reportWhat}</p>
        {report.kinds.length === 0 ? <p class="quiet">{say.noReport}</p> : <KindTable kinds={report.kinds} />}
      </Section>
      <Section id="skipped" title={say.skippedTitle} count={report.skipped.length}>
        {report.skipped.length === 0 ? (
          <p class="quiet">{say.noSkips}</p>
        ) : (
          <>
            <p class="quiet">{say.skippedWhat}</p>
            <Skipped rows={report.skipped} />
          </>
        )}
      </Section>
    </>
  );
}

type Skip = TaskReport['skipped'][number];

function Skipped({ rows }: { readonly rows: readonly Skip[] }) {
  const { words } = useDesk();
  const say = words.taskReport;
  const titles = useTaskTitles();
  return (
    <Table<Skip>
      caption={say.skippedTitle}
      rows={rows}
      keyOf={({ account, at }) => `${account} ${at}`}
      columns={[
        { head: words.tasks.noteSkip, names: true, class: 'note', cell: ({ reason }) => reason },
        { head: say.kind, cell: ({ kind }) => titles.kind(kind) },
        {
          head: words.calls.account,
          cell: ({ account, name }) => <a href={addressOf({ view: 'account', account })}>{name}</a>,
        },
        { head: words.calls.at, numeric: true, cell: ({ at }) => <When at={at} /> },
      ]}
    />
  );
}
