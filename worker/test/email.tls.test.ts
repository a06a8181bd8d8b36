import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
// @ts-expect-error a plain script
import { startSmtp } from '../../scripts/smtp.mjs';
import { composeEmail } from '../src/email/compose.ts';
import { makeCertificates } from './email/certificates.ts';
import { sampleInput } from './email/sample.ts';
import { sendingWorker } from './email/sending.ts';

const { ca, key, cert } = makeCertificates();
// Read when wrangler is loaded, and handed to workerd.
process.env.NODE_EXTRA_CA_CERTS = ca;
const order = await sendingWorker();

const send = (url: string) => order({ message: composeEmail(sampleInput()), env: { BANSO_SMTP_URL: url } });

async function server(tls: object): Promise<{ port: number; received: unknown[]; stop: () => Promise<void> }> {
  const received: unknown[] = [];
  const dir = mkdtempSync(join(tmpdir(), 'banso-mail-'));
  return {
    received,
    ...(await startSmtp({
      dir,
      tls,
      login: { user: 'u', password: 'p' },
      onMail: (mail: unknown) => received.push(mail),
    })),
  };
}

test('STARTTLS is taken where the server offers it, before the password is sent', async () => {
  const starttls = await server({ key, cert, allowInsecureAuth: false });
  const outcome = await send(`smtp://u:p@localhost:${starttls.port}`);
  await starttls.stop();
  expect(outcome).toMatchObject({ outcome: 'sent', providerId: '000001.eml' });
  expect(starttls.received).toHaveLength(1);
});

test('smtps speaks TLS from the first byte', async () => {
  const smtps = await server({ key, cert, secure: true });
  const outcome = await send(`smtps://u:p@localhost:${smtps.port}`);
  await smtps.stop();
  expect(outcome).toMatchObject({ outcome: 'sent', providerId: '000001.eml' });
});

test('a certificate that nobody vouches for is not accepted', async () => {
  const stranger = makeCertificates();
  const smtp = await server({ key: stranger.key, cert: stranger.cert });
  const outcome = await send(`smtp://u:p@localhost:${smtp.port}`);
  await smtp.stop();
  expect(outcome.outcome).toBe('retry');
  expect(smtp.received).toHaveLength(0);
});
