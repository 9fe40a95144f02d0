import type { TerminalInbox } from '@moc-sdk/service/ports';
import type { Visit } from './visit.js';

/** Seconds between tries after a failure, and between polls. */
const ERROR_DELAY = 30;
const DELAY = 10;
const BANGKOK_HOURS = 7;

/**
 * What a terminal asks when it starts: how far it has come and what it shall send. Records alone are asked for
 * (`TransFlag`), no fingerprints, faces or photos.
 */
export async function handshake({ terminal, now }: Visit, inbox: TerminalInbox): Promise<string> {
  const stamp = (await inbox.states()).find(({ device }) => device === terminal.device)?.stamp ?? '0';
  return [
    `GET OPTION FROM: ${terminal.device}`,
    `ATTLOGStamp=${stamp}`,
    'OPERLOGStamp=9999',
    'ATTPHOTOStamp=9999',
    `ErrorDelay=${ERROR_DELAY}`,
    `Delay=${DELAY}`,
    'TransTimes=00:00;14:05',
    'TransInterval=1',
    'TransFlag=TransData AttLog',
    `TimeZone=${BANGKOK_HOURS}`,
    'Realtime=1',
    'Encrypt=None',
    `ServerVer=2.4.1 ${now.slice(0, 10)}`,
    '',
  ].join('\n');
}
