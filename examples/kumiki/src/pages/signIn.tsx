import { useState } from 'preact/hooks';
import { addAccount, addPerson, signIn } from '../world/acts.ts';
import { newId } from '../world/newId.ts';
import { newPerson } from '../world/newPerson.ts';
import { fullName } from '../world/world.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Mark } from '../ui/icon.tsx';
import { Joinery } from '../ui/joinery.tsx';
import { pathTo } from '../ui/route.ts';
import type { Enter } from '../ui/shell.tsx';

/** A sign-in for show: pick one of the people, or begin with a new company. */
export function SignIn({ store, text, go }: Enter) {
  const { sample } = text.signIn;
  const [company, setCompany] = useState(sample.company);
  const [name, setName] = useState(sample.name);
  const { accounts, people } = store.get();

  const enterAs = (id: string) => {
    store.change(signIn(id));
    go(pathTo.apps);
  };
  const begin = (event: Event) => {
    event.preventDefault();
    const accountId = newId('co');
    const id = newId('u');
    store.change(addAccount({ id: accountId, name: company, plan: 'trial', joinDomain: null }));
    store.change(
      addPerson(
        newPerson({ id, accountId, name, email: `${id}@${accountId}.example`, role: 'admin', state: 'active' }),
      ),
    );
    enterAs(id);
  };

  return (
    <div class="welcome">
      <section class="welcome-pitch">
        <p class="brand">
          <Mark />
          <span>Kumiki</span>
        </p>
        <h1>{text.signIn.title}</h1>
        <p>{text.signIn.lead}</p>
        <Joinery />
      </section>
      <section class="card welcome-door">
        <h2>{text.signIn.choose}</h2>
        <ul class="door-list">
          {people.map((person) => (
            <li key={person.id}>
              <button type="button" class="door" data-testid="sign-in-as" onClick={() => enterAs(person.id)}>
                <Avatar person={person} />
                <span class="door-name">
                  <strong>{fullName(person)}</strong>
                  <small>{accounts.find(({ id }) => id === person.accountId)?.name}</small>
                </span>
                <span class="chip">{text.role[person.role]}</span>
              </button>
            </li>
          ))}
        </ul>
        <form class="stack" onSubmit={begin}>
          <h2>{text.signIn.fresh}</h2>
          <div class="pair">
            <label class="field">
              <span>{text.signIn.company}</span>
              <input
                value={company}
                required
                autocomplete="organization"
                onInput={(event) => setCompany(event.currentTarget.value)}
              />
            </label>
            <label class="field">
              <span>{text.signIn.name}</span>
              <input
                value={name}
                required
                autocomplete="name"
                onInput={(event) => setName(event.currentTarget.value)}
              />
            </label>
          </div>
          <button type="submit" class="button" data-testid="sign-up">
            {text.signIn.start}
          </button>
        </form>
      </section>
    </div>
  );
}
