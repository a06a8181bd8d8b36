import { useState } from 'preact/hooks';
import type { MemberBody } from '@banso/protocol';
import { Ask } from '../../parts/ask.tsx';
import { personExportAddress } from '../../api/console.ts';
import { personName } from '../../account/names.ts';
import { useDesk } from '../../desk.ts';

interface PersonMenuProps {
  readonly member: MemberBody;
  readonly onDeleted: () => void;
}

/** What a person may ask of us: what is kept of them, and that it be deleted. */
export function PersonMenu({ member, onDeleted }: PersonMenuProps) {
  const { words } = useDesk();
  const say = words.account.personData;
  const [asking, setAsking] = useState(false);

  function deleted() {
    setAsking(false);
    onDeleted();
  }

  return (
    <>
      <details class="person-menu">
        <summary aria-label={say.menu(personName(member))}>{say.open}</summary>
        <div class="actions">
          <a class="button" href={personExportAddress(member.id)} download={`${member.id}.json`}>
            {say.export}
          </a>
          <button type="button" onClick={() => setAsking(true)}>
            {say.delete}
          </button>
        </div>
      </details>
      {asking && <DeletePerson member={member} onDeleted={deleted} onCancel={() => setAsking(false)} />}
    </>
  );
}

function DeletePerson({ member, onDeleted, onCancel }: PersonMenuProps & { readonly onCancel: () => void }) {
  const { api, words } = useDesk();
  const say = words.account.personData;
  const [typed, setTyped] = useState('');
  return (
    <Ask
      question={say.sure(personName(member))}
      act={say.delete}
      ready={typed === member.id}
      work={() => api.deletePerson(member.id)}
      onDone={onDeleted}
      onCancel={onCancel}
    >
      <p>{say.what}</p>
      <label class="field">
        <span>
          {say.type} <code>{member.id}</code>
        </span>
        <input
          type="text"
          value={typed}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
    </Ask>
  );
}
