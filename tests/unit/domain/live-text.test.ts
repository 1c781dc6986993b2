import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  emptyState,
  lackedBy,
  LARGEST_UPDATE,
  mergeUpdate,
  openText,
  readBytes,
  spliceBetween,
  stateFromText,
  stateWith,
  textOf,
  updateFromText,
  vectorOf,
  writtenBytes,
} from '#app/domain/live-text.ts'

/** Texts as people type them: accents, line ends, characters of two halves. */
const words = fc.array(fc.constantFrom('a', 'é', ' ', '\n', '🙂', '🙃', 'oui', ', '), { maxLength: 12 })
const text = words.map((parts) => parts.join(''))

/** What three people write, each on a copy of the same beginning: the changes of each, in order. */
const writing = fc.record({
  begun: text,
  versions: fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 3 }),
})

function changesOf({ begun, versions }: { begun: string; versions: readonly (readonly string[])[] }) {
  const begin = stateFromText(begun, 1)
  const changes = versions.flatMap((texts, index) => {
    const live = openText(begin, index + 2)
    return texts.map((next) => {
      const before = live.vector()
      live.write(next)
      return live.lackedBy(before)
    })
  })
  return { begin, changes }
}

function merged(state: Uint8Array, changes: readonly Uint8Array[]): Uint8Array {
  return changes.reduce((so, change) => mergeUpdate(so, change) ?? so, state)
}

describe('a text written by several', () => {
  it('is the same whatever the order of changes, and however often they come', () => {
    fc.assert(
      fc.property(
        writing.chain((given) => {
          const { begin, changes } = changesOf(given)
          const order = fc.shuffledSubarray([...changes, ...changes], {
            minLength: 2 * changes.length,
          })
          return fc.record({ begin: fc.constant(begin), changes: fc.constant(changes), order })
        }),
        ({ begin, changes, order }) => {
          expect(textOf(merged(begin, order))).toBe(textOf(merged(begin, changes)))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('is whole again once a change that was lost is sent again, by the vector alone', () => {
    fc.assert(
      fc.property(writing, fc.integer({ min: 0, max: 11 }), (given, at) => {
        const { begin, changes } = changesOf(given)
        const all = merged(begin, changes)
        const some = merged(begin, changes.toSpliced(at % changes.length, 1))
        const again = mergeUpdate(some, lackedBy(all, vectorOf(some)))
        expect(again && textOf(again)).toBe(textOf(all))
      }),
      { numRuns: 100 },
    )
  })

  it('keeps what both wrote at the same time, in whole characters', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('🙂', 'bb'), fc.constantFrom('🙃', 'cc'), (begun, one, two) => {
        const begin = stateFromText(begun, 1)
        const state = updateFromText(begin, `${begun}${one}`, 2)
        const both = mergeUpdate(state, updateFromText(begin, `${two}${begun}`, 3))
        expect(both && textOf(both)).toContain(one)
        expect(both && textOf(both)).toContain(two)
        expect(both && textOf(both).isWellFormed()).toBe(true)
      }),
    )
  })

  it('becomes what was written anew', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(textOf(updateFromText(stateFromText(before, 1), after, 2))).toBe(after)
        const told = spliceBetween(before, after).reduce(
          (so, { at, removed, inserted }) => so.slice(0, at) + inserted + so.slice(at + removed),
          before,
        )
        expect(told).toBe(after)
      }),
    )
  })

  it('says to each where the text changed', () => {
    const begin = stateFromText('Présents', 1)
    const mine = openText(begin, 2)
    const changes = mine.receive(updateFromText(begin, 'Présents et excusés', 3))
    expect(changes).toEqual([{ at: 8, removed: 0, inserted: ' et excusés' }])
    expect(mine.text()).toBe('Présents et excusés')
  })

  it('keeps nothing of what was taken out', () => {
    const written = updateFromText(emptyState(), 'Le nom de Camille Exemple', 1)
    const taken = updateFromText(written, 'Le nom', 2)
    expect(new TextDecoder().decode(written)).toContain('Camille')
    expect(new TextDecoder().decode(taken)).not.toContain('Camille')
  })

  it('begins with the same state for all who begin from the same text', () => {
    expect(stateFromText('Même texte', 7)).toEqual(stateFromText('Même texte', 7))
  })

  it('takes in what was written without it, alike for all who find it', () => {
    fc.assert(
      fc.property(fc.option(text), text, text, (before, found, added) => {
        const state = before === null ? null : stateFromText(before, 1)
        const [one, other] = [stateWith(state, found), stateWith(state, found)]
        expect(textOf(one)).toBe(found)
        const both = mergeUpdate(updateFromText(one, `${found}${added}`, 2), other)
        expect(both && textOf(both)).toBe(`${found}${added}`)
      }),
    )
  })

  it('travels as it is, and nothing else is read', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(readBytes(writtenBytes(bytes))).toEqual(bytes)
      }),
    )
    for (const other of ['a', 'zz', 'AB', '0x', ' ']) expect(readBytes(other)).toBeNull()
  })

  it('refuses bytes that are no change, without an error', () => {
    const begin = stateFromText('Texte', 1)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const after = mergeUpdate(begin, bytes)
        expect(after === null || textOf(after).isWellFormed()).toBe(true)
        expect(lackedBy(begin, bytes)).toBeInstanceOf(Uint8Array)
        expect(typeof textOf(bytes)).toBe('string')
      }),
      { numRuns: 100 },
    )
  })

  it('refuses a change that is too large, and characters that no store keeps', () => {
    const begin = emptyState()
    expect(mergeUpdate(begin, new Uint8Array(LARGEST_UPDATE + 1))).toBeNull()
    expect(mergeUpdate(begin, stateFromText('a\0b', 2))).toBeNull()
  })
})
