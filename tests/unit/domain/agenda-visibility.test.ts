import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  EVERY_MEMBER,
  EVERYBODY,
  mayReadItem,
  VISIBILITIES,
  type ItemReader,
} from '#app/domain/agenda-visibility.ts'
import { CAPACITIES } from '#app/domain/permission.ts'

const NOBODY: ItemReader = { capacities: [], memberships: [], ofTheirGroup: false, published: false }

const readers: fc.Arbitrary<ItemReader> = fc.record({
  capacities: fc.subarray([...CAPACITIES]),
  memberships: fc.subarray(['a', 'b', 'c']),
  ofTheirGroup: fc.boolean(),
  published: fc.boolean(),
})
const items = fc.record({
  visibility: fc.constantFrom(...VISIBILITIES),
  readers: fc.subarray(['a', 'b', 'c']),
})

describe('an item of an agenda is read', () => {
  const item = (visibility: (typeof VISIBILITIES)[number], named: readonly string[] = []) => ({
    visibility,
    readers: named,
  })
  const read = (reader: ItemReader) =>
    [item('public'), item('members'), item('named', ['a'])].map((one) => mayReadItem(one, reader))

  test.each(CAPACITIES)('by a %s as the table says', (capacity) => {
    const all = capacity === 'coordinator' || capacity === 'chair'
    const member = all || capacity === 'steering-member'
    const reader = { ...NOBODY, capacities: [capacity] }
    expect(read(reader)).toEqual([member, member, all])
    expect(read({ ...reader, memberships: ['a'] })).toEqual([member, member, member])
    expect(read({ ...reader, published: true })).toEqual([true, member, all])
  })

  test('by a member of the group that meets, and of no other', () => {
    expect(read({ ...NOBODY, ofTheirGroup: true, memberships: ['b'] })).toEqual([true, true, false])
    expect(read({ ...NOBODY, ofTheirGroup: true, memberships: ['a'] })).toEqual([true, true, true])
    expect(read({ ...NOBODY, memberships: ['a'] })).toEqual([false, false, false])
  })

  test('in a letter to all members, and by everybody, without what names somebody', () => {
    expect(read(EVERY_MEMBER)).toEqual([true, true, false])
    expect(read(EVERYBODY)).toEqual([true, false, false])
  })

  test('by nobody whom it does not name, whatever else they are but coordinator and chair', () => {
    fc.assert(
      fc.property(readers, items, (reader, one) => {
        const keeps = reader.capacities.some((is) => is === 'coordinator' || is === 'chair')
        const isNamed = one.readers.some((id) => reader.memberships.includes(id))
        if (one.visibility === 'named' && !keeps && !isNamed)
          expect(mayReadItem(one, reader)).toBe(false)
        if (keeps) expect(mayReadItem(one, reader)).toBe(true)
      }),
    )
  })

  test('by nobody more when it is opened to fewer', () => {
    fc.assert(
      fc.property(readers, items, (reader, { readers: named }) => {
        const [publicly, members, some] = VISIBILITIES.map((visibility) =>
          mayReadItem({ visibility, readers: named }, reader),
        )
        if (some) expect(members).toBe(true)
        if (members) expect(publicly).toBe(true)
      }),
    )
  })
})
