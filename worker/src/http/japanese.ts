import { createPhrasebook } from '@banso/playbook';
import type { Phrase } from '@banso/playbook';

/** What the Worker says of a problem, and what the readers of `protocol` say of a body. A test holds that none is left out. */
const details: readonly Phrase[] = [
  ['No such address.', 'このアドレスには何もありません。'],
  ['This address takes ‹methods›.', 'このアドレスで使えるメソッドは ‹methods› です。'],
  ['Send the body without a content encoding.', '本文は圧縮せずに送ってください。'],
  ['The body is not UTF-8.', '本文が UTF-8 ではありません。'],
  ['The body is not gzip, as its header says it is.', 'ヘッダーには gzip とありますが、本文は gzip ではありません。'],
  ['No project has this write key.', 'この write key のプロジェクトはありません。'],
  [
    'At most ‹n› bytes are read here; split the rest off.',
    'ここで読み取れるのは ‹n› バイトまでです。分割して送ってください。',
  ],
  ['Another site may not ask for this.', '別のサイトからは実行できません。'],
  ['Storage does not answer; try again shortly.', 'ストレージが応答しません。少し待って、もう一度試してください。'],
  [
    'It has been noted. Try again; what was acknowledged is safe.',
    '問題を記録しました。もう一度試してください。受け付け済みのデータは失われません。',
  ],
  [
    'Give the key as `Authorization: Bearer …`, or as the user name of Basic.',
    'キーを `Authorization: Bearer …`、または Basic のユーザー名として渡してください。',
  ],
  ['No project has this key.', 'このキーのプロジェクトはありません。'],
  ['No project has this public key.', 'この公開キーのプロジェクトはありません。'],
  [
    'The public key may not do that; use the secret key.',
    '公開キーでは実行できません。シークレットキーを使ってください。',
  ],
  [
    'This sign-in token is not known; `npm start` prints the current one.',
    'このサインイン用トークンは使えません。現在のトークンは npm start が表示します。',
  ],
  ['Sign in first.', '先にサインインしてください。'],
  ['Only the console itself may do this.', 'コンソールからのみ実行できます。'],
  ['The console sends JSON.', 'JSON で送ってください。'],
  ['The project has errors; nothing was published.', 'プロジェクトにエラーがあるため、公開していません。'],
  [
    'The compiled project is too large; split it into two projects.',
    'コンパイル後のプロジェクトが大きすぎます。二つのプロジェクトに分けてください。',
  ],
  [
    'There is no version ‹version› of the playbook "‹key›".',
    'プレイブック「‹key›」にバージョン ‹version› はありません。',
  ],
  [
    'There is no such project, or nothing is published in it.',
    '該当するプロジェクトがないか、まだ何も公開されていません。',
  ],
  ['There is no such project.', '該当するプロジェクトはありません。'],
  ['There are no articles at this address.', 'このアドレスに記事はありません。'],
  [
    'There is no such preview, or its day is over: make another.',
    'このプレビューはありません。作ってから1日を過ぎたものは開けません。もう一度作ってください。',
  ],
  ['There is no such article.', '該当する記事はありません。'],
  ['This project has no such playbook.', 'このプロジェクトに該当するプレイブックはありません。'],
  ['This project has no account with this id.', 'このプロジェクトに、この ID のアカウントはありません。'],
  ['There is no such task in this account.', 'このアカウントに該当する対応はありません。'],
  ['There is no such team.', '該当するチームはありません。'],
  ['Put it off until a time to come.', '延期先には、これから先の日時を指定してください。'],
  ['‹name› has done something with this task in the meantime.', 'この対応は、先に‹name›さんが更新しました。'],
  ['It has changed in the meantime.', 'この対応は、その間に更新されています。'],
  ['From here a task can only be ‹acts›.', 'この状態の対応で選べるのは ‹acts› です。'],
  ['Nobody is asked for this any more.', 'この対応はすでに不要になっています。'],
  ['Nothing of this name is paused.', 'この名前で一時停止しているものはありません。'],
  ['There is no survey with this key.', 'このキーのアンケートはありません。'],
  ['There is no follow-up or experience with this key.', 'このキーのフォローやアプリ内体験はありません。'],
  ['This project knows no user with this id.', 'このプロジェクトに、この ID のユーザーはいません。'],
  ['This account has no mail with this id.', 'このアカウントに、この ID のメールはありません。'],
  ['This project has no identity key.', 'このプロジェクトには本人確認用の鍵がありません。'],
  [
    'The identity token proves nothing, or no longer; send another.',
    '本人確認トークンが無効か、期限切れです。新しいトークンを送ってください。',
  ],
  ['This project needs a valid identity token.', 'このプロジェクトでは有効な本人確認トークンが必要です。'],
  ['A bootstrap names whom it is `about` and the `locale`.', 'bootstrap には `about` と `locale` が必要です。'],
  ['Banso is switched off for this project.', 'このプロジェクトでは Banso を停止しています。'],
  [
    'This project takes server calls with its secret key only.',
    'このプロジェクトでは、サーバーからの送信にシークレットキーが必要です。',
  ],
  ['This link is not one of ours, or has been damaged on its way.', 'このリンクは無効か、途中で壊れています。'],
  ['The ‹name› is one of ‹names›.', '‹name› に指定できるのは ‹names› のいずれかです。'],
  [
    'The signature does not prove this callback, or it is older than five minutes.',
    '署名を確認できないか、5分以上前のコールバックです。',
  ],
  [
    'No callbacks are taken here: BANSO_MAIL_CALLBACK_SECRET is not set.',
    'BANSO_MAIL_CALLBACK_SECRET が設定されていないため、コールバックは受け付けていません。',
  ],
  [
    'This mail is no draft any more; see what became of it.',
    'このメールはすでに確認待ちではありません。現在の状態を確認してください。',
  ],
  ['Write something here.', 'ここに内容を入力してください。'],
  [
    'An import is JSON lines (application/x-ndjson) or CSV with a header (text/csv).',
    'インポートできるのは、JSON Lines（application/x-ndjson）または見出し行つきの CSV（text/csv）です。',
  ],
  [
    'Name the import with `?id=` (letters, digits, . : _ -), so that sending it again counts nothing twice.',
    '`?id=` でインポートに名前を付けてください（英数字と . : _ -）。再送しても二重に数えないために使います。',
  ],
  ['This call was not drawn.', 'このコールは抽出の対象ではありません。'],
  ['The rubric has ‹keys›.', '評価項目は ‹keys› です。'],
  ['From here a call can only become one of ‹names›.', 'このコールを次に進められる状態は ‹names› のいずれかです。'],
  ['‹author› has gone on with this call in the meantime.', 'その間に ‹author› さんがこのコールを進めました。'],
  [
    'Time only goes forward; `npm start -- --reset` starts anew.',
    '時間は先にしか進められません。最初からやり直すには npm start -- --reset を実行してください。',
  ],
  [
    'This request names ‹n› people and accounts; send at most ‹most› at a time.',
    'このリクエストには ‹n› 件のユーザーとアカウントが含まれます。一度に送れるのは ‹most› 件までです。',
  ],
  ['Too many requests; try again in ‹n› seconds.', 'リクエストが多すぎます。‹n› 秒待って、もう一度試してください。'],
  ['This project has no webhook with this id.', 'このプロジェクトに、この ID の Webhook はありません。'],
  [
    'A project has at most ‹n› webhooks; remove one first.',
    '登録できる Webhook は一つのプロジェクトにつき ‹n› 件までです。先にどれかを削除してください。',
  ],
  [
    'This is not an address; write it in full, for example https://app.example.com/banso.',
    'アドレスとして読み取れません。https://app.example.com/banso のように、省略せずに書いてください。',
  ],
  [
    'The address must not hold a user name or a password.',
    'アドレスにユーザー名やパスワードを含めることはできません。',
  ],
  ['The address must begin with https://.', 'アドレスは https:// で始めてください。'],
  ['The address must have a name, not a number.', 'IP アドレスは使えません。ホスト名で指定してください。'],
  ['This name is not one of the public internet.', 'インターネットに公開されているホスト名ではありません。'],
  ['The address may use port 443 or 8443 only.', '使えるポートは 443 と 8443 だけです。'],
  // Of the lines of an import
  ['An account or a user is needed.', 'account または user が必要です。'],
  [
    'An import tells of the past; this is in the future.',
    'インポートは過去の記録のためのものです。未来の日時は使えません。',
  ],
  ['This is before the year 2000.', '2000 年より前の日時は使えません。'],
  ['This line is not JSON.', 'この行は JSON ではありません。'],
  ['A line has at most ‹n› characters.', '1 行は ‹n› 文字までです。'],
  ['This row has ‹n› cells, and there are ‹m› columns.', 'この行には ‹n› 個のセルがありますが、列は ‹m› 個です。'],
  ['A double quote is not closed.', '二重引用符が閉じられていません。'],
  ['Write "account", "user" or "event".', '"account"、"user"、"event" のいずれかを書いてください。'],
  [
    'Name the account, or the user where there are no companies.',
    'アカウントの ID を書いてください。企業アカウントがない製品では、ユーザーの ID だけで構いません。',
  ],
  ['Name the user by the id that your product gives them.', '製品が付けているユーザー ID を書いてください。'],
  [
    'Write the time at which it happened, as in 2026-04-01T09:30:00+09:00.',
    '実際に起きた日時を 2026-04-01T09:30:00+09:00 のように書いてください。',
  ],
  ['Write the event’s name, as your product sends it.', '製品が送信するイベント名を書いてください。'],
  [
    'Write "template", "bulk", "import", "staff" or "test", or leave it out for what a person did.',
    '"template"、"bulk"、"import"、"staff"、"test" のいずれかを書いてください。本人の操作であれば空にします。',
  ],
  ['Put this line right and send it again.', 'この行を直して、もう一度送ってください。'],
  ['Write one whole JSON object on each line.', '1 行に 1 つの JSON オブジェクトを書いてください。'],
  ['Shorten it, or leave out what no rule asks for.', '短くするか、条件で使わない項目を省いてください。'],
  ['Put cells with a comma in them into double quotes.', 'カンマを含むセルは二重引用符で囲んでください。'],
  ['Write "" for a quote within a cell.', 'セルの中の二重引用符は "" と書いてください。'],
  // What a body's readers say
  ['The body is not JSON.', '本文が JSON ではありません。'],
  ['An object is expected here.', 'ここにはオブジェクトが必要です。'],
  ['A list is expected here.', 'ここにはリストが必要です。'],
  [
    'At most ‹n› entries are read here; split the rest off.',
    'ここで読み取れるのは ‹n› 件までです。分割して送ってください。',
  ],
  [
    'A text of 1 to ‹most› characters without control characters is expected here.',
    'ここには制御文字を含まない 1〜‹most› 文字の文字列が必要です。',
  ],
  ['A text of at most ‹most› characters is expected here.', 'ここには ‹most› 文字以内の文字列が必要です。'],
  ['true or false is expected here.', 'ここには true または false が必要です。'],
  ['A whole number, not negative, is expected here.', 'ここには 0 以上の整数が必要です。'],
  [
    'A time as in RFC 3339 is expected here, for example 2026-11-22T09:30:00Z.',
    'ここには RFC 3339 形式の日時が必要です（例：2026-11-22T09:30:00Z）。',
  ],
  ['A number here is too large to be read.', '読み取れないほど大きな数値があります。'],
  ['At most ‹n› levels are read here.', '入れ子は ‹n› 段までです。'],
  ['At most ‹n› keys and entries are read here.', 'キーと要素は合わせて ‹n› 個までです。'],
  ['At most ‹n› characters are read here.', 'ここで読み取れるのは ‹n› 文字までです。'],
  ['At most ‹n› reasons are read here.', '理由は ‹n› 種類までです。'],
  ['At most ‹n› characters are read over all files.', '読み取れるのは、すべてのファイルを合わせて ‹n› 文字までです。'],
  [
    'A duration such as "3d", "12h" or "30m" is expected here, or a time in `to`.',
    'ここには "3d"、"12h"、"30m" のような期間、または `to` に日時が必要です。',
  ],
  ['Say in a few words why it is skipped.', '見送る理由を短く書いてください。'],
  ['Say in a few words what is to be done.', '何をするのかを短く書いてください。'],
  ['A whole number, 1 to 5, is expected here.', 'ここには 1〜5 の整数が必要です。'],
  ['Whole minutes, 0 to ‹most›, are expected here.', 'ここには 0〜‹most› の整数（分）が必要です。'],
  ['Sequence numbers count from 1.', '連番は 1 から始まります。'],
  ['This type of item is not known.', '知られていない種類の項目です。'],
  ['One of ‹names› is expected here.', 'ここに書けるのは ‹names› のいずれかです。'],
  ['A number, a text or a list of texts is expected here.', 'ここには数値、文字列、または文字列のリストが必要です。'],
  ['A path may be given only once.', '同じパスは一度しか指定できません。'],
  ['userId or anonymousId is needed.', 'userId または anonymousId が必要です。'],
];

/** A detail in Japanese; null where it is none of these. */
export function detailInJapanese(detail: string): string | null {
  return createPhrasebook(details)(detail);
}
