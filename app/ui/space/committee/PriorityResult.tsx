import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Place } from '#app/domain/reading.ts'
import { formatEuros, formatList, formatNumber } from '#app/i18n/formats.ts'
import { paths } from '#app/ui/paths.ts'
import { useSpace } from '../CouncilFrame.tsx'
import { usePlace } from './use-place.ts'
import type { PointView } from './view.ts'

type PriorityView = NonNullable<PointView['priority']>

interface PriorityResultProps {
  priority: PriorityView
  /** The level of its heading on this page. */
  heading?: 'h2' | 'h4'
}

/** What the released result says of a priority: place and mention, then group by group. */
export function PriorityResult({ priority, heading: Heading = 'h4' }: PriorityResultProps) {
  const { t } = useTranslation('committee')
  const place = usePlace()
  const { result, description } = priority
  return (
    <>
      {result === null ? (
        <p className="point-standing">{t('point.noRanking')}</p>
      ) : (
        <div className="point-standing">
          {result.budget !== null && (
            <p>
              <strong>
                {t(result.budget.funded ? 'budget.funded' : 'budget.notFunded', {
                  cost: formatEuros(result.budget.cost),
                })}
              </strong>
            </p>
          )}
          <p>
            <strong>{place(result.place)}</strong>
            {result.grade !== null && <>, {t('point.grade', { grade: result.grade })}</>}
          </p>
          {result.otherPlace !== null && !samePlace(result.otherPlace, result.place) && (
            <p className="row-note">
              {t(result.counting === 'person' ? 'point.otherCollege' : 'point.otherPerson', {
                place: place(result.otherPlace),
              })}
            </p>
          )}
        </div>
      )}
      {description !== '' && <p>{description}</p>}
      {result !== null && result.blocks.length > 0 && (
        <>
          <Heading className="point-label">{t('point.blocks')}</Heading>
          <ul className="point-blocks">
            {result.blocks.map((block) => (
              <li key={block.colleges.join()}>
                <span>
                  {t('point.block', {
                    name: formatList(block.colleges),
                    figure: formatNumber(block.ballots),
                  })}
                </span>
                <span>
                  <strong>{place(block.place)}</strong>
                  {block.grade !== null && <>, {t('point.grade', { grade: block.grade })}</>}
                  {block.funded !== null && (
                    <>, {t(block.funded ? 'point.blockFunded' : 'point.blockNotFunded')}</>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function samePlace(one: Place, other: Place | null): boolean {
  return one.first === other?.first && one.last === other.last
}

interface PrioritySourcesProps {
  priority: PriorityView
  consultation: string
}

/** The proposals of which a priority was made. */
export function PrioritySources({ priority, consultation }: PrioritySourcesProps) {
  const { t } = useTranslation('committee')
  const { council } = useSpace()
  const { sources } = priority
  if (sources.length === 0) return null
  return (
    <details>
      <summary>{t('point.sources', { count: sources.length })}</summary>
      <ul className="rules">
        {sources.map(({ id, title }) => (
          <li key={id}>
            {title === null ? (
              t('point.withdrawn')
            ) : (
              <Link to={paths.proposal(council.slug, consultation, id)}>{title}</Link>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
