import type { WhyBody } from '@banso/protocol';
import { percentRange } from '../../language/range.ts';
import { useDesk } from '../../desk.ts';

/** Why a task stands where it stands: in a sentence, or part by part with what each was told from. */
export function WhyHere({ why }: { readonly why: WhyBody }) {
  const { words } = useDesk();
  return (
    <details class="why-here">
      <summary>{words.tasks.why}</summary>
      {why.by === 'worth' ? <Parts why={why} /> : <Plainly why={why} />}
    </details>
  );
}

function Plainly({ why }: { readonly why: Exclude<WhyBody, { by: 'worth' }> }) {
  const { words, times, now } = useDesk();
  const say = words.tasks;
  if (why.by === 'mandatory') return <p>{say.whyMandatory}</p>;
  const late =
    why.lateSince === null ? null : say.whyLate(times.date(why.lateSince), times.relative(why.lateSince, now()));
  const said = [why.overdue ? say.whyDue : null, late].filter((part) => part !== null).join(' ');
  return <p>{said || say.whyOld}</p>;
}

type Worth = Extract<WhyBody, { by: 'worth' }>;

function Parts({ why: { odds, value, valueKnown, minutes, savedPerHour } }: { readonly why: Worth }) {
  const { words } = useDesk();
  const say = words.tasks.parts;
  const number = new Intl.NumberFormat(words.locale, { maximumSignificantDigits: 3 });
  const rough = new Intl.NumberFormat(words.locale, { maximumSignificantDigits: 2 });
  const percent = new Intl.NumberFormat(words.locale, { style: 'percent' });
  const { without, worked, uplift } = odds;
  const counts = ({ missed, of, share }: Worth['odds']['without'], tell: typeof say.of) =>
    share
      ? tell(number.format(missed), number.format(of), percentRange(share.low, share.high, words.locale))
      : say.none;
  return (
    <>
      <dl class="parts">
        <div>
          <dt>{say.fail}</dt>
          <dd>
            <strong>{percent.format(without.estimate)}</strong> <span class="quiet">{counts(without, say.of)}</span>
          </dd>
        </div>
        <div>
          <dt>× {say.uplift}</dt>
          <dd>
            <strong>{percent.format(uplift)}</strong> <span class="quiet">{counts(worked, say.after)}</span>
          </dd>
        </div>
        <div>
          <dt>× {say.value}</dt>
          <dd>
            <strong>{new Intl.NumberFormat(words.locale).format(value)}</strong>{' '}
            {!valueKnown && <span class="quiet">{say.valueUnknown}</span>}
          </dd>
        </div>
        <div>
          <dt>÷ {say.minutes}</dt>
          <dd>
            <strong>{number.format(minutes)}</strong>
          </dd>
        </div>
      </dl>
      <p>{say.result(rough.format(savedPerHour))}</p>
    </>
  );
}
