import type { RegistryDb } from './schema.ts'

export interface Turnout {
  /** Calendar date in the council's time zone, `YYYY-MM-DD`. */
  day: string
  /** How many ballots at least; null where even that may not be said. */
  atLeast: number | null
}

/** Writes down a day's turnout, once: what was said of a day is never said again otherwise. */
export async function recordTurnout(
  db: RegistryDb,
  turnout: Turnout & { councilId: string; consultationId: string },
): Promise<void> {
  await db
    .insertInto('turnout')
    .values({
      council_id: turnout.councilId,
      consultation_id: turnout.consultationId,
      day: turnout.day,
      at_least: turnout.atLeast,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The turnout last written down, if any. */
export async function latestTurnout(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<Turnout | undefined> {
  return await db
    .selectFrom('turnout')
    .select(['day', 'at_least as atLeast'])
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst()
}
