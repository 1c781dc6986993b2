import {
  LONGEST_MINUTES,
  LONGEST_NOTES,
  MOST_MINUTES,
  type ItemSettings,
  type ItemWords,
} from '#app/domain/agenda.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { changeItem, changeItemSettings } from '#db/registry/agenda-item.ts'
import { listFrameworks } from '#db/registry/framework.ts'
import { namedOnes } from './agenda-item.ts'
import type { ItemAddress } from './agendas.ts'
import type { UseCaseContext } from './context.ts'
import { actOnAgenda, titleFaults, tooLong } from './on-agenda.ts'

/**
 * Writes the notes and the minutes of an item, and the title of one that is not about a priority. Sending
 * the same words twice is no conflict.
 */
export async function writeItem(
  context: UseCaseContext,
  address: ItemAddress,
  words: ItemWords,
  version: number,
): Promise<Result<null>> {
  return actOnAgenda(context, address, 'item-written', async (trx, { agenda, items }) => {
    const item = items.find(({ id }) => id === address.item)
    if (item === undefined) return refused(refusal('unknown-agenda-item'))
    const title = item.priority === undefined ? words.title : item.title
    const { notes, minutes } = words
    const reasons = [
      ...(item.priority === undefined ? titleFaults(title) : []),
      ...(notes.length > LONGEST_NOTES ? [tooLong('notes', LONGEST_NOTES)] : []),
      ...(minutes.length > LONGEST_MINUTES ? [tooLong('minutes', LONGEST_MINUTES)] : []),
    ]
    if (reasons.length > 0) return refused(...reasons)
    if (item.title === title && item.notes === notes && item.minutes === minutes)
      return accepted('as-it-was')
    if (item.version !== version) return refused(refusal('changed-meanwhile'))
    await changeItem(trx, agenda, item.id, { title, notes, minutes })
    return accepted('changed')
  })
}

/**
 * Says who may read an item, how long it should take and what frameworks it belongs to. Only who sits in the committee now is named, and
 * only on an item for named members: elsewhere the names are let go. Refuses `unknown-membership` for
 * anybody else, `unknown-framework` for one that is not in force (unless it was linked before), `figure-out-of-range` for a time that no meeting has, `changed-meanwhile`.
 */
export async function settleItem(
  context: UseCaseContext,
  address: ItemAddress,
  { visibility, plannedMinutes, readers: chosen, frameworks: linked }: ItemSettings,
  version: number,
): Promise<Result<null>> {
  return actOnAgenda(context, address, 'item-settings', async (trx, { council, agenda, items }) => {
    const item = items.find(({ id }) => id === address.item)
    if (item === undefined) return refused(refusal('unknown-agenda-item'))
    if (plannedMinutes < 0 || plannedMinutes > MOST_MINUTES)
      return refused(
        refusal('figure-out-of-range', {
          field: 'plannedMinutes',
          details: { least: 0, most: MOST_MINUTES },
        }),
      )
    const readers = visibility === 'named' ? [...new Set(chosen)].toSorted() : []
    const members = new Set((await namedOnes(trx, council.id)).map(({ id }) => id))
    if (readers.some((id) => !members.has(id)))
      return refused(refusal('unknown-membership', { field: 'readers' }))
    const frameworks = [...new Set(linked)].toSorted()
    const inForce = (await listFrameworks(trx, council.id)).flatMap((one) =>
      one.removedOn === undefined ? one.id : [],
    )
    if (frameworks.some((id) => !inForce.includes(id) && !item.frameworks.includes(id)))
      return refused(refusal('unknown-framework', { field: 'frameworks' }))
    if (
      item.visibility === visibility &&
      item.plannedMinutes === plannedMinutes &&
      item.readers.join() === readers.join() &&
      item.frameworks.join() === frameworks.join()
    )
      return accepted('as-it-was')
    if (item.settingsVersion !== version) return refused(refusal('changed-meanwhile'))
    await changeItemSettings(trx, agenda, item.id, {
      visibility,
      plannedMinutes,
      readers,
      frameworks,
    })
    return accepted('changed')
  })
}
