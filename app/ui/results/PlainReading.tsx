import { useTranslation } from 'react-i18next'
import { agreementIn } from '#app/domain/agreement.ts'
import { readBudget, type BudgetReading, type Reading } from '#app/domain/reading.ts'
import type { ConsultationResult, Outcome } from '#app/domain/result.ts'
import { formatEuros } from '#app/i18n/formats.ts'
import type { Wording } from './wording.ts'

/** More titles than this in a sentence, and nobody reads it to its end. */
const MOST_TITLES = 4

interface PlainReadingProps {
  result: ConsultationResult
  outcome: Outcome
  reading: Reading
  wording: Wording
}

/** Where more priorities than these divide the groups as much, naming them helps nobody. */
const MOST_NAMED = 3

/** The result in a few plain sentences, without a percentage. */
export function PlainReading({ result, outcome, reading, wording }: PlainReadingProps) {
  const { t } = useTranslation('results')
  const { weightings, disagreements, agreement, beatsAll, budget } = reading
  const first = outcome.ranking[0] ?? []
  const [leader] = first
  const widest = disagreements.filter(({ spread }) => spread === disagreements[0]?.spread)
  // What persons answered could contradict an order in which each college counts the same.
  const ofPersons = outcome === result.person
  const statement =
    ofPersons && first.length === 1
      ? reading.options.find(({ option }) => option === leader)?.statement
      : undefined
  const sentences = [
    ...(budget === null ? head() : money(budget)),
    ...(weightings === null ? [] : [both(weightings)]),
    ...(agreement === null ? [] : [t(`plain.alike.${agreementIn(agreement)}`)]),
    ...(widest.length === 0 || widest.length > MOST_NAMED
      ? []
      : [t('plain.differ', { title: wording.quoted(widest.map(({ option }) => option)) })]),
    ...(outcome.tooFewOpinions.length === 0
      ? []
      : [t('plain.tooFew', { count: outcome.tooFewOpinions.length })]),
    t('plain.limit'),
  ]
  return (
    <section className="plain" aria-labelledby="en-clair">
      <h2 id="en-clair">{t('plain.title')}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )

  function head(): string[] {
    if (first.length === 0) return []
    const titles = wording.quoted(first)
    const leads = t(first.length === 1 ? 'plain.first' : 'plain.firstTied', { titles })
    if (ofPersons && beatsAll !== null && beatsAll === leader)
      return [leads, t('plain.beatsAll', { titles })]
    return statement && result.method !== 'ranking' ? [leads, wording.statement(statement)] : [leads]
  }

  function money({ funded, others, left, total }: BudgetReading): string[] {
    if (funded.length === 0) return [t('plain.fundsNone')]
    const titles = wording.quoted(funded.slice(0, MOST_TITLES).map(({ option }) => option))
    const all = funded.length + others.length
    return [
      funded.length <= MOST_TITLES
        ? t('plain.funds', { titles })
        : t('plain.fundsMany', { titles, funded: funded.length, all }),
      t('plain.left', { left: formatEuros(left), total: formatEuros(total) }),
    ]
  }

  function both(agreed: NonNullable<Reading['weightings']>): string {
    const { person, college } = result
    if (budget !== null && college !== null) {
      const [one, other] = [person, college].map((each) =>
        (readBudget(result, each)?.funded ?? []).map(({ option }) => option),
      )
      if (sameOptions(one, other)) return t('plain.sameFunded')
      return t('plain.otherFunded', { person: listed(one), college: listed(other) })
    }
    if (agreed.sameRanking) return t('plain.sameRanking')
    if (agreed.sameFirst) return t('plain.sameFirst')
    return t('plain.differentFirst', {
      person: wording.quoted(agreed.personFirst),
      college: wording.quoted(agreed.collegeFirst),
    })
  }

  function listed(options: readonly string[] = []): string {
    return options.length === 0 ? t('plain.noneFunded') : wording.quoted(options)
  }
}

function sameOptions(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.length === other.length && one.every((option) => other.includes(option))
}
