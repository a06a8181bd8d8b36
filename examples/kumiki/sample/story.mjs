import { companies } from './companies.mjs';

/** How long the story goes on. */
export const days = 30;

/** Messages of a Segment client that say what the app's server knows of a day, some of hours ago: always the same, whoever asks. */
export const messagesOf = (day) => companies.flatMap((company) => ofServer(company, day - company.begins));

/** What comes of a day from the pages: the tour, an answer on how easy it was, a meeting that was held. */
export const itemsOf = (day) => companies.flatMap((company) => ofPages(company, day - company.begins));

const isGone = ({ fades }, age) => age < 0 || (fades !== null && age >= fades);

/** They work at it for some days, and have come to no use of it yet: a call helps these most. */
const isTrying = ({ app, use }, age) => app !== null && use <= 0.3 && age > app && age < app + 8;

/** @param {import('./companies.mjs').Company} company */
function ofServer(company, age) {
  const { id, name, people, app, shared, joined, use } = company;
  if (isGone(company, age)) return [];
  const [[admin]] = people;
  const did = (userId, event, properties = {}) => ({
    ...{ type: 'track', userId, event, properties, context: { groupId: id } },
  });
  const arrives = ([userId, person], role) => {
    const locale = /^[\w .()]+$/.test(name) ? 'en' : 'ja';
    const traits = { name: person, email: `${userId}@sample.example`, locale, role };
    return { type: 'identify', userId, traits, context: { groupId: id } };
  };
  /** Of a colleague, days after the company's beginning. */
  const joinedAt = (i) => (joined === null ? null : joined + 2 * (i - 1));

  const messages = [];
  if (age === 0) {
    const traits = { name, plan: 'trial', seats: people.length };
    messages.push({ type: 'group', userId: admin, groupId: id, traits }, arrives(people[0], 'admin'));
  }
  if (age === app) messages.push(did(admin, 'app.created', { fields: 4 }), did(admin, 'field.added', { type: 'date' }));
  if (app !== null && age > app && lot(`${id} field ${age}`) < (isTrying(company, age) ? 0.7 : use / 4))
    messages.push(did(admin, 'field.added', { type: 'number' }));
  if (isTrying(company, age) && age % 3 === 0) messages.push(did(admin, 'member.invited'));
  if (age === shared) messages.push(did(admin, 'app.shared'));
  for (const [i, person] of people.entries()) {
    if (i > 0 && age === joinedAt(i))
      messages.push(did(admin, 'member.invited'), arrives(person, 'member'), did(person[0], 'member.joined'));
    const isHere = i === 0 || (joinedAt(i) !== null && age >= joinedAt(i));
    if (app !== null && age >= app && isHere && lot(`${person[0]} ${age}`) < use)
      messages.push({
        ...did(person[0], 'record.created', { fields: 4 }),
        hoursAgo: 6 * lot(`${person[0]} hour ${age}`),
      });
  }
  return messages;
}

/** @param {import('./companies.mjs').Company} company */
function ofPages(company, age) {
  const { id, people, app, met } = company;
  if (isGone(company, age)) return [];
  const about = { anonymousId: `${id}-browser`, userId: people[0][0], accountId: id };
  const saw = (key, ...deeds) => deeds.map((did) => ({ ...about, type: 'experience', key, ...did }));

  const items = [];
  if (age === 0) {
    const came = ['open', 'name', 'to-form', 'field', 'save', 'to-members', 'invite'].slice(0, app === 0 ? 7 : 3);
    const end = { did: app === 0 ? 'completed' : 'dismissed' };
    items.push(...saw('build-app', { did: 'shown' }, ...came.map((step) => ({ did: 'step', step })), end));
  }
  if (app !== null && age === app + 2) {
    const answer = 3 + Math.floor(lot(`${id} ease`) * 5);
    const asked = { did: 'answered', step: 'score', answer };
    items.push(...saw('first-app-ease', { did: 'shown' }, asked, { did: 'completed' }));
  }
  if (age === met) items.push({ ...about, type: 'milestone', key: 'internal-meeting', done: true });
  return items;
}

/** A number from 0 to 1 that belongs to these words (FNV-1a, mixed). */
function lot(words) {
  let hash = 0x811c9dc5;
  for (const letter of words) hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
