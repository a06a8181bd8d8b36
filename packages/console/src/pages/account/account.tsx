import type { AccountPage } from '@banso/protocol';
import { Answer } from '../../parts/answer.tsx';
import { AsideEvents } from './asideEvents.tsx';
import { Back } from '../../parts/back.tsx';
import { Calls } from './calls.tsx';
import { Contact } from './contact.tsx';
import { FollowUps } from './followUps.tsx';
import { Head } from './head.tsx';
import { Health } from './health/health.tsx';
import { Mails } from './mails.tsx';
import { Milestones } from './milestones.tsx';
import { accountName, namesOf } from '../../account/names.ts';
import { Overrides } from './overrides.tsx';
import { People } from './people.tsx';
import { Programs } from './programs.tsx';
import { Tasks } from './tasks.tsx';
import { Timeline } from './timeline.tsx';
import { useAnswer } from '../../api/useAnswer.ts';
import { useDesk } from '../../desk.ts';

interface AccountProps {
  readonly account: string;
  /** The list the reader came from, with its filters. */
  readonly list: string;
}

/** One account: first the answer in one sentence, then what can be done and what is under way, then everything behind it. */
export function Account({ account, list }: AccountProps) {
  const { api, words } = useDesk();
  const page = useAnswer(account, (signal) => api.account(account, signal));
  return (
    <>
      <Back to={list}>{words.account.back}</Back>
      <Answer heads to={page}>
        {(value) => <Body page={value} onChanged={page.again} />}
      </Answer>
    </>
  );
}

function Body({ page, onChanged }: { readonly page: AccountPage; readonly onChanged: () => void }) {
  const { account, followUps, mails, setAside, timeline } = page;
  const names = namesOf(page, useDesk().words.locale);
  return (
    <>
      <Head page={page} names={names} />
      <div class="columns">
        <div class="column-main">
          <Tasks page={page} names={names} onChanged={onChanged} />
          <Milestones page={page} onChanged={onChanged} />
          <FollowUps followUps={followUps} users={account.users} names={names} />
          <Overrides page={page} names={names} onChanged={onChanged} />
          <Mails account={account.id} mails={mails} names={names} />
          <Contact page={page} onChanged={onChanged} />
          <Calls account={account.id} name={accountName(account)} />
          <People users={account.users} onChanged={onChanged} />
          <Programs programs={page.programs} users={account.users} />
          <Health account={account} history={page.health} />
          {setAside.length > 0 && <AsideEvents events={setAside} users={account.users} />}
        </div>
        <div class="column-side">
          <Timeline timeline={timeline} users={account.users} names={names} />
        </div>
      </div>
    </>
  );
}
