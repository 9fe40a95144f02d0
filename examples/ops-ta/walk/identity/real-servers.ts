import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Ad, startAd } from '../../../../tools/servers/ad.mjs';
import { type RunningClamd, startClamd } from '../../../../tools/servers/clamd.mjs';
import { type DopaServer, startDopa } from '../../../../tools/servers/dopa.mjs';
import { type DpisServer, startDpis } from '../../../../tools/servers/dpis.mjs';

/** What an agency has: a directory, a personnel register, the card check and an antivirus. All know the fictional people. */
export interface RealServers {
  readonly ad: Ad;
  readonly dpis: DpisServer;
  readonly dopa: DopaServer;
  readonly clamd: RunningClamd;
  /** What the deployment's environment says of them. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** @returns the servers, or a sentence why one cannot be had on this machine */
export async function startRealServers(folder: string): Promise<RealServers | { readonly reason: string }> {
  const running: { stop(): Promise<void> }[] = [];
  const stop = async () => {
    for (const server of running.splice(0).reverse()) await server.stop();
  };
  try {
    const ad = had(running, await startAd());
    const dpis = had(running, await startDpis());
    const clamd = had<RunningClamd>(running, await startClamd());
    const dopa = had(running, await startDopa());
    const environment = await environmentOf({ ad, dpis, dopa, clamd }, folder);
    return { ad, dpis, dopa, clamd, environment, stop };
  } catch (error) {
    await stop();
    if (error instanceof NotHad) return { reason: error.message };
    throw error;
  }
}

class NotHad extends Error {}

function had<Server extends { stop(): Promise<void> }>(
  running: { stop(): Promise<void> }[],
  server: Server | { readonly reason: string },
): Server {
  if ('reason' in server) throw new NotHad(server.reason);
  running.push(server);
  return server;
}

async function environmentOf(
  { ad, dpis, dopa, clamd }: Pick<RealServers, 'ad' | 'dpis' | 'dopa' | 'clamd'>,
  folder: string,
): Promise<Record<string, string>> {
  const caFile = join(folder, 'ad-ca.pem');
  await writeFile(caFile, ad.ca);
  return {
    MOC_AD_URL: ad.url,
    MOC_AD_CA_FILE: caFile,
    MOC_AD_BASE: ad.base,
    MOC_AD_BIND_DN: ad.bindDn,
    MOC_AD_PASSWORD: ad.password,
    MOC_DPIS_URL: dpis.url,
    MOC_DOPA_SOAP_URL: dopa.soapUrl,
    MOC_CLAMD_HOST: clamd.host,
    MOC_CLAMD_PORT: String(clamd.port),
  };
}
