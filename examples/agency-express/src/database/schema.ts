/** The tables that the agency had before, and what was added for MOC Account. */
export const agencyTables = `
create table if not exists users (
  id integer generated always as identity primary key,
  user_name text not null unique,
  password_hash text not null,
  employee_number text not null unique,
  title text not null,
  first_name text not null,
  last_name text not null,
  title_en text not null,
  first_name_en text not null,
  last_name_en text not null,
  role text not null check (role in ('staff', 'admin')),
  is_enabled boolean not null default true,
  failed_logins integer not null default 0,
  locked_until timestamptz
);
create table if not exists documents (
  id integer generated always as identity primary key,
  register_year integer not null,
  register_number integer not null,
  received_on text not null,
  document_number text not null,
  sender text not null,
  subject text not null,
  urgency text not null check (urgency in ('normal', 'urgent', 'very-urgent', 'most-urgent')),
  recorded_by integer not null references users (id),
  unique (register_year, register_number)
);
`;

/** One account for one user, both ways: the database holds to it, whatever the code does. */
export const mocTables = `
create table if not exists moc_links (
  user_id integer primary key references users (id),
  issuer text not null,
  subject text not null,
  how text not null check (how in ('password', 'administrator')),
  linked_at timestamptz not null,
  unique (issuer, subject)
);
create table if not exists moc_link_requests (
  id integer generated always as identity primary key,
  issuer text not null,
  subject text not null,
  name text not null,
  agency text not null,
  asked_at timestamptz not null,
  unique (issuer, subject)
);
create table if not exists moc_link_audit (
  id integer generated always as identity primary key,
  at timestamptz not null,
  event text not null check (event in ('requested', 'linked', 'refused', 'unlinked')),
  how text,
  user_id integer references users (id),
  issuer text not null,
  subject text not null,
  actor_id integer references users (id)
);
`;
