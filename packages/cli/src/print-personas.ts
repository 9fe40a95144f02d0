import type { Persona } from '@moc-sdk/moc-account-emulator';

/** Tells whom one may sign in as. Standard output stays for `ready <url>`. */
export function printPersonas(personas: readonly Persona[]): void {
  for (const { email, password, note } of personas) console.error(`  ${email}  ${password}  ${note.en}`);
}
