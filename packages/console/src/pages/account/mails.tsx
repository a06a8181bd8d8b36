import { addressOf } from '../../route/routes.ts';
import { inWords } from '../../language/reasons.ts';
import { MailMark } from '../../parts/marks.tsx';
import type { MailRow } from '@banso/protocol';
import type { Names } from '../../account/names.ts';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { useDesk } from '../../desk.ts';
import { When } from '../../parts/when.tsx';

interface MailsProps {
  readonly account: string;
  readonly mails: readonly MailRow[];
  readonly names: Names;
}

export function Mails({ account, mails, names }: MailsProps) {
  const { words } = useDesk();
  return (
    <Section id="mails" title={words.account.mails} count={mails.length}>
      {mails.length === 0 ? (
        <p class="quiet">{words.account.noMails}</p>
      ) : (
        <Table<MailRow>
          caption={words.account.mails}
          rows={mails}
          keyOf={({ id }) => id}
          columns={[
            {
              head: words.account.subject,
              names: true,
              cell: ({ id, subject, followUp }) => (
                <>
                  <a href={addressOf({ view: 'mail', account, mail: id })}>{subject || words.mail.unwritten}</a>
                  <span class="beneath">{names.followUp(followUp)}</span>
                </>
              ),
            },
            { head: words.account.to, class: 'address', cell: ({ to }) => to },
            {
              head: words.account.state,
              cell: ({ state, reason, fate }) => (
                <>
                  <MailMark state={state} />
                  {reason !== null && (
                    <span class="beneath">{inWords({ ...words.reasons, ...words.mail.reasons }, reason)}</span>
                  )}
                  {fate !== null && <span class="beneath">{words.mail.fates[fate]}</span>}
                </>
              ),
            },
            { head: words.account.at, numeric: true, cell: ({ at, sentAt }) => <When at={sentAt ?? at} /> },
          ]}
        />
      )}
    </Section>
  );
}
