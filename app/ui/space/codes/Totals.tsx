import { useTranslation } from 'react-i18next'
import { formatNumber } from '#app/i18n/formats.ts'
import type { TotalsView } from './view.ts'

interface TotalsProps {
  colleges: readonly { id: string; name: string }[]
  totals: TotalsView
  /** Whether any sheet was ordered. */
  begun: boolean
}

/** How many codes were printed, at least: by college and in all. */
export function Totals({ colleges, totals, begun }: TotalsProps) {
  const { t } = useTranslation('codes')
  const told = (count: number | null | undefined) =>
    count == null ? t('totals.none') : t('totals.atLeast', { figure: formatNumber(count) })
  return (
    <section className="aside-card" aria-labelledby="totaux">
      <h2 id="totaux">{t('totals.title')}</h2>
      {begun ? (
        <dl className="code-totals">
          {colleges.map(({ id, name }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd>{told(totals.byCollege[id])}</dd>
            </div>
          ))}
          <div className="code-totals-overall">
            <dt>{t('totals.overall')}</dt>
            <dd>{told(totals.overall)}</dd>
          </div>
        </dl>
      ) : (
        <p>{t('orders.empty')}</p>
      )}
      <p className="row-note">{t('totals.why')}</p>
    </section>
  )
}
