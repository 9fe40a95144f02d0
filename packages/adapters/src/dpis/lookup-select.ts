import type { CheckedDpisMap, DpisPositionTables } from './dpis-map.js';

/** The columns that a look-up gives, however it is done. All are optional but id, status and the names. */
export const LOOKUP_COLUMNS = [
  'per_id',
  'per_type',
  'per_status',
  'title',
  'first_name',
  'last_name',
  'email',
  'department',
  'level_name',
  'position_official',
  'position_employee',
  'position_government_employee',
  'position_temporary',
  'org_official',
  'org_employee',
  'org_government_employee',
  'org_temporary',
] as const;

export type LookupColumn = (typeof LOOKUP_COLUMNS)[number];

/** The kinds of staff as the columns name them. */
export const STAFF_COLUMNS = {
  official: 'official',
  employee: 'employee',
  governmentEmployee: 'government_employee',
  temporary: 'temporary',
} as const;

/**
 * One statement that every database of DPIS understands: no quoted names, no `AS` before the alias of a table (Oracle), no
 * row limit. Codes are trimmed where they are compared, as CHAR columns are padded.
 *
 * @param cardNo what stands for the national ID: a placeholder, or the parameter of a function
 */
export function lookupSelect(map: CheckedDpisMap, cardNo: string): string {
  const { personal, titles, levels, organisations, positions } = map;
  const columns = [
    `p.${personal.id} AS per_id`,
    `p.${personal.type} AS per_type`,
    `p.${personal.status} AS per_status`,
    `t.${titles.name} AS title`,
    `p.${personal.first} AS first_name`,
    `p.${personal.last} AS last_name`,
    `p.${personal.email} AS email`,
    `d.${organisations.name} AS department`,
    `v.${levels.name} AS level_name`,
  ];
  const joins = [
    `LEFT JOIN ${titles.table} t ON ${sameCode(`t.${titles.code}`, `p.${personal.title}`)}`,
    `LEFT JOIN ${levels.table} v ON ${sameCode(`v.${levels.code}`, `p.${personal.level}`)}`,
    `LEFT JOIN ${organisations.table} d ON d.${organisations.code} = p.${personal.department}`,
  ];
  for (const [kind, column] of Object.entries(STAFF_COLUMNS)) {
    const tables = positions[kind as keyof typeof STAFF_COLUMNS];
    if (!tables) continue;
    columns.push(`${column}_name.${tables.names.name} AS position_${column}`);
    columns.push(`${column}_org.${organisations.name} AS org_${column}`);
    joins.push(...positionJoins(map, tables, column));
  }
  return [
    `SELECT ${columns.join(',\n  ')}`,
    `FROM ${personal.table} p`,
    ...joins,
    `WHERE ${trimmed(`p.${personal.cardNo}`)} = ${cardNo}`,
  ].join('\n');
}

function positionJoins(
  { organisations }: CheckedDpisMap,
  tables: DpisPositionTables,
  column: string,
): readonly string[] {
  const { names } = tables;
  const post = `${column}_post`;
  return [
    `LEFT JOIN ${tables.table} ${post} ON ${post}.${tables.id} = p.${tables.key}`,
    `LEFT JOIN ${names.table} ${column}_name ON ${sameCode(`${column}_name.${names.code}`, `${post}.${tables.title}`)}`,
    `LEFT JOIN ${organisations.table} ${column}_org ON ${column}_org.${organisations.code} = ${post}.${tables.organisation}`,
  ];
}

const trimmed = (expression: string) => `TRIM(${expression})`;
const sameCode = (one: string, other: string) => `${trimmed(one)} = ${trimmed(other)}`;
