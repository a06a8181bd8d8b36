import { useState } from 'preact/hooks';
import type { TasksPage } from '@banso/protocol';
import { QueueItem } from './queueItem.tsx';
import { Said } from '../../parts/said.tsx';
import { useDesk } from '../../desk.ts';

interface QueueProps {
  readonly page: TasksPage;
  /** It begins at the top and nothing is left out: then it shows what fits into today. */
  readonly whole: boolean;
  readonly busy: boolean;
  readonly again: () => void;
}

export function Queue({ page, whole, busy, again }: QueueProps) {
  const { refresh, words } = useDesk();
  const say = words.tasks;
  const [said, setSaid] = useState('');
  const { fits, minutes } = page.today;
  const cutAt = page.view === 'queue' && whole && fits !== null && minutes !== null ? fits : null;
  const day = say.minutes(new Intl.NumberFormat(words.locale).format(minutes ?? 0));
  return (
    <>
      <Said of={said}>{said}</Said>
      <ol class="queue" aria-label={say[page.view]} aria-busy={busy}>
        {page.rows.flatMap((row, at) => [
          at === cutAt && (
            <li key="cut" class="cut">
              {at > 0 && <span class="cut-above">{say.cut(day)}</span>}
              <span>{say.beyond}</span>
            </li>
          ),
          <QueueItem
            key={`${row.account.id}/${row.task.id}`}
            row={row}
            place={page.view === 'queue' && whole ? at + 1 : null}
            alone={page.leaveAlone.some(({ account }) => account.id === row.account.id)}
            teams={page.teams}
            onDone={(what) => {
              setSaid(what);
              again();
              refresh();
            }}
          />,
        ])}
        {cutAt === page.rows.length && page.cursor === null && (
          <li class="cut">
            <span class="cut-above">{say.cut(day)}</span>
          </li>
        )}
      </ol>
    </>
  );
}
