import { hasWords, NOTHING_TYPED, type TypedWords } from '#app/forms/proposal-words.ts'

/**
 * What is being written survives a closed tab on this device only, unless somebody says that the
 * computer is shared. Words and their day: never a college, never a tracking code.
 */
const PREFIX = 'concerto:brouillon:'
/** Set on a shared computer; it says nothing about who uses it. */
const SHARED = 'concerto:ordinateur-partage'
const DAYS_KEPT = 7
const DAY_MS = 24 * 60 * 60 * 1000

/** The part of `localStorage` that is needed here. */
export type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** Under what name the draft of a page is kept; the page's path tells consultations apart. */
export function draftKey(path: string): string {
  return `${PREFIX}${path}`
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
  for (const key of draftKeys(storage))
    if (readDeviceDraft(storage, key, now) === null) storage.removeItem(key)
}

export function isShared(storage: DeviceStorage): boolean {
  return storage.getItem(SHARED) !== null
}

/** Says whether the computer is shared; if it is, the drafts of every page are deleted at once. */
export function setShared(storage: DeviceStorage, shared: boolean): void {
  if (!shared) storage.removeItem(SHARED)
  else {
    for (const key of draftKeys(storage)) storage.removeItem(key)
    storage.setItem(SHARED, '1')
  }
}

/** The browser's storage, or null where it keeps nothing (or nothing more). */
export function deviceStorage(): DeviceStorage | null {
  try {
    const probe = `${PREFIX}essai`
    localStorage.setItem(probe, '')
    localStorage.removeItem(probe)
    return localStorage
  } catch {
    return null
  }
}

function draftKeys(storage: DeviceStorage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter(
    (key) => key.startsWith(PREFIX),
  )
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
