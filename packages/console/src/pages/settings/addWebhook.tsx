import { useRef, useState } from 'preact/hooks';
import { webhookTypes } from '@banso/protocol';
import type { WebhookSecretBody, WebhookType } from '@banso/protocol';
import { Failure } from '../../api/failure.ts';
import { failureText } from '../../language/failure.ts';
import { Field } from '../../parts/field.tsx';
import { useDesk } from '../../desk.ts';

/** None chosen means all: also those that are told of one day and are not yet. */
export function AddWebhook({ onAdded }: { readonly onAdded: (added: WebhookSecretBody) => void }) {
  const { api, words } = useDesk();
  const say = words.webhooks;
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState('');

  async function add() {
    const data = new FormData(form.current ?? undefined);
    const url = String(data.get('url') ?? '').trim();
    if (url === '') return refuse(say.addressEmpty);
    setBusy(true);
    setWrong('');
    try {
      const added = await api.addWebhook({ url, events: data.getAll('events') as WebhookType[] });
      form.current?.reset();
      onAdded(added);
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      refuse(cause.detail ?? failureText(cause.code, words.locale));
    }
    setBusy(false);
  }

  function refuse(sentence: string) {
    setWrong(sentence);
    input.current?.focus();
  }

  return (
    <form
      ref={form}
      class="stacked"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field
        input={input}
        name="url"
        label={say.address}
        hint={say.addressHint}
        wrong={wrong}
        keys="url"
        autocomplete="off"
      />
      <fieldset>
        <legend>
          {say.told} <span class="quiet">{say.noneIsAll}</span>
        </legend>
        {webhookTypes.map((type) => (
          <label key={type}>
            <input type="checkbox" name="events" value={type} />
            {say.types[type]}
          </label>
        ))}
      </fieldset>
      <div class="actions">
        <button type="submit" disabled={busy}>
          {say.add}
        </button>
      </div>
    </form>
  );
}
