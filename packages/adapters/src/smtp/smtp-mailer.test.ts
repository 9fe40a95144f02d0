import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { fixedClock } from '@moc-sdk/core';
import type { Mail } from '@moc-sdk/service/ports';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { type SmtpOptions, smtpMailer } from './index.js';

const mail: Mail = {
  id: 'mail-7/รหัส',
  to: 'malee@moc.example',
  subject: 'รหัสยืนยันของท่าน',
  text: 'รหัสของท่านคือ 123456\n.\nข้อความนี้ส่งโดยอัตโนมัติ',
};
const from = { name: 'MOC Account', address: 'no-reply@moc.example' };

const certificate = await makeCertificate();
if ('reason' in certificate) process.stderr.write(`Encrypted mail is not tested: ${certificate.reason}\n`);

async function makeCertificate(): Promise<{ pem: string } | { reason: string }> {
  const make = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'];
  const names = ['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-keyout', '-', '-out', '-'];
  try {
    return { pem: (await promisify(execFile)('openssl', [...make, ...names])).stdout };
  } catch {
    return { reason: 'there is no openssl' };
  }
}
const pem = 'pem' in certificate ? certificate.pem : '';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

interface Received {
  readonly recipients: string[];
  readonly content: string;
  readonly secure: boolean;
}

/** A real mail server on a free port, and what it took. */
async function mailServer(options: SMTPServerOptions = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    closeTimeout: 100,
    ...(pem && { key: pem, cert: pem }),
    onData: (stream, session, done) => {
      text(stream).then((content) => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ recipients, content, secure: session.secure });
        done();
      }, done);
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise<void>((resolve) => server.close(resolve)));
  const address = server.server.address();
  if (typeof address !== 'object' || !address) throw new TypeError('no address');
  const { port } = address;
  const mailer = (more: Partial<SmtpOptions> = {}) =>
    smtpMailer({ host: 'localhost', port, security: 'none', from, timeLimit: 10_000, ...more });
  return { received, port, mailer };
}

/** Everything that an error says, causes included. */
function everythingOf(error: unknown): string {
  const seen = new Set<unknown>();
  const say = (value: unknown): string => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return String(value);
    seen.add(value);
    return Reflect.ownKeys(value)
      .map((key) => `${String(key)}=${say(Reflect.get(value, key))}`)
      .join(' ');
  };
  return say(error);
}

describe('a message', () => {
  it('arrives as it was written, from the agency, marked as automatic', async () => {
    const { received, mailer } = await mailServer();
    await mailer({ clock: fixedClock('2026-11-24T08:00:00Z') }).send(mail);
    const [{ recipients, content }] = received as [Received];
    expect(recipients).toEqual([mail.to]);
    const [head = '', body = ''] = content.split('\r\n\r\n');
    expect(head).toContain('From: MOC Account <no-reply@moc.example>');
    expect(head).toContain('To: malee@moc.example');
    expect(head).toContain('Auto-Submitted: auto-generated');
    expect(head).toContain('Date: Tue, 24 Nov 2026 08:00:00 +0000');
    expect(Buffer.from(body, 'base64').toString()).toBe(mail.text);
  });

  it('has the same id at every repeat, and another one than others', async () => {
    const { received, mailer } = await mailServer();
    await mailer().send(mail);
    await mailer().send(mail);
    await mailer().send({ ...mail, id: 'mail-8' });
    const ids = received.map(({ content }) => /^Message-ID: (.*)$/im.exec(content)?.[1]);
    expect(ids[0]).toMatch(/^<[0-9a-f]{40}@moc\.example>/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('may have a plain address as its sender', async () => {
    const { received, mailer } = await mailServer();
    await mailer({ from: 'no-reply@moc.example' }).send(mail);
    expect(received[0]?.content).toContain('From: no-reply@moc.example');
  });

  it.each<[string, Partial<Mail>]>([
    ['a subject of two lines', { subject: 'ok\r\nBcc: all@moc.example' }],
    ['a line feed in the subject', { subject: 'ok\nBcc: all@moc.example' }],
    ['NUL in the subject', { subject: 'ok\0' }],
    ['two recipients', { to: 'malee@moc.example, all@moc.example' }],
    ['a recipient of two lines', { to: 'malee@moc.example\r\nRCPT TO:<all@moc.example>' }],
    ['a named recipient', { to: 'Malee <malee@moc.example>' }],
    ['no recipient', { to: '' }],
    ['no id', { id: '' }],
  ])('with %s is refused before anything is said', async (_name, change) => {
    const { received, mailer } = await mailServer();
    const refusal = await mailer()
      .send({ ...mail, ...change })
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'request/invalid' });
    expect(everythingOf(refusal)).not.toMatch(/malee@|all@/i);
    expect(received).toEqual([]);
  });

  it.each(['x\r\nBcc: all@moc.example', '<a@b>', '"', '\0'])(
    'under the id %j gets no header by it',
    async (id) => {
      const { received, mailer } = await mailServer();
      await mailer().send({ ...mail, id });
      expect(received[0]?.content).not.toMatch(/^bcc:/im);
      expect(received[0]?.content).toMatch(/^Message-ID: <[0-9a-f]{40}@moc\.example>\r$/im);
    },
  );
});

describe.skipIf('reason' in certificate)('encryption', () => {
  it.each([
    ['from the start', { secure: true }, 'tls'],
    ['before anything is said', { hideSTARTTLS: false }, 'starttls'],
  ] as const)('is used %s', async (_name, server, security) => {
    const { received, mailer } = await mailServer(server);
    await mailer({ security, ca: pem }).send(mail);
    expect(received).toMatchObject([{ secure: true }]);
  });

  it('is the default, and a server without it gets nothing', async () => {
    const { received, port } = await mailServer();
    const sending = smtpMailer({ host: 'localhost', port, from }).send(mail);
    await expect(sending).rejects.toMatchObject({ code: 'system/mail-unavailable' });
    expect(received).toEqual([]);
  });

  it('by an authority that nobody knows is none', async () => {
    const { received, mailer } = await mailServer({ hideSTARTTLS: false });
    const sending = mailer({ security: 'starttls' }).send(mail);
    await expect(sending).rejects.toMatchObject({ code: 'system/mail-unavailable' });
    expect(received).toEqual([]);
  });

  it('lets the password be told', async () => {
    const auths: string[] = [];
    const { received, mailer } = await mailServer({
      hideSTARTTLS: false,
      authOptional: false,
      onAuth: ({ username = '', password = '' }, _session, done) => {
        auths.push(username);
        done(password === 'right' ? null : new Error(`no ${username}`), { user: username });
      },
    });
    const secured = { security: 'starttls', ca: pem } as const;
    await mailer({ ...secured, auth: { user: 'moc-account', pass: 'right' } }).send(mail);
    expect(received).toHaveLength(1);
    const refusal = await mailer({ ...secured, auth: { user: 'moc-account', pass: 'wrong' } })
      .send(mail)
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'system/mail-unavailable',
      message: expect.stringContaining('EAUTH 535'),
    });
    expect(everythingOf(refusal)).not.toMatch(/wrong|malee/);
    expect(auths).toEqual(['moc-account', 'moc-account']);
  });
});

describe('a server that does not take a message', () => {
  const refuse = (responseCode: number): SMTPServerOptions => ({
    onRcptTo: ({ address }, _session, done) =>
      done(Object.assign(new Error(`<${address}> is nobody here`), { responseCode })),
  });

  it.each([
    [550, true],
    [451, false],
  ])('with %i is told without the recipient', async (responseCode, permanent) => {
    const { mailer } = await mailServer(refuse(responseCode));
    const refusal = await mailer()
      .send(mail)
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'system/mail-unavailable',
      message: expect.stringContaining(`EENVELOPE ${responseCode}`),
      details: { permanent },
    });
    expect(everythingOf(refusal)).not.toMatch(/malee|123456|รหัสยืนยัน/);
  });

  it('as nobody listens', async () => {
    const { mailer } = await mailServer();
    await Promise.all(closing.splice(0).map((close) => close()));
    await expect(mailer().send(mail)).rejects.toMatchObject({
      code: 'system/mail-unavailable',
      details: { permanent: false },
    });
  });

  it('as it says nothing at all', async () => {
    const sockets = new Set<{ destroy(): void }>();
    const silent = createServer((socket) => sockets.add(socket));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    closing.push(async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => silent.close(resolve));
    });
    const address = silent.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const mailer = smtpMailer({ host: '127.0.0.1', port, security: 'none', from, timeLimit: 100 });
    await expect(mailer.send(mail)).rejects.toMatchObject({ code: 'system/mail-unavailable' });
  });
});

describe('options that are not safe are refused at the start', () => {
  it.each<[string, Partial<SmtpOptions>]>([
    ['plain text to another machine', { host: 'smtp.moc.example', security: 'none' }],
    ['a host that is more', { host: 'localhost\r\nX' }],
    ['a sender of two lines', { from: { name: 'MOC\r\nBcc: x@y.z', address: 'a@moc.example' } }],
    ['a sender that is no address', { from: 'MOC Account' }],
    ['no time', { timeLimit: 0 }],
  ])('%s', (_name, change) => {
    const options: SmtpOptions = { host: 'localhost', security: 'none', from, ...change };
    expect(() => smtpMailer(options)).toThrow(expect.objectContaining({ code: 'system/mail-misconfigured' }));
  });
});
