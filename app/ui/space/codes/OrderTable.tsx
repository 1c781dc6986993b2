import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDayOf } from '#app/i18n/formats.ts'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { PageLinks } from './PageLinks.tsx'
import { StatusTag } from './StatusTag.tsx'
import type { CodesView } from './view.ts'

/** The sheets ordered so far, the latest first: whether they were printed, never how many codes they have. */
export function OrderTable({ codes }: { codes: CodesView }) {
  const { t } = useTranslation('codes')
  const { council } = useSpace()
  const { consultation, orders, page, more } = codes
  return (
    <section aria-labelledby="feuilles">
      <h2 id="feuilles">{t('orders.title')}</h2>
      {orders.length === 0 ? (
        <p>{t('orders.empty')}</p>
      ) : (
        <table className="stackable" aria-labelledby="feuilles">
          <thead>
            <tr>
              <th scope="col">{t('orders.relay')}</th>
              <th scope="col">{t('orders.college')}</th>
              <th scope="col">{t('orders.most')}</th>
              <th scope="col">{t('orders.ordered')}</th>
              <th scope="col">{t('orders.status')}</th>
            </tr>
          </thead>
          <tbody>
            {orders.map((order) => (
              <tr key={order.id}>
                <th scope="row">{order.relay}</th>
                <Cell label={t('orders.college')}>{order.college}</Cell>
                <Cell label={t('orders.most')}>{t('orders.mostCodes', { count: order.most })}</Cell>
                <Cell label={t('orders.ordered')}>
                  {formatDayOf(order.orderedAt, council.timeZone)}
                </Cell>
                <Cell label={t('orders.status')}>
                  <StatusTag status={order.status} />
                </Cell>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <PageLinks to={spacePaths.codes(council.slug, consultation.slug)} page={page} more={more} />
    </section>
  )
}

function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td>
      <span className="stacked-label" aria-hidden="true">
        {label}
      </span>
      <span>{children}</span>
    </td>
  )
}
