import { useState } from 'preact/hooks';
import type { DraftDecision, MailBody } from '@banso/protocol';
import { Ask } from '../../parts/ask.tsx';
import { FailureNotice } from '../../parts/failureNotice.tsx';
import { Section } from '../../parts/section.tsx';
import { useDesk } from '../../desk.ts';
import { useWork } from '../../api/useWork.ts';

interface DraftProps {
  readonly account: string;
  readonly mail: MailBody & { readonly draft: NonNullable<MailBody['draft']> };
  /** What was done, in a sentence; the mail is to be read again. */
  readonly onDone: (said: string) => void;
}

/** A mail before it goes: changed, sent, kept for later, or thrown away with a reason. */
export function Draft({ account, mail, onDone }: DraftProps) {
  const { api, words } = useDesk();
  const say = words.drafts;
  const [subject, setSubject] = useState(mail.draft.subject);
  const [body, setBody] = useState(mail.draft.body);
  const [reason, setReason] = useState('');
  const [discarding, setDiscarding] = useState(false);
  const { busy, failure, run } = useWork();
  const written = subject.trim() !== '' && body.trim() !== '';

  async function decide(decision: DraftDecision, said: string) {
    if (await run(() => api.decideDraft(account, mail.id, decision))) onDone(said);
  }

  return (
    <Section id="draft" title={say.words}>
      <div class="draft">
        <label>
          <span>{say.subject}</span>
          <input
            type="text"
            value={subject}
            maxLength={400}
            onInput={(event) => setSubject(event.currentTarget.value)}
          />
        </label>
        <label>
          <span>{say.body}</span>
          <textarea rows={16} value={body} maxLength={20_000} onInput={(event) => setBody(event.currentTarget.value)} />
        </label>
        <p class="quiet">{say.footer}</p>
        {!written && <p role="status">{say.empty}</p>}
        {failure && <FailureNotice words={words} failure={failure} />}
        <div class="actions">
          <button
            type="button"
            class="primary"
            disabled={busy || !written}
            onClick={() => void decide({ do: 'send', subject, body }, say.sent)}
          >
            {say.send}
          </button>
          <button
            type="button"
            disabled={busy || !written}
            onClick={() => void decide({ do: 'keep', subject, body }, say.kept)}
          >
            {say.keep}
          </button>
          <button type="button" disabled={busy} onClick={() => setDiscarding(true)}>
            {say.discard}
          </button>
        </div>
      </div>
      {discarding && (
        <Ask
          question={say.discardAsk}
          act={say.discardDo}
          ready={reason.trim() !== ''}
          work={() => api.decideDraft(account, mail.id, { do: 'discard', reason: reason.trim() })}
          onDone={() => {
            setDiscarding(false);
            onDone(say.discarded);
          }}
          onCancel={() => setDiscarding(false)}
        >
          <p>{say.discardWhat}</p>
          <label class="draft-reason">
            <span>{say.reason}</span>
            <input
              type="text"
              value={reason}
              maxLength={400}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          </label>
        </Ask>
      )}
    </Section>
  );
}
