import { useState } from 'preact/hooks';
import type { AccountPage, MilestoneBody } from '@banso/protocol';
import { Act } from '../../parts/act.tsx';
import { FailureNotice } from '../../parts/failureNotice.tsx';
import { MilestoneMark } from '../../parts/marks.tsx';
import { Said } from '../../parts/said.tsx';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { titleOf } from '../../language/locale.ts';
import { useDesk } from '../../desk.ts';
import { useWork } from '../../api/useWork.ts';
import { When } from '../../parts/when.tsx';
import { Dash } from '../../parts/dash.tsx';

interface MilestonesProps {
  readonly page: AccountPage;
  readonly onChanged: () => void;
}

/** How far it came; what is reached by word, staff say here, and take back. */
export function Milestones({ page, onChanged }: MilestonesProps) {
  const { api, words } = useDesk();
  const { account, milestoneRoles } = words;
  const { milestones, id } = page.account;
  const [said, setSaid] = useState('');
  const { busy, failure, run } = useWork();
  const byWord = (key: string) => page.byWord.includes(key);

  async function mark({ key, title, status }: MilestoneBody) {
    const done = status !== 'reached';
    if (!(await run(() => api.markMilestone(id, { milestone: key, done })))) return;
    setSaid((done ? account.marked : account.unmarked)(titleOf(title, words.locale, key)));
    onChanged();
  }

  return (
    <Section id="milestones" title={account.milestones}>
      <Said of={said}>{said}</Said>
      {failure && <FailureNotice words={words} failure={failure} />}
      {milestones.length === 0 ? (
        <p class="quiet">{account.noMilestones}</p>
      ) : (
        <Table<MilestoneBody>
          caption={account.milestones}
          rows={milestones}
          short
          busy={busy}
          keyOf={({ key, playbook }) => `${playbook}/${key}`}
          columns={[
            { head: account.milestone, names: true, cell: ({ key, title }) => titleOf(title, words.locale, key) },
            { head: account.status, cell: ({ status }) => <MilestoneMark status={status} /> },
            { head: account.role, cell: ({ role }) => milestoneRoles[role] },
            { head: account.weight, numeric: true, cell: ({ weight }) => weight },
            { head: account.due, numeric: true, cell: (milestone) => <Due milestone={milestone} /> },
            { head: account.reached, numeric: true, cell: ({ reachedAt }) => <MaybeWhen at={reachedAt} /> },
            ...(milestones.some(({ key }) => byWord(key))
              ? [
                  {
                    head: account.byWord,
                    class: 'row-act',
                    cell: (one: MilestoneBody) =>
                      byWord(one.key) && (
                        <Act
                          blocked={null}
                          busy={busy}
                          label={(one.status === 'reached' ? account.unmarkWhich : account.markWhich)(
                            titleOf(one.title, words.locale, one.key),
                          )}
                          onAct={() => void mark(one)}
                        >
                          {one.status === 'reached' ? account.unmark : account.mark}
                        </Act>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Section>
  );
}

function Due({ milestone: { dueAt, reachedAt } }: { readonly milestone: MilestoneBody }) {
  const { words, times } = useDesk();
  if (!dueAt) return <span class="quiet">{words.account.noDue}</span>;
  // Once reached, how long ago it was due says nothing.
  if (reachedAt) return <time dateTime={dueAt}>{times.date(dueAt)}</time>;
  return <When at={dueAt} day />;
}

function MaybeWhen({ at }: { readonly at: string | null }) {
  return at ? <When at={at} day /> : <Dash />;
}
