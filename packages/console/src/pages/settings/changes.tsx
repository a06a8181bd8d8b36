import type { SettingChange } from '@banso/protocol';
import { settingName, settingValue } from '../../language/settingNames.ts';
import { Table } from '../../parts/table.tsx';
import { useDesk } from '../../desk.ts';
import { When } from '../../parts/when.tsx';

export function Changes({ of }: { readonly of: readonly SettingChange[] }) {
  const { words } = useDesk();
  const say = words.settings;
  if (of.length === 0) return <p class="quiet">{say.noChanges}</p>;
  const name = ({ setting }: SettingChange, value: string) => settingValue(setting, value, words);
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
              {settingName(change.setting, words)}
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
