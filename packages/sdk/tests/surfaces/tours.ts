import type { Checklist, ChecklistItem, Localized, Node, Step, Target, Tour } from '@banso/engine';

export const copy = (en: string, ja = en): Localized<readonly Node[]> => ({ en: [en], ja: [ja] });
export const test = (value: string): Target => ({ signals: [{ by: 'test', value }], within: null, or: [] });

export const step = (key: string, more: Partial<Step> = {}): Step => ({
  key,
  title: copy(`Title of ${key}`),
  body: copy(`Body of ${key}.`),
  target: null,
  page: null,
  modal: false,
  also: [],
  ensure: [],
  video: null,
  placement: 'auto',
  advance: { by: 'next' },
  gate: false,
  wait: 400,
  onMissingTarget: 'wait',
  next: [],
  ...more,
});

export const tour = (...steps: Step[]): Tour => ({
  key: 'a-tour',
  kind: 'tour',
  title: copy('A tour'),
  priority: 1,
  audience: null,
  trigger: null,
  autoStart: true,
  repeat: 'until-completed',
  steps,
});

export const checklist = (...items: ChecklistItem[]): Checklist => ({
  key: 'a-checklist',
  kind: 'checklist',
  title: copy('Getting started', 'はじめての設定'),
  priority: 1,
  audience: null,
  trigger: null,
  autoStart: true,
  repeat: 'until-completed',
  items,
});
