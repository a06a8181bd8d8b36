import { useState } from 'preact/hooks';
import { editAccount } from '../world/acts.ts';
import { useDesk } from '../ui/desk.ts';

export function JoinByDomain() {
  const { account, act, person, say, telling, text } = useDesk();
  const [domain, setDomain] = useState(account.joinDomain ?? person.email.split('@')[1] ?? '');
  const allowed = account.joinDomain !== null;

  const change = (event: Event) => {
    event.preventDefault();
    act(editAccount(account.id, { joinDomain: allowed ? null : domain }));
    telling.happened(allowed ? 'domain.disallowed' : 'domain.allowed', {});
    say(text.settings.saved);
  };

  return (
    <section class="card stack" id="joining">
      <div>
        <h2>{text.settings.joining}</h2>
        <p class="quiet">{text.settings.joiningLead}</p>
      </div>
      <form class="line-form" onSubmit={change}>
        <label class="field">
          <span>{text.settings.domain}</span>
          <input
            required
            readOnly={allowed}
            value={domain}
            autocomplete="off"
            placeholder={text.settings.domainHint}
            data-testid="join-domain"
            onInput={(event) => setDomain(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class={allowed ? 'button button-quiet' : 'button'} data-testid="join-allow">
          {allowed ? text.settings.stop : text.settings.allow}
        </button>
      </form>
      {account.joinDomain && <p class="good">{text.settings.allowed(account.joinDomain)}</p>}
    </section>
  );
}
