import { toBangkokIso } from '@moc-sdk/core';
import type {
  ClarificationRecord,
  ClarificationStep,
  FileRecord,
  PersonRecord,
  PunchRecord,
  TravelRecord,
} from '@moc-sdk/service/ports';
import type { Insertable, Selectable } from 'kysely';
import type { Tables } from '../tables/tables.js';

type Row<Name extends keyof Tables> = Selectable<Tables[Name]>;
type NewRow<Name extends keyof Tables> = Insertable<Tables[Name]>;

/** Leaves out what the database has as NULL: records know no null. */
function present<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

export function personOf(row: Row<'people'>): PersonRecord {
  return {
    id: row.person_id,
    name: row.name,
    ...present({
      nameEn: row.name_en,
      email: row.email,
      agency: row.agency,
      position: row.position,
      area: row.area,
      band: row.band,
      employedFrom: row.employed_from,
      employedTo: row.employed_to,
      supervisor: row.supervisor,
      director: row.director,
    }),
  };
}

export function punchOf(row: Row<'punches'>): PunchRecord {
  const { latitude, longitude, accuracy_metres, site_id, site_distance_metres, site_relation } = row;
  const isPlaced = latitude !== null && longitude !== null && accuracy_metres !== null;
  const isAtSite = site_id !== null && site_distance_metres !== null && site_relation !== null;
  return {
    id: row.client_id,
    at: toBangkokIso(row.at),
    direction: row.direction,
    source: row.source,
    ...(isPlaced && { position: { latitude, longitude, accuracyMetres: accuracy_metres } }),
    ...(isAtSite && {
      site: { id: site_id, distanceMetres: site_distance_metres, relation: site_relation },
    }),
  };
}

export function punchRow(person: string, punch: PunchRecord): NewRow<'punches'> {
  return {
    person_id: person,
    client_id: punch.id,
    at: punch.at,
    direction: punch.direction,
    source: punch.source,
    latitude: punch.position?.latitude ?? null,
    longitude: punch.position?.longitude ?? null,
    accuracy_metres: punch.position?.accuracyMetres ?? null,
    site_id: punch.site?.id ?? null,
    site_distance_metres: punch.site?.distanceMetres ?? null,
    site_relation: punch.site?.relation ?? null,
  };
}

export function clarificationOf(row: Row<'clarifications'>, steps: ClarificationStep[]): ClarificationRecord {
  return {
    id: row.clarification_id,
    number: row.number,
    date: row.date,
    half: row.half,
    reason: row.reason,
    place: row.place,
    supervisor: row.supervisor,
    director: row.director,
    status: row.status,
    writtenAt: toBangkokIso(row.written_at),
    ...(row.approved_at && { approvedAt: toBangkokIso(row.approved_at) }),
    ...present({ scan: row.scan_file_id }),
    steps,
  };
}

export function clarificationRow(person: string, record: ClarificationRecord): NewRow<'clarifications'> {
  return {
    person_id: person,
    clarification_id: record.id,
    number: record.number,
    date: record.date,
    half: record.half,
    reason: record.reason,
    place: record.place,
    supervisor: JSON.stringify(record.supervisor),
    director: JSON.stringify(record.director),
    status: record.status,
    written_at: record.writtenAt,
    approved_at: record.approvedAt ?? null,
    scan_file_id: record.scan ?? null,
  };
}

export function stepOf(row: Row<'clarification_steps'>): ClarificationStep {
  return { id: row.step_id, type: row.type, at: toBangkokIso(row.at), actor: row.actor };
}

export function travelOf(row: Row<'travel'>): TravelRecord {
  return {
    id: row.travel_id,
    kind: row.kind,
    from: row.from_date,
    to: row.to_date,
    half: row.half,
    place: row.place,
    recordedAt: toBangkokIso(row.recorded_at),
    ...(row.deleted_at && { deletedAt: toBangkokIso(row.deleted_at) }),
    attachment: row.attachment_file_id,
  };
}

export function travelRow(person: string, record: TravelRecord): NewRow<'travel'> {
  return {
    person_id: person,
    travel_id: record.id,
    kind: record.kind,
    from_date: record.from,
    to_date: record.to,
    half: record.half,
    place: record.place,
    recorded_at: record.recordedAt,
    deleted_at: record.deletedAt ?? null,
    attachment_file_id: record.attachment,
  };
}

export function fileOf(row: Row<'files'>): FileRecord {
  return {
    id: row.file_id,
    content: row.content,
    bytes: row.bytes,
    kind: row.kind,
    uploadedBy: row.uploaded_by,
    uploadedAt: toBangkokIso(row.uploaded_at),
  };
}
