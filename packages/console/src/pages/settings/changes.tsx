import type { SettingChange } from '@banso/protocol';
import { Table } from '../../parts/table.tsx';
import { useDesk } from '../../desk.ts';
import { When } from '../../parts/when.tsx';

export function Changes({ of }: { readonly of: readonly SettingChange[] }) {
  const say = useDesk().words.settings;
  if (of.length === 0) return <p class="quiet">{say.noChanges}</p>;
  const name = ({ setting }: SettingChange, value: string): string => {
    const choices: { readonly [value: string]: { readonly name: string } } =
      setting === 'switch' ? say.switches : say.identities;
    return choices[value]?.name ?? value;
  };
  return (
    <Table<SettingChange>
      caption={say.changes}
      rows={of}
      keyOf={({ at, setting }) => `${at} ${setting}`}
      columns={[
        {
          head: say.what,
          names: true,
          cell: (change) => (
            <>
              {change.setting === 'switch' ? say.switch : say.identity}
              <span class="beneath">{say.from(name(change, change.before), name(change, change.after))}</span>
            </>
          ),
        },
        {
          head: say.who,
          cell: ({ by }) => (by === 'console' ? say.console : (by ?? <span class="quiet">{say.secretKey}</span>)),
        },
        { head: say.when, numeric: true, cell: ({ at }) => <When at={at} /> },
      ]}
    />
  );
}
