import { useTranslation } from 'react-i18next'
import { agreementIn, figureOf } from '#app/domain/agreement.ts'
import type { Reading } from '#app/domain/reading.ts'
import type { ConsultationResult, Outcome } from '#app/domain/result.ts'
import { formatDecimal } from '#app/i18n/formats.ts'
import { BlockSizes } from './BlockSizes.tsx'
import { BlockTable } from './BlockTable.tsx'
import type { Wording } from './wording.ts'

/** More differences than this would bury the first ones. */
const DIFFERENCES_SHOWN = 3

interface BlocksProps {
  result: ConsultationResult
  official: Outcome
  reading: Reading
  wording: Wording
}

/** Each group's ranking side by side, how far they agree, and where they differ most. */
export function Blocks({ result, official, reading, wording }: BlocksProps) {
  const { t } = useTranslation('results')
  const { blocks, withheld = [], grades, threshold } = result
  const ranked = !withheld.includes('block-ranks')
  const ungraded = withheld.includes('block-grades') || withheld.includes('grades')
  return (
    <section aria-labelledby="groupes">
      <h2 id="groupes">{t('blocks.title')}</h2>
      {blocks.length === 0 ? (
        <p>{t(withheld.includes('blocks') ? 'blocks.withheld' : 'blocks.none')}</p>
      ) : (
        <>
          <p>{t('blocks.lead', { threshold })}</p>
          {ranked ? (
            <>
              {ungraded && grades.length > 0 && <p>{t('blocks.gradesWithheld')}</p>}
              <BlockTable result={result} official={official} wording={wording} />
              <Alike result={result} reading={reading} />
              <h3>{t('blocks.differTitle')}</h3>
              <Differences result={result} reading={reading} wording={wording} />
            </>
          ) : (
            <>
              <p>{t('blocks.ranksWithheld')}</p>
              <BlockSizes blocks={blocks} />
            </>
          )}
        </>
      )}
    </section>
  )
}

/** How far the groups' rankings agree: words first, the figure for whoever wants it. */
function Alike({ result, reading }: Pick<BlocksProps, 'result' | 'reading'>) {
  const { t } = useTranslation('results')
  const { agreement } = reading
  if (agreement === null) return null
  const { options, rankings } = agreement
  return (
    <>
      <h3>{t('blocks.alikeTitle')}</h3>
      <p>{t(`plain.alike.${agreementIn(agreement)}`)}</p>
      {options < result.options.length && (
        <p className="row-note">{t('blocks.compared', { compared: options })}</p>
      )}
      <details>
        <summary>{t('blocks.figure')}</summary>
        <p>
          {t('blocks.concordance', { w: formatDecimal(figureOf(agreement)), rankings, options })}{' '}
          {rankings === 2
            ? t('blocks.concordanceTwo')
            : t('blocks.concordanceMore', { rankings, chance: formatDecimal(1 / rankings) })}
        </p>
      </details>
    </>
  )
}

function Differences({ reading, wording }: Omit<BlocksProps, 'official'>) {
  const { t } = useTranslation('results')
  const { disagreements, compared } = reading
  if (compared === 0) return <p>{t('blocks.notCompared')}</p>
  if (disagreements.length === 0) return <p>{t('blocks.agree')}</p>
  return (
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
  )

  function side({ blocks, place }: Reading['disagreements'][number]['high']): string {
    return t('blocks.side', { place: wording.placeOf(place), groups: wording.blockNames(blocks) })
  }
}
