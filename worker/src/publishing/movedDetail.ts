import type { PublicationBody } from '@banso/protocol';

const words = {
  en: {
    somebody: 'Somebody',
    version: (key: string, version: number) => `${key} version ${version}`,
    and: ', ',
    rest: 'settings or articles',
    change: (who: string, what: string, at: string, note: string) =>
      `${who} published ${what} at ${at}${note === '' ? '' : ` (${note})`}.`,
    unknown: 'Something else was published since.',
    end: 'Nothing of yours was published: look at what changed, take it in, then check and publish again.',
    between: ' ',
  },
  ja: {
    somebody: 'ほかの担当者',
    version: (key: string, version: number) => `「${key}」バージョン ${version} `,
    and: 'と',
    rest: '設定または記事',
    change: (who: string, what: string, at: string, note: string) =>
      `${who}が ${at} に${what}を公開しました${note === '' ? '' : `（${note}）`}。`,
    unknown: 'ほかの内容が先に公開されました。',
    end: 'あなたの変更は公開されていません。変更点を確認して取り込み、もう一度チェックしてから公開してください。',
    between: '',
  },
} as const;

/** Who put what in force in the meantime, and what to do. */
export function movedDetail(locale: 'ja' | 'en', changes: readonly PublicationBody[]): string {
  const say = words[locale];
  const told = changes.map(({ at, by, note, playbooks }) => {
    const what = playbooks.map(({ key, version }) => say.version(key, version)).join(say.and);
    return say.change(by ?? say.somebody, what === '' ? say.rest : what, at, note ?? '');
  });
  return [...(told.length > 0 ? told : [say.unknown]), say.end].join(say.between);
}
