import type { ConnectRate } from '@banso/protocol';
import { Interval } from '../../parts/interval.tsx';
import { percentRange } from '../../language/range.ts';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { useDesk } from '../../desk.ts';

/** How many of those who were tried were reached, by why they were called. */
export function ConnectRates({ sources }: { readonly sources: readonly ConnectRate[] }) {
  const { words } = useDesk();
  const say = words.calls;
  if (sources.every(({ attempted }) => attempted === 0)) return null;
  return (
    <Section id="connect" title={say.connect}>
      <p class="quiet lead">{say.connectWhat}</p>
      <div class="rates">
        <Table<ConnectRate>
          caption={say.connect}
          rows={sources}
          keyOf={({ source }) => source}
          columns={[
            { head: say.source, names: true, cell: ({ source }) => words.callSources[source] },
            { head: say.rate, cell: (row) => <Rate row={row} /> },
          ]}
        />
      </div>
    </Section>
  );
}

function Rate({ row: { rate, attempted, connected } }: { readonly row: ConnectRate }) {
  const { words } = useDesk();
  if (!rate) return <span class="quiet">{words.calls.noneAttempted}</span>;
  const percent = new Intl.NumberFormat(words.locale, { style: 'percent' });
  return (
    <>
      <Interval of={rate} />
      <span>
        {percent.format(rate.share)}{' '}
        <span class="quiet">
          {percentRange(rate.low, rate.high, words.locale)} ·{' '}
          {words.calls.ofAttempted(String(connected), String(attempted))}
        </span>
      </span>
    </>
  );
}
