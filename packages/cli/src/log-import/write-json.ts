import type { PunchImport } from '@moc-sdk/attendance-rules/import';
import { spill } from '../text/spill.js';

type Write = (text: string) => Promise<void>;

/**
 * Writes an import as JSON. Punches go out as they come, so that a log of any size needs no memory; quarantined lines wait
 * for their turn. Nothing is written before the layout of the log is known.
 */
export async function writeJson(imported: PunchImport, write: Write): Promise<void> {
  const waiting = spill();
  const punchItems = jsonItems(write);
  const quarantinedItems = jsonItems(waiting.add);
  let begun = false;
  try {
    for await (const { punches, quarantined } of imported) {
      if (!begun) await write(`{\n  "format": ${JSON.stringify(imported.summary.format)},\n  "punches": [`);
      begun = true;
      await punchItems.add(punches);
      await quarantinedItems.add(quarantined);
    }
    await write(`${punchItems.end()},\n  "quarantined": [`);
    for await (const text of waiting.read()) await write(text);
    const { lines, blank } = imported.summary;
    await write(`${quarantinedItems.end()},\n  "lines": ${lines},\n  "blank": ${blank}\n}\n`);
  } finally {
    await waiting.close();
  }
}

/** The inside of a JSON array, one item a line. */
function jsonItems(write: Write) {
  let count = 0;
  return {
    async add(values: readonly object[]): Promise<void> {
      if (values.length === 0) return;
      const separator = count > 0 ? ',' : '';
      count += values.length;
      await write(separator + values.map((value) => `\n    ${JSON.stringify(value)}`).join(','));
    },
    end: () => (count > 0 ? '\n  ]' : ']'),
  };
}
