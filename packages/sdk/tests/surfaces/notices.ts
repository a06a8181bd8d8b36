import type { Announcement, Banner, Hint, Target } from '@banso/engine';
import { copy, test as target } from './tours.ts';

const base = {
  title: copy('Charts are here', 'グラフが使えるようになりました'),
  priority: 1,
  audience: null,
  trigger: null,
  autoStart: true,
  repeat: 'until-completed',
} as const;

const body = copy('Turn any view into a chart.', '一覧をそのままグラフにして、社内に共有できます。');

export const link = { label: { en: 'Try it', ja: '試してみる' }, by: 'link', href: '#charts' } as const;

export const hint = (at: string | Target, more: Partial<Hint> = {}): Hint => ({
  ...base,
  key: 'a-hint',
  kind: 'hint',
  target: typeof at === 'string' ? target(at) : at,
  on: 'dot',
  body,
  action: null,
  ...more,
});

export const banner = (more: Partial<Banner> = {}): Banner => ({
  ...base,
  key: 'a-banner',
  kind: 'banner',
  body,
  action: link,
  ...more,
});

export const announcement = (form: Announcement['form'], more: Partial<Announcement> = {}): Announcement => ({
  ...base,
  key: 'an-announcement',
  kind: 'announcement',
  form,
  body,
  action: link,
  from: null,
  ...more,
});
