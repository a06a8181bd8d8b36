import type { MilestoneBody } from '@banso/protocol';
import { MilestoneMark } from '../../parts/marks.tsx';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { titleOf } from '../../language/locale.ts';
import { useDesk } from '../../desk.ts';
import { When } from '../../parts/when.tsx';
import { Dash } from '../../parts/dash.tsx';

export function Milestones({ milestones }: { readonly milestones: readonly MilestoneBody[] }) {
  const { words } = useDesk();
  const { account, milestoneRoles } = words;
  return (
    <Section id="milestones" title={account.milestones}>
      {milestones.length === 0 ? (
        <p class="quiet">{account.noMilestones}</p>
      ) : (
        <Table<MilestoneBody>
          caption={account.milestones}
          rows={milestones}
          short
          keyOf={({ key, playbook }) => `${playbook}/${key}`}
          columns={[
            { head: account.milestone, names: true, cell: ({ key, title }) => titleOf(title, words.locale, key) },
            { head: account.status, cell: ({ status }) => <MilestoneMark status={status} /> },
            { head: account.role, cell: ({ role }) => milestoneRoles[role] },
            { head: account.weight, numeric: true, cell: ({ weight }) => weight },
            { head: account.due, numeric: true, cell: (milestone) => <Due milestone={milestone} /> },
            { head: account.reached, numeric: true, cell: ({ reachedAt }) => <MaybeWhen at={reachedAt} /> },
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
