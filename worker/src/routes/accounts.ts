import { requireSecretKey } from '../access/credentials.ts';
import { accountsOf } from '../directory/memberships.ts';
import { Refusal } from '../http/refusal.ts';
import type { Route } from '../http/route.ts';
import { askAbout, knownAccount } from '../ingest/ask.ts';

/** `GET /v1/accounts/:id` */
export const account: Route = async (asked) => {
  const project = await requireSecretKey(asked.req.raw, asked.env, asked.var.caches);
  const { stub, ask } = await knownAccount(asked, project, asked.req.param('id') ?? '');
  const body = await stub.body(ask);
  if (!body) throw new Refusal('notFound', 'This project has no account with this id.');
  return asked.json(body);
};

/** `GET /v1/users/:id`: the person in each account they belong to. */
export const user: Route = async (asked) => {
  const project = await requireSecretKey(asked.req.raw, asked.env, asked.var.caches);
  const id = asked.req.param('id') ?? '';
  const names = await accountsOf(asked.env.DB, project.key, id);
  const members = await Promise.all(
    names.map(async (name) => {
      const { stub, ask } = await askAbout(asked, project, name);
      return stub.member(ask, id);
    }),
  );
  const accounts = members.filter((member) => member !== null);
  if (accounts.length === 0) throw new Refusal('notFound', 'This project knows no user with this id.');
  return asked.json({ id, accounts });
};
