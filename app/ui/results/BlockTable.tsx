import { useTranslation } from 'react-i18next'
import { placesIn } from '#app/domain/reading.ts'
import type { ConsultationResult, Outcome } from '#app/domain/result.ts'
import { formatNumber } from '#app/i18n/formats.ts'
import { blockName, type Wording } from './wording.ts'

interface BlockTableProps {
  result: ConsultationResult
  official: Outcome
  wording: Wording
}

/** Each group's ranking side by side; on a small screen one priority below the other, each with its groups. */
export function BlockTable({ result, official, wording }: BlockTableProps) {
  const { t } = useTranslation('results')
  const blocks = result.blocks.map((block) => ({
    ...block,
    name: blockName(block),
    places: placesIn(block.ranking),
  }))
  const order = [...official.ranking.flat(), ...official.tooFewOpinions]
  const graded = blocks.some(({ majorityGrades }) => Object.keys(majorityGrades).length > 0)
  const caption = graded
    ? 'blocks.caption'
    : result.method === 'budget'
      ? 'blocks.captionBudget'
      : 'blocks.captionApproval'
  return (
    <table className="stackable">
      <caption>{t(caption)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('blocks.option')}</th>
          {blocks.map((block) => (
            <th scope="col" key={block.name}>
              <Named {...block} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {order.map((option) => (
          <tr key={option}>
            <th scope="row">{wording.title(option)}</th>
            {blocks.map((block) => {
              const place = block.places.get(option)
              const grade = block.majorityGrades[option]
              return (
                <td key={block.name}>
                  <span className="stacked-label">
                    <Named {...block} />
                  </span>
                  <span>
                    {place === undefined ? (
                      t('blocks.unranked')
                    ) : (
                      <strong>{wording.place(place.first)}</strong>
                    )}
                    {place && place.first < place.last && ` ${t('ranking.tied')}`}
                    {grade !== undefined && (
                      <span className="row-note"> {wording.gradeName(grade)}</span>
                    )}
                    {block.selected !== undefined && place !== undefined && (
                      <span className="row-note">
                        {' '}
                        {t(block.selected.includes(option) ? 'blocks.funded' : 'blocks.notFunded')}
                      </span>
                    )}
                  </span>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Named({ name, ballots }: { name: string; ballots: number }) {
  const { t } = useTranslation('results')
  return (
    <>
      {name}
      <span className="row-note">{t('blocks.ballots', { figure: formatNumber(ballots) })}</span>
    </>
  )
}
