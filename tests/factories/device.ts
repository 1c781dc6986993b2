import type { DeviceStorage } from '#app/ui/device/storage.ts'

/** A browser's storage, empty; `all` tells every name and value that it holds. */
export function aStorage(): DeviceStorage & { all: () => string[] } {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size
    },
    all: () => [...kept].flat(),
  }
}
