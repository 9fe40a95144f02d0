/** A private certificate authority and one server certificate, as an agency's own network has them. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../progress.mjs';

/**
 * @param {string} folder where the files are put
 * @param {{ names: readonly string[], addresses: readonly string[] }} server what the certificate stands for
 * @returns {Promise<{ ca: string, caFile: string, certFile: string, keyFile: string }>} `ca` as PEM text
 */
export async function makeCertificates(folder, { names, addresses }) {
  const openssl = (...args) => run('openssl', args, { cwd: folder });
  await openssl(
    ...[
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '30',
      '-subj',
      '/CN=Private test authority',
    ],
    ...['-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign,cRLSign'],
    ...['-keyout', 'ca.key', '-out', 'ca.pem'],
  );
  await openssl(
    ...['req', '-newkey', 'rsa:2048', '-nodes', '-subj', `/CN=${names[0]}`],
    ...['-keyout', 'server.key', '-out', 'server.csr'],
  );
  const alternatives = [...names.map((name) => `DNS:${name}`), ...addresses.map((ip) => `IP:${ip}`)];
  await writeFile(
    join(folder, 'extensions'),
    `subjectAltName=${alternatives.join(',')}\nextendedKeyUsage=serverAuth\n`,
  );
  await openssl(
    ...['x509', '-req', '-in', 'server.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'],
    ...['-days', '30', '-extfile', 'extensions', '-out', 'server.pem'],
  );
  return {
    ca: await readFile(join(folder, 'ca.pem'), 'utf8'),
    caFile: join(folder, 'ca.pem'),
    certFile: join(folder, 'server.pem'),
    keyFile: join(folder, 'server.key'),
  };
}
