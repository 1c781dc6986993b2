import { USUAL_RULES, type ModerationRules } from '#app/domain/moderation-rules.ts'
import type { RegistryDb } from './schema.ts'

/** How a council moderates, with the version of what it wrote; version 0: nothing, the usual rules hold. */
export async function findModerationRules(
  db: RegistryDb,
  councilId: string,
): Promise<ModerationRules & { version: number }> {
  const row = await db
    .selectFrom('moderation_rules')
    .selectAll()
    .where('council_id', '=', councilId)
    .executeTakeFirst()
  if (row === undefined) return { ...USUAL_RULES, version: 0 }
  return {
    secondEyes: row.second_eyes === 1,
    targetDays: row.target_days,
    appealDays: row.appeal_days,
    breakAfter: row.break_after,
    blurred: row.blurred === 1,
    textsPerHour: row.texts_per_hour,
    help: row.help,
    referentPhone: row.referent_phone,
    deputyPhone: row.deputy_phone,
    version: row.version,
  }
}

/**
 * Writes how a council moderates, over the `version` that was read (0 for none). False where somebody
 * wrote meanwhile. Call it with the council held.
 */
export async function keepModerationRules(
  trx: RegistryDb,
  councilId: string,
  { version, ...rules }: ModerationRules & { version: number },
): Promise<boolean> {
  const values = {
    second_eyes: Number(rules.secondEyes),
    target_days: rules.targetDays,
    appeal_days: rules.appealDays,
    break_after: rules.breakAfter,
    blurred: Number(rules.blurred),
    texts_per_hour: rules.textsPerHour,
    help: rules.help,
    referent_phone: rules.referentPhone,
    deputy_phone: rules.deputyPhone,
    version: version + 1,
  }
  if (version > 0) {
    const { numUpdatedRows } = await trx
      .updateTable('moderation_rules')
      .set(values)
      .where('council_id', '=', councilId)
      .where('version', '=', version)
      .executeTakeFirst()
    return Number(numUpdatedRows) === 1
  }
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('moderation_rules')
    .values({ council_id: councilId, ...values })
    .onConflict((conflict) => conflict.column('council_id').doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) === 1
}
