import { MocError } from '@moc-sdk/core';
import { expect, it } from 'vitest';
import { mailerOf, scannerOf } from './outlets.js';
import { settingsOf } from './settings.js';
import { identitySources } from './sources.js';

const AD = {
  MOC_AD_URL: 'ldaps://127.0.0.1:1',
  MOC_AD_BASE: 'OU=Personnel,DC=agency,DC=example',
  MOC_AD_BIND_DN: 'reader@agency.example',
  MOC_AD_PASSWORD: 'not shown anywhere',
};
const DPIS = { MOC_DPIS_URL: 'postgres://reader:secret@127.0.0.1:1/dpis' };
const DOPA = { MOC_DOPA_SOAP_URL: 'http://127.0.0.1:1/CheckCardBankService.asmx' };

const errorOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return MocError.isInstance(error) ? error : undefined;
  }
  return undefined;
};

it('asks what the environment names, and nobody where it names nobody', async () => {
  const none = identitySources(settingsOf({ MOC_AD_URL: '' }), () => {});
  expect([none.registry, none.directories]).toEqual([undefined, []]);
  const all = identitySources(settingsOf({ ...AD, ...DPIS, ...DOPA }), () => {});
  expect([all.registry?.name, ...all.directories.map(({ name }) => name)]).toEqual(['DOPA', 'AD', 'DPIS']);
  await all.close();
});

it('a register that is down is unavailable, and the terminal hears of the source alone', async () => {
  const heard: object[] = [];
  const sources = identitySources(settingsOf(DPIS), (trouble) => heard.push(trouble));
  const answers = await Promise.all(
    sources.directories.map((each) => each.find('9100700000111', { signal: AbortSignal.timeout(10_000) })),
  );
  expect(answers).toMatchObject([{ answer: 'unavailable' }]);
  expect(heard).toMatchObject([{ source: 'DPIS' }]);
  expect(JSON.stringify(heard)).not.toMatch(/9100700000111|secret/);
  await sources.close();
});

it.each([
  ['MOC_AD_PASSWORD', { ...AD, MOC_AD_PASSWORD: '' }],
  ['MOC_AD_CA_FILE', { ...AD, MOC_AD_CA_FILE: '/nowhere/ca.pem' }],
  ['MOC_DOPA_GDX_AGENT_ID', gdxWithoutAgent()],
])('names %s when it is missing or off, and shows no value', (name, environment) => {
  const error = errorOf(() => identitySources(settingsOf(environment), () => {}));
  expect(error).toMatchObject({ code: 'system/usage', message: expect.stringContaining(name) });
  expect(error?.message).not.toMatch(/not shown|nowhere/);
});

function gdxWithoutAgent() {
  return {
    MOC_DOPA_GDX_URL: 'https://gdx.example',
    MOC_DOPA_GDX_CONSUMER_KEY: 'key',
    MOC_DOPA_GDX_CONSUMER_SECRET: 'not shown anywhere',
  };
}

it('without an antivirus no document is accepted, unless that is wanted by name', async () => {
  const said: string[] = [];
  const scanner = scannerOf(settingsOf({}), (line) => said.push(line));
  await expect(scanner?.scan((async function* () {})())).rejects.toMatchObject({
    code: 'attachment/scanner-unavailable',
  });
  expect(said).toEqual([expect.stringContaining('MOC_CLAMD_HOST')]);
  expect(scannerOf(settingsOf({ MOC_ACCEPT_UNSCANNED: '1' }), () => {})).toBeUndefined();
});

it('an address of a mail server that is none is refused, and says nothing of its password', () => {
  const environment = { MOC_SMTP_URL: 'https://user:hidden@mail.example', MOC_MAIL_FROM: 'a@moc.example' };
  const error = errorOf(() => mailerOf(settingsOf(environment), () => {}));
  expect(error).toMatchObject({ code: 'system/usage' });
  expect(error?.message).not.toContain('hidden');
});
