import { addPerson } from '../world/acts.ts';
import { newId } from '../world/newId.ts';
import { newPerson } from '../world/newPerson.ts';
import { colleaguesIn, fullName } from '../world/world.ts';
import { Avatar } from '../ui/avatar.tsx';
import { useDesk } from '../ui/desk.ts';
import { pathTo } from '../ui/route.ts';
import { InviteForm } from './inviteForm.tsx';

export function Members() {
  const { account, act, person, say, telling, text, world } = useDesk();
  const people = colleaguesIn(world, account.id);
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{text.members.title}</h1>
          <p class="quiet">{text.members.lead}</p>
        </div>
      </div>
      <div class="members-columns">
        <section class="card" aria-label={text.members.table}>
          <ul class="people" data-testid="members">
            {people.map((one) => (
              <li key={one.id} data-testid="member">
                <Avatar person={one} />
                <span class="people-name">
                  <strong>
                    {fullName(one)}
                    {one.id === person.id && <span class="you">{text.members.you}</span>}
                  </strong>
                  <small>{one.email}</small>
                </span>
                <span class="chip">{text.role[one.role]}</span>
                <span class={`state state-${one.state}`}>{text.members[one.state]}</span>
              </li>
            ))}
          </ul>
        </section>
        <div class="stack">
          <InviteForm
            onInvite={(invited) => {
              act(addPerson(newPerson({ ...invited, id: newId('u'), accountId: account.id, state: 'invited' })));
              telling.happened('member.invited', { role: invited.role });
              say(text.members.sent(invited.name));
            }}
          />
          <a class="aside-link" href={pathTo.settings} data-testid="join-settings">
            {text.members.join}
          </a>
        </div>
      </div>
    </>
  );
}
