import { GROUP8_AXES, isHigh } from '@banso/engine';
import type { FortnightBody } from '@banso/protocol';
import { addressOf } from '../../../route/routes.ts';
import { titleOf } from '../../../language/locale.ts';
import { useDesk } from '../../../desk.ts';

/** The group that the first fortnight put the account in. */
export function Fortnight({ fortnight: { at, cohort, group, hint } }: { readonly fortnight: FortnightBody }) {
  const { words, times } = useDesk();
  const say = words.health;
  return (
    <div class="fortnight">
      <h3>{say.fortnight}</h3>
      <p>
        {group === null ? (
          say.noGroup
        ) : (
          <>
            <strong>{say.group(String(group))}</strong>{' '}
            {GROUP8_AXES.map((axis) => `${words.axes[axis]} ${isHigh(group, axis) ? say.high : say.low}`).join(' · ')}
          </>
        )}{' '}
        <span class="quiet">
          {say.cohort(times.month(cohort))} · <time dateTime={at}>{times.date(at)}</time>
        </span>
      </p>
      {hint && <p>{titleOf(hint, words.locale, '')}</p>}
      {group !== null && (
        <p>
          <a href={addressOf({ view: 'calls' }, { cohort, groups: String(group) })}>{say.toCalls}</a>
        </p>
      )}
    </div>
  );
}
