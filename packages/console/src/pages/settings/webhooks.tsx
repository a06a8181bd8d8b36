import { useState } from 'preact/hooks';
import type { WebhooksBody, WebhookSecretBody, WebhookSetAside } from '@banso/protocol';
import { AddWebhook } from './addWebhook.tsx';
import { addressOf } from '../../route/routes.ts';
import { Answer } from '../../parts/answer.tsx';
import { PageTitle } from '../../parts/pageTitle.tsx';
import { Rooms } from './rooms.tsx';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { useAnswer } from '../../api/useAnswer.ts';
import { useDesk } from '../../desk.ts';
import { WebhookTable } from './webhookTable.tsx';
import { When } from '../../parts/when.tsx';

/** Who is told what, a secret while it can be seen, and what could not be delivered. */
export function Webhooks() {
  const { api, words } = useDesk();
  const say = words.webhooks;
  const found = useAnswer('webhooks', (signal) => api.webhooks(signal));
  const [shown, setShown] = useState<WebhookSecretBody | null>(null);

  function changed(secret: WebhookSecretBody | null) {
    setShown(secret);
    found.again();
  }

  return (
    <>
      <PageTitle title={say.title} />
      <Rooms current="webhooks" />
      <p class="quiet">{say.intro}</p>
      {shown && (
        <div class="notice" role="status">
          <div>
            <p>
              {say.secretIs} (<bdi>{shown.webhook.url}</bdi>): <code>{shown.secret}</code>
            </p>
            <p class="quiet">{say.secretOnce}</p>
          </div>
        </div>
      )}
      <Answer to={found}>{(body) => <WebhookTable of={body.webhooks} onChanged={changed} />}</Answer>
      <Section id="add-webhook" title={say.addTitle}>
        <AddWebhook onAdded={changed} />
      </Section>
      <Section id="set-aside" title={say.setAside}>
        <p class="quiet">{say.setAsideIntro}</p>
        <Answer to={found}>{(body) => <SetAside of={body} />}</Answer>
      </Section>
    </>
  );
}

function SetAside({ of }: { readonly of: WebhooksBody }) {
  const { words } = useDesk();
  const say = words.webhooks;
  const number = new Intl.NumberFormat(words.locale);
  const urlOf = (id: string) => of.webhooks.find((webhook) => webhook.id === id)?.url ?? id;
  if (of.setAside.length === 0) return <p>{say.noneAside}</p>;
  return (
    <Table<WebhookSetAside>
      caption={say.setAside}
      rows={of.setAside}
      keyOf={({ webhook, id }) => `${webhook} ${id}`}
      columns={[
        {
          head: say.what,
          names: true,
          cell: ({ type, webhook }) => (
            <>
              {say.types[type]}
              <span class="beneath">
                <bdi>{urlOf(webhook)}</bdi>
              </span>
            </>
          ),
        },
        {
          head: say.account,
          cell: ({ account }) => <a href={addressOf({ view: 'account', account })}>{account}</a>,
        },
        {
          head: say.reason,
          cell: ({ reason, tries }) => (
            <>
              {reason}
              <span class="beneath">{say.tries(number.format(tries))}</span>
            </>
          ),
        },
        { head: say.when, numeric: true, cell: ({ at }) => <When at={at} /> },
      ]}
    />
  );
}
