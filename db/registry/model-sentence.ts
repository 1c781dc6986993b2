import { MODEL_ACTS, modelReasons, type ModelSentence } from '#app/domain/model-sentence.ts'
import { knownWord } from './known-word.ts'
import type { RegistryDb } from './schema.ts'

/** The sentences that a council wrote itself, with the version of each. One query. */
export async function listModelSentences(
  db: RegistryDb,
  councilId: string,
): Promise<(ModelSentence & { version: number })[]> {
  const rows = await db
    .selectFrom('model_sentence')
    .select(['act', 'reason', 'text', 'version'])
    .where('council_id', '=', councilId)
    .orderBy('act')
    .orderBy('reason')
    .execute()
  return rows.map(({ act: word, reason, text, version }) => {
    const act = knownWord(MODEL_ACTS, word)
    return { act, reason: knownWord(modelReasons(act), reason), text, version }
  })
}

/**
 * Writes a model sentence, over the `version` that was read (0 for none). False where somebody wrote
 * meanwhile. Call it with the council held.
 */
export async function keepModelSentence(
  trx: RegistryDb,
  councilId: string,
  { act, reason, text, version }: ModelSentence & { version: number },
): Promise<boolean> {
  if (version > 0) {
    const { numUpdatedRows } = await trx
      .updateTable('model_sentence')
      .set({ text, version: version + 1 })
      .where('council_id', '=', councilId)
      .where('act', '=', act)
      .where('reason', '=', reason)
      .where('version', '=', version)
      .executeTakeFirst()
    return Number(numUpdatedRows) === 1
  }
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('model_sentence')
    .values({ council_id: councilId, act, reason, text, version: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) === 1
}
