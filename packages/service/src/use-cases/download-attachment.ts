import { type AttachmentKind, MocError } from '@moc-sdk/core';
import { findClarification } from './clarification-step.js';
import { findTravel } from './find-travel.js';
import type { Surroundings } from './surroundings.js';

export interface Download {
  bytes: Uint8Array;
  kind: AttachmentKind;
}

/** @throws MocError `request/not-found` */
export async function downloadScan(around: Surroundings, person: string, id: string): Promise<Download> {
  const { scan } = await findClarification(around.records.of(person), id);
  return download(around, person, scan);
}

/** @throws MocError `request/not-found` */
export async function downloadTravelAttachment(
  around: Surroundings,
  person: string,
  id: string,
): Promise<Download> {
  const { attachment } = await findTravel(around.records.of(person), id);
  return download(around, person, attachment);
}

async function download(
  { records, files }: Surroundings,
  person: string,
  fileId: string | undefined,
): Promise<Download> {
  const [file] = fileId ? await records.of(person).files([fileId]) : [];
  const bytes = file && (await files.read(file.content));
  if (!bytes) throw new MocError('request/not-found');
  return { bytes, kind: file.kind };
}
