import { createReadStream } from 'node:fs';
import { importPunches } from '@moc-sdk/attendance-rules/import';
import type { ImportPeer } from './import-peer.js';

/** This kit as its documentation shows it: the format is told by the evidence. */
export const moc: ImportPeer = {
  name: 'importPunches',
  async read(path, onPunches) {
    const imported = importPunches(createReadStream(path));
    for await (const { punches } of imported) onPunches(punches);
    const { lines, punches, quarantined } = imported.summary;
    return { lines, punches, refused: quarantined };
  },
};
