import type { AccountState } from '@banso/engine';

/** A browser names itself by 128 random bits, base64url. */
const browser = /^[\w-]{21}[AQgw]$/;

/** What was kept before visitors were told apart: one browser, of which nobody ever said anything. */
export function isVisitor({ id, traits, users }: AccountState): boolean {
  const people = Object.values(users);
  const nothingSaid = ({ traits: own, email, role }: (typeof people)[number]) =>
    email === null && role === null && Object.keys(own).length === 0;
  return (
    browser.test(id) && Object.keys(traits).length === 0 && people.every((one) => one.id === id && nothingSaid(one))
  );
}
