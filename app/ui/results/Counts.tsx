import { useTranslation } from 'react-i18next'
import type { ConsultationResult, Outcome, PublishedCell } from '#app/domain/result.ts'
import { formatNumber } from '#app/i18n/formats.ts'
import type { Wording } from './wording.ts'

/** From this many ballots on, bars show something that words and a few figures do not. */
const BARS_FROM = 100

interface CountsProps {
  result: ConsultationResult
  official: Outcome
  wording: Wording
}

/** The published counts: a small table for each priority, with bars where ballots are many. */
export function Counts({ result, official, wording }: CountsProps) {
  const { t } = useTranslation('results')
  const order = [...official.ranking.flat(), ...official.tooFewOpinions]
  const shown = order.flatMap((option) => {
    const cells = result.counts[option]
    return cells === undefined ? [] : [{ option, cells }]
  })
  const absent = result.options.length - shown.length
  return (
    <section aria-labelledby="nombres">
      <h2 id="nombres">{t('counts.title')}</h2>
      {shown.length === 0 ? (
        <p>{t(result.withheld?.includes('counts') ? 'counts.withheld' : 'counts.none')}</p>
      ) : (
        <>
          <p>{t(result.grades.length > 0 ? 'counts.lead' : 'counts.leadUngraded')}</p>
          <div className="counts">
            {shown.map(({ option, cells }) => (
              <CountTable
                key={option}
                title={wording.title(option)}
                cells={cells}
                whole={result.ballots}
                bars={result.ballots >= BARS_FROM}
                wording={wording}
              />
            ))}
          </div>
          {absent > 0 && <p className="row-note spaced">{t('counts.absent', { count: absent })}</p>}
        </>
      )}
    </section>
  )
}

interface CountTableProps {
  title: string
  cells: readonly PublishedCell[]
  whole: number
  bars: boolean
  wording: Wording
}

function CountTable({ title, cells, whole, bars, wording }: CountTableProps) {
  const { t } = useTranslation('results')
  return (
    <table className={bars ? 'count-table count-table-bars' : 'count-table'}>
      <caption>{title}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('counts.opinion')}</th>
          <th scope="col">{t('counts.ballots')}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => (
          <tr key={`${cell.from}-${cell.to}-${cell.withMissing}`}>
            <th scope="row">{wording.cell(cell)}</th>
            <td>
              <span className="count">{formatNumber(cell.ballots)}</span>
              {bars && <Bar part={cell.ballots} whole={whole} missing={cell.to < 0} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Decorative: the label and the figure stand beside it. Missing opinions are an outline. */
function Bar({ part, whole, missing }: { part: number; whole: number; missing: boolean }) {
  return (
    <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="bar-ground" x="0" y="0" width="100" height="10" />
      <rect
        className={missing ? 'bar-missing' : 'bar-part'}
        x="0"
        y="0"
        width={whole === 0 ? 0 : (100 * part) / whole}
        height="10"
      />
    </svg>
  )
}
