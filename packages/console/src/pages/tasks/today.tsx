import type { TasksPage } from '@banso/protocol';
import { addressOf } from '../../route/routes.ts';
import { useDesk } from '../../desk.ts';

/** The day in two sentences: how much waits and what fits into today, and what the order goes by. */
export function Today({ page: { counts, today, order } }: { readonly page: TasksPage }) {
  const { words } = useDesk();
  const say = words.tasks;
  const number = new Intl.NumberFormat(words.locale);
  const minutes = (n: number) => say.minutes(number.format(n));
  const fitting = (fits: number, whole: number, used: number) => {
    const left = minutes(Math.max(0, whole - used));
    return fits >= counts.queue ? say.allFit(left, minutes(whole)) : say.today(fits, left, minutes(whole));
  };
  return (
    <div class="today">
      <p class="lead">
        {counts.queue > 0 && <strong>{say.waiting(counts.queue)} </strong>}
        {today.minutes === null || today.fits === null ? (
          <>
            {say.noMinutes} <a href={`${addressOf({ view: 'settings' })}#staff-minutes`}>{say.setMinutes}</a>
          </>
        ) : (
          counts.queue > 0 && fitting(today.fits, today.minutes, today.used)
        )}
      </p>
      {counts.queue > 1 && (
        <p class="order quiet">
          {say.order[order.by]}{' '}
          {order.by === 'plain' &&
            say.order.learning(number.format(order.worked), number.format(order.without), number.format(order.least))}
          {order.by === 'worth' && order.value === null && say.order.noValue}{' '}
          {order.unranked > 0 && say.order.unranked(number.format(order.unranked))}
        </p>
      )}
    </div>
  );
}
