import type { ModelSentence } from '#app/domain/model-sentence.ts'
import { reasonsAgainstRules, type ModerationRules } from '#app/domain/moderation-rules.ts'
import { LONGEST_MESSAGE } from '#app/domain/proposal.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findModerationRules, keepModerationRules } from '#db/registry/moderation-rules.ts'
import { keepModelSentence, listModelSentences } from '#db/registry/model-sentence.ts'
import { countModerators } from '#db/registry/moderation.ts'
import { actInCouncil, permitInCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'

type Versioned<T> = T & { version: number }

/** How a council moderates, and the sentences that it begins with. */
export interface ModerationSettings {
  rules: Versioned<ModerationRules>
  mayEditRules: boolean
  moderators: number
  /** Those that the council wrote itself; of the others the catalogue's hold. */
  sentences: readonly Versioned<ModelSentence>[]
}

export async function readModerationSettings(
  context: UseCaseContext,
  councilSlug: string,
): Promise<Result<ModerationSettings>> {
  const { registry } = context
  const permitted = await permitInCouncil(registry, context, councilSlug, 'write-model-sentences')
  if (!permitted.ok) return permitted
  const { council, authority } = permitted.value
  return accepted({
    rules: await findModerationRules(registry, council.id),
    mayEditRules: permit(authority.capacities, 'edit-moderation-rules').ok,
    moderators: await countModerators(registry, council.id),
    sentences: await listModelSentences(registry, council.id),
  })
}

/** Writes how a council moderates, over the version that whoever edits it has read. */
export async function editModerationRules(
  context: UseCaseContext,
  councilSlug: string,
  rules: Versioned<ModerationRules>,
): Promise<Result<null>> {
  return actInCouncil(context, councilSlug, 'edit-moderation-rules', async (trx, at) => {
    const reasons = reasonsAgainstRules(rules)
    if (reasons.length > 0) return refused(...reasons)
    if (!(await keepModerationRules(trx, at.council.id, rules)))
      return refused(refusal('changed-meanwhile'))
    await record(trx, context, {
      councilId: at.council.id,
      capacity: at.capacity,
      act: 'moderation-rules-edited',
      subject: at.council.id,
    })
    return accepted(null)
  })
}

/**
 * Writes a sentence that moderators begin with, over the version that was read; empty, the catalogue's holds
 * again. `field`: where a refusal stands.
 */
export async function writeModelSentence(
  context: UseCaseContext,
  councilSlug: string,
  { field, ...sentence }: Versioned<ModelSentence> & { field: string },
): Promise<Result<null>> {
  return actInCouncil(context, councilSlug, 'write-model-sentences', async (trx, at) => {
    if (sentence.text.length > LONGEST_MESSAGE)
      return refused(refusal('text-too-long', { field, details: { most: LONGEST_MESSAGE } }))
    if (!(await keepModelSentence(trx, at.council.id, sentence)))
      return refused(refusal('changed-meanwhile', { field }))
    await record(trx, context, {
      councilId: at.council.id,
      capacity: at.capacity,
      act: 'model-sentence-written',
      subject: at.council.id,
    })
    return accepted(null)
  })
}
