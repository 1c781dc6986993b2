import { LONGEST_MINUTES } from '#app/domain/agenda.ts'
import { lackedBy, mergeUpdate, stateWith, textOf, updateFromText, vectorOf } from '#app/domain/live-text.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { changeItem } from '#db/registry/agenda-item.ts'
import { findLiveNote, keepLiveNote } from '#db/registry/live-note.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { ItemAddress } from './agendas.ts'
import type { UseCaseContext } from './context.ts'
import type { NumberedItem } from './item-reading.ts'
import { record } from './journal.ts'
import { actAtNotes, permitAtNotes, type AtNotes } from './note-taking.ts'
import { tooLong } from './on-agenda.ts'

/** Notes are saved several times a minute: the journal says once in a while that they are written. */
const JOURNAL_EVERY_MS = 15 * 60_000

/** What a writer sends: how far they are, and what they wrote; nothing where they only ask. */
export interface SentNotes {
  vector: Uint8Array
  update: Uint8Array
}

/** What a writer gets: what they lack, how far the server is, and the version of the item. */
export interface SyncedNotes {
  update: Uint8Array
  vector: Uint8Array
  version: number
}

/**
 * Takes in what somebody wrote in the notes of an item, and gives what others wrote meanwhile; as text they are
 * the item's minutes. Sending the same again changes nothing. Refuses `body-malformed` bytes that are no
 * change or too many, `text-too-long` what the longest minutes do not hold.
 */
export async function syncNotes(
  context: UseCaseContext,
  address: ItemAddress,
  { vector, update }: SentNotes,
): Promise<Result<SyncedNotes>> {
  if (update.length === 0) return readNotes(context, address, vector)
  return actAtNotes(context, address, async (trx, at) => {
    const item = at.items.find(({ id }) => id === address.item)
    if (item === undefined) return refused(refusal('unknown-agenda-item'))
    const state = mergeUpdate(await stateOf(trx, at, item), update)
    if (state === null) return refused(refusal('body-malformed'))
    const written = await keepNotes(trx, context, at, item, state)
    if (!written.ok) return written
    return accepted({
      update: lackedBy(state, vector),
      vector: vectorOf(state),
      version: written.value,
    })
  })
}

/** Asking is most of what pages do: it holds nothing and writes nothing. */
async function readNotes(
  context: UseCaseContext,
  address: ItemAddress,
  vector: Uint8Array,
): Promise<Result<SyncedNotes>> {
  const permitted = await permitAtNotes(context, address)
  if (!permitted.ok) return permitted
  const item = permitted.value.items.find(({ id }) => id === address.item)
  if (item === undefined) return refused(refusal('unknown-agenda-item'))
  const state = await stateOf(context.registry, permitted.value, item)
  return accepted({
    update: lackedBy(state, vector),
    vector: vectorOf(state),
    version: item.version,
  })
}

/**
 * Writes the notes of an item without script, from the version that was read. Refuses `changed-meanwhile`
 * where somebody else has written since, `text-too-long`.
 */
export async function writeNotes(
  context: UseCaseContext,
  address: ItemAddress,
  text: string,
  version: number,
): Promise<Result<null>> {
  return actAtNotes(context, address, async (trx, at) => {
    const item = at.items.find(({ id }) => id === address.item)
    if (item === undefined) return refused(refusal('unknown-agenda-item'))
    if (item.minutes === text) return accepted(null)
    if (item.version !== version) return refused(refusal('changed-meanwhile'))
    const writer = Buffer.from(context.randomBytes(4)).readUInt32BE()
    const state = updateFromText(await stateOf(trx, at, item), text, writer)
    const written = await keepNotes(trx, context, at, item, state)
    return written.ok ? accepted(null) : written
  })
}

/** The live notes of an item, with what was written of its minutes elsewhere. */
export async function stateOf(
  db: RegistryDb,
  { council, agenda }: Pick<AtNotes, 'council' | 'agenda'>,
  item: Pick<NumberedItem, 'id' | 'minutes'>,
): Promise<Uint8Array> {
  const kept = await findLiveNote(db, { councilId: council.id, id: agenda.id }, item.id)
  return stateWith(kept?.state ?? null, item.minutes)
}

/** Keeps a state and its text; gives the version that the item has then. */
async function keepNotes(
  trx: RegistryDb,
  context: UseCaseContext,
  { council, agenda, capacity }: AtNotes,
  item: NumberedItem,
  state: Uint8Array,
): Promise<Result<number>> {
  const minutes = textOf(state)
  if (minutes.length > LONGEST_MINUTES) return refused(tooLong('minutes', LONGEST_MINUTES))
  const key = { councilId: council.id, id: agenda.id }
  const kept = await findLiveNote(trx, key, item.id)
  const now = context.now()
  const changed = minutes !== item.minutes
  const told = kept !== undefined && Date.parse(now) - Date.parse(kept.journalledAt) < JOURNAL_EVERY_MS
  const journalledAt = told || !changed ? (kept?.journalledAt ?? '') : now
  await keepLiveNote(trx, key, item.id, { state, journalledAt })
  if (!changed) return accepted(item.version)
  const { title, notes } = item
  await changeItem(trx, key, item.id, { title, notes, minutes })
  if (!told)
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'agenda-edited',
      subject: agenda.id,
      details: { change: 'item-written' },
    })
  return accepted(item.version + 1)
}
