import { useState } from 'preact/hooks';
import type { Webhook, WebhookSecretBody } from '@banso/protocol';
import { Ask } from '../../parts/ask.tsx';
import { FailureNotice } from '../../parts/failureNotice.tsx';
import { Table } from '../../parts/table.tsx';
import { useDesk } from '../../desk.ts';
import { useWork } from '../../api/useWork.ts';
import { When } from '../../parts/when.tsx';

interface WebhookTableProps {
  readonly of: readonly Webhook[];
  /** With a secret where there is a new one to be seen. */
  readonly onChanged: (secret: WebhookSecretBody | null) => void;
}

type Asked = { readonly to: 'renew' | 'remove'; readonly webhook: Webhook };

export function WebhookTable({ of, onChanged }: WebhookTableProps) {
  const { api, words } = useDesk();
  const say = words.webhooks;
  const [asked, setAsked] = useState<Asked | null>(null);
  const { busy, failure, run } = useWork();
  const [tested, setTested] = useState<{ readonly id: string; readonly said: string } | null>(null);

  const test = (id: string) =>
    run(async () => {
      setTested(null);
      const { delivered, status, reason } = await api.testWebhook(id);
      setTested({ id, said: delivered ? say.delivered(String(status)) : say.failed(reason ?? '') });
    });

  async function act({ to, webhook }: Asked) {
    const secret = to === 'renew' ? await api.renewWebhookSecret(webhook.id) : null;
    if (to === 'remove') await api.removeWebhook(webhook.id);
    onChanged(secret);
  }

  return (
    <>
      {failure && <FailureNotice words={words} failure={failure} />}
      {of.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <Table<Webhook>
          caption={say.title}
          rows={of}
          keyOf={({ id }) => id}
          columns={[
            {
              head: say.address,
              names: true,
              class: 'prose',
              cell: ({ url, oldSecretUntil }) => (
                <>
                  <bdi>{url}</bdi>
                  {oldSecretUntil && (
                    <span class="beneath">
                      {say.oldUntil} <When at={oldSecretUntil} />
                    </span>
                  )}
                </>
              ),
            },
            {
              head: say.told,
              cell: ({ events }) =>
                events.length === 0
                  ? say.everything
                  : events.map((type) => say.types[type]).join(words.locale === 'ja' ? '、' : ', '),
            },
            {
              head: say.acts,
              cell: (webhook) => (
                <>
                  <span class="actions">
                    <button type="button" disabled={busy} onClick={() => void test(webhook.id)}>
                      {say.test}
                    </button>
                    <button type="button" onClick={() => setAsked({ to: 'renew', webhook })}>
                      {say.renew}
                    </button>
                    <button type="button" onClick={() => setAsked({ to: 'remove', webhook })}>
                      {say.remove}
                    </button>
                  </span>
                  <span class="beneath" role="status">
                    {tested?.id === webhook.id ? tested.said : ''}
                  </span>
                </>
              ),
            },
          ]}
        />
      )}
      {asked && (
        <Ask
          question={asked.to === 'renew' ? say.renewSure : say.removeSure}
          act={asked.to === 'renew' ? say.renew : say.remove}
          work={() => act(asked)}
          onDone={() => setAsked(null)}
          onCancel={() => setAsked(null)}
        >
          <p>
            <bdi>{asked.webhook.url}</bdi>
          </p>
          <p>{asked.to === 'renew' ? say.renewThen : say.removeThen}</p>
        </Ask>
      )}
    </>
  );
}
