import type { TasksPage } from '@banso/protocol';
import { addressOf } from '../../route/routes.ts';
import type { TasksQuery } from '../../api/console.ts';
import { useDesk } from '../../desk.ts';
import { useTaskTitles } from './useTaskTitles.ts';
import { Views } from '../../parts/views.tsx';

/** By kind, and what the reader is at. */
export function Filters({ page, query }: { readonly page: TasksPage; readonly query: TasksQuery }) {
  const { words } = useDesk();
  const say = words.tasks;
  const titles = useTaskTitles();
  const mine = query.mine !== '';
  const isFiltered = query.kind !== '' || mine;
  if (page.view !== 'queue' && !isFiltered) return null;
  if (page.kinds.length < 2 && page.me === null && !isFiltered) return null;
  const address = (more: { readonly [name: string]: string }) =>
    addressOf({ view: 'tasks' }, { view: page.view === 'queue' ? '' : page.view, ...more });
  return (
    <Views
      label={say.filters}
      current={mine ? 'mine' : query.kind || 'all'}
      views={[
        { key: 'all', title: say.all, address: address({}) },
        ...(page.me === null ? [] : [{ key: 'mine', title: say.mine, address: address({ mine: '1' }) }]),
        ...(page.kinds.length < 2
          ? []
          : page.kinds.map((kind) => ({ key: kind, title: titles.kind(kind), address: address({ kind }) }))),
      ]}
    />
  );
}
