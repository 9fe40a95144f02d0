import type { Clock } from '@moc-sdk/core';
import type { FaceEngine } from '@moc-sdk/face';
import type { FaceVault } from '@moc-sdk/face/vault';
import type { Site } from '../api/contract.js';
import type { FaceTemplates, Files, Records } from '../ports/index.js';
import type { UploadOptions } from '../uploads/index.js';
import type { AttachmentKeeper } from './attachment-keeper.js';

/** What every use case works with. */
export interface Surroundings {
  records: Records;
  files: Files;
  /** How files that people send are checked. */
  uploads: UploadOptions;
  attachments: AttachmentKeeper;
  faceTemplates: FaceTemplates;
  faces: FaceEngine;
  /** The sealed face templates. */
  faceVault: FaceVault;
  /** Whether sure matches renew the template. */
  renewFaces: boolean;
  sites: readonly Site[];
  /** ISO 3166-2 code whose holidays count for people whose record names no other. */
  area: string;
  /** Devices that may hold punches which have not arrived. */
  unsynced: () => Promise<readonly { device: string; since?: string }[]>;
  /** Version of the consent text that must be agreed to before a face is kept. */
  consentVersion: string;
  clock: Clock;
  /** Makes a new random id. */
  newId: () => string;
}
