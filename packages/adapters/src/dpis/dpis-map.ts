import { MocError } from '@moc-sdk/core';

/** A table of codes and what they mean. */
export interface DpisCodeTable {
  readonly table: string;
  readonly code: string;
  readonly name: string;
}

/** Where the position of one kind of staff lies. */
export interface DpisPositionTables {
  /** Values of PER_TYPE that mean this kind. */
  readonly types: readonly string[];
  /** The column of the personal table that names the position. */
  readonly key: string;
  readonly table: string;
  readonly id: string;
  /** The column that names the title of the position in `names`. */
  readonly title: string;
  readonly organisation: string;
  readonly names: DpisCodeTable;
}

/** Kinds of staff in DPIS: civil servants, permanent employees, government employees, temporary employees. */
export type DpisStaffKind = 'official' | 'employee' | 'governmentEmployee' | 'temporary';

/** Names of the tables and columns that are read. Tables may carry a schema: `DPIS.PER_PERSONAL`. */
export interface DpisMap {
  readonly personal: {
    readonly table: string;
    readonly id: string;
    readonly type: string;
    readonly status: string;
    readonly cardNo: string;
    readonly title: string;
    readonly first: string;
    readonly last: string;
    readonly level: string;
    readonly department: string;
    readonly email: string;
  };
  readonly titles: DpisCodeTable;
  readonly levels: DpisCodeTable;
  readonly organisations: DpisCodeTable;
  readonly positions: Readonly<Record<DpisStaffKind, DpisPositionTables>>;
}

/** Like {@link DpisMap}, where only what differs is named. `false` for a kind of staff whose tables are not there. */
export type DpisMapChanges = {
  readonly [Part in Exclude<keyof DpisMap, 'positions'>]?: Partial<DpisMap[Part]>;
} & {
  readonly positions?: Readonly<Partial<Record<DpisStaffKind, Partial<DpisPositionTables> | false>>>;
};

/** A map without the kinds of staff that the agency's DPIS has no tables for. */
export type CheckedDpisMap = Omit<DpisMap, 'positions'> & {
  readonly positions: Readonly<Partial<Record<DpisStaffKind, DpisPositionTables>>>;
};

/** The names of DPIS 5 as its published sources use them. */
export const dpisNames: DpisMap = {
  personal: {
    table: 'PER_PERSONAL',
    id: 'PER_ID',
    type: 'PER_TYPE',
    status: 'PER_STATUS',
    cardNo: 'PER_CARDNO',
    title: 'PN_CODE',
    first: 'PER_NAME',
    last: 'PER_SURNAME',
    level: 'LEVEL_NO',
    department: 'DEPARTMENT_ID',
    email: 'PER_EMAIL',
  },
  titles: { table: 'PER_PRENAME', code: 'PN_CODE', name: 'PN_NAME' },
  levels: { table: 'PER_LEVEL', code: 'LEVEL_NO', name: 'POSITION_LEVEL' },
  organisations: { table: 'PER_ORG', code: 'ORG_ID', name: 'ORG_NAME' },
  positions: {
    official: {
      types: ['1', '5'],
      key: 'POS_ID',
      table: 'PER_POSITION',
      id: 'POS_ID',
      title: 'PL_CODE',
      organisation: 'ORG_ID',
      names: { table: 'PER_LINE', code: 'PL_CODE', name: 'PL_NAME' },
    },
    employee: {
      types: ['2'],
      key: 'POEM_ID',
      table: 'PER_POS_EMP',
      id: 'POEM_ID',
      title: 'PN_CODE',
      organisation: 'ORG_ID',
      names: { table: 'PER_POS_NAME', code: 'PN_CODE', name: 'PN_NAME' },
    },
    governmentEmployee: {
      types: ['3'],
      key: 'POEMS_ID',
      table: 'PER_POS_EMPSER',
      id: 'POEMS_ID',
      title: 'EP_CODE',
      organisation: 'ORG_ID',
      names: { table: 'PER_EMPSER_POS_NAME', code: 'EP_CODE', name: 'EP_NAME' },
    },
    temporary: {
      types: ['4'],
      key: 'POT_ID',
      table: 'PER_POS_TEMP',
      id: 'POT_ID',
      title: 'TP_CODE',
      organisation: 'ORG_ID',
      names: { table: 'PER_TEMP_POS_NAME', code: 'TP_CODE', name: 'TP_NAME' },
    },
  },
};

const COLUMN = /^[A-Za-z_][A-Za-z0-9_$#]{0,127}$/;
const TABLE = /^[A-Za-z_][A-Za-z0-9_$#]{0,127}(\.[A-Za-z_][A-Za-z0-9_$#]{0,127}){0,2}$/;
/** Values of PER_TYPE and PER_STATUS. */
const CODE = /^[A-Za-z0-9]{1,10}$/;

/**
 * The public names with the agency's changes. Every name is checked before it becomes part of a statement: a map is data,
 * and never an injection.
 *
 * @throws MocError `source/misconfigured`
 */
export function dpisMap(changes: DpisMapChanges = {}): CheckedDpisMap {
  const map = {
    personal: { ...dpisNames.personal, ...changes.personal },
    titles: { ...dpisNames.titles, ...changes.titles },
    levels: { ...dpisNames.levels, ...changes.levels },
    organisations: { ...dpisNames.organisations, ...changes.organisations },
    positions: Object.fromEntries(
      (Object.keys(dpisNames.positions) as DpisStaffKind[]).flatMap((kind) => {
        const change = changes.positions?.[kind];
        return change === false ? [] : [[kind, { ...dpisNames.positions[kind], ...change }]];
      }),
    ) as CheckedDpisMap['positions'],
  };
  checkNames('map', map);
  return map;
}

/** @throws MocError `source/misconfigured` */
export function checkedName(path: string, value: unknown, pattern: RegExp = TABLE): string {
  if (typeof value === 'string' && pattern.test(value)) return value;
  throw new MocError('source/misconfigured', {
    details: { source: 'DPIS', problem: `${path} is no name of a table or column` },
  });
}

function checkNames(path: string, part: object): void {
  for (const [key, value] of Object.entries(part)) {
    const here = `${path}.${key}`;
    if (key === 'types') for (const type of value as readonly unknown[]) checkedName(here, type, CODE);
    else if (typeof value === 'object' && value !== null) checkNames(here, value);
    else checkedName(here, value, key === 'table' ? TABLE : COLUMN);
  }
}
