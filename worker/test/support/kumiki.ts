import type { PublishAnswer, PublishRequest } from '@banso/protocol';
import { post, withSecret } from './talk.ts';

declare global {
  interface ImportMeta {
    /** Vite's: reads files when the tests are bundled, since workerd has no disk to read them from. */
    glob<T>(
      pattern: string,
      options: { readonly eager: true; readonly query: string; readonly import: string },
    ): { readonly [path: string]: T };
  }
}

const texts = import.meta.glob<string>(
  '../../../examples/kumiki/playbook/{project.json,playbooks/*.json,articles/**/*.md}',
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
);

/** The example's project folder, as `banso publish` sends it. */
export const files: PublishRequest['files'] = Object.entries(texts).map(([path, text]) => ({
  path: path.split('/playbook/')[1] ?? path,
  text,
}));

export const publish = (list = files, more: Partial<PublishRequest> = {}) =>
  post('/v1/playbooks', { files: list, ...more }, withSecret);

export async function published(list = files): Promise<PublishAnswer> {
  const answer = await publish(list);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

/** The folder with one file's text changed. */
export const changed = (path: string, change: (text: string) => string) =>
  files.map((file) => (file.path === path ? { ...file, text: change(file.text) } : file));
