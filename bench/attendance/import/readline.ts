import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { ImportPeer, PeerPunch } from './import-peer.js';

/** What one writes without a library: lines by `node:readline`, columns by `split`, the calendar by `Date`. */
export const readlineSplitDate: ImportPeer = {
  name: 'readline + split + Date',
  async read(path, onPunches) {
    const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
    const result = { lines: 0, punches: 0, refused: 0 };
    for await (const line of lines) {
      result.lines += 1;
      const punch = punchOf(line);
      if (punch) {
        result.punches += 1;
        onPunches([punch]);
      } else result.refused += 1;
    }
    return result;
  },
};

const BANGKOK = 7 * 3_600_000;

function punchOf(line: string): PeerPunch | undefined {
  const [pin = '', stamp = '', device = '', state, verify, workcode] = line.split('\t');
  if (state === undefined || verify === undefined || workcode === undefined) return undefined;
  const local = stamp.replace(' ', 'T');
  const at = new Date(`${local}+07:00`);
  if (Number.isNaN(at.getTime()) || at.getUTCFullYear() < 2001) return undefined;
  // `Date` takes 30 February for 2 March: only what comes back the same existed.
  const shown = new Date(at.getTime() + BANGKOK).toISOString().slice(0, 19);
  return shown === local ? { employee: pin.trim(), at: `${local}+07:00`, source: 'F', device } : undefined;
}
