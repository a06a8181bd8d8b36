import * as z from 'zod';
import { locale } from './value.ts';

export const text = z.union([z.string(), z.record(locale, z.string())]).meta({
  id: 'Text',
  description:
    'A text, or one for each locale: { "ja": "…", "en": "…" }. A plain string is in the project’s first locale. Where text is drawn it is a ' +
    'Markdown subset (emphasis, strong, code, links, lists, images, line breaks; headings and quotes in mail and articles) with Liquid outputs: ' +
    '{{ user.firstName | default: "" }}. Always there: user.id, account.id, project.key, project.title, links.app (when project.json has appUrl); every ' +
    'other user.… and account.… trait needs a default. Filters: default, upcase, downcase, capitalize, date, number, truncate. ' +
    '{% if %} … {% else %} … {% endif %} in mail only. No HTML.',
});

export type Text = z.infer<typeof text>;
