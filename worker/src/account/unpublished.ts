import { assemble } from '@banso/engine';
import type { Plan } from '@banso/engine';

/** What is in force before anything is published: events are kept and counted, and a later plan is folded over them. */
export const unpublished: Plan = assemble({
  revision: '',
  settings: {
    key: '',
    title: { en: '' },
    locales: ['en'],
    timeZone: 'UTC',
    sender: null,
    categories: {},
    caps: { perDay: 0, perWeek: 0 },
    quietHours: null,
    testAttributes: [],
    theme: { accent: '#2457c5', onAccent: '#ffffff', radius: 8 },
    segments: {},
  },
  playbooks: [],
  articles: [],
});
