import type { PlaybookRow } from '@banso/protocol';
import { addressOf } from '../route/routes.ts';
import { Answer } from '../parts/answer.tsx';
import { Empty } from '../parts/empty.tsx';
import { Paused } from '../parts/paused.tsx';
import { PageTitle } from '../parts/pageTitle.tsx';
import { Table } from '../parts/table.tsx';
import { titleOf } from '../language/locale.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { useDesk } from '../desk.ts';
import { When } from '../parts/when.tsx';
import { Dash } from '../parts/dash.tsx';

export function Playbooks() {
  const { api, words } = useDesk();
  const { playbook } = words;
  const answered = useAnswer('playbooks', (signal) => api.playbooks(signal));
  return (
    <>
      <PageTitle title={playbook.title} />
      <Paused />
      <Answer to={answered}>
        {({ playbooks }) =>
          playbooks.length === 0 ? (
            <Empty title={playbook.empty}>
              <p>{playbook.emptyFix}</p>
              <p>
                <code>npm run banso -- publish examples/kumiki/playbook</code>
              </p>
            </Empty>
          ) : (
            <Table<PlaybookRow>
              caption={playbook.title}
              rows={playbooks}
              keyOf={({ key }) => key}
              columns={[
                {
                  head: playbook.playbook,
                  names: true,
                  cell: ({ key, title }) => (
                    <>
                      <a href={addressOf({ view: 'playbook', playbook: key })}>{titleOf(title, words.locale, key)}</a>
                      <span class="beneath">
                        <code>{key}</code>
                      </span>
                    </>
                  ),
                },
                { head: playbook.version, numeric: true, cell: ({ version }) => version },
                { head: playbook.milestones, numeric: true, cell: (row) => <Count of={row} what="milestones" /> },
                { head: playbook.experiences, numeric: true, cell: (row) => <Count of={row} what="experiences" /> },
                { head: playbook.followUps, numeric: true, cell: (row) => <Count of={row} what="followUps" /> },
                { head: playbook.published, numeric: true, cell: ({ publishedAt }) => <When at={publishedAt} /> },
              ]}
            />
          )
        }
      </Answer>
    </>
  );
}

const sections = { milestones: 'milestones', experiences: 'experiences', followUps: 'follow-ups' } as const;

/** How many, with the way to them. */
function Count({ of, what }: { readonly of: PlaybookRow; readonly what: keyof typeof sections }) {
  const { words } = useDesk();
  if (of[what] === 0) return <Dash />;
  return (
    <a
      class="bare"
      href={`${addressOf({ view: 'playbook', playbook: of.key })}#${sections[what]}`}
      aria-label={`${words.playbook[what]} ${of[what]}`}
    >
      {of[what]}
    </a>
  );
}
