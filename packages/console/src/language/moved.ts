import { bilingual } from './bilingual.ts';

/** Somebody else published between reading and publishing. */
export const movedWords = bilingual(
  {
    title: 'Someone else published in the meantime. Nothing of yours was published.',
    somebody: 'A colleague',
    version: (key: string, version: number) => `“${key}” version ${version}`,
    and: ', ',
    rest: 'settings or articles',
    published: (who: string, what: string) => `${who} published ${what}.`,
    same: (version: number) =>
      `This is the playbook you are editing: publishing now would replace version ${version} with your text. Take over what you need from it first.`,
    another: 'Your text is not touched by it, but must fit what is published now.',
    look: 'Look at the current version',
    again: 'Check again against what is published now',
    reload: 'Show what is current now',
  },
  {
    title: 'ほかの人が先に公開しました。あなたの変更はまだ公開されていません。',
    somebody: 'ほかの担当者',
    version: (key: string, version: number) => `「${key}」バージョン ${version} `,
    and: 'と',
    rest: '設定または記事',
    published: (who: string, what: string) => `${who}が${what}を公開しました。`,
    same: (version: number) =>
      `編集中のプレイブックです。このまま公開すると、バージョン ${version} の内容はあなたのテキストに置き換わります。必要な変更を先に取り込んでください。`,
    another: 'あなたのテキストに影響はありませんが、公開中の内容と合うか、もう一度確認が必要です。',
    look: '公開中のバージョンを見る',
    again: '公開中の内容でもう一度チェック',
    reload: '公開中の内容を表示',
  },
);
