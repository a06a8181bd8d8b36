import { Ask } from '../../parts/ask.tsx';
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
  return (
    <Ask
      question={words.playbook.rollBackSure(version)}
      act={words.playbook.rollBackTo(version)}
      work={() => api.rollBack(playbook, { version, base })}
      onDone={onDone}
      onCancel={onCancel}
      failed={({ moved }) =>
        moved && <MovedNotice playbook={playbook} moved={moved} act={words.moved.reload} onAct={onMoved} />
      }
    >
      <p>{words.playbook.rollBackWhat}</p>
    </Ask>
  );
}
