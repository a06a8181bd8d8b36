import type { ConnectRate } from '@banso/protocol';
import { Section } from '../../parts/section.tsx';
import { ShareOf } from '../../parts/shareOf.tsx';
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
            {
              head: say.rate,
              cell: ({ rate, attempted, connected }) => (
                <ShareOf share={rate} n={connected} of={attempted} none={say.noneAttempted} />
              ),
            },
          ]}
        />
      </div>
    </Section>
  );
}
