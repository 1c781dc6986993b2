import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuelMatrix, DuelWord } from '#app/domain/duels.ts'
import type { Wording } from './wording.ts'

const CELL = 30
const INSET = 5

const LEGEND = ['wins', 'loses', 'draw', 'unsaid'] as const

interface DuelFigureProps {
  matrix: DuelMatrix
  wording: Wording
}

/** Who beats whom at a glance: told apart by shape, so that it reads in black and white. */
export function DuelFigure({ matrix, wording }: DuelFigureProps) {
  const { t } = useTranslation('results')
  const id = useId()
  const size = (matrix.order.length + 1) * CELL
  return (
    <div className="duel-figure">
      <svg
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        viewBox={`0 0 ${size} ${size}`}
        width={size}
        height={size}
      >
        <title id={`${id}-title`}>{t('duels.figureTitle')}</title>
        <desc id={`${id}-text`}>{t('duels.figureText')}</desc>
        {matrix.cells.map((cells, row) => (
          <g key={matrix.order[row]}>
            <text className="duel-number" x={CELL / 2} y={(row + 1.5) * CELL}>
              {row + 1}
            </text>
            <text className="duel-number" x={(row + 1.5) * CELL} y={CELL / 2}>
              {row + 1}
            </text>
            {cells.map((cell, column) =>
              cell === null ? null : (
                <Mark
                  key={matrix.order[column]}
                  says={cell.says}
                  x={(column + 1) * CELL}
                  y={(row + 1) * CELL}
                />
              ),
            )}
          </g>
        ))}
      </svg>
      <div aria-hidden="true">
        <ol className="duel-names">
          {matrix.order.map((option) => (
            <li key={option}>{wording.title(option)}</li>
          ))}
        </ol>
        <ul className="duel-legend">
          {LEGEND.map((says) => (
            <li key={says}>
              <svg viewBox={`0 0 ${CELL} ${CELL}`} width={CELL} height={CELL}>
                <Mark says={says} x={0} y={0} />
              </svg>
              {t(`duels.legend.${says}`)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function Mark({ says, x, y }: { says: DuelWord; x: number; y: number }) {
  const [left, top, side] = [x + INSET, y + INSET, CELL - 2 * INSET]
  if (says === 'unsaid')
    return <circle className="duel-full" cx={x + CELL / 2} cy={y + CELL / 2} r={2} />
  return (
    <>
      <rect className="duel-outline" x={left} y={top} width={side} height={side} />
      {says === 'wins' && (
        <rect className="duel-full" x={left} y={top} width={side} height={side} />
      )}
      {says === 'draw' && (
        <path className="duel-full" d={`M${left} ${top}h${side}L${left} ${top + side}z`} />
      )}
    </>
  )
}
