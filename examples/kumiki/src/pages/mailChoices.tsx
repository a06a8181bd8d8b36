import { editPerson } from '../world/acts.ts';
import { useDesk } from '../ui/desk.ts';

/** The product's own switches for the consent categories of its playbook. */
export function MailChoices() {
  const { act, person, say, telling, text } = useDesk();

  return (
    <section class="card stack" id="mail">
      <div>
        <h2>{text.settings.mail}</h2>
        <p class="quiet">{text.settings.mailLead}</p>
      </div>
      {(['productHelp', 'newsletter'] as const).map((category) => (
        <label key={category} class="tick">
          <input
            type="checkbox"
            checked={person.mail[category]}
            onChange={(event) => {
              const granted = event.currentTarget.checked;
              act(editPerson(person.id, { mail: { ...person.mail, [category]: granted } }));
              telling.consent(category, granted);
              say(text.settings.saved);
            }}
          />
          {text.settings[category]}
        </label>
      ))}
    </section>
  );
}
