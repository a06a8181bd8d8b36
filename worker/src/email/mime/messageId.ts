/**
 * The Message-ID of an effect, without the brackets: the same for every try, and a bounce or a reply leads back to it. What
 * cannot stand in a dot-atom (RFC 5322 §3.6.4) is written as `%XX`.
 */
export function messageIdOf(effect: string, host: string): string {
  const whole = effect.replace(/\p{Surrogate}/gu, '\ufffd');
  const hex = (found: string): string => `%${found.charCodeAt(0).toString(16).toUpperCase()}`;
  return `${encodeURIComponent(whole).replace(/[().]/g, hex)}@${host}`;
}
