import type { Phrase } from './phrasebook.ts';
import { milestoneFixes } from './milestoneFixes.ts';
import { textFixes } from './textFixes.ts';

/** What to do. */
export const fixes: readonly Phrase[] = [
  // General
  ['Did you mean "‹name›"?', '「‹name›」ではありませんか？'],
  ['Known ‹what:noun›: ‹names›.', '使える‹what:noun›：‹names›'],
  ['Known: ‹names›.', '使えるもの：‹names›'],
  ['There are no ‹what:noun› yet.', '‹what:noun›はまだありません。'],
  ['Add it.', '追加してください。'],
  ['Write something.', '内容を書いてください。'],
  ['Write something, or take it out.', '内容を書くか、削除してください。'],
  ['Put at least ‹n› in, or leave it out.', '‹n› 件以上入れるか、項目ごと省いてください。'],
  ['The least is ‹n› (not included).', '‹n› より大きい値にしてください。'],
  ['The least is ‹n›.', '‹n› 以上にしてください。'],
  ['The most is ‹n›d.', '‹n›d 以下にしてください。'],
  ['The most is ‹n›.', '‹n› 以下にしてください。'],
  ['See the schema’s description of it.', 'スキーマの説明を確認してください。'],
  ['Add one of ‹names›, such as "is": "admin".', '‹names› のいずれかを加えてください（例："is": "admin"）。'],
  ['Add one of ‹names›.', '‹names› のいずれかを加えてください。'],
  // Files and JSON
  [
    'A project has project.json, playbooks/*.json, articles/<locale>/*.md and scenarios/*.json.',
    'プロジェクトのファイルは project.json、playbooks/*.json、articles/<locale>/*.md、scenarios/*.json です。',
  ],
  [
    'Write one with "key", "title", "locales" and "timeZone", or name another folder.',
    '"key"、"title"、"locales"、"timeZone" を書いた project.json を作るか、別のフォルダーを指定してください。',
  ],
  ['Split it into several playbooks.', '複数のプレイブックに分けてください。'],
  ['Write it flatter.', '入れ子を浅くしてください。'],
  ['Write a JSON object.', 'JSON のオブジェクトを書いてください。'],
  ['Take the last comma out.', '最後のカンマを削除してください。'],
  ['Close first what was opened last.', '後から開いた括弧を先に閉じてください。'],
  [
    'Take the comment out; say it in a "title" or in the commit.',
    'コメントを削除し、内容は "title" やコミットに書いてください。',
  ],
  ['Put "," between two entries.', '項目の間に「,」を入れてください。'],
  ['Put ":" between a name and its value.', '名前と値の間に「:」を入れてください。'],
  ['Write a name in double quotes.', '名前を二重引用符で囲んで書いてください。'],
  ['Write an ordinary blank, or none.', '半角の空白にするか、削除してください。'],
  ['Write ‹meant› instead.', '半角の「‹meant›」にしてください。'],
  ['Put "}" where it ends.', '終わりに「}」を入れてください。'],
  ['Put "]" where it ends.', '終わりに「]」を入れてください。'],
  ['Keep one object a file.', '一つのファイルに一つのオブジェクトだけを書いてください。'],
  [
    'Close it with a double quote; write a line break as \\n and a backslash as \\\\.',
    '二重引用符で閉じ、改行は \\n、バックスラッシュは \\\\ と書いてください。',
  ],
  [
    'Write an object, list, text in double quotes, number, true, false or null.',
    'オブジェクト、リスト、二重引用符で囲んだ文字列、数値、true、false、null のいずれかを書いてください。',
  ],
  ['Keep one of the two.', 'どちらか一つだけを残してください。'],
  ['Use another name.', '別の名前にしてください。'],
  [
    'Start it with "---", the keys (key, title), and "---".',
    '先頭に「---」、キー（key、title）、「---」の順に書いてください。',
  ],
  [
    'Write one "name: value" a line, and put quotes round a value with ":" in it.',
    '一行に一つ「名前: 値」を書き、「:」を含む値は引用符で囲んでください。',
  ],
  ['Write each value out.', '値をそれぞれ書いてください。'],
  // Shape
  [
    'Write both, such as "every": "7d", "times": 3, or neither.',
    '両方を書くか（例："every": "7d", "times": 3）、両方とも省いてください。',
  ],
  [
    'Keep one of "every" with "times", "distinctUsers" and "count"; join two conditions by "all".',
    '「"every" と "times"」「"distinctUsers"」「"count"」のどれか一つを残してください。組み合わせるときは "all" で二つの条件をつなぎます。',
  ],
  ['Add the role, such as "role": "button".', '"role" を加えてください（例："role": "button"）。'],
  ['Write names such as "data-testid".', '「data-testid」のような名前にしてください。'],
  [
    'Use a-z, 0-9 and "-", at most 64 of them, starting with a letter or a digit.',
    'a-z、0-9、「-」を使い、英字か数字で始めて 64 文字以内にしてください。',
  ],
  [
    'Write a whole number and a unit: "30s", "30m", "2h" or "14d".',
    '半角の整数と単位を書いてください："30s"（秒）、"30m"（分）、"2h"（時間）、"14d"（日）',
  ],
  ['Write hours and minutes of the 24-hour clock: "09:00".', '24 時間表記で時と分を書いてください（例："09:00"）。'],
  ['Write RFC 3339 with its zone: ‹example›.', 'RFC 3339 の形式で、タイムゾーンを付けて書いてください：‹example›'],
  ['Write a BCP 47 tag such as "ja", "en" or "pt-BR".', '"ja"、"en"、"pt-BR" のような BCP 47 のタグで書いてください。'],
  ['Use letters, digits and "-": "productHelp".', '英字、数字、「-」を使ってください（例："productHelp"）。'],
  ['Write six hexadecimal digits: "#2563eb".', '16 進数 6 桁で書いてください（例："#2563eb"）。'],
  ['Write it as name@example.com.', 'name@example.com の形で書いてください。'],
  ['Write it in full: ‹example›.', '省略せずに書いてください：‹example›'],
  [
    'Write two words or more, such as ["log in", "sign in"].',
    '["ログイン", "サインイン"] のように2語以上で書いてください。',
  ],
  ['Write "7d" or more; without it, 90 days.', '"7d" 以上で書いてください。省略すると 90 日です。'],
  ['Write its IANA name, such as "Asia/Tokyo".', 'IANA の名前で書いてください（例："Asia/Tokyo"）。'],
  ['Check its month, day and hour.', '月・日・時を確認してください。'],
  ['Write days, such as "1d" or "7d".', '"1d" や "7d" のように日数で書いてください。'],
  [
    'Write the path alone, from its first "/": "/apps/*".',
    '最初の「/」からのパスだけを書いてください（例："/apps/*"）。',
  ],
  [
    'Write "*" for a run within one segment, "**" for any run.',
    '一つの区切りの中なら「*」、区切りをまたぐなら「**」を使ってください。',
  ],
  [
    'Compare parameters by "query": { "tab": "members" }.',
    'パラメーターは "query" で比べてください（例：{ "tab": "members" }）。',
  ],
  [
    'Only "*" and "**" stand for other letters; join several patterns as a list.',
    '使えるのは「*」と「**」だけです。複数のパターンはリストにしてください。',
  ],
  ['Shorten it with "**".', '「**」を使って短くしてください。'],
  [
    'Write a short selector, or better "test", "label" or "role".',
    '短いセレクターにするか、できれば "test"、"label"、"role" を使ってください。',
  ],
  ['Write its address between the round brackets.', '丸括弧の中にアドレスを書いてください。'],
  ['Use https, http, mailto, or a path of the product.', 'https、http、mailto、または製品内のパスを使ってください。'],
  // References
  ['Its steps are ‹names›.', 'このツアーのステップ：‹names›'],
  ['Give one of the two another key.', 'どちらかのキーを変えてください。'],
  ['Let one of them stand on events or traits.', 'どれか一つを、イベントまたは属性の条件にしてください。'],
  ...textFixes,
  ['Name what is to come after it.', '次に始めるものを指定してください。'],
  ['Name a ‹kinds›.', '‹kinds› のいずれかを指定してください。'],
  ['Write an address of the kind that this takes.', 'ここで使える種類のアドレスを書いてください。'],
  [
    'Let the trigger be a milestone that is reached, or an event without "within", or take "delay" out.',
    'きっかけを「到達したマイルストーン」または "within" のないイベントにするか、"delay" を削除してください。',
  ],
  [
    'Put it into a checklist, link to it, or have a help panel.',
    'チェックリストに入れるか、リンクするか、ヘルプパネルを置いてください。',
  ],
  ['Compare with what it takes: a text.', '文字列と比べてください。'],
  ['Compare with what it takes: "contains" one of ‹names›.', '"contains" で次のいずれかと比べてください：‹names›'],
  ['Compare with what it takes: ‹from› to ‹to›.', '‹from› から ‹to› の値と比べてください。'],
  ['Compare with what it takes: ‹names›.', '次のいずれかと比べてください：‹names›'],
  ['The first question is always asked: take "when" out.', '最初の質問は必ず聞かれます。"when" を削除してください。'],
  ['Before it are ‹names›.', 'それより前の質問：‹names›'],
  [
    'Give it "captions" (WebVTT), or say the same in the body when it has no sound.',
    '"captions"（WebVTT）を付けてください。音声のない動画なら、同じ内容を本文に書いてください。',
  ],
  [
    'Use https, or a path of the product that begins with "/".',
    'https、または「/」で始まる製品内のパスを使ってください。',
  ],
  [
    'Keep one of "article", "start" and "link" (a "label" needs one), and put other links into the body.',
    '"article"、"start"、"link" のどれか一つを残してください（"label" にはどれか一つが必要です）。ほかのリンクは本文に書きます。',
  ],
  [
    'Add what the answer must be, such as "lte": 6 or "is": "price".',
    '回答の条件を加えてください（例："lte": 6、"is": "price"）。',
  ],
  ['Let "is" be "reached", or take "for" out.', '"is" を "reached" にするか、"for" を削除してください。'],
  // Flow
  ['Let one of its branches go forward, or end.', '分岐のどれかを先に進めるか、終了にしてください。'],
  ['Let a branch lead to it, or take it out.', '分岐から進めるようにするか、削除してください。'],
  ['End the list with a branch that has no "when".', '最後に "when" のない分岐を置いてください。'],
  ['Put the branch without "when" last.', '"when" のない分岐を最後に置いてください。'],
  ['Say by "advance" what opens it, or take "gate" out.', '"advance" で進む条件を書くか、"gate" を削除してください。'],
  ['Give it a "target".', '"target" を指定してください。'],
  ['Give it a "title" or a "body".', '"title" または "body" を書いてください。'],
  [
    'Give that exit a condition, or take out what comes after it.',
    '終了に条件を付けるか、その後のステップを削除してください。',
  ],
  ['Add what it waits for, or take the step out.', '待った後に行うことを加えるか、このステップを削除してください。'],
  ['Let it end later.', 'シナリオの終了を遅くしてください。'],
  // Sense
  [
    'Give those that show real use a greater "weight".',
    '本当の活用を表すマイルストーンの "weight" を大きくしてください。',
  ],
  [
    'Add "goal": { "milestone": "…", "within": "14d" }.',
    '"goal": { "milestone": "…", "within": "14d" } を加えてください。',
  ],
  [
    'Give the milestone that shows the product is of use the role "firstValue" or "habit".',
    '製品が役立ったことを表すマイルストーンの role を "firstValue" または "habit" にしてください。',
  ],
  [
    'Add "milestones", with a first value or a habit among them.',
    '"milestones" を加え、firstValue または habit を含めてください。',
  ],
  ...milestoneFixes,
  [
    'Ask for it in "trigger", "exit" or a step of a follow-up.',
    'フォローの "trigger"、"exit"、またはステップの条件にしてください。',
  ],
  ['Ask for a milestone or an event here.', 'ここではマイルストーンかイベントを条件にしてください。'],
  [
    'Ask for a milestone, an event or a trait here.',
    'ここではマイルストーン、イベント、または属性を条件にしてください。',
  ],
  [
    'Ask for a milestone, or set "subject": "user".',
    'マイルストーンを条件にするか、"subject": "user" にしてください。',
  ],
  [
    'Ask for its event with "distinctUsers", or set "subject": "user".',
    'そのイベントを "distinctUsers" で数えるか、"subject": "user" にしてください。',
  ],
  [
    'Add "excludeOrigin": [‹list›], or [] when each of them counts.',
    '"excludeOrigin": [‹list›] を加えてください。すべて数えるときは [] とします。',
  ],
  [
    'Use "test" with a data attribute, a label, or a role with its text.',
    'data 属性の "test"、ラベル、または role と text を使ってください。',
  ],
  [
    'Hold out more, up to 50% (which sees ‹least›), or ask for a greater effect.',
    '比較用の割合を増やすか（50% で ‹least› の差を検出できます）、期待する効果を大きくしてください。',
  ],
  [
    'Even half held out sees ‹least›: set "holdout": 0, or judge several follow-ups together.',
    '半分を比較用にしても検出できるのは ‹least› の差です。"holdout": 0 にするか、複数のフォローをまとめて評価してください。',
  ],
  [
    'Add "health" to project.json, or take this out.',
    'project.json に "health" を加えるか、この条件を削除してください。',
  ],
  ['Ask for the account’s tenure or its traits.', 'アカウントの利用期間か属性を条件にしてください。'],
  [
    'Add the axis "‹axis›" to a profile of project.json, or take this out.',
    'project.json のプロファイルに軸「‹axis›」を加えるか、この条件を削除してください。',
  ],
  ['Give one of the two another name.', 'どちらかの名前を変えてください。'],
  [
    'Write where it begins to be "concerning", and where "healthy".',
    '"concerning" になる値と "healthy" になる値を、それぞれ書いてください。',
  ],
  [
    'Write where the points begin, "from", and where they end, "to".',
    '0 点になる値を "from" に、100 点になる値を "to" に書いてください。',
  ],
  [
    'Write one of "bands" and "linear", or a list "byAge" of them.',
    '"bands" か "linear" のどちらか、またはそれらを並べた "byAge" を書いてください。',
  ],
  [
    'Add one of progress, usage, initiative, spread.',
    'progress、usage、initiative、spread のいずれかを加えてください。',
  ],
  ['Put the profile without "audience" last.', '"audience" のないプロファイルを最後に置いてください。'],
  ['End the list with a profile that has no "audience".', '最後に "audience" のないプロファイルを置いてください。'],
  [
    'Let a follow-up ask for it: "trigger": { "health": "overall", "band": "poor" }.',
    'フォローの条件に使ってください（例："trigger": { "health": "overall", "band": "poor" }）。',
  ],
  ['Keep the ‹n› that staff can do something about.', '担当者が働きかけられる ‹n› 件に絞ってください。'],
  [
    'Leave origins out by "excludeOrigin", cap it by "perPerson", or count by "where" what is of value.',
    '"excludeOrigin" で発生元を除くか、"perPerson" で一人あたりの上限を決めるか、"where" で価値のあるものだけを数えてください。',
  ],
  [
    'Look back no further than 14 days in the first profile.',
    '最初のプロファイルでは、さかのぼる期間を 14 日以内にしてください。',
  ],
  ['Start it with "$schema".', '先頭に "$schema" を書いてください。'],
  [
    'Add "sender" to project.json: name, address, organisation, postalAddress, contact.',
    'project.json に "sender"（name、address、organisation、postalAddress、contact）を加えてください。',
  ],
  [
    'Set "optIn" to true, or use another category for help with the product.',
    '"optIn" を true にするか、使い方のご案内には別の区分を使ってください。',
  ],
  [
    'Give an address of the same domain, or leave it so.',
    '同じドメインのアドレスを指定するか、このままにしてください。',
  ],
  ['Keep "must" for what law or contract asks.', '"must" は法令や契約で必要なものだけにしてください。'],
  ['Write ‹what:noun›.', '‹what:noun› を書いてください。'],
  [
    'Set "repeat": "always" to ask again after it, or take "cooldown" out.',
    '間隔をあけて再び聞くには "repeat": "always" を加え、聞かないなら "cooldown" を削除してください。',
  ],
  ['Set "cooldown" to "180d" or more.', '"cooldown" を "180d" 以上にしてください。'],
  ['Add { "tenure": { "gte": "365d" } } to its audience.', '対象に { "tenure": { "gte": "365d" } } を加えてください。'],
  [
    'Add { "milestone": "‹key›" } to its audience: the habit first.',
    '習慣のマイルストーンに達してからになるよう、対象に { "milestone": "‹key›" } を加えてください。',
  ],
  [
    'Say it in project.json: "tasks": { "‹of›": { "‹key›": "…" } }.',
    'project.json に "tasks": { "‹of›": { "‹key›": "…" } } と書いてください。',
  ],
  ['Set "holdout": 0, or take "leeway": "must" out.', '"holdout" を 0 にするか、"leeway": "must" を外してください。'],
];
