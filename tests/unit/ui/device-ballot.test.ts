import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyDraft, type BallotDraft } from '#app/forms/voting.ts'
import { isShared, KEPT, setShared } from '#app/ui/device/storage.ts'
import {
  eraseAnswers,
  eraseOldAnswers,
  keepAnswers,
  keptUntil,
  readAnswers,
} from '#app/ui/voting/device-ballot.ts'
import { aStorage } from '#tests/factories/device.ts'

const DAY = 24 * 60 * 60 * 1000
const NOW = Date.parse('2026-11-22T14:00:00.000Z')
const CLOSES = '2026-12-04T17:00:00.000Z'
const UNTIL = keptUntil(CLOSES, NOW)
const PATH = '/clsm/a/consultations/b'
const IDS = ['crise', 'logement', 'repit']
const ANSWERS = {
  order: ['repit', 'crise', 'logement'],
  opinions: { crise: '2', repit: 'none' },
  pace: 'one',
} as const

/** All that a ballot under way holds. */
const DRAFT: BallotDraft = {
  ...emptyDraft(IDS, { method: 'majority-judgment' }),
  ...ANSWERS,
  code: 'K7QM-2XHD-9F4T-WB3P',
  token: 'un-droit-de-vote',
  changeKey: 'AAAA-BBBB-CCCC-DDDD-EEEE',
  salt: 'ab'.repeat(32),
  newChangeKey: 'FFFFGGGGHHHHJJJJKKKK',
}

describe('answers kept on a device', () => {
  test('are read again until the vote ends', () => {
    const storage = aStorage()
    keepAnswers(storage, PATH, DRAFT, UNTIL)
    for (const days of [0, 1, 12])
      expect(readAnswers(storage, PATH, IDS, NOW + days * DAY)).toEqual(ANSWERS)
    expect(readAnswers(storage, PATH, IDS, Date.parse(CLOSES))).toBeNull()
    expect(readAnswers(storage, `${PATH}-autre`, IDS, NOW)).toBeNull()
  })

  test('are kept for thirty days at most, however long one votes', () => {
    const long = keptUntil('2027-12-31T00:00:00.000Z', NOW)
    const storage = aStorage()
    keepAnswers(storage, PATH, DRAFT, long)
    expect(readAnswers(storage, PATH, IDS, NOW + 29.9 * DAY)).toEqual(ANSWERS)
    expect(readAnswers(storage, PATH, IDS, NOW + 30 * DAY)).toBeNull()
  })

  test('hold nothing that one votes with, and nothing that hides a ballot', () => {
    const storage = aStorage()
    keepAnswers(storage, PATH, DRAFT, UNTIL)
    const { code, token, changeKey, salt, newChangeKey } = DRAFT
    for (const secret of [code, token, changeKey, salt, newChangeKey])
      expect(storage.all().join('\n')).not.toContain(secret)
    const [, text = ''] = storage.all()
    const { opinions, order, pace } = ANSWERS
    expect(JSON.parse(text)).toEqual({ until: UNTIL, opinions, order, pace })
  })

  test('leave the device when the last answer does, and at a word', () => {
    const storage = aStorage()
    keepAnswers(storage, PATH, DRAFT, UNTIL)
    keepAnswers(storage, PATH, { ...DRAFT, opinions: {} }, UNTIL)
    expect(storage.length).toBe(0)
    keepAnswers(storage, PATH, DRAFT, UNTIL)
    eraseAnswers(storage, PATH)
    expect(storage.length).toBe(0)
  })

  test('leave the device once their time is over, whichever page is visited', () => {
    const storage = aStorage()
    keepAnswers(storage, PATH, DRAFT, UNTIL)
    keepAnswers(storage, '/autre', DRAFT, keptUntil('2026-12-20T17:00:00.000Z', NOW))
    storage.setItem('autre-site', 'intact')
    storage.setItem(`${KEPT.ballot}/illisible`, '{')
    eraseOldAnswers(storage, Date.parse(CLOSES))
    expect(storage.length).toBe(2)
    expect(readAnswers(storage, '/autre', IDS, NOW)).toEqual(ANSWERS)
  })

  test('are erased, and kept no more, where the computer is shared', () => {
    const storage = aStorage()
    keepAnswers(storage, PATH, DRAFT, UNTIL)
    setShared(storage, true)
    expect(isShared(storage)).toBe(true)
    expect(readAnswers(storage, PATH, IDS, NOW)).toBeNull()
    keepAnswers(storage, PATH, DRAFT, UNTIL)
    expect(readAnswers(storage, PATH, IDS, NOW)).toBeNull()
    expect(storage.length).toBe(1)
  })

  test('of other priorities are not taken for these', () => {
    const storage = aStorage()
    keepAnswers(storage, PATH, DRAFT, UNTIL)
    expect(readAnswers(storage, PATH, ['crise', 'logement'], NOW)).toBeNull()
    expect(readAnswers(storage, PATH, [...IDS, 'autre'], NOW)).toBeNull()
  })

  test('that cannot be read are none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const storage = aStorage()
        storage.setItem(KEPT.ballot + PATH, text)
        expect(readAnswers(storage, PATH, IDS, NOW)).toBeNull()
      }),
    )
    const storage = aStorage()
    const far = { ...ANSWERS, until: '2099-01-01T00:00:00.000Z' }
    storage.setItem(KEPT.ballot + PATH, JSON.stringify(far))
    expect(readAnswers(storage, PATH, IDS, NOW)).toBeNull()
    const odd = { ...ANSWERS, until: UNTIL, opinions: { crise: '<b>', repit: '1' } }
    storage.setItem(KEPT.ballot + PATH, JSON.stringify(odd))
    expect(readAnswers(storage, PATH, IDS, NOW)?.opinions).toEqual({ repit: '1' })
  })
})
