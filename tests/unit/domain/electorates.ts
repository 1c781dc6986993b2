import type { BlockCount, CollegeCount, SealedCount } from '#app/domain/disclosure.ts'
import { disclose, fixBlocks } from '#app/domain/disclosure.ts'
import type { ConsultationResult, PublishedResult } from '#app/domain/result.ts'
import { sumProfiles, type Profile, type TallyRules } from '#app/domain/tally/profile.ts'
import fc from 'fast-check'

/** A random electorate: what a consultation had fixed, and what its colleges then said. */
export interface Electorate {
  colleges: CollegeCount[]
  rules: TallyRules
  threshold: number
  codesHandedOut: number
}

const rulesOfAnyKind: fc.Arbitrary<TallyRules> = fc
  .record({
    method: fc.constantFrom('majority-judgment' as const, 'approval' as const),
    options: fc.integer({ min: 1, max: 5 }),
    grades: fc.integer({ min: 2, max: 6 }),
    missingOpinions: fc.constantFrom('ignored' as const, 'worst' as const),
  })
  .map(({ options, grades, ...rules }) => ({
    ...rules,
    grades: rules.method === 'approval' ? 2 : grades,
    options: Array.from({ length: options }, (_, index) => `o${index}`),
  }))

/** Cells of a size: the gaps between random cuts, often empty, sometimes all in one. */
function cellsOf(size: number, rules: TallyRules): fc.Arbitrary<number[]> {
  const silent = rules.method === 'majority-judgment' && rules.missingOpinions === 'ignored'
  const used = silent ? rules.grades + 1 : rules.grades
  const cut = fc.oneof(
    fc.constant(0),
    fc.constant(size),
    fc.nat(Math.min(size, 12)),
    fc.nat(size),
    fc.nat(size),
  )
  return fc.array(cut, { minLength: used - 1, maxLength: used - 1 }).map((cuts) => {
    const ends = [...cuts.toSorted((a, b) => a - b), size]
    const cells = ends.map((end, at) => end - (ends[at - 1] ?? 0))
    return silent ? cells : [...cells, 0]
  })
}

function profileOf(size: number, rules: TallyRules): fc.Arbitrary<Profile> {
  return fc
    .tuple(...rules.options.map(() => cellsOf(size, rules)))
    .map((counts) => ({ ballots: size, counts }))
}

/** Up to five colleges of up to `largest` ballots. */
export function electorates(largest = 3000): fc.Arbitrary<Electorate> {
  const size = fc.oneof(fc.nat(Math.min(25, largest)), fc.nat(largest))
  return fc
    .record({
      rules: rulesOfAnyKind,
      sizes: fc.array(size, { minLength: 1, maxLength: 5 }),
      threshold: fc.oneof(fc.constant(11), fc.integer({ min: 11, max: 30 })),
      codesLeft: fc.nat(60),
    })
    .chain(({ rules, sizes, threshold, codesLeft }) =>
      fc.tuple(...sizes.map((size) => profileOf(size, rules))).map((profiles) => ({
        rules,
        threshold,
        codesHandedOut: sizes.reduce((sum, size) => sum + size, codesLeft),
        colleges: profiles.map((profile, index) => ({ id: `c${index}`, profile })),
      })),
    )
}

/** The counts of the blocks that sealing would fix. */
export function sealed(electorate: Electorate): SealedCount {
  const { colleges, rules, threshold, codesHandedOut } = electorate
  const blocks = fixBlocks(colleges, rules, threshold).map((ids): BlockCount => {
    const members = colleges.filter((college) => ids.includes(college.id))
    return {
      colleges: members.map(({ id }) => ({ id, name: `College ${id}` })),
      profile: sumProfiles(members.map((college) => college.profile), rules),
    }
  })
  return {
    blocks,
    rules,
    grades:
      rules.method === 'approval'
        ? []
        : Array.from({ length: rules.grades }, (_, grade) => `Grade ${grade}`),
    options: rules.options.map((id) => ({ id, title: `Option ${id}` })),
    threshold,
    official: 'person',
    codesHandedOut,
  }
}

/** What would be released of it. */
export function released(electorate: Electorate): PublishedResult {
  return disclose(sealed(electorate))
}

/** The same, for electorates known to be large enough. */
export function resultOf(count: SealedCount): ConsultationResult {
  const result = disclose(count)
  if (result.kind !== 'result') throw new Error('Too few ballots')
  return result
}
