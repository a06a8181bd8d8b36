import type { AuditDoor, AuditKind } from '@banso/protocol';
import { bilingual } from './bilingual.ts';

const kinds = bilingual<{ readonly [kind in AuditKind]: string }>(
  {
    signIn: 'Signed in',
    signOut: 'Signed out',
    tokenMade: 'Sign-in token made',
    publish: 'Published',
    rollBack: 'Went back',
    setting: 'Setting changed',
    override: 'Automation of an account',
    task: 'Task of an account',
    draft: 'Draft of a mail decided',
    pause: 'Follow-up paused',
    resume: 'Follow-up resumed',
    webhook: 'Webhook changed',
    imported: 'Data imported',
    exported: 'Data exported',
    deleted: 'Data deleted',
  },
  {
    signIn: 'サインイン',
    signOut: 'サインアウト',
    tokenMade: 'サインイン用トークンの作成',
    publish: '公開',
    rollBack: '以前のバージョンに戻す',
    setting: '設定の変更',
    override: 'アカウントの自動化の設定',
    task: 'アカウントの対応',
    draft: 'メール下書きの確認',
    pause: 'フォローの一時停止',
    resume: 'フォローの再開',
    webhook: 'Webhook の変更',
    imported: 'データの取り込み',
    exported: 'データの書き出し',
    deleted: 'データの削除',
  },
);

const doors = bilingual<{ readonly [door in AuditDoor]: string }>(
  { console: 'Console', key: 'Secret key', system: 'Banso' },
  { console: 'コンソール', key: 'シークレットキー', system: 'Banso（自動）' },
);

export const auditWords = bilingual(
  {
    title: 'Record',
    intro: 'Who did what, and when. Nothing here can be changed.',
    kind: 'Kind',
    all: 'Everything',
    kinds: kinds.en,
    doors: doors.en,
    what: 'What',
    who: 'Who',
    when: 'When',
    noName: 'No name given',
    none: 'Nothing of this kind has been recorded.',
    older: 'Older',
    newest: 'Back to the newest',
    did: { added: 'Added', removed: 'Removed', newSecret: 'New secret' },
  },
  {
    title: '操作の記録',
    intro: '誰が、いつ、何をしたかの記録です。記録は変更できません。',
    kind: '種別',
    all: 'すべて',
    kinds: kinds.ja,
    doors: doors.ja,
    what: '内容',
    who: '実行者',
    when: '日時',
    noName: '名前の指定なし',
    none: 'この種別の記録はありません。',
    older: 'さらに前の記録',
    newest: '最新の記録に戻る',
    did: { added: '登録', removed: '削除', newSecret: 'シークレットの再発行' },
  },
);
