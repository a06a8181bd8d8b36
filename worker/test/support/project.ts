import type { PublishAnswer, PublishRequest } from '@banso/protocol';
import { post, withSecret } from './talk.ts';

export const text = { ja: 'テスト', en: 'Test' };

const project = {
  key: 'demo',
  title: text,
  locales: ['ja', 'en'],
  timeZone: 'UTC',
  quietHours: 'none',
  sender: {
    name: text,
    address: 'team@demo.example',
    organisation: text,
    postalAddress: text,
    contact: 'https://demo.example/contact',
  },
};

/** Milestones that every playbook needs, reached by nothing that a test does unless it means to. */
export const values = [
  { key: 'value', role: 'firstValue', title: text, reached: { event: 'value.seen' } },
  { key: 'habit', role: 'habit', title: text, weight: 2, reached: { event: 'value.seen', every: '7d', times: 3 } },
];

/** Publishes a small project of these playbooks, as `banso publish` does. */
export async function publishOwn(
  playbooks: readonly { readonly key: string; readonly [name: string]: unknown }[],
  settings: object = {},
): Promise<PublishAnswer> {
  const files: PublishRequest['files'] = [
    { path: 'project.json', text: JSON.stringify({ ...project, ...settings }) },
    ...playbooks.map((one) => ({
      path: `playbooks/${one.key}.json`,
      text: JSON.stringify({ title: text, milestones: values, ...one }),
    })),
  ];
  const answer = await post('/v1/playbooks', { files }, withSecret);
  if (!answer.ok) {
    const { errors } = await answer.json<{ errors?: unknown }>();
    throw new Error(JSON.stringify(errors));
  }
  return answer.json();
}
