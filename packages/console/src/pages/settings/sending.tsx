import type { SendingBody } from '@banso/protocol';
import { useDesk } from '../../desk.ts';

const parts = ['sent', 'delivered', 'softBounced', 'bounced', 'complained'] as const;

/** What may leave today, and how the mail of the last 30 days fared. */
export function Sending({ of: sending }: { readonly of: SendingBody }) {
  const { times, words } = useDesk();
  const say = words.drafts;
  const number = new Intl.NumberFormat(words.locale);
  const share = new Intl.NumberFormat(words.locale, { style: 'percent', maximumFractionDigits: 2 });
  const { tier, sentToday, perDay, because, opensAt, sent } = sending;
  // What arrived is known from the mail service's notices alone: without any, none is no zero.
  const untold = sending.delivered === 0;
  return (
    <>
      <p>
        {tier === null
          ? say.free(number.format(sentToday))
          : say.allowance(number.format(sentToday), number.format(perDay))}
      </p>
      {tier !== null && <p class="quiet">{say.warming}</p>}
      {because !== null && <p class="notice">{say[because]}</p>}
      {opensAt !== null && <p>{say.opens(times.moment(opensAt))}</p>}
      <h3>{say.month}</h3>
      <dl class="facts">
        {parts.map((part) => (
          <div key={part}>
            <dt>{say.totals[part]}</dt>
            <dd>
              {untold && part === 'delivered' ? '–' : number.format(sending[part])}
              {part !== 'sent' && sent > 0 && (
                <span class="beneath">
                  {untold && part === 'delivered' ? say.untold : say.share(share.format(sending[part] / sent))}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
