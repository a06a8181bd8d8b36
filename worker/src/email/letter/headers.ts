/**
 * One-click unsubscribe (RFC 8058; the sender's DKIM signature has to cover both fields), and a word to other machines that a
 * machine wrote this, so that none answers it (RFC 3834; Exchange reads its own field). Throws when the address is not one
 * that can stand between angle brackets.
 */
export function headersOf(unsubscribeUrl: string, locale: string): { readonly [name: string]: string } {
  if (!/^https?:\/\/[\x21-\x3b\x3d\x3f-\x7e]+$/.test(unsubscribeUrl))
    throw new RangeError('unsubscribeUrl is no http(s) address');
  return {
    'List-Unsubscribe': `<${unsubscribeUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'OOF, AutoReply',
    'Content-Language': locale,
  };
}
