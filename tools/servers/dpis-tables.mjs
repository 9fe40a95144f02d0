/** The tables of the personnel register DPIS that a look-up reads, and the fictional people in them. */

/**
 * Names as in the published sources of DPIS 5 (there on Oracle, MySQL or ODBC), reduced to what is read. Codes are CHAR,
 * padded with blanks, as Oracle installations have them; dates are texts.
 */
const TABLES = `
CREATE TABLE per_prename (pn_code char(10) PRIMARY KEY, pn_name varchar(100) NOT NULL);
CREATE TABLE per_org (org_id integer PRIMARY KEY, org_name varchar(255) NOT NULL, org_id_ref integer);
CREATE TABLE per_level (level_no char(10) PRIMARY KEY, level_name varchar(100), position_level varchar(100));
CREATE TABLE per_line (pl_code char(10) PRIMARY KEY, pl_name varchar(255) NOT NULL);
CREATE TABLE per_pos_name (pn_code char(10) PRIMARY KEY, pn_name varchar(255) NOT NULL);
CREATE TABLE per_empser_pos_name (ep_code char(10) PRIMARY KEY, ep_name varchar(255) NOT NULL);
CREATE TABLE per_temp_pos_name (tp_code char(10) PRIMARY KEY, tp_name varchar(255) NOT NULL);
CREATE TABLE per_position (pos_id integer PRIMARY KEY, pos_no varchar(15), pl_code char(10), org_id integer);
CREATE TABLE per_pos_emp (poem_id integer PRIMARY KEY, poem_no varchar(15), pn_code char(10), org_id integer);
CREATE TABLE per_pos_empser (poems_id integer PRIMARY KEY, poems_no varchar(15), ep_code char(10), org_id integer);
CREATE TABLE per_pos_temp (pot_id integer PRIMARY KEY, pot_no varchar(15), tp_code char(10), org_id integer);
CREATE TABLE per_personal (
  per_id integer PRIMARY KEY, per_type smallint NOT NULL, per_status smallint NOT NULL DEFAULT 1,
  per_cardno varchar(13), pn_code char(10), per_name varchar(100), per_surname varchar(100),
  per_birthdate varchar(19), per_email varchar(100), level_no char(10), department_id integer,
  pos_id integer, poem_id integer, poems_id integer, pot_id integer);
CREATE INDEX per_personal_cardno ON per_personal (per_cardno);`;

/** Levels of civil servants, the longer name first. */
const LEVELS = ['ปฏิบัติการ', 'ชำนาญการพิเศษ', 'ชำนาญการ', 'เชี่ยวชาญ', 'ปฏิบัติงาน', 'ชำนาญงาน', 'อาวุโส'];
/** PER_STATUS: 0 waits for an appointment, 1 on the staff, 2 has left. */
const STATUS = { active: 1, left: 2 };

/**
 * @param client a connected client of `pg`
 * @param people as in people.json
 */
export async function fillDpis(client, people) {
  await client.query(TABLES);
  const insert = (table, ...values) =>
    client.query(`INSERT INTO ${table} VALUES (${values.map((_, i) => `$${i + 1}`).join(', ')})`, values);
  for (const [i, name] of LEVELS.entries()) await insert('per_level', `K${i}`, name, name);
  const codes = { titles: codebook(), agencies: codebook() };
  const known = people.filter(({ dpis }) => dpis !== 'absent');
  for (const [i, person] of known.entries()) {
    const title = codes.titles(person.name.title);
    const agency = codes.agencies(person.agency);
    if (title.isNew) await insert('per_prename', `00${title.code}`, person.name.title);
    if (agency.isNew) await insert('per_org', agency.code, person.agency, null);
    const level = LEVELS.findIndex((name) => person.position.endsWith(name));
    const line = level < 0 ? person.position : person.position.slice(0, -LEVELS[level].length);
    await insert('per_line', `51${i}`, line);
    await insert('per_position', 100 + i, String(100 + i), `51${i}`, agency.code);
    await client.query(
      `INSERT INTO per_personal (per_id, per_type, per_status, per_cardno, pn_code, per_name, per_surname,
         per_birthdate, per_email, level_no, department_id, pos_id) VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[i + 1, STATUS[person.dpis], person.nationalId, `00${title.code}`],
        ...[person.name.first, person.name.last, person.birthDate, person.email],
        ...[level < 0 ? null : `K${level}`, agency.code, 100 + i],
      ],
    );
  }
}

/** Numbers names from 1 as they come. */
function codebook() {
  const codes = new Map();
  return (name) => {
    const isNew = !codes.has(name);
    if (isNew) codes.set(name, codes.size + 1);
    return { code: codes.get(name), isNew };
  };
}
