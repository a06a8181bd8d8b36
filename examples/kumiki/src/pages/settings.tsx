import { useState } from 'preact/hooks';
import { editAccount } from '../world/acts.ts';
import { useDesk } from '../ui/desk.ts';
import { JoinByDomain } from './joinByDomain.tsx';
import { MailChoices } from './mailChoices.tsx';

export function Settings() {
  const { account, act, say, text } = useDesk();
  const [name, setName] = useState(account.name);
  const sections = ['company', 'joining', 'mail'] as const;
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{text.settings.title}</h1>
          <p class="quiet">{text.settings.lead}</p>
        </div>
      </div>
      <div class="settings-columns">
        <nav class="subnav" aria-label={text.settings.sections}>
          {sections.map((section) => (
            <a key={section} href={`#${section}`}>
              {text.settings[section]}
            </a>
          ))}
        </nav>
        <div class="stack">
          <section class="card stack" id="company">
            <h2>{text.settings.company}</h2>
            <form
              class="stack"
              onSubmit={(event) => {
                event.preventDefault();
                act(editAccount(account.id, { name }));
                say(text.settings.saved);
              }}
            >
              <label class="field">
                <span>{text.settings.companyName}</span>
                <input
                  required
                  value={name}
                  autocomplete="organization"
                  onInput={(event) => setName(event.currentTarget.value)}
                />
              </label>
              <dl class="facts">
                <dt>{text.settings.plan}</dt>
                <dd>{text.plan}</dd>
              </dl>
              <div>
                <button type="submit" class="button">
                  {text.settings.save}
                </button>
              </div>
            </form>
          </section>
          <JoinByDomain />
          <MailChoices />
        </div>
      </div>
    </>
  );
}
