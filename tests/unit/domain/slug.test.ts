import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSlug, slugFrom } from '#app/domain/slug.ts'

describe('a slug drawn from a name', () => {
  test.for([
    ['Usagers', 'usagers'],
    ['Élus & agents publics', 'elus-agents-publics'],
    ['  L’Œuvre du Cœur ', 'l-oeuvre-du-coeur'],
    ['Été 2027 (bis)', 'ete-2027-bis'],
    ['!!!', 'sans-nom-2'],
    ['constructor', 'constructor-2'],
    ['Ленинград', 'sans-nom-2'],
  ] as const)('%s → %s', ([name, slug]) => {
    expect(slugFrom(name, [])).toBe(slug)
  })

  test('parts those of the same name by a number', () => {
    expect(slugFrom('GEM', ['gem'])).toBe('gem-2')
    expect(slugFrom('GEM', ['gem', 'gem-2', 'gem-3'])).toBe('gem-4')
  })

  test('is always a slug, never taken, never a word that every object knows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (name, others) => {
        const taken = [...others, slugFrom(name, others)]
        const slug = slugFrom(name, taken)
        expect(isSlug(slug)).toBe(true)
        expect(taken).not.toContain(slug)
        expect(slug in {}).toBe(false)
      }),
    )
  })
})
