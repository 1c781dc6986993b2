import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { admission, Arrivals } from '#app/domain/admission.ts'
import { prove, proves } from '#app/domain/proof-of-work.ts'

const CALM = { lastHour: 3, textsPerHour: 60 }
const BUSY = { lastHour: 60, textsPerHour: 60 }
const NEW = { proven: false, waitedMs: null, crowded: false }

describe('a text among others', () => {
  test('is taken in at once with the browser’s work, and after some seconds without', () => {
    expect(admission({ ...NEW, proven: true }, CALM)).toEqual({ kind: 'admitted' })
    expect(admission(NEW, CALM)).toEqual({ kind: 'wait', seconds: 3 })
    expect(admission({ ...NEW, waitedMs: 1_200 }, CALM)).toEqual({ kind: 'wait', seconds: 2 })
    expect(admission({ ...NEW, waitedMs: 3_000 }, CALM)).toEqual({ kind: 'admitted' })
  })

  test('asks for more patience where many come, to the consultation or from one place', () => {
    for (const [effort, load] of [[NEW, BUSY], [{ ...NEW, crowded: true }, CALM]] as const) {
      expect(admission(effort, load)).toEqual({ kind: 'wait', seconds: 60 })
      expect(admission({ ...effort, proven: true }, load)).toEqual({ kind: 'wait', seconds: 30 })
      expect(admission({ ...effort, proven: true, waitedMs: 30_000 }, load)).toEqual({ kind: 'admitted' })
    }
  })

  test('waits for calmer times in a flood, sooner without work: that keeps no honest browser out', () => {
    const flood = { lastHour: 120, textsPerHour: 60 }
    expect(admission({ ...NEW, waitedMs: 60_000 }, flood)).toEqual({ kind: 'full' })
    expect(admission({ ...NEW, proven: true, waitedMs: 30_000 }, flood)).toEqual({ kind: 'admitted' })
    expect(admission({ ...NEW, proven: true, waitedMs: 30_000 }, { ...flood, lastHour: 600 })).toEqual({ kind: 'full' })
  })

  test('is never asked for more because it waited, or worked', () => {
    const rank = { admitted: 0, wait: 1, full: 2 }
    const load = fc.record({ lastHour: fc.nat(2000), textsPerHour: fc.integer({ min: 1, max: 200 }) })
    fc.assert(
      fc.property(load, fc.boolean(), fc.nat(100_000), fc.nat(100_000), (load, crowded, a, b) => {
        const kind = (proven: boolean, waitedMs: number) => rank[admission({ proven, waitedMs, crowded }, load).kind]
        expect(kind(false, a + b)).toBeLessThanOrEqual(kind(false, a))
        expect(kind(true, a)).toBeLessThanOrEqual(kind(false, a))
      }),
    )
  })
})

test('arrivals count for an hour', () => {
  const arrivals = new Arrivals()
  for (let minute = 0; minute < 90; minute += 1) arrivals.add(minute * 60_000)
  expect(arrivals.lastHour(89 * 60_000)).toBe(60)
  expect(arrivals.lastHour(200 * 60_000)).toBe(0)
})

describe('the work of a browser', () => {
  test('proves what it was done for, and nothing else', async () => {
    const counter = await prove('conseil/consultation', 'K7QM2XHD9F4TWB3P')
    expect(counter).not.toBeNull()
    const typed = `${counter}`
    expect(await proves('conseil/consultation', 'K7QM2XHD9F4TWB3P', typed)).toBe(true)
    const others = await Promise.all(
      ['A', 'B', 'C'].map((place) => proves(`conseil/${place}`, 'K7QM2XHD9F4TWB3P', typed)),
    )
    expect(others).toContain(false)
  }, 20_000)

  test('is not proven by what no counter is, and stops when told to', async () => {
    for (const typed of ['', '-1', '1e3', '99999', ' 1', 'abc', '1.5'])
      expect(await proves('a/b', 'K7QM2XHD9F4TWB3P', typed)).toBe(false)
    expect(await prove('a/b', 'K7QM2XHD9F4TWB3P', () => true)).toBeNull()
  })
})
