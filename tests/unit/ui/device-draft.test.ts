import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isShared, setShared } from '#app/ui/device/storage.ts'
import {
  draftKey,
  forgetOldDrafts,
  keepDeviceDraft,
  readDeviceDraft,
} from '#app/ui/proposing/device-draft.ts'
import { aStorage } from '#tests/factories/device.ts'

const DAY = 24 * 60 * 60 * 1000
const NOW = Date.parse('2026-10-22T14:00:00.000Z')
const KEY = draftKey('/clsm/a/consultations/b/proposer')
const WORDS = { title: 'Un café', text: 'Le dimanche.', why: '', theme: 'vivre' }

describe('a draft on the device', () => {
  test('is read again for seven days', () => {
    const storage = aStorage()
    keepDeviceDraft(storage, KEY, WORDS, NOW)
    for (const days of [0, 1, 6.9])
      expect(readDeviceDraft(storage, KEY, NOW + days * DAY)).toEqual({ words: WORDS, savedAt: NOW })
    expect(readDeviceDraft(storage, KEY, NOW + 7.1 * DAY)).toBeNull()
    expect(readDeviceDraft(storage, draftKey('/ailleurs'), NOW)).toBeNull()
  })

  test('leaves the device when it is too old, whichever page is visited', () => {
    const storage = aStorage()
    keepDeviceDraft(storage, KEY, WORDS, NOW)
    keepDeviceDraft(storage, draftKey('/autre'), WORDS, NOW + 5 * DAY)
    storage.setItem('autre-site', 'intact')
    forgetOldDrafts(storage, NOW + 8 * DAY)
    expect(readDeviceDraft(storage, KEY, NOW)).toBeNull()
    expect(storage.length).toBe(2)
    expect(storage.getItem('autre-site')).toBe('intact')
  })

  test('leaves the device when its last word is taken out', () => {
    const storage = aStorage()
    keepDeviceDraft(storage, KEY, WORDS, NOW)
    keepDeviceDraft(storage, KEY, { ...WORDS, title: ' ', text: '' }, NOW)
    expect(storage.length).toBe(0)
  })

  test('holds words and a date, and nothing else that a page may know', () => {
    const storage = aStorage()
    const draft = { ...WORDS, college: 'usagers', code: 'K7QM2XHD9F4TWB3P', organisation: 'GEM' }
    keepDeviceDraft(storage, KEY, draft, NOW)
    expect(storage.all()).toEqual([KEY, JSON.stringify({ savedAt: NOW, ...WORDS })])
  })

  test('is kept nowhere on a shared computer, and those of all pages go at once', () => {
    const storage = aStorage()
    keepDeviceDraft(storage, KEY, WORDS, NOW)
    keepDeviceDraft(storage, draftKey('/autre'), WORDS, NOW)
    setShared(storage, true)
    expect(isShared(storage)).toBe(true)
    keepDeviceDraft(storage, KEY, WORDS, NOW)
    expect(storage.all().join()).not.toContain('café')
    setShared(storage, false)
    expect(storage.length).toBe(0)
    keepDeviceDraft(storage, KEY, WORDS, NOW)
    expect(readDeviceDraft(storage, KEY, NOW)?.words).toEqual(WORDS)
  })

  test('is nothing where somebody has put something else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const storage = aStorage()
        storage.setItem(KEY, text)
        expect(readDeviceDraft(storage, KEY, NOW)).toBeNull()
        forgetOldDrafts(storage, NOW)
        expect(storage.length).toBe(0)
      }),
    )
    const storage = aStorage()
    storage.setItem(KEY, JSON.stringify({ savedAt: NOW, title: 'a', text: 3 }))
    expect(readDeviceDraft(storage, KEY, NOW)?.words).toEqual({ title: 'a', text: '', why: '', theme: '' })
  })
})
