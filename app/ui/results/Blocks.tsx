import { useTranslation } from 'react-i18next'
import { placesIn, type Reading } from '#app/domain/reading.ts'
import type { ConsultationResult, Outcome } from '#app/domain/result.ts'
import { formatNumber } from '#app/i18n/formats.ts'
import { blockName, type Wording } from './wording.ts'

/** More differences than this would bury the first ones. */
const DIFFERENCES_SHOWN = 3

interface BlocksProps {
  result: ConsultationResult
  official: Outcome
  reading: Reading
  wording: Wording
}

/** Each group's ranking side by side, then where they differ most. */
export function Blocks({ result, official, reading, wording }: BlocksProps) {
  const { t } = useTranslation('results')
  if (result.blocks.length === 0)
    return (
      <section aria-labelledby="groupes">
        <h2 id="groupes">{t('blocks.title')}</h2>
        <p>{t('blocks.none')}</p>
      </section>
    )
  return (
    <section aria-labelledby="groupes">
      <h2 id="groupes">{t('blocks.title')}</h2>
      <p>{t('blocks.lead', { threshold: result.threshold })}</p>
      <BlockTable result={result} official={official} wording={wording} />
      <h3>{t('blocks.differTitle')}</h3>
      <Differences result={result} reading={reading} wording={wording} />
    </section>
  )
}

function BlockTable({ result, official, wording }: Omit<BlocksProps, 'reading'>) {
  const { t } = useTranslation('results')
  const blocks = result.blocks.map((block) => ({
    ...block,
    name: blockName(block),
    places: placesIn(block.ranking),
  }))
  const order = [...official.ranking.flat(), ...official.tooFewOpinions]
  return (
    <table className="stackable">
      <caption>{t(result.grades.length > 0 ? 'blocks.caption' : 'blocks.captionApproval')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('blocks.option')}</th>
          {blocks.map((block) => (
            <th scope="col" key={block.name}>
              {block.name}
              <span className="row-note">
                {t('blocks.ballots', { figure: formatNumber(block.ballots) })}
              </span>
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
                    {block.name}
                    <span className="row-note">
                      {t('blocks.ballots', { figure: formatNumber(block.ballots) })}
                    </span>
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

function Differences({ result, reading, wording }: Omit<BlocksProps, 'official'>) {
  const { t } = useTranslation('results')
  const { disagreements, compared } = reading
  if (compared === 0) return <p>{t('blocks.notCompared')}</p>
  return (
    <>
      {disagreements.length === 0 ? (
        <p>{t('blocks.agree')}</p>
      ) : (
        <>
          <p>{t('blocks.differLead')}</p>
          <ul className="differences">
            {disagreements.slice(0, DIFFERENCES_SHOWN).map(({ option, high, low }) => (
              <li key={option}>
                <p className="priority-title">{wording.title(option)}</p>
                <p>{side(high)}</p>
                <p>{side(low)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {compared < result.options.length && (
        <p className="row-note">{t('blocks.compared', { compared })}</p>
      )}
    </>
  )

  function side({ blocks, place }: Reading['disagreements'][number]['high']): string {
    return t('blocks.side', { place: wording.placeOf(place), groups: wording.blockNames(blocks) })
  }
}
