import { colours, fullName, type Person } from '../world/world.ts';

/** The first letter of the name on a colour that stays the person's own. */
export function Avatar({ person }: { person: Person }) {
  const sum = [...person.id].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return (
    <span class={`avatar tint-${colours[sum % colours.length]}`} aria-hidden="true">
      {[...fullName(person)][0]}
    </span>
  );
}
