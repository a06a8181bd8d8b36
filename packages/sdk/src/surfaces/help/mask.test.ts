import { expect, test } from 'vitest';
import { mask } from './mask.ts';

test.each([
  ['taro@example.com を招待', '… を招待'],
  ['ｔａｒｏ＠example.com', '…'],
  ['請求書 A-10293 の再発行', '請求書 … の再発行'],
  ['order 550e8400-e29b-41d4-a716-446655440000', 'order …'],
  ['電話 090-1234-5678', '電話 …'],
  ['2026年度の予算', '2026年度の予算'],
  ['OAuth2 with SAML', 'OAuth2 with SAML'],
  ['2段階認証', '2段階認証'],
])('%s is told as %s', (text, told) => {
  expect(mask(text)).toBe(told);
});
