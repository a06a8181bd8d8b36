import type { IdentityMode, LossesBody, SettingsBody } from '@banso/protocol';
import { Ask } from '../../parts/ask.tsx';
import { useDesk } from '../../desk.ts';

export type Wanted = { readonly switch: 'on' | 'off' } | { readonly identity: IdentityMode };

interface ChangeSettingProps {
  readonly wanted: Wanted;
  readonly settings: SettingsBody;
  /** Null: not known. */
  readonly losses: LossesBody | null;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Says what will happen, to whom, before it does. */
export function ChangeSetting({ wanted, settings, losses, onCancel, onDone }: ChangeSettingProps) {
  const { api, words } = useDesk();
  const choice =
    'switch' in wanted ? words.settings.switches[wanted.switch] : words.settings.identities[wanted.identity];

  return (
    <Ask
      question={choice.sure}
      act={choice.act}
      work={() => api.changeSettings(wanted)}
      onDone={onDone}
      onCancel={onCancel}
    >
      <p>{choice.then}</p>
      {'identity' in wanted && wanted.identity === 'enforce' && losses && (
        <p>
          <strong>
            <Unvouched settings={settings} losses={losses} />
          </strong>
        </p>
      )}
    </Ask>
  );
}

const doubts: readonly string[] = ['unverified', 'identityMismatch'];

function Unvouched({ settings, losses }: { readonly settings: SettingsBody; readonly losses: LossesBody }) {
  const { words } = useDesk();
  const say = words.settings;
  const n = losses.losses.reduce((sum, { reason, week }) => sum + (doubts.includes(reason) ? week : 0), 0);
  if (n > 0) return <>{say.unvouched(new Intl.NumberFormat(words.locale).format(n))}</>;
  return <>{settings.identity === 'off' ? say.notCounted : say.noneUnvouched}</>;
}
