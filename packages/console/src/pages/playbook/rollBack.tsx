import { useState } from 'preact/hooks';
import { Confirm } from '../../parts/confirm.tsx';
import { Failure } from '../../api/failure.ts';
import { FailureNotice } from '../../parts/failureNotice.tsx';
import { MovedNotice } from './movedNotice.tsx';
import { useDesk } from '../../desk.ts';

interface RollBackProps {
  readonly playbook: string;
  readonly version: number;
  /** What is in force as far as the reader has seen. */
  readonly base: string | null;
  readonly onCancel: () => void;
  readonly onDone: () => void;
  /** Something else is in force by now: show it first. */
  readonly onMoved: () => void;
}

export function RollBack({ playbook, version, base, onCancel, onDone, onMoved }: RollBackProps) {
  const { api, words } = useDesk();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function act() {
    setBusy(true);
    setFailure(null);
    try {
      await api.rollBack(playbook, { version, base });
      onDone();
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      setFailure(cause);
      setBusy(false);
    }
  }

  return (
    <Confirm
      question={words.playbook.rollBackSure(version)}
      act={words.playbook.rollBackTo(version)}
      busy={busy || failure?.moved != null}
      onAct={() => void act()}
      onCancel={onCancel}
    >
      <p>{words.playbook.rollBackWhat}</p>
      {failure?.moved ? (
        <MovedNotice playbook={playbook} moved={failure.moved} act={words.moved.reload} onAct={onMoved} />
      ) : (
        failure && <FailureNotice words={words} failure={failure} />
      )}
    </Confirm>
  );
}
