import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { duelMatrix, type DuelCell, type DuelMatrix } from '#app/domain/duels.ts'
import type { ConsultationResult } from '#app/domain/result.ts'
import { formatNumber } from '#app/i18n/formats.ts'
import { DuelFigure } from './DuelFigure.tsx'
import type { Wording } from './wording.ts'

/** A larger table would be read by nobody; the files hold all of it. */
const MOST_SHOWN = 12

/** Of a ranking: who beats whom, as a drawing and as the table that says the same. */
export function Duels({ result, wording }: { result: ConsultationResult; wording: Wording }) {
  const { t } = useTranslation('results')
  const matrix = duelMatrix(result)
  if (matrix === null) return null
  const shown = {
    ...matrix,
    order: matrix.order.slice(0, MOST_SHOWN),
    cells: matrix.cells.slice(0, MOST_SHOWN).map((row) => row.slice(0, MOST_SHOWN)),
  }
  return (
    <section aria-labelledby="face-a-face">
      <h2 id="face-a-face">{t('duels.title')}</h2>
      {!matrix.anything ? (
        <p>{t(result.withheld?.includes('counts') ? 'counts.withheld' : 'duels.none')}</p>
      ) : (
        <>
          <p>{t('duels.lead')}</p>
          <DuelFigure matrix={shown} wording={wording} />
          <DuelTable matrix={shown} wording={wording} />
          <p className="row-note">{t('duels.hidden')}</p>
          {matrix.order.length > MOST_SHOWN && (
            <p className="row-note">{t('duels.first', { shown: MOST_SHOWN })}</p>
          )}
        </>
      )}
    </section>
  )
}

function DuelTable({ matrix, wording }: { matrix: DuelMatrix; wording: Wording }) {
  const { t } = useTranslation('results')
  const caption = useId()
  return (
    <>
      <p id={caption} className="table-title">
        {t('duels.caption')}
      </p>
      {/* It is wider than a small screen: whoever has no mouse scrolls it with the arrow keys. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="scrolled" role="region" aria-label={t('duels.scroll')} tabIndex={0}>
        <table className="duels" aria-labelledby={caption}>
          <thead>
            <tr>
              <th scope="col">{t('duels.option')}</th>
              {matrix.order.map((option, column) => (
                <th scope="col" key={option} className="figure">
                  <span aria-hidden="true">{column + 1}</span>
                  <span className="visually-hidden">{wording.title(option)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.cells.map((cells, row) => {
              const option = matrix.order[row] ?? ''
              return (
                <tr key={option}>
                  <th scope="row">
                    <span aria-hidden="true">{row + 1}. </span>
                    {wording.title(option)}
                  </th>
                  {cells.map((cell, column) => (
                    <td key={matrix.order[column]} className="figure">
                      {cell === null ? null : <Figure cell={cell} />}
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Figure({ cell: { says, ballots, atMost } }: { cell: DuelCell }) {
  const { t } = useTranslation('results')
  if (ballots === null)
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t('duels.unpublished')}</span>
      </>
    )
  const figure = formatNumber(ballots)
  return (
    <>
      <span className={says === 'wins' ? 'duel-won' : undefined}>
        {atMost ? t('duels.atMost', { figure }) : figure}
      </span>
      {says !== 'unsaid' && <span className="duel-word">{t(`duels.says.${says}`)}</span>}
    </>
  )
}
