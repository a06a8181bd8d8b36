import { useRef, useState } from 'preact/hooks';
import type { Role } from '../world/world.ts';
import { useDesk } from '../ui/desk.ts';

interface Invited {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

export function InviteForm({ onInvite }: { onInvite: (invited: Invited) => void }) {
  const { text } = useDesk();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('member');
  const [wrong, setWrong] = useState<'name' | 'email' | null>(null);
  const form = useRef<HTMLFormElement>(null);

  const send = (event: Event) => {
    event.preventDefault();
    const found = !name.trim() ? 'name' : !/^\S+@\S+\.\S+$/.test(email) ? 'email' : null;
    setWrong(found);
    form.current?.querySelector<HTMLElement>(`#invite-${found ?? 'name'}`)?.focus();
    if (found) return;
    onInvite({ name, email, role });
    setName('');
    setEmail('');
  };

  return (
    <form ref={form} class="card stack" data-testid="invite" noValidate onSubmit={send}>
      <div>
        <h2>{text.members.inviteTitle}</h2>
        <p class="quiet">{text.members.inviteLead}</p>
      </div>
      <div class="field">
        <label for="invite-name">{text.members.name}</label>
        <input
          id="invite-name"
          value={name}
          autocomplete="off"
          aria-invalid={wrong === 'name'}
          aria-describedby={wrong === 'name' ? 'invite-wrong' : undefined}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="invite-email">{text.members.email}</label>
        <input
          id="invite-email"
          type="email"
          value={email}
          autocomplete="off"
          data-testid="invite-email"
          aria-invalid={wrong === 'email'}
          aria-describedby={wrong === 'email' ? 'invite-wrong' : undefined}
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
      </div>
      <label class="field">
        <span>{text.members.role}</span>
        <select value={role} onChange={(event) => setRole(event.currentTarget.value as Role)}>
          <option value="member">{text.role.member}</option>
          <option value="admin">{text.role.admin}</option>
        </select>
      </label>
      {wrong && (
        <p id="invite-wrong" class="wrong" role="alert">
          {wrong === 'name' ? text.members.noName : text.members.badEmail}
        </p>
      )}
      <button type="submit" class="button" data-testid="invite-send">
        {text.members.send}
      </button>
    </form>
  );
}
