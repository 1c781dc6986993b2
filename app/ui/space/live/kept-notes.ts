/** What was typed and is not on the server yet, in this browser alone; erased as soon as it is there. */
const PREFIX = 'concerto-notes'

export interface KeptNotes {
  key: string
  item: string
  /** A change, as it travels. */
  update: string
}

/** Where one writer of one page keeps what they type; a second page keeps its own. */
export function keptKey(url: string, item: string, writer: number): string {
  return [PREFIX, url, item, writer].join(' ')
}

/** What waits here for the notes of a meeting; nothing where the browser keeps nothing. */
export function keptNotes(url: string): KeptNotes[] {
  try {
    return Object.keys(localStorage).flatMap((key) => {
      const [prefix, where, item = ''] = key.split(' ')
      const update = localStorage.getItem(key)
      return prefix === PREFIX && where === url && update !== null ? [{ key, item, update }] : []
    })
  } catch {
    return []
  }
}

/** Whether it could be kept. */
export function keepNotes(key: string, update: string): boolean {
  try {
    localStorage.setItem(key, update)
    return true
  } catch {
    return false
  }
}

/** Erases what is on the server now, unless something else was typed since. */
export function forgetNotes(key: string, update?: string): void {
  try {
    if (update === undefined || localStorage.getItem(key) === update) localStorage.removeItem(key)
  } catch {
    // A browser that keeps nothing has nothing to erase.
  }
}
