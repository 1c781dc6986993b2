import { useTranslation } from 'react-i18next'
import { duelMatrix, type DuelCell } from '#app/domain/duels.ts'
import { placesIn, type Reading } from '#app/domain/reading.ts'
import type { ConsultationResult, Outcome } from '#app/domain/result.ts'
import { GradeScale } from './GradeScale.tsx'
import { Standing } from './Standing.tsx'
import { TooFewOpinions } from './TooFewOpinions.tsx'
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
  // They tell what persons answered, and could contradict an order in which each college counts the same.
  const ofPersons = outcome === result.person
  const statements = new Map(
    (ofPersons ? reading.options : []).map(({ option, statement }) => [option, statement]),
  )
  const matrix = ofPersons ? duelMatrix(result) : null
  const graded = Object.keys(outcome.majorityGrades).length > 0
  return (
    <section aria-labelledby="classement">
      <h2 id="classement">{t('ranking.title')}</h2>
      <Standing result={result} />
      <ol className="ranking">
        {outcome.ranking.flat().map((option) => {
          const place = places.get(option)
          const grade = outcome.majorityGrades[option]
          const statement = statements.get(option)
          const duels = wins(matrix?.cells[matrix.order.indexOf(option)])
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
                {duels !== null ? (
                  <p>{duels}</p>
                ) : (
                  statement && <p>{wording.statement(statement)}</p>
                )}
              </div>
            </li>
          )
        })}
      </ol>
      {graded && (
        <p className="row-note">
          {t('ranking.gradeScale', { grades: result.grades.join(', ') })}
        </p>
      )}
      {result.withheld?.includes('grades') && result.grades.length > 0 && (
        <p>{t('ranking.gradesWithheld')}</p>
      )}
      <TooFewOpinions result={result} options={outcome.tooFewOpinions} wording={wording} />
    </section>
  )

  /** Said only where every one of its duels can be. */
  function wins(row: readonly (DuelCell | null)[] = []): string | null {
    const duels = row.flatMap((cell) => (cell === null ? [] : [cell.says]))
    if (duels.length === 0 || duels.includes('unsaid')) return null
    const won = duels.filter((says) => says === 'wins').length
    if (won === duels.length) return t('ranking.beatsAll')
    if (won === 0) return t('ranking.losesAll')
    return t('ranking.beats', { wins: won, others: duels.length })
  }
}
