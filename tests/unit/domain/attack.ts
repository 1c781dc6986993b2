import {
  DISCLOSURE_RULES,
  type DisclosureRule,
  type Obeyed,
  type SealedCount,
} from '#app/domain/disclosure.ts'
import { targetsOf } from '#app/domain/disclosure/figures.ts'
import type { Solver } from '#app/domain/disclosure/program.ts'
import { determinedBy, inGroupsTold } from '#app/domain/disclosure/release.ts'
import type { ConsultationResult, Outcome } from '#app/domain/result.ts'
import { opinionsOn } from '#app/domain/tally/methods.ts'
import { sumProfiles } from '#app/domain/tally/profile.ts'

const ALL: Obeyed = new Set(DISCLOSURE_RULES)

/** All rules but one. */
export function without(rule: DisclosureRule): Obeyed {
  return new Set(DISCLOSURE_RULES.filter((one) => one !== rule))
}

/**
 * Everything that an attacker, helped by somebody who holds the true counts, finds wrong with a release;
 * empty where nothing is. First what is published as it stands, then what is said of too few, then what
 * follows by the bounding program.
 */
export function attack(
  count: SealedCount,
  result: ConsultationResult,
  solver: Solver,
  obeyed = ALL,
): string[] {
  const grouped = inGroupsTold(count, result)
  const profiles = grouped.blocks.map(({ profile }) => profile)
  const found = determinedBy(result, targetsOf(profiles, grouped), solver, obeyed)
  return [
    ...smallFigures(result),
    ...saidOfFew(count, result),
    ...tiesThatTell(count, result),
    ...(found === null ? [] : [`determined: ${JSON.stringify(found)}`]),
  ]
}

function smallFigures(result: ConsultationResult): string[] {
  const { threshold, ballots, codesHandedOut, blocks } = result
  const isSmall = (figure: number) => figure < threshold || ballots - figure < threshold
  const cells = [
    ...Object.values(result.counts).flat(),
    ...(result.duels ?? []).flatMap((duel) => duel.cells),
  ]
  return [
    ...(ballots < threshold ? ['a total of few'] : []),
    ...(codesHandedOut !== null && codesHandedOut - ballots < threshold ? ['few codes unused'] : []),
    ...(blocks.some((block) => isSmall(block.ballots)) ? ['a block of few'] : []),
    ...(cells.some((cell) => isSmall(cell.ballots)) ? ['a cell of few'] : []),
  ]
}

/** Orders and grades that say what fewer than the threshold think. */
function saidOfFew({ blocks, rules }: SealedCount, result: ConsultationResult): string[] {
  const { threshold } = result
  const opinionsByBlock = (id: string) =>
    blocks.map(({ profile }) => opinionsOn(profile, rules.options.indexOf(id), rules))
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  const ranks = (outcome: Outcome | null | undefined, id: string) =>
    outcome?.ranking.flat().includes(id) === true
  const ordersByBlock = result.blocks.some(({ ranking }) => ranking.length > 0)
  return rules.options.flatMap((id) => {
    const opinions = opinionsByBlock(id)
    const told = result.blocks.length === 0 ? [] : opinions
    const hidden = told.filter((_, block) => !ranks(result.blocks[block], id))
    return [
      ...(ranks(result.person, id) && sum(opinions) < threshold ? [`${id} ranked by few`] : []),
      ...(told.some((few, block) => few < threshold && ranks(result.blocks[block], id))
        ? [`${id} ranked by few of a block`]
        : []),
      ...(ordersByBlock && hidden.length === 1 && sum(hidden) > 0 && sum(hidden) < threshold
        ? [`${id} hidden by one block alone`]
        : []),
      ...(ranks(result.college, id) && told.some((few) => few < threshold)
        ? [`${id} ranked by few where colleges weigh the same`]
        : []),
    ]
  })
}

/** Exactly tied options have the same shares: what is told of one more finely is told of the other. */
function tiesThatTell({ blocks, rules }: SealedCount, result: ConsultationResult): string[] {
  if (rules.method !== 'majority-judgment') return []
  const total = sumProfiles(blocks.map(({ profile }) => profile), rules)
  const opinions = (id: string) => opinionsOn(total, rules.options.indexOf(id), rules)
  const ends = (id: string) => (result.counts[id] ?? []).map(({ to }) => to).join()
  return result.person.ranking.flatMap((tied) => {
    const [first = ''] = tied
    const differ = tied.some((id) => ends(id) !== ends(first) && opinions(id) !== opinions(first))
    return differ ? [`${tied.join(' = ')} told differently`] : []
  })
}
