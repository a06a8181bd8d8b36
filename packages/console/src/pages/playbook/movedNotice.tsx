import type { Moved, PublicationBody } from '@banso/protocol';
import { Icon } from '../../parts/icon.tsx';
import { addressOf } from '../../route/routes.ts';
import { useDesk } from '../../desk.ts';
import { When } from '../../parts/when.tsx';

interface MovedNoticeProps {
  /** The playbook that the reader is working on. */
  readonly playbook: string;
  readonly moved: Moved;
  readonly act: string;
  readonly onAct: () => void;
}

/** Somebody else has published in the meantime: who, what, when, and the way on. */
export function MovedNotice({ playbook, moved: { since }, act, onAct }: MovedNoticeProps) {
  const say = useDesk().words.moved;
  const ours = since.flatMap(({ playbooks }) => playbooks).find(({ key }) => key === playbook);
  return (
    <div class="notice notice-bad" role="alert">
      <Icon name="stuck" />
      <div>
        <p>
          <strong>{say.title}</strong>
        </p>
        <ul class="plain">
          {since.map((one) => (
            <li key={`${one.revision} ${one.at}`}>
              <Change of={one} />
            </li>
          ))}
        </ul>
        <p>
          {ours ? say.same(ours.version) : say.another}{' '}
          {ours && <a href={addressOf({ view: 'playbook', playbook })}>{say.look}</a>}
        </p>
        <p>
          <button type="button" onClick={onAct}>
            {act}
          </button>
        </p>
      </div>
    </div>
  );
}

function Change({ of: { at, by, note, playbooks } }: { readonly of: PublicationBody }) {
  const say = useDesk().words.moved;
  const what = playbooks.map(({ key, version }) => say.version(key, version)).join(say.and);
  return (
    <>
      {say.published(by === null || by === 'console' ? say.somebody : by, what === '' ? say.rest : what)}
      <span class="beneath">
        <When at={at} />
        {note !== null && ` · ${note}`}
      </span>
    </>
  );
}
