import type { Coverage as CoverageBody } from '@banso/protocol';
import { addressOf } from '../../route/routes.ts';
import { useDesk } from '../../desk.ts';

/** Of the accounts at risk, whom a person reached and whom not; the parts add up, and the sum is written out. */
export function Coverage({ of }: { readonly of: CoverageBody }) {
  const { words, times } = useDesk();
  const say = words.taskReport;
  const number = new Intl.NumberFormat(words.locale);
  const parts = [
    ['reached', say.reached, of.reached],
    ['waiting', say.unreachedWaiting, of.waiting],
    ['heldOut', say.unreachedHeldOut, of.heldOut],
    ['nobody', say.unreachedNobody, of.nobody],
  ] as const;
  const unreached = of.waiting + of.heldOut + of.nobody;
  return (
    <>
      <p class="lead">{say.coverageWhat(number.format(of.days))}</p>
      {of.atRisk > 0 && <Bar parts={parts} whole={of.atRisk} />}
      <dl class="coverage">
        {parts.map(([key, title, n]) => (
          <div key={key} class={`coverage-${key}`}>
            <dt>{title}</dt>
            <dd>{number.format(n)}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{say.sum(number.format(of.reached), number.format(unreached), number.format(of.atRisk))}</p>
      {of.accounts.length > 0 && (
        <>
          <h3 class="nobody-title">{say.nobodyTitle}</h3>
          <ul class="nobody">
            {of.accounts.map(({ id, name, stuckSince }) => (
              <li key={id}>
                <a href={addressOf({ view: 'account', account: id })}>{name}</a>
                {stuckSince && <span class="quiet"> {say.stuckSince(times.date(stuckSince))}</span>}
              </li>
            ))}
          </ul>
          <p class="quiet">{say.nobodyFix}</p>
        </>
      )}
    </>
  );
}

interface BarProps {
  readonly parts: readonly (readonly [key: string, title: string, n: number])[];
  readonly whole: number;
}

/** The numbers stand beneath; the bar shows at a glance how the whole is shared. */
function Bar({ parts, whole }: BarProps) {
  let from = 0;
  return (
    <svg class="coverage-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {parts.map(([key, , n]) => {
        const width = (n / whole) * 100;
        from += width;
        return <rect key={key} class={`coverage-part-${key}`} x={from - width} width={width} height="6" />;
      })}
    </svg>
  );
}
