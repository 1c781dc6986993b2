import type { Arguments } from './arguments.ts'
import type { Outcome } from './outcome.ts'
import { toldReport, type Report } from './report.ts'
import { METHOD_NAMES } from './words.ts'
import type { ElectionHeader } from '#app/election-files/election.ts'

export interface Shown {
  asked: Arguments
  rules: { unranked: 'last' | 'ignored'; missing: 'worst' | 'ignored' }
  header: ElectionHeader
  outcome: Outcome
  report: Report
}

/** A number of ballots: a number where each counts one, else an exact fraction such as "7/12". */
function share(value: bigint, unit: bigint): number | string {
  if (unit === 1n && value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value)
  const shrink = greatestCommonDivisor(value, unit)
  return unit === shrink ? String(value / unit) : `${value / shrink}/${unit / shrink}`
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b)
}

/** An amount of money in whole units, as a number if floating point tells it to the cent, else as text. */
function money(amount: bigint, one: bigint): number | string {
  const decimals = String(one).length - 1
  const digits = String(amount).padStart(decimals + 1, '0')
  const text =
    decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return digits.length <= 15 ? Number(text) : text
}

/** The outcome as it is printed with `--json`. */
export function asJson({ asked, rules, header, outcome, report }: Shown): object {
  const { options, ids } = header
  const named = (projects: readonly number[]) => projects.map((option) => ids[option] ?? '')
  return {
    method: asked.method,
    weights: asked.byCollege ? 'college' : 'person',
    ballots: report.counted,
    options,
    ranking: outcome.ranking.map((rank) => rank.map((option) => options[option] ?? '')),
    ...figures(),
    report,
  }

  function figures(): object {
    const { unit } = outcome
    const shares = (values: readonly bigint[]) => values.map((value) => share(value, unit))
    switch (outcome.method) {
      case 'majority-judgment': {
        const grades = outcome.grades.map((grade) => gradeName(header, grade))
        return {
          missing: rules.missing,
          grades,
          profiles: outcome.profiles.map(shares),
          majorityGrades: outcome.majorityGrades.map((grade) => (grade === null ? null : grades[grade])),
          withoutOpinion: options.filter((_, option) => outcome.majorityGrades[option] === null),
        }
      }
      case 'approval':
        return { profiles: shares(outcome.approvals) }
      case 'schulze':
        return {
          unranked: rules.unranked,
          pairwise: outcome.pairwise.map(shares),
          strengths: outcome.strengths.map(shares),
        }
      case 'equal-shares': {
        const { amount = 0n, one = 1n } = header.budget ?? {}
        return {
          selected: named(outcome.selected),
          budget: money(amount, one),
          cost: money(outcome.cost, one),
          votes: shares(outcome.votes),
          tied: outcome.tied.map(named),
          endowment: money(outcome.endowment, one),
          steps: outcome.steps,
        }
      }
    }
  }
}

/** Grades of a table are numbers, categories have names. */
function gradeName({ marks, categories }: ElectionHeader, grade: number): string {
  return marks === 'categories' ? (categories[grade - 1] ?? String(grade)) : String(grade)
}

/** The outcome for people to read. */
export function asText({ asked, rules, header, outcome, report }: Shown): string {
  const weighting = asked.byCollege
    ? 'Chaque collège pèse autant.'
    : 'Chaque bulletin pèse autant.'
  return [
    `${METHOD_NAMES[asked.method]}. ${weighting}${ruleTold(asked, rules)}`,
    ...toldReport(report),
    '',
    ...outcomeTold(header, outcome).map(forTerminal),
  ].join('\n')
}

/** Names come from a file: they must not steer the terminal, nor begin lines of their own. */
function forTerminal(line: string): string {
  return line.replace(/\p{Cc}/gu, ' ')
}

function ruleTold({ method }: Arguments, { unranked, missing }: Shown['rules']): string {
  if (method === 'schulze')
    return unranked === 'last'
      ? ' Les options non classées viennent en dernier.'
      : ' Les options non classées ne sont comparées à rien.'
  if (method !== 'majority-judgment') return ''
  return missing === 'worst'
    ? ' L’absence d’avis vaut la plus basse mention.'
    : ' L’absence d’avis est ignorée.'
}

function outcomeTold(header: ElectionHeader, outcome: Outcome): string[] {
  const { options, ids } = header
  const { unit } = outcome
  const name = (option: number) => options[option] ?? ''
  if (outcome.method === 'equal-shares') return budgetTold(header, outcome)
  const lines: string[] = []
  let place = 1
  for (const rank of outcome.ranking) {
    const tied = rank.length > 1 ? ' (ex æquo)' : ''
    for (const option of rank) lines.push(`${place}. ${name(option)}${tied}${detail(option)}`)
    place += rank.length
  }
  const ranked = new Set(outcome.ranking.flat())
  const silent = ids.map((_, option) => option).filter((option) => !ranked.has(option))
  if (silent.length > 0) lines.push(`Sans aucun avis, donc non classé : ${silent.map(name).join(', ')}`)
  return lines

  function detail(option: number): string {
    if (outcome.method === 'approval')
      return ` : ${share(outcome.approvals[option] ?? 0n, unit)}`
    if (outcome.method !== 'majority-judgment') return ''
    const majority = outcome.majorityGrades[option]
    const cells = (outcome.profiles[option] ?? []).map((value) => share(value, unit)).join(' | ')
    const grade = majority == null ? '' : gradeName(header, outcome.grades[majority] ?? 0)
    return ` : ${grade} (${cells})`
  }
}

function budgetTold(
  { options, budget }: ElectionHeader,
  outcome: Extract<Outcome, { method: 'equal-shares' }>,
): string[] {
  const { costs = [], amount = 0n, one = 1n } = budget ?? {}
  const name = (option: number) => options[option] ?? ''
  return [
    `Budget : ${money(amount, one)}. Dépensé : ${money(outcome.cost, one)}.`,
    ...outcome.selected.map((option, index) => {
      const cost = money(costs[option] ?? 0n, one)
      const votes = share(outcome.votes[option] ?? 0n, outcome.unit)
      return `${index + 1}. ${name(option)} : coût ${cost}, choisi par ${votes}`
    }),
    ...(outcome.selected.length === 0 ? ['Aucun projet ne peut être payé.'] : []),
    ...outcome.tied.map(
      (tied) => `Égalité parfaite, départagée par l’ordre du fichier : ${tied.map(name).join(', ')}`,
    ),
  ]
}
