import { sql, SqliteAdapter, type Kysely } from 'kysely'

export async function up(db: Kysely<any>): Promise<void> {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter

  await db.schema
    .createTable('poll')
    .addColumn('consultation_id', 'text', (col) => col.primaryKey().notNull())
    .addColumn('closes_at', 'text', (col) => col.notNull())
    .addColumn('state', 'text', (col) =>
      col.notNull().check(sql`state in ('open', 'sealed', 'cancelled')`),
    )
    .addColumn('blocks', 'text')
    .execute()

  // Neither table has a rowid: it would number the votes in the order they came.
  await db.schema
    .createTable('ballot')
    .addColumn('consultation_id', 'text', (col) => col.notNull().references('poll.consultation_id'))
    .addColumn('id', 'text', (col) => col.notNull())
    .addColumn('college', 'text', (col) => col.notNull())
    .addColumn('content', 'text', (col) => col.notNull())
    .addColumn('salt', 'text', (col) => col.notNull())
    .addColumn('commitment', 'text', (col) => col.notNull())
    .addColumn('change_hash', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('ballot_pk', ['consultation_id', 'id'])
    .$call((table) => (sqlite ? table.modifyEnd(sql`without rowid`) : table))
    .execute()

  await db.schema
    .createTable('sealed_ballot')
    .addColumn('consultation_id', 'text', (col) => col.notNull().references('poll.consultation_id'))
    .addColumn('id', 'text', (col) => col.notNull())
    .addColumn('block', 'text', (col) => col.notNull())
    .addColumn('content', 'text', (col) => col.notNull())
    .addColumn('salt', 'text', (col) => col.notNull())
    .addColumn('commitment', 'text', (col) => col.notNull())
    .addPrimaryKeyConstraint('sealed_ballot_pk', ['consultation_id', 'id'])
    .$call((table) => (sqlite ? table.modifyEnd(sql`without rowid`) : table))
    .execute()

  if (sqlite) await guardOnSqlite(db)
  else await guardOnPostgres(db)
}

// What the triggers hold, on both engines:
// - ballots are written only while their poll is open;
// - a sealed ballot is a ballot moved as it was, and never changes;
// - a closed poll stays closed, as it was closed.

async function guardOnSqlite(db: Kysely<any>): Promise<void> {
  for (const act of ['insert', 'update'])
    await sql`
      create trigger ${sql.ref(`ballot_${act}_while_open`)} before ${sql.raw(act)} on ballot
      when not exists (
        select 1 from poll where consultation_id = new.consultation_id and state = 'open'
      )
      begin select raise(abort, 'the poll is not open'); end`.execute(db)
  await sql`
    create trigger sealed_ballot_moved before insert on sealed_ballot
    when not exists (
      select 1 from ballot
      where consultation_id = new.consultation_id and id = new.id
        and content = new.content and salt = new.salt and commitment = new.commitment
    )
    begin select raise(abort, 'a sealed ballot comes from the urn'); end`.execute(db)
  await sql`
    create trigger sealed_ballot_fixed before update on sealed_ballot
    begin select raise(abort, 'a sealed ballot never changes'); end`.execute(db)
  await sql`
    create trigger poll_stays_closed before update on poll when old.state <> 'open'
    begin select raise(abort, 'a closed poll stays closed'); end`.execute(db)
}

async function guardOnPostgres(db: Kysely<any>): Promise<void> {
  await sql`
    create function ballot_while_open() returns trigger language plpgsql as $$
    begin
      perform 1 from poll where consultation_id = new.consultation_id and state = 'open' for share;
      if not found then raise exception 'the poll is not open'; end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger ballot_while_open before insert or update on ballot
    for each row execute function ballot_while_open()`.execute(db)
  await sql`
    create function sealed_ballot_moved() returns trigger language plpgsql as $$
    begin
      perform 1 from ballot
      where consultation_id = new.consultation_id and id = new.id
        and content = new.content and salt = new.salt and commitment = new.commitment;
      if not found then raise exception 'a sealed ballot comes from the urn'; end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger sealed_ballot_moved before insert on sealed_ballot
    for each row execute function sealed_ballot_moved()`.execute(db)
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception '%', tg_argv[0]; end $$`.execute(db)
  await sql`
    create trigger sealed_ballot_fixed before update on sealed_ballot
    for each row execute function refuse_change('a sealed ballot never changes')`.execute(db)
  await sql`
    create trigger poll_stays_closed before update on poll
    for each row when (old.state <> 'open')
    execute function refuse_change('a closed poll stays closed')`.execute(db)
}
