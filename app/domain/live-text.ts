import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import * as Y from 'yjs'

/**
 * A text that several people write at once (Yjs, a conflict-free replicated data type): changes travel as
 * bytes, in any order, as often as one likes, and whoever has the same changes has the same text. The only
 * file that knows Yjs; it runs on the server and in browsers.
 */

/** The name of the text inside a state; nothing else of a state is ever read. */
const ROOT = 'text'

/** Most bytes of one change: more than the longest text typed offline, less than a form holds. */
export const LARGEST_UPDATE = 60_000
/** Most bytes of a state: tens of thousands of corrections. */
export const LARGEST_STATE = 400_000

/** Who writes is told apart by a number drawn at random each time: never the same for two writers. */
export const WRITERS = 2 ** 32

/** A place where a text changed: so many characters went, and these stand in their place. */
export interface Splice {
  at: number
  removed: number
  inserted: string
}

/** A text in the hands of one writer. */
export interface LiveText {
  text: () => string
  /** Writes the text anew, as the smallest change that makes it so. */
  write: (text: string) => void
  /** Takes in what others wrote, and says where the text changed, to be applied one after the other. */
  receive: (update: Uint8Array) => readonly Splice[] | null
  state: () => Uint8Array
  vector: () => Uint8Array
  /** What somebody with this vector lacks; everything for one that cannot be read. */
  lackedBy: (vector: Uint8Array) => Uint8Array
}

/** A text as `state` has it, for one writer; empty for a state that cannot be read. */
export function openText(state: Uint8Array, writer: number): LiveText {
  const doc = docOf(state) ?? new Y.Doc()
  doc.clientID = writer
  return {
    text: () => textIn(doc),
    write: (text) => rewrite(doc, text),
    receive: (update) => {
      const before = textIn(doc)
      if (!take(doc, update)) return null
      return spliceBetween(before, textIn(doc))
    },
    state: () => Y.encodeStateAsUpdate(doc),
    vector: () => Y.encodeStateVector(doc),
    lackedBy: (vector) => lacked(doc, vector),
  }
}

/** A text of one writer. The same text of the same writer is the same state. */
export function stateFromText(text: string, writer: number): Uint8Array {
  return updateFromText(emptyState(), text, writer)
}

export function emptyState(): Uint8Array {
  return Y.encodeStateAsUpdate(new Y.Doc())
}

/**
 * The state after a change that came from somewhere; null for bytes that are no change, that hold anything
 * but a text, or that are too many. What was taken out of a text is in no state any more.
 */
export function mergeUpdate(state: Uint8Array, update: Uint8Array): Uint8Array | null {
  if (update.length > LARGEST_UPDATE) return null
  const doc = docOf(state)
  if (doc === null || !take(doc, update)) return null
  const merged = Y.encodeStateAsUpdate(doc)
  return merged.length > LARGEST_STATE || !canBeKept(textIn(doc)) ? null : merged
}

/** The text of a state; empty for bytes that are none. */
export function textOf(state: Uint8Array): string {
  const doc = docOf(state)
  return doc === null ? '' : textIn(doc)
}

/** The state after somebody wrote the text anew, without script: what others wrote elsewhere in it stays. */
export function updateFromText(state: Uint8Array, text: string, writer: number): Uint8Array {
  const live = openText(state, writer)
  live.write(text)
  return live.state()
}

/**
 * The state in which live writing meets a text that was written without it: the one before (null where there
 * was none) with what differs as one more change, the same for everybody who finds the two.
 */
export function stateWith(before: Uint8Array | null, text: string): Uint8Array {
  const state = before ?? emptyState()
  if (before !== null && textOf(before) === text) return before
  const hash = sha256(concatBytes(state, utf8ToBytes(text)))
  return updateFromText(state, text, new DataView(hash.buffer).getUint32(0))
}

/** Bytes as they travel in forms and pages. */
export function writtenBytes(bytes: Uint8Array): string {
  return bytesToHex(bytes)
}

/** The bytes of what travelled; null for anything else. */
export function readBytes(written: string): Uint8Array | null {
  return /^([0-9a-f]{2})*$/.test(written) ? hexToBytes(written) : null
}

/** How far a state goes: what its reader has. */
export function vectorOf(state: Uint8Array): Uint8Array {
  return Y.encodeStateVector(docOf(state) ?? new Y.Doc())
}

/** What somebody with this vector lacks of a state; everything for a vector that cannot be read. */
export function lackedBy(state: Uint8Array, vector: Uint8Array): Uint8Array {
  return lacked(docOf(state) ?? new Y.Doc(), vector)
}

/** The one change that leads from a text to another: the longest same beginning and end stay. */
export function spliceBetween(before: string, after: string): readonly Splice[] {
  if (before === after) return []
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  if (isHigh(before, start - 1)) start -= 1
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  if (isLow(before, before.length - end)) end -= 1
  return [
    {
      at: start,
      removed: before.length - end - start,
      inserted: after.slice(start, after.length - end),
    },
  ]
}

/** Whether both stores can keep a text: whole characters, none of them null. */
function canBeKept(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

function isHigh(text: string, at: number): boolean {
  const unit = at < 0 ? NaN : text.charCodeAt(at)
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}

function textIn(doc: Y.Doc): string {
  return doc.getText(ROOT).toJSON()
}

function docOf(state: Uint8Array): Y.Doc | null {
  const doc = new Y.Doc()
  return take(doc, state) ? doc : null
}

/** Whether the bytes were a change. A document that took in others is good for nothing any more. */
function take(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update)
    return true
  } catch {
    return false
  }
}

function lacked(doc: Y.Doc, vector: Uint8Array): Uint8Array {
  try {
    return Y.encodeStateAsUpdate(doc, vector)
  } catch {
    return Y.encodeStateAsUpdate(doc)
  }
}

function rewrite(doc: Y.Doc, text: string): void {
  const shared = doc.getText(ROOT)
  doc.transact(() => {
    for (const { at, removed, inserted } of spliceBetween(textIn(doc), text)) {
      if (removed > 0) shared.delete(at, removed)
      if (inserted !== '') shared.insert(at, inserted)
    }
  })
}
