import type { BlockCount, CollegeCount, SealedCount } from '#app/domain/disclosure.ts'
import { disclose, fixBlocks } from '#app/domain/disclosure.ts'
import { METHODS, type Method } from '#app/domain/consultation.ts'
import type { ConsultationResult, PublishedResult } from '#app/domain/result.ts'
import {
  addBallot,
  emptyProfile,
  sumProfiles,
  tallyRules,
  type Profile,
  type TallyRules,
} from '#app/domain/tally/profile.ts'
import fc from 'fast-check'

/** A random electorate: what a consultation had fixed, and what its colleges then said. */
export interface Electorate {
  colleges: CollegeCount[]
  rules: TallyRules
  threshold: number
  codesHandedOut: number
}

function rulesOfAnyKind(methods: readonly Method[]): fc.Arbitrary<TallyRules> {
  return fc
    .record({
      method: fc.constantFrom(...methods),
      options: fc.integer({ min: 1, max: 5 }),
      grades: fc.integer({ min: 2, max: 6 }),
      missingOpinions: fc.constantFrom('ignored' as const, 'worst' as const),
      costs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 5 }),
      budget: fc.integer({ min: 9, max: 20 }),
    })
    .map(({ options, grades, costs, budget, ...rules }) =>
      tallyRules({
        ...rules,
        grades: rules.method === 'majority-judgment' ? gradeNames(grades) : [],
        options: Array.from({ length: options }, (_, index) => ({
          id: `o${index}`,
          cost: costs[index] ?? 1,
        })),
        budget,
      }),
    )
}

function gradeNames(grades: number): string[] {
  return Array.from({ length: grades }, (_, grade) => `Grade ${grade}`)
}

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

/** Several kinds of ballots, some of them cast by many. */
function ballotsOf(size: number, rules: TallyRules): fc.Arbitrary<Profile> {
  const places = fc.array(fc.option(fc.nat(rules.options.length), { nil: null }), {
    minLength: rules.options.length,
    maxLength: rules.options.length,
  })
  const kind = rules.method === 'ranking' ? places.map(dense) : places.map((some) => affordable(some, rules))
  return fc
    .array(fc.record({ opinions: kind, share: fc.nat(8) }), { minLength: 1, maxLength: 12 })
    .map((kinds) => {
      const profile = emptyProfile(rules)
      const wanted = kinds.flatMap(({ opinions, share }) => new Array<typeof opinions>(share).fill(opinions))
      const cast = wanted.length > 0 ? wanted : kinds.map(({ opinions }) => opinions)
      for (let at = 0; at < size; at += 1) {
        const opinions = cast[at % cast.length] ?? []
        addBallot(
          profile,
          {
            method: rules.method,
            opinions: Object.fromEntries(rules.options.map((id, option) => [id, opinions[option] ?? null])),
          },
          rules,
        )
      }
      return profile
    })
}

function dense(places: readonly (number | null)[]): (number | null)[] {
  const used = [...new Set(places.filter((place) => place !== null))].toSorted((a, b) => a - b)
  return places.map((place) => (place === null ? null : used.indexOf(place) + 1))
}

function affordable(wanted: readonly (number | null)[], { costs = [], budget = 0 }: TallyRules): number[] {
  let left = budget
  return wanted.map((some, option) => {
    const cost = costs[option] ?? 0
    if (some === null || some % 2 === 1 || cost > left) return 0
    left -= cost
    return 1
  })
}

function profileOf(size: number, rules: TallyRules): fc.Arbitrary<Profile> {
  if (rules.method === 'ranking' || rules.method === 'budget') return ballotsOf(size, rules)
  return fc
    .tuple(...rules.options.map(() => cellsOf(size, rules)))
    .map((counts) => ({ ballots: size, counts }))
}

/** Up to five colleges of up to `largest` ballots. */
export function electorates(
  largest = 3000,
  methods: readonly Method[] = METHODS,
): fc.Arbitrary<Electorate> {
  const size = fc.oneof(fc.nat(Math.min(25, largest)), fc.nat(largest))
  return fc
    .record({
      rules: rulesOfAnyKind(methods),
      sizes: fc.array(size, { minLength: 1, maxLength: 5 }),
      threshold: fc.oneof(fc.constant(11), fc.integer({ min: 11, max: 30 })),
      codesLeft: fc.nat(60),
    })
    .chain(({ rules, sizes, threshold, codesLeft }) =>
      fc.tuple(...sizes.map((each) => profileOf(each, rules))).map((profiles) => ({
        rules,
        threshold,
        codesHandedOut: sizes.reduce((sum, each) => sum + each, codesLeft),
        colleges: profiles.map((profile, index) => ({ id: `c${index}`, profile })),
      })),
    )
}

/** The counts of the blocks that sealing would fix. */
export function sealed(electorate: Electorate): SealedCount {
  const { colleges, rules, threshold } = electorate
  return inBlocks(electorate, fixBlocks(colleges, rules, threshold))
}

/** The counts in these blocks, whoever fixed them. */
export function inBlocks(
  { colleges, rules, threshold, codesHandedOut }: Electorate,
  blocks: readonly (readonly string[])[],
): SealedCount {
  return {
    blocks: blocks.map((ids): BlockCount => {
      const members = colleges.filter((college) => ids.includes(college.id))
      return {
        colleges: members.map(({ id }) => ({ id, name: `College ${id}` })),
        profile: sumProfiles(members.map((college) => college.profile), rules),
      }
    }),
    rules,
    grades: rules.method === 'majority-judgment' ? gradeNames(rules.grades) : [],
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
