import { useTranslation } from 'react-i18next'
import { placesIn } from '#app/domain/reading.ts'
import type { Reading } from '#app/domain/reading.ts'
import type { ConsultationResult, Outcome } from '#app/domain/result.ts'
import { GradeScale } from './GradeScale.tsx'
import type { Wording } from './wording.ts'

interface RankingProps {
  result: ConsultationResult
  outcome: Outcome
  reading: Reading
  wording: Wording
}

/** The order in words: place, title, mention, and how many stand behind it. */
export function Ranking({ result, outcome, reading, wording }: RankingProps) {
  const { t } = useTranslation('results')
  const places = placesIn(outcome.ranking)
  // They tell what persons answered, and could contradict grades in which each college counts the same.
  const told = outcome === result.person ? reading.options : []
  const statements = new Map(told.map(({ option, statement }) => [option, statement]))
  const fallback = result.official === 'college' && result.college === null
  return (
    <section aria-labelledby="classement">
      <h2 id="classement">{t('ranking.title')}</h2>
      <p>{t(fallback ? 'ranking.fallback' : `ranking.${result.official}`)}</p>
      <ol className="ranking">
        {outcome.ranking.flat().map((option) => {
          const place = places.get(option)
          const grade = outcome.majorityGrades[option]
          const statement = statements.get(option)
          return (
            <li key={option} className="ranked">
              <p className="ranked-place">
                {place && wording.place(place.first)}
                {place && place.first < place.last && (
                  <span className="ranked-tied">{t('ranking.tied')}</span>
                )}
              </p>
              <div className="ranked-text">
                <h3>{wording.title(option)}</h3>
                {grade !== undefined && (
                  <p className="ranked-grade">
                    <GradeScale grade={grade} of={result.grades.length} />
                    {t('ranking.grade', { grade: wording.gradeName(grade) })}
                  </p>
                )}
                {statement && <p>{wording.statement(statement)}</p>}
              </div>
            </li>
          )
        })}
      </ol>
      {result.grades.length > 0 && (
        <p className="row-note">
          {t('ranking.gradeScale', { grades: result.grades.join(', ') })}
        </p>
      )}
      {outcome.tooFewOpinions.length > 0 && (
        <>
          <h3>{t('ranking.tooFewTitle')}</h3>
          <p>{t('ranking.tooFew')}</p>
          <ul className="rules">
            {outcome.tooFewOpinions.map((option) => (
              <li key={option}>{wording.title(option)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
