import { useTranslation } from 'react-i18next'
import { placesIn, readBudget, type Reading } from '#app/domain/reading.ts'
import type { ConsultationResult, Outcome } from '#app/domain/result.ts'
import { formatEuros } from '#app/i18n/formats.ts'
import { classNames } from '#app/ui/class-names.ts'
import type { Wording } from './wording.ts'

interface OtherWeightingProps {
  result: ConsultationResult
  official: Outcome
  reading: Reading
  wording: Wording
}

/** The result that is not the official one, and where it differs. */
export function OtherWeighting({ result, official, reading, wording }: OtherWeightingProps) {
  const { t } = useTranslation('results')
  const other = official === result.person ? result.college : result.person
  return (
    <section aria-labelledby="autre">
      <h2 id="autre">{t('other.title')}</h2>
      {other === null ? (
        <p>
          {result.withheld?.includes('blocks')
            ? t('other.withheld')
            : t('other.absent', { threshold: result.threshold })}
        </p>
      ) : (
        <>
          <p>{t(other === result.college ? 'other.leadCollege' : 'other.leadPerson')}</p>
          {result.method === 'budget' ? (
            <OtherBudget result={result} other={other} official={official} wording={wording} />
          ) : reading.weightings?.sameRanking && !gradesDiffer(official, other) ? (
            <p className="spaced">
              {t(result.method === 'majority-judgment' ? 'other.sameGrades' : 'other.same')}
            </p>
          ) : (
            <>
              {reading.weightings?.sameRanking && <p className="spaced">{t('other.sameOrder')}</p>}
              <Comparison other={other} official={official} wording={wording} />
            </>
          )}
        </>
      )}
    </section>
  )
}

function gradesDiffer(one: Outcome, other: Outcome): boolean {
  return Object.entries(one.majorityGrades).some(
    ([option, grade]) => grade !== (other.majorityGrades[option] ?? grade),
  )
}

interface ComparisonProps {
  other: Outcome
  official: Outcome
  wording: Wording
}

function Comparison({ other, official, wording }: ComparisonProps) {
  const { t } = useTranslation('results')
  const before = placesIn(official.ranking)
  const places = placesIn(other.ranking)
  return (
    <ol className="compared">
      {other.ranking.flat().map((option) => {
        const here = places.get(option)
        const there = before.get(option)
        const same = here?.first === there?.first && here?.last === there?.last
        const grade = other.majorityGrades[option]
        return (
          <li key={option} className={classNames('compared-row', !same && 'compared-moved')}>
            <span className="compared-place">{here && wording.place(here.first)}</span>
            <span className="compared-title">
              {wording.title(option)}
              {here && here.first < here.last && ` (${t('ranking.tied')})`}
            </span>
            <span className="row-note">
              {grade !== undefined && `${t('other.grade', { grade: wording.gradeName(grade) })} · `}
              {note()}
            </span>
          </li>
        )

        function note(): string {
          if (same) return t('other.unchanged')
          if (!here || !there) return t('other.unrankedThere')
          return t('other.moved', {
            other: wording.place(here.first),
            official: wording.place(there.first),
          })
        }
      })}
    </ol>
  )
}

function OtherBudget({ result, other, official, wording }: ComparisonProps & { result: ConsultationResult }) {
  const { t } = useTranslation('results')
  const here = readBudget(result, other)?.funded ?? []
  const there = readBudget(result, official)?.funded ?? []
  const dropped = there.filter(({ option }) => !includes(here, option))
  if (dropped.length === 0 && here.length === there.length)
    return <p className="spaced">{t('other.sameFunded')}</p>
  return (
    <>
      <p className="spaced">{t(here.length === 0 ? 'other.fundsNone' : 'other.funds')}</p>
      {here.length > 0 && (
        <ul className="compared">
          {here.map(({ option, cost }) => {
            const also = includes(there, option)
            return (
              <li key={option} className={classNames('compared-row', !also && 'compared-moved')}>
                <span className="compared-place">{formatEuros(cost)}</span>
                <span className="compared-title">{wording.title(option)}</span>
                <span className="row-note">
                  {t(also ? 'other.alsoFunded' : 'other.newlyFunded')}
                </span>
              </li>
            )
          })}
        </ul>
      )}
      {dropped.length > 0 && (
        <p className="spaced">
          {t('other.notFunded', { titles: wording.quoted(dropped.map(({ option }) => option)) })}
        </p>
      )}
    </>
  )
}

function includes(priced: readonly { option: string }[], wanted: string): boolean {
  return priced.some(({ option }) => option === wanted)
}
