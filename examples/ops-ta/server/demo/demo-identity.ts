import type { Clock } from '@moc-sdk/core';
import {
  fictionalPeople,
  memoryDirectory,
  memoryRegistry,
} from '@moc-sdk/moc-account-client/verification/testing';
import type { Mailer } from '@moc-sdk/service/ports';
import type { IdentityOverrides } from '../identity/overrides.js';

/**
 * What a demonstration has in the place of an agency's own: sources in memory that know the fictional people, no antivirus,
 * and of the emulator its mailbox and its clock.
 */
export function demoIdentity({ clock, outbox }: { clock: Clock; outbox: Mailer }): IdentityOverrides {
  const directories = ['AD', 'DPIS'].map((name) => memoryDirectory(name, fictionalPeople));
  const sources = { registry: memoryRegistry(fictionalPeople), directories };
  return { sources, scanner: 'none', mailer: outbox, accountsClock: clock };
}
