import { hasWords, NOTHING_TYPED, type TypedWords } from '#app/forms/proposal-words.ts'
import { isShared, KEPT, namesIn, type DeviceStorage } from '#app/ui/device/storage.ts'

/**
 * What is being written survives a closed tab on this device only, unless somebody says that the
 * computer is shared. Words and their day: never a college, never a tracking code.
 */
const DAYS_KEPT = 7
const DAY_MS = 24 * 60 * 60 * 1000

/** Under what name the draft of a page is kept; the page's path tells consultations apart. */
export function draftKey(path: string): string {
  return `${KEPT.draft}${path}`
}

/** The words kept under a key, or null: none, too old, or illegible. */
export function readDeviceDraft(
  storage: DeviceStorage,
  key: string,
  now: number,
): { words: TypedWords; savedAt: number } | null {
  const kept = parse(storage.getItem(key))
  if (kept === null || isOld(kept.savedAt, now)) return null
  return kept
}

/** Keeps these words, in the place of those before; nothing where there are none, or on a shared computer. */
export function keepDeviceDraft(
  storage: DeviceStorage,
  key: string,
  { title, text, why, theme }: TypedWords,
  now: number,
): void {
  const words = { title, text, why, theme }
  if (!hasWords(words) || isShared(storage)) storage.removeItem(key)
  else storage.setItem(key, JSON.stringify({ savedAt: now, ...words }))
}

/** Deletes the drafts of every page that are too old or illegible. */
export function forgetOldDrafts(storage: DeviceStorage, now: number): void {
  for (const key of namesIn(storage, KEPT.draft))
    if (readDeviceDraft(storage, key, now) === null) storage.removeItem(key)
}

function isOld(savedAt: number, now: number): boolean {
  return savedAt > now + DAY_MS || now - savedAt > DAYS_KEPT * DAY_MS
}

function parse(text: string | null): { words: TypedWords; savedAt: number } | null {
  try {
    const kept: unknown = JSON.parse(text ?? 'null')
    if (typeof kept !== 'object' || kept === null) return null
    if (!('savedAt' in kept) || typeof kept.savedAt !== 'number') return null
    const fields: Partial<Record<string, unknown>> = { ...kept }
    const word = (name: keyof TypedWords) => {
      const value = fields[name]
      return typeof value === 'string' ? value : NOTHING_TYPED[name]
    }
    const words = {
      title: word('title'),
      text: word('text'),
      why: word('why'),
      theme: word('theme'),
    }
    return hasWords(words) ? { words, savedAt: kept.savedAt } : null
  } catch {
    return null
  }
}
