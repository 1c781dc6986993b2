import { useEffect, useRef, useState, type RefObject } from 'react'
import { openText, readBytes, WRITERS, writtenBytes } from '#app/domain/live-text.ts'
import { exchange, type Failed } from './exchange.ts'
import { forgetNotes, keepNotes, keptKey, keptNotes } from './kept-notes.ts'

const SAVE_AFTER_MS = 300
const ASK_EVERY_MS = 2_000

export type Saving = 'saved' | 'saving' | Failed

/**
 * Keeps a field together with what others write in it. Typing is saved at once, kept in this browser until the
 * server has it, and sent again when the connection is back; the caret stays where it is while others write.
 */
export function useLiveText(
  field: RefObject<HTMLTextAreaElement>,
  { item, url, state }: { item: string; url: string; state: string },
): Saving {
  const [saving, setSaving] = useState<Saving>('saved')
  const begun = useRef(state)
  useEffect(() => {
    const element = field.current
    if (element === null) return
    return join(element, { item, url, state: begun.current }, setSaving)
  }, [field, item, url])
  return saving
}

function join(
  field: HTMLTextAreaElement,
  { item, url, state }: { item: string; url: string; state: string },
  tell: (saving: Saving) => void,
): () => void {
  const writer = crypto.getRandomValues(new Uint32Array(1))[0] ?? Math.floor(Math.random() * WRITERS)
  const key = keptKey(url, item, writer)
  const live = openText(readBytes(state) ?? new Uint8Array(), writer)
  // How far the server is known to be.
  let reached = live.vector()
  let edits = 0
  let saved = 0
  let busy = false
  let composing = false
  let over = false
  let timer: ReturnType<typeof setTimeout> | undefined

  // What was typed before scripts arrived, then what waits here since the connection was lost.
  if (field.value !== live.text()) wrote()
  const waiting = keptNotes(url)
  for (const one of waiting) {
    if (one.item === item) {
      const update = readBytes(one.update)
      if (update !== null && live.receive(update) !== null) edits += 1
    } else void sendKept(url, one)
  }
  show()

  async function save(): Promise<void> {
    timer = undefined
    if (busy || composing) return
    busy = true
    const sent = edits
    const update = sent === saved ? '' : writtenBytes(live.lackedBy(reached))
    const answer = await exchange(url, { item, vector: live.vector(), update })
    busy = false
    if (typeof answer === 'string') {
      tell(answer)
      return
    }
    reached = answer.vector
    saved = sent
    if (!over) {
      receive(answer.update)
      tell(edits === saved ? 'saved' : 'saving')
    }
    if (edits !== saved) return later()
    forgetNotes(key)
    for (const one of waiting.splice(0)) if (one.item === item) forgetNotes(one.key, one.update)
  }

  function later(): void {
    if (!over) timer ??= setTimeout(() => void save(), SAVE_AFTER_MS)
  }

  function wrote(): void {
    live.write(field.value.replaceAll('\0', ''))
    edits += 1
    keepNotes(key, writtenBytes(live.lackedBy(reached)))
    later()
  }

  function receive(update: Uint8Array): void {
    for (const { at, removed, inserted } of live.receive(update) ?? [])
      field.setRangeText(inserted, at, at + removed, 'preserve')
    show()
  }

  /** Only where the field says something else than it should: setting it loses the caret. */
  function show(): void {
    if (field.value !== live.text()) field.value = live.text()
  }

  function typed(): void {
    if (composing) return
    wrote()
    tell('saving')
  }
  const compose = () => {
    composing = true
  }
  const composed = () => {
    composing = false
    typed()
  }
  const ask = () => {
    if (!document.hidden || edits !== saved) void save()
  }
  const leave = () => {
    if (edits !== saved) void save()
  }

  field.addEventListener('input', typed)
  field.addEventListener('compositionstart', compose)
  field.addEventListener('compositionend', composed)
  document.addEventListener('visibilitychange', ask)
  window.addEventListener('online', ask)
  window.addEventListener('pagehide', leave)
  const asking = setInterval(ask, ASK_EVERY_MS)
  void save()
  return () => {
    leave()
    over = true
    clearTimeout(timer)
    clearInterval(asking)
    field.removeEventListener('input', typed)
    field.removeEventListener('compositionstart', compose)
    field.removeEventListener('compositionend', composed)
    document.removeEventListener('visibilitychange', ask)
    window.removeEventListener('online', ask)
    window.removeEventListener('pagehide', leave)
  }
}

/** What waits for another item of the same meeting. */
async function sendKept(
  url: string,
  { key, item, update }: { key: string; item: string; update: string },
): Promise<void> {
  const answer = await exchange(url, { item, vector: new Uint8Array(), update })
  if (typeof answer !== 'string') forgetNotes(key, update)
}
