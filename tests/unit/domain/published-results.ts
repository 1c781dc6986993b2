import { METHODS } from '#app/domain/consultation.ts'
import { disclose } from '#app/domain/disclosure.ts'
import { WITHHOLDABLE, type PublishedResult } from '#app/domain/result.ts'
import fc from 'fast-check'
import { sealedBy, type Recipe } from '#tests/factories/published-results.ts'

const recipe: fc.Arbitrary<Recipe> = fc.record({
  method: fc.constantFrom(...METHODS),
  options: fc.integer({ min: 1, max: 6 }),
  missingOpinions: fc.constantFrom('ignored' as const, 'worst' as const),
  official: fc.constantFrom('person' as const, 'college' as const),
  sizes: fc.array(fc.oneof(fc.nat(25), fc.nat(150)), { minLength: 1, maxLength: 4 }),
  seed: fc.nat(),
  codesLeft: fc.nat(60),
  titles: fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), {
    minLength: 6,
    maxLength: 6,
  }),
})

/** The release of a random consultation, as `disclose` makes it, with some of it withheld at random. */
export const publishedResults: fc.Arbitrary<PublishedResult> = fc
  .tuple(recipe, fc.subarray([...WITHHOLDABLE]))
  .map(([given, withheld]) => disclose(sealedBy(given), withheld))
