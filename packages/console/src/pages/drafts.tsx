import type { DraftRow } from '@banso/protocol';
import { addressOf } from '../route/routes.ts';
import { Answer } from '../parts/answer.tsx';
import { Empty } from '../parts/empty.tsx';
import { PageTitle } from '../parts/pageTitle.tsx';
import { Table } from '../parts/table.tsx';
import { titleOf } from '../language/locale.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { useDesk } from '../desk.ts';
import { When } from '../parts/when.tsx';

/** Mails that wait for a person, the one that has waited longest first. */
export function Drafts() {
  const { api, words } = useDesk();
  const say = words.drafts;
  const answered = useAnswer('drafts', (signal) => api.drafts(signal));
  return (
    <>
      <PageTitle title={say.title} />
      <Answer to={answered}>
        {({ drafts, total }) =>
          drafts.length === 0 ? (
            <Empty title={say.none}>
              <p>{say.noneWhat}</p>
            </Empty>
          ) : (
            <>
              <p class="quiet">{say.intro}</p>
              <Table<DraftRow>
                caption={say.title}
                rows={drafts}
                keyOf={({ account, id }) => `${account} ${id}`}
                columns={[
                  {
                    head: say.subject,
                    names: true,
                    cell: ({ account, id, subject, followUp, title }) => (
                      <>
                        <a href={addressOf({ view: 'mail', account, mail: id })}>{subject}</a>
                        <span class="beneath">{titleOf(title, words.locale, followUp)}</span>
                      </>
                    ),
                  },
                  { head: say.to, class: 'address', cell: ({ recipient }) => recipient },
                  {
                    head: say.account,
                    cell: ({ account, accountName }) => (
                      <a href={addressOf({ view: 'account', account })}>{accountName}</a>
                    ),
                  },
                  { head: say.since, numeric: true, cell: ({ at }) => <When at={at} /> },
                  { head: say.until, numeric: true, cell: ({ expiresAt }) => <When at={expiresAt} /> },
                ]}
              />
              {total > drafts.length && <p class="quiet">{say.more(drafts.length, total)}</p>}
            </>
          )
        }
      </Answer>
    </>
  );
}
