/** What the mail's providers read of the Worker's configuration. */
export interface MailEnv {
  /**
   * Where mail goes: `smtp://user:password@host:port` (STARTTLS where offered), `smtps://…`, `resend:` (its HTTP interface, or
   * `resend:https://…` for another's of the same form), `cloudflare:` (the binding `EMAIL`), or `sink:` (nothing leaves).
   */
  readonly BANSO_MAIL?: string;
  /** The name that `BANSO_MAIL` had when there was SMTP alone; read where that is empty. */
  readonly BANSO_SMTP_URL?: string;
  /** The key of an HTTP provider. */
  readonly BANSO_MAIL_KEY?: string;
  readonly EMAIL?: SendEmail;
}
