import type { FollowUpBody, MemberBody } from '@banso/protocol';
import { inWords, remedies } from '../../language/reasons.ts';
import { FollowUpMark } from '../../parts/marks.tsx';
import { memberName } from '../../account/names.ts';
import type { Names } from '../../account/names.ts';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { useDesk } from '../../desk.ts';
import { When } from '../../parts/when.tsx';
import { Dash } from '../../parts/dash.tsx';

interface FollowUpsProps {
  readonly followUps: readonly FollowUpBody[];
  readonly users: readonly MemberBody[];
  readonly names: Names;
}

export function FollowUps({ followUps, users, names }: FollowUpsProps) {
  const { account } = useDesk().words;
  return (
    <Section id="follow-ups" title={account.followUps} count={followUps.length}>
      {followUps.length === 0 ? (
        <p class="quiet">{account.noFollowUps}</p>
      ) : (
        <Table<FollowUpBody>
          caption={account.followUps}
          rows={followUps}
          keyOf={({ playbook, followUp, user }) => `${playbook}/${followUp}/${user ?? ''}`}
          columns={[
            {
              head: account.followUp,
              names: true,
              cell: ({ followUp, playbook, user }) => (
                <>
                  {names.followUp(followUp)}
                  <span class="beneath">
                    <code>{followUp}</code> · {names.playbook(playbook)}
                    {user !== null && ` · ${memberName(users, user)}`}
                  </span>
                </>
              ),
            },
            {
              head: account.state,
              cell: ({ followUp, state, step }) => (
                <>
                  <FollowUpMark state={state} />
                  {step !== null && <span class="beneath">{account.atStep(names.step(`${followUp}/${step}`))}</span>}
                </>
              ),
            },
            { head: account.why, class: 'prose', cell: (followUp) => <Why followUp={followUp} /> },
            {
              head: account.entered,
              numeric: true,
              cell: ({ enteredAt }) => (enteredAt ? <When at={enteredAt} /> : <Dash />),
            },
          ]}
        />
      )}
    </Section>
  );
}

function Why({ followUp: { ended, opensAt, reason } }: { readonly followUp: FollowUpBody }) {
  const { words, times, now } = useDesk();
  if (ended) {
    return (
      <>
        {inWords(words.endings, ended.how)}
        <span class="beneath">
          <When at={ended.at} />
        </span>
      </>
    );
  }
  if (reason === null) return <Dash />;
  const remedy = (remedies[words.locale] as { readonly [reason: string]: string })[reason];
  return (
    <>
      {inWords(words.reasons, reason)}
      {opensAt !== null && (
        <time class="beneath" dateTime={opensAt} title={times.exact(opensAt)}>
          {words.account.opens(`${times.moment(opensAt)} (${times.relative(opensAt, now())})`)}
        </time>
      )}
      {remedy && <span class="beneath">{remedy}</span>}
    </>
  );
}
