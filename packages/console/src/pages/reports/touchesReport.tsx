import type { TouchesReport as Body, TouchMonth } from '@banso/protocol';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Section } from '../../parts/section.tsx';
import { ShareOf } from '../../parts/shareOf.tsx';
import { Table } from '../../parts/table.tsx';
import { useAnswer } from '../../api/useAnswer.ts';
import { useDesk } from '../../desk.ts';

/** Who began the contacts with customers, and how far customers come without. */
export function TouchesReport() {
  const { api, words } = useDesk();
  const say = words.reports.touches;
  const answered = useAnswer('touches', (signal) => api.touchesReport(signal));
  return (
    <>
      <p class="lead">{say.lead}</p>
      <Answer to={answered}>
        {(body) => (
          <>
            {body.months.length === 0 ? (
              <Empty title={say.empty}>
                <p>{say.emptyFix}</p>
              </Empty>
            ) : (
              <Counts body={body} />
            )}
            <Section id="reliance" title={say.reliance}>
              <p class="quiet lead">{say.relianceWhat}</p>
              <p>
                <ShareOf
                  share={body.reliance.rate}
                  n={body.reliance.alone}
                  of={body.reliance.of}
                  none={words.reports.none}
                />
              </p>
            </Section>
          </>
        )}
      </Answer>
    </>
  );
}

function Counts({ body }: { readonly body: Body }) {
  const { times, words } = useDesk();
  const say = words.reports.touches;
  const number = new Intl.NumberFormat(words.locale);
  return (
    <>
      <Table<TouchMonth>
        caption={words.reports.views.touches}
        rows={body.months}
        keyOf={({ month }) => month}
        columns={[
          { head: say.month, names: true, cell: ({ month }) => times.month(month) },
          { head: say.inbound, numeric: true, cell: ({ inbound }) => number.format(inbound) },
          { head: say.proactive, numeric: true, cell: ({ proactive }) => number.format(proactive) },
          {
            head: say.share,
            cell: ({ rate, inbound, proactive }) => (
              <ShareOf share={rate} n={proactive} of={inbound + proactive} none={words.reports.none} />
            ),
          },
          { head: say.byHand, numeric: true, cell: ({ byHand }) => number.format(byHand) },
          { head: say.minutes, numeric: true, cell: ({ minutes }) => number.format(minutes) },
        ]}
      />
      <Section id="channels" title={say.channels}>
        <Table<Body['channels'][number]>
          caption={say.channels}
          rows={body.channels}
          keyOf={({ origin, channel, byHand }) => `${origin} ${channel} ${byHand}`}
          columns={[
            { head: say.channel, names: true, cell: ({ channel }) => words.touchChannels[channel] },
            { head: say.origin, cell: ({ origin }) => words.touchOrigins[origin] },
            { head: say.hand, cell: ({ byHand }) => say.hands[byHand ? 'hand' : 'rule'] },
            { head: say.n, numeric: true, cell: ({ n }) => number.format(n) },
            { head: say.minutes, numeric: true, cell: ({ minutes }) => number.format(minutes) },
          ]}
        />
      </Section>
    </>
  );
}
