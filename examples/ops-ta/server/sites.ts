import type { Site } from '@moc-sdk/service';

/** Where the ministry's people clock in. The position is approximate: an agency puts in its own surveyed point. */
export const sites: readonly Site[] = [
  {
    id: 'ops-nonthaburi',
    name: { th: 'สำนักงานปลัดกระทรวงพาณิชย์', en: 'Office of the Permanent Secretary, Ministry of Commerce' },
    latitude: 13.8576,
    longitude: 100.4937,
    radiusMetres: 300,
  },
];
