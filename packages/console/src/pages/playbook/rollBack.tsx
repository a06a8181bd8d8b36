import { useState } from 'preact/hooks';
import { Confirm } from '../../parts/confirm.tsx';
import { Failure } from '../../api/failure.ts';
import { FailureNotice } from '../../parts/failureNotice.tsx';
import { useDesk } from '../../desk.ts';

interface RollBackProps {
  readonly playbook: string;
  readonly version: number;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

export function RollBack({ playbook, version, onCancel, onDone }: RollBackProps) {
  const { api, words } = useDesk();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function act() {
    setBusy(true);
    setFailure(null);
    try {
      await api.rollBack(playbook, version);
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
      busy={busy}
      onAct={() => void act()}
      onCancel={onCancel}
    >
      <p>{words.playbook.rollBackWhat}</p>
      {failure && <FailureNotice words={words} failure={failure} />}
    </Confirm>
  );
}
