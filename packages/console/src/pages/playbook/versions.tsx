import type { PlaybookPage } from '@banso/protocol';
import { addressOf } from '../../route/routes.ts';
import { Mark } from '../../parts/mark.tsx';
import { Table } from '../../parts/table.tsx';
import { useDesk } from '../../desk.ts';
import { When } from '../../parts/when.tsx';
import { Dash } from '../../parts/dash.tsx';

type Version = PlaybookPage['versions'][number];

interface VersionsProps {
  readonly playbook: string;
  readonly versions: readonly Version[];
  readonly shown: number;
  readonly onRollBack: (version: number) => void;
}

export function Versions({ playbook, versions, shown, onRollBack }: VersionsProps) {
  const { words } = useDesk();
  const say = words.playbook;
  return (
    <Table<Version>
      caption={say.versions}
      rows={versions}
      keyOf={({ version }) => String(version)}
      columns={[
        {
          head: say.version,
          names: true,
          cell: ({ version, current }) => (
            <a
              href={addressOf({ view: 'playbook', playbook }, { version: current ? '' : String(version) })}
              aria-current={version === shown ? 'true' : undefined}
            >
              {version}
            </a>
          ),
        },
        { head: say.published, cell: ({ publishedAt }) => <When at={publishedAt} /> },
        { head: say.by, cell: ({ by }) => by ?? <Dash /> },
        { head: say.note, class: 'prose', cell: ({ note }) => note ?? <Dash /> },
        {
          head: say.state,
          cell: ({ current, version }) =>
            current ? (
              <Mark icon="done" tone="good">
                {say.current}
              </Mark>
            ) : (
              <button type="button" onClick={() => onRollBack(version)}>
                {say.rollBackTo(version)}
              </button>
            ),
        },
      ]}
    />
  );
}
