import { useState } from 'preact/hooks';
import { callSources } from '@banso/protocol';
import type { CallSource } from '@banso/protocol';
import { Act } from '../../parts/act.tsx';
import { Ask } from '../../parts/ask.tsx';
import { CallNote, noteIn } from './callNote.tsx';
import { Choice } from '../../parts/choice.tsx';
import { useDesk } from '../../desk.ts';

interface QueueSeveralProps {
  /** Accounts of this page that can be queued, and those of them that are chosen. */
  readonly able: readonly string[];
  readonly chosen: readonly string[];
  readonly onChoose: (accounts: readonly string[]) => void;
  /** What came of it, in a sentence. */
  readonly onDone: (said: string) => void;
}

/** Puts all that are chosen into the queue by one act, with one reason and one note. */
export function QueueSeveral({ able, chosen, onChoose, onDone }: QueueSeveralProps) {
  const { api, words } = useDesk();
  const say = words.calls;
  const [asking, setAsking] = useState(false);

  async function queue(fields: FormData) {
    const { queued, left } = await api.queueCalls({
      accounts: chosen,
      note: noteIn(fields),
      source: fields.get('source') as CallSource,
    });
    onDone(say.queuedSeveral(queued.length, left.length));
  }

  return (
    <div class="several">
      <label class="switch">
        <input
          type="checkbox"
          checked={chosen.length > 0 && chosen.length === able.length}
          disabled={able.length === 0}
          onChange={({ currentTarget }) => onChoose(currentTarget.checked ? able : [])}
        />
        {say.chooseAll(able.length)}
      </label>
      <Act blocked={chosen.length === 0 ? say.chooseFirst : null} busy={false} onAct={() => setAsking(true)}>
        {say.queueSeveral(chosen.length)}
      </Act>
      {asking && (
        <Ask
          question={say.queueAsk(chosen.length)}
          act={say.queueDo}
          fills
          work={queue}
          onDone={() => setAsking(false)}
          onCancel={() => setAsking(false)}
        >
          <Choice legend={say.source} name="source" options={callSources} wordOf={(one) => words.callSources[one]} />
          <CallNote />
        </Ask>
      )}
    </div>
  );
}
