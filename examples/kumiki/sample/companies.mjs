/**
 * Two dozen companies for the console: when each begins, how far it comes in a month, and who works there. Days are counted from the
 * first; null: never.
 *
 * @typedef {object} Company
 * @property {string} id
 * @property {string} name
 * @property {readonly (readonly [id: string, name: string])[]} people The first is the admin.
 * @property {number} begins Day of the first sign-in.
 * @property {number | null} app Days after it, of the first app of their own.
 * @property {number | null} shared Days after it, of sharing that app.
 * @property {number | null} joined Days after it, of the first colleague.
 * @property {number} use Share of working days on which somebody makes records, once there is an app.
 * @property {number | null} met Days after it, of the meeting that they report themselves.
 * @property {number | null} fades Days after the beginning, from which nobody comes any more.
 */

const line = (id, name, people, begins, app, shared, joined, use, { met = null, fades = null } = {}) => ({
  ...{ id, name, begins, app, shared, joined, use, met, fades },
  people: people.map((one, i) => [`${id}-${i + 1}`, one]),
});

/** @type {readonly Company[]} */
export const companies = [
  line('asahi-seisaku', '旭製作所（見本）', ['青木 翔', '石井 香織', '上田 誠', '江口 結衣'], 0, 0, 1, 2, 0.9, {
    met: 12,
  }),
  line('minato-bussan', '港物産（見本）', ['大野 健太', '加藤 明日香', '木下 隆'], 0, 1, 3, 5, 0.7),
  line('shirakaba', '白樺クリニック（見本）', ['工藤 真由', '小林 大地'], 1, 1, 4, 8, 0.5, { met: 20 }),
  line('yamabuki', '山吹建設（見本）', ['斎藤 浩', '坂本 里奈', '島田 亮'], 1, 2, 6, 9, 0.4),
  line('hoshizora', 'ほしぞら保育園（見本）', ['杉山 彩', '関 悠斗'], 2, 0, 2, 3, 0.8, { met: 10 }),
  line('kasumi', '霞商事（見本）', ['高田 修', '千葉 美穂'], 2, null, null, null, 0),
  line('tsubame', 'つばめ運輸（見本）', ['土屋 剛', '内藤 沙織', '中島 拓也'], 3, 1, 2, null, 0.6),
  line('kohaku', '琥珀デザイン（見本）', ['西村 葵', '野口 陽介'], 3, 3, null, null, 0.1),
  line('hinata', 'ひなた不動産（見本）', ['橋本 直樹', '原 千夏'], 4, null, null, 6, 0),
  line('akebono', 'あけぼの会計（見本）', ['平野 恵', '藤原 一樹', '本田 麻衣'], 4, 0, 1, 1, 0.9, { met: 11 }),
  line('shiosai', '潮騒水産（見本）', ['前田 豊', '松井 早紀'], 5, 5, 9, 12, 0.1),
  line('wakaba', '若葉学習塾（見本）', ['三浦 光', '村上 奈々'], 5, 1, 3, 4, 0.6, { fades: 14 }),
  line('ginga', '銀河システム（見本）', ['森田 慎', '矢野 晴香', '山内 蓮'], 6, 0, 0, 1, 0.95, { met: 8 }),
  line('tachibana', '橘法律事務所（見本）', ['横山 文', '吉川 涼'], 7, 2, 5, null, 0.4),
  line('sazanami', 'さざなみ旅館（見本）', ['和田 梓', '岡本 圭'], 8, null, null, null, 0),
  line('momiji', 'もみじ食品（見本）', ['秋山 渉', '今井 真帆', '遠藤 慶'], 9, 1, 2, 3, 0.7, { met: 13 }),
  line('ruri', '瑠璃化学（見本）', ['河野 遥', '菊地 颯'], 10, 4, null, null, 0.05, { fades: 20 }),
  line('kumo', '雲海観光（見本）', ['久保 彰', '近藤 莉子'], 11, 0, 3, 4, 0.6, { met: 12 }),
  line('suzuran', 'すずらん薬局（見本）', ['酒井 知美', '柴田 晃'], 13, null, null, null, 0),
  line('hayate', '疾風電機（見本）', ['菅原 武', '田村 芽衣', '辻 航平'], 15, 1, 1, 2, 0.8, { met: 10 }),
  line('nagisa', '渚フーズ（見本）', ['永井 学', '新田 純'], 18, 2, 4, 6, 0.5),
  line('komorebi', '木漏れ日珈琲（見本）', ['浜田 由紀', '福島 匠'], 21, null, null, null, 0),
  line('northwind', 'Northwind Ltd. (sample)', ['Alex Reed', 'Sam Porter', 'Kim Doyle'], 6, 1, 2, 4, 0.7, { met: 12 }),
  line('bluebird', 'Bluebird Studio (sample)', ['Robin Hale', 'Jo Marsh'], 12, null, null, null, 0),
];
