import type { TerminalInbox, TerminalLine, TerminalPunch, TerminalState } from '@moc-sdk/service/ports';

/** An inbox in memory, for tests and for trying a terminal out. It is empty after each start. */
export function memoryInbox(): TerminalInbox {
  const punches = new Map<string, { punch: TerminalPunch; taken: boolean }>();
  const lines = new Map<string, TerminalLine & { device: string }>();
  const states = new Map<string, TerminalState>();
  const keep = (device: string, lastSeen: string, stamp = states.get(device)?.stamp) =>
    states.set(device, { device, ...(stamp !== undefined && { stamp }), lastSeen });
  return {
    keep: async (push) => {
      const before = punches.size;
      for (const punch of push.punches) {
        if (!punches.has(keyOf(punch))) punches.set(keyOf(punch), { punch, taken: false });
      }
      for (const line of push.quarantined) {
        const key = `${push.device}\n${line.text}\n${line.reason}`;
        if (!lines.has(key)) lines.set(key, { device: push.device, ...line });
      }
      keep(push.device, push.receivedAt, push.stamp);
      const kept = punches.size - before;
      return { kept, repeated: push.punches.length - kept };
    },
    seen: async (device, at) => void keep(device, at),
    states: async () => [...states.values()].sort((a, b) => (a.device < b.device ? -1 : 1)),
    waiting: async (after, limit) =>
      [...punches.values()]
        .filter(({ taken, punch }) => !taken && (!after || orderOf(punch) > orderOf(after)))
        .map(({ punch }) => punch)
        .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
        .slice(0, limit),
    taken: async (some) => {
      for (const punch of some) {
        const entry = punches.get(keyOf(punch));
        if (entry) entry.taken = true;
      }
    },
    quarantined: async () => [...lines.values()],
  };
}

function keyOf({ device, pin, at }: TerminalPunch): string {
  return `${device}\n${pin}\n${Date.parse(at)}`;
}

function orderOf({ device, pin, at }: TerminalPunch): string {
  return `${new Date(at).toISOString()}\n${device}\n${pin}`;
}
