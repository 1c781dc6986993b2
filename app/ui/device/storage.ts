/** What this device keeps for somebody, in the browser's own storage; nothing of it is ever sent by itself. */

/** The part of `localStorage` that is needed here. */
export type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** Under what names something is kept that somebody wrote or answered; the rest of the name is the page's path. */
export const KEPT = { draft: 'concerto:brouillon:', ballot: 'concerto:reponses:' } as const

/** Set on a shared computer; it says nothing about who uses it. */
const SHARED = 'concerto:ordinateur-partage'
const PROBE = 'concerto:essai'

/** The browser's storage, or null where it keeps nothing (or nothing more). */
export function deviceStorage(): DeviceStorage | null {
  try {
    localStorage.setItem(PROBE, '')
    localStorage.removeItem(PROBE)
    return localStorage
  } catch {
    return null
  }
}

/** The names that begin so. */
export function namesIn(storage: DeviceStorage, prefix: string): readonly string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter(
    (name) => name.startsWith(prefix),
  )
}

export function isShared(storage: DeviceStorage): boolean {
  return storage.getItem(SHARED) !== null
}

/** Says whether the computer is shared; if it is, what was written or answered on any page is erased at once. */
export function setShared(storage: DeviceStorage, shared: boolean): void {
  if (!shared) storage.removeItem(SHARED)
  else {
    for (const prefix of Object.values(KEPT))
      for (const name of namesIn(storage, prefix)) storage.removeItem(name)
    storage.setItem(SHARED, '1')
  }
}

/** A full storage keeps nothing more; writing goes on. */
export function attempt(write: () => void): void {
  try {
    write()
  } catch {
    return
  }
}
