import { useTranslation } from 'react-i18next'
import type { Reading } from '#app/domain/reading.ts'
import type { Outcome } from '#app/domain/result.ts'
import type { Wording } from './wording.ts'

interface PlainReadingProps {
  outcome: Outcome
  reading: Reading
  wording: Wording
}

/** The result in a few plain sentences, without a percentage. */
export function PlainReading({ outcome, reading, wording }: PlainReadingProps) {
  const { t } = useTranslation('results')
  const { weightings, disagreements, compared } = reading
  const first = outcome.ranking[0] ?? []
  const widest = disagreements[0]
  return (
    <section className="plain" aria-labelledby="en-clair">
      <h2 id="en-clair">{t('plain.title')}</h2>
      <ul>
        {first.length > 0 && (
          <li>
            {t(first.length === 1 ? 'plain.first' : 'plain.firstTied', {
              titles: wording.quoted(first),
            })}
          </li>
        )}
        {weightings && <li>{agreement(weightings)}</li>}
        {widest && <li>{t('plain.differ', { title: wording.quoted([widest.option]) })}</li>}
        {!widest && compared > 1 && <li>{t('plain.agree')}</li>}
        <li>{t('plain.limit')}</li>
      </ul>
    </section>
  )

  function agreement(both: NonNullable<Reading['weightings']>): string {
    if (both.sameRanking) return t('plain.sameRanking')
    if (both.sameFirst) return t('plain.sameFirst')
    return t('plain.differentFirst', {
      person: wording.quoted(both.personFirst),
      college: wording.quoted(both.collegeFirst),
    })
  }
}
