import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Entry {
  readonly model: string;
  readonly payload: AdapterPayload;
  readonly expiresAt: number;
}

/** What the provider remembers, and how to take from it what is one person's. */
export interface MemoryAdapter {
  readonly factory: AdapterFactory;
  /** Forgets every session, grant and token of an account. @returns the sessions that there were */
  forgetAccount(accountId: string): AdapterPayload[];
}

/** In memory and for this provider alone. */
export function memoryAdapter(): MemoryAdapter {
  const entries = new Map<string, Entry>();

  function live(entry: Entry | undefined): AdapterPayload | undefined {
    return entry && entry.expiresAt > Date.now() ? entry.payload : undefined;
  }

  function findBy(model: string, field: 'uid' | 'userCode', value: string): AdapterPayload | undefined {
    for (const entry of entries.values()) {
      if (entry.model === model && entry.payload[field] === value) return live(entry);
    }
    return undefined;
  }

  function forgetAccount(accountId: string): AdapterPayload[] {
    const sessions: AdapterPayload[] = [];
    for (const [key, entry] of entries) {
      if (entry.payload.accountId !== accountId) continue;
      if (entry.model === 'Session' && live(entry)) sessions.push(entry.payload);
      entries.delete(key);
    }
    return sessions;
  }

  const factory: AdapterFactory = (model): Adapter => {
    const keyOf = (id: string) => `${model}:${id}`;
    return {
      upsert: async (id, payload, expiresIn) => {
        const lifetime = expiresIn ? expiresIn * 1_000 : Number.POSITIVE_INFINITY;
        entries.set(keyOf(id), { model, payload, expiresAt: Date.now() + lifetime });
      },
      find: async (id) => live(entries.get(keyOf(id))),
      findByUid: async (uid) => findBy(model, 'uid', uid),
      findByUserCode: async (userCode) => findBy(model, 'userCode', userCode),
      consume: async (id) => {
        const entry = entries.get(keyOf(id));
        if (entry) entry.payload.consumed = Math.floor(Date.now() / 1_000);
      },
      destroy: async (id) => {
        entries.delete(keyOf(id));
      },
      revokeByGrantId: async (grantId) => {
        for (const [key, entry] of entries) {
          if (entry.payload.grantId === grantId) entries.delete(key);
        }
      },
    };
  };

  return { factory, forgetAccount };
}
