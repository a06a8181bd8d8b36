import { taskViews } from '@banso/protocol';
import type { TasksPage } from '@banso/protocol';
import { taskQueueAddress } from '../../api/console.ts';
import type { TasksQuery } from '../../api/console.ts';
import { addressOf } from '../../route/routes.ts';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Filters } from './filters.tsx';
import { LeaveAlone } from './leaveAlone.tsx';
import { Paging } from '../../parts/paging.tsx';
import { PageTitle } from '../../parts/pageTitle.tsx';
import { Queue } from './queue.tsx';
import { Report } from './report.tsx';
import { Today } from './today.tsx';
import { useAnswer } from '../../api/useAnswer.ts';
import { useDesk } from '../../desk.ts';
import { Views } from '../../parts/views.tsx';

/** What people are asked to do, the first first. The view, its filters and the page are in the address. */
export function Tasks() {
  const { api, place, words } = useDesk();
  const query: TasksQuery = {
    view: place.query.get('view') ?? 'queue',
    kind: place.query.get('kind') ?? '',
    mine: place.query.get('mine') ?? '',
    cursor: place.query.get('cursor') ?? '',
  };
  const inReport = query.view === 'report';
  const asked = inReport ? { ...query, view: 'queue', cursor: '' } : query;
  const page = useAnswer(JSON.stringify(asked), (signal) => api.tasks(asked, signal));
  return (
    <>
      <PageTitle title={words.tasks.title} />
      <Answer to={page}>
        {(value) => (
          <>
            <Lists page={value} current={inReport ? 'report' : value.view} />
            {inReport ? <Report /> : <List page={value} query={query} busy={page.busy} again={page.again} />}
          </>
        )}
      </Answer>
    </>
  );
}

function Lists({ page: { counts }, current }: { readonly page: TasksPage; readonly current: string }) {
  const { words } = useDesk();
  const say = words.tasks;
  const count = { queue: counts.queue, later: counts.later, handedOff: counts.handedOff };
  return (
    <Views
      label={say.views}
      current={current}
      views={[...taskViews, 'report' as const].map((view) => ({
        key: view,
        title: say[view],
        ...(view in count && { count: count[view as keyof typeof count] }),
        ...(view === 'handedOff' && counts.overdue > 0 && { urgent: say.overdueHandOffs(counts.overdue) }),
        address: addressOf({ view: 'tasks' }, { view: view === 'queue' ? '' : view }),
      }))}
    />
  );
}

interface ListProps {
  readonly page: TasksPage;
  readonly query: TasksQuery;
  readonly busy: boolean;
  readonly again: () => void;
}

function List({ page, query, busy, again }: ListProps) {
  const { words } = useDesk();
  const say = words.tasks;
  const filtered = query.kind !== '' || query.mine !== '';
  const [title = '', fix = ''] = say.empty[filtered ? 'filtered' : page.view] ?? [];
  return (
    <>
      {page.view === 'queue' && <Today page={page} />}
      <div class="section-head">
        <Filters page={page} query={query} />
        {page.view === 'queue' && page.total > 0 && (
          <a class="button" href={taskQueueAddress(query, words.locale)} download>
            {say.csv}
          </a>
        )}
      </div>
      {page.rows.length === 0 ? (
        <Empty title={title}>
          <p>{fix}</p>
          {filtered && (
            <p>
              <a href={addressOf({ view: 'tasks' }, { view: page.view === 'queue' ? '' : page.view })}>{say.takeOff}</a>
            </p>
          )}
        </Empty>
      ) : (
        <Queue page={page} whole={!filtered && query.cursor === ''} busy={busy} again={again} />
      )}
      <Paging
        first={query.cursor === '' ? null : addressOf({ view: 'tasks' }, { ...query, cursor: '' })}
        next={page.cursor && addressOf({ view: 'tasks' }, { ...query, cursor: page.cursor })}
      />
      {page.view === 'queue' && page.leaveAlone.length > 0 && !filtered && (
        <LeaveAlone tasks={page.leaveAlone} teams={page.teams} again={again} />
      )}
    </>
  );
}
