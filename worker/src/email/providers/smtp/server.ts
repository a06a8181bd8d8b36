export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; else STARTTLS where the server offers it. */
  readonly tls: boolean;
  readonly login: { readonly user: string; readonly password: string } | null;
}

/** `smtp://` (port 587) or `smtps://` (465), user and password percent-encoded. Null when it is neither. */
export function parseSmtpUrl(text: string): SmtpServer | null {
  let url: URL;
  try {
    url = new URL(text);
    if ((url.protocol !== 'smtp:' && url.protocol !== 'smtps:') || url.hostname === '') return null;
    const tls = url.protocol === 'smtps:';
    const login =
      url.username === ''
        ? null
        : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
    return { host: url.hostname, port: url.port === '' ? (tls ? 465 : 587) : Number(url.port), tls, login };
  } catch {
    return null;
  }
}

/** A password may cross these without TLS. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
