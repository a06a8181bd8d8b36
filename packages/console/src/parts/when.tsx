import { useDesk } from '../desk.ts';

/** A time, absolute with the relative beside it. `day`: the time of day does not matter. */
export function When({ at, day = false }: { readonly at: string; readonly day?: boolean }) {
  const { times, now } = useDesk();
  return (
    <time class="when" dateTime={at} title={times.exact(at)}>
      <span>{day ? times.date(at) : times.moment(at)}</span> <span class="ago">{times.relative(at, now())}</span>
    </time>
  );
}
