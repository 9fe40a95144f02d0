import { MocError } from '@moc-sdk/core';

/** Reads one setting by the name that it has in the environment; an empty one counts as left out. */
export interface Setting {
  (name: string): string | undefined;
  /** @throws MocError `system/usage` when it is left out. @param beside the setting that makes this one needed */
  needed(name: string, beside: string): string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export function settingsOf(environment: Environment): Setting {
  const setting = (name: string) => environment[name] || undefined;
  return Object.assign(setting, {
    needed(name: string, beside: string): string {
      const value = setting(name);
      if (value === undefined) throw misread(name, `is needed beside ${beside}`);
      return value;
    },
  });
}

/** A setting that is off, named but never shown: it may be a secret. */
export function misread(name: string, problem: string): MocError {
  return new MocError('system/usage', {
    details: { problem: `${name} ${problem}` },
    hint: 'Correct the settings; the README of ops-ta lists them.',
  });
}
