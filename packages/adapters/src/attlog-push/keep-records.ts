import { parseLogText } from '@moc-sdk/attendance-rules/import';
import type { AttlogPushOptions } from './options.js';
import type { Visit } from './visit.js';

/** A terminal's mark is a number; anything else is no mark. */
const STAMP = /^\d{1,20}$/;

/** Stores the records of a push and answers with how many lines were accepted, those in quarantine among them. */
export async function keepRecords(
  { terminal, url, now, body }: Visit,
  { inbox, onKept }: AttlogPushOptions,
): Promise<string> {
  const { device, source = 'F', timezone = 'Asia/Bangkok' } = terminal;
  const { punches, quarantined } = parseLogText(body, { format: 'adms', device, source, timezone });
  const stamp = url.searchParams.get('Stamp') ?? '';
  const { kept, repeated } = await inbox.keep({
    device,
    ...(STAMP.test(stamp) && { stamp }),
    receivedAt: now,
    punches: punches.map(({ employee, at, direction }) => ({
      device,
      pin: employee,
      at,
      source,
      ...(direction && { direction }),
    })),
    quarantined,
  });
  onKept?.(device, { kept, repeated, quarantined: quarantined.length });
  return `OK: ${punches.length + quarantined.length}`;
}
