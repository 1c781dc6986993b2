import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatSignedToken } from '#app/domain/signed-token.ts'
import {
  eraseRight,
  keepRight,
  placeOf,
  readRight,
  type KeptRight,
  type Place,
  type Places,
} from '#app/ui/email-voting/device-right.ts'

const NOW = '2026-11-10T08:00:00.000Z'
const CLOSES = '2026-11-30T23:00:00.000Z'
const PATH = '/clsm/a/consultations/b'
const OTHER = '/clsm/a/consultations/autre'

const hex = (bytes: number) => randomBytes(bytes).toString('hex')
const HELD: KeptRight = {
  stage: 'held',
  until: CLOSES,
  token: formatSignedToken({ prepared: hex(64), signature: hex(384) }),
}
const ASKED: KeptRight = {
  stage: 'asked',
  until: CLOSES,
  keyHash: hex(32),
  link: 'un-lien',
  blinded: { prepared: hex(64), blinded: hex(384), inverse: hex(384) },
}

interface Shown extends Place {
  all: () => [string, string][]
}

function aPlace(): Shown {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size
    },
    all: () => [...kept],
  }
}

const somePlaces = () => ({ device: aPlace(), tab: aPlace() })
const WHERE = ['device', 'tab'] as const

/** The name under which the right of `PATH` stands. */
function nameOf(where: keyof Places): string {
  const places = somePlaces()
  keepRight(places, where, PATH, HELD)
  return places[where].key(0) ?? ''
}

describe('a right to vote on a device', () => {
  test.for(WHERE)('is read again where it was put (%s), until the vote closes', (where) => {
    for (const right of [ASKED, HELD]) {
      const places = somePlaces()
      keepRight(places, where, PATH, right)
      expect(readRight(places, PATH, NOW)).toEqual(right)
      expect(placeOf(places, PATH)).toBe(where)
      expect(readRight(places, PATH, '2026-11-30T22:59:59.999Z')).toEqual(right)
      expect(readRight(places, PATH, CLOSES)).toBeNull()
      expect([places.device.length, places.tab.length]).toEqual([0, 0])
    }
  })

  test.for(WHERE)('is in one place, and leaves the other (%s)', (where) => {
    const places = somePlaces()
    const other = where === 'device' ? 'tab' : 'device'
    keepRight(places, other, PATH, ASKED)
    keepRight(places, where, PATH, HELD)
    expect(places[other].length).toBe(0)
    expect(readRight(places, PATH, NOW)).toEqual(HELD)
  })

  test('is not lost where its new place has no room', () => {
    const places = somePlaces()
    keepRight(places, 'tab', PATH, HELD)
    const full = {
      ...places.device,
      setItem: () => {
        throw new Error('No room')
      },
    }
    expect(() => keepRight({ ...places, device: full }, 'device', PATH, HELD)).toThrow('No room')
    expect(readRight(places, PATH, NOW)).toEqual(HELD)
  })

  test('is for one consultation, and erasing one leaves the others', () => {
    const places = somePlaces()
    keepRight(places, 'device', PATH, HELD)
    expect(readRight(places, OTHER, NOW)).toBeNull()
    expect(placeOf(places, OTHER)).toBeNull()
    keepRight(places, 'tab', OTHER, ASKED)
    eraseRight(places, PATH)
    expect(readRight(places, PATH, NOW)).toBeNull()
    expect(readRight(places, OTHER, NOW)).toEqual(ASKED)
    eraseRight(places, OTHER)
    expect([places.device.length, places.tab.length]).toEqual([0, 0])
  })

  test('leaves the device when its vote is over, whichever consultation is visited', () => {
    const places = somePlaces()
    keepRight(places, 'device', PATH, { ...HELD, until: '2026-11-09T00:00:00.000Z' })
    keepRight(places, 'tab', OTHER, { ...ASKED, until: '2026-11-09T00:00:00.000Z' })
    keepRight(places, 'device', '/clsm/c/consultations/d', HELD)
    places.device.setItem('concerto:autre-chose', 'intact')
    expect(readRight(places, '/ailleurs', NOW)).toBeNull()
    expect(places.tab.length).toBe(0)
    expect(places.device.all().map(([, value]) => value)).toEqual([JSON.stringify(HELD), 'intact'])
  })

  test('in this tab goes before one on the device: it was asked for last', () => {
    const places = somePlaces()
    keepRight(places, 'device', PATH, HELD)
    const other = { ...HELD, token: formatSignedToken({ prepared: hex(64), signature: hex(384) }) }
    places.tab.setItem(nameOf('tab'), JSON.stringify(other))
    expect(readRight(places, PATH, NOW)).toEqual(other)
    expect(placeOf(places, PATH)).toBe('tab')
    eraseRight(places, PATH)
    expect(placeOf(places, PATH)).toBeNull()
  })

  test('carries no address, and once it is held neither link nor blinding', () => {
    const places = somePlaces()
    keepRight(places, 'device', PATH, ASKED)
    keepRight(places, 'device', PATH, HELD)
    const [[name, value] = ['', '']] = places.device.all()
    expect(name).toContain(PATH)
    const kept: unknown = JSON.parse(value)
    expect(kept).toEqual({ stage: 'held', until: CLOSES, token: expect.any(String) })
  })
})

describe('what somebody or something else has put there', () => {
  const DAMAGED: readonly unknown[] = [
    {},
    [],
    null,
    1,
    { ...HELD, token: 'ab' },
    { ...HELD, token: 3 },
    { ...HELD, until: null },
    { ...HELD, stage: 'used' },
    { ...ASKED, blinded: null },
    { ...ASKED, blinded: { ...ASKED.blinded, inverse: 4 } },
    { ...ASKED, keyHash: undefined },
    { ...ASKED, link: undefined },
    { ...ASKED, until: [CLOSES] },
  ]

  test.for(DAMAGED)('is no right and goes: %j', (damaged) => {
    for (const where of WHERE) {
      const places = somePlaces()
      places[where].setItem(nameOf(where), JSON.stringify(damaged))
      expect(readRight(places, PATH, NOW)).toBeNull()
      expect(places[where].length).toBe(0)
      expect(placeOf(places, PATH)).toBeNull()
    }
  })

  test('does not hide a right in the other place', () => {
    const places = somePlaces()
    keepRight(places, 'device', PATH, HELD)
    places.tab.setItem(nameOf('tab'), '{"stage":')
    expect(readRight(places, PATH, NOW)).toEqual(HELD)
    expect(placeOf(places, PATH)).toBe('device')
  })

  test('is never an error, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        const places = somePlaces()
        places.device.setItem(nameOf('device'), text)
        expect(readRight(places, PATH, NOW)).toBeNull()
        expect(places.device.length).toBe(0)
      }),
    )
  })
})
