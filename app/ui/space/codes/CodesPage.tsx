import { useTranslation } from 'react-i18next'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { OrderForm } from './OrderForm.tsx'
import { OrderTable } from './OrderTable.tsx'
import { Totals } from './Totals.tsx'
import type { CodesView } from './view.ts'

export interface CodesPageProps {
  codes: CodesView
  answered:
    | {
        typed: Readonly<Record<string, string | undefined>>
        refusals: readonly ShownRefusal[]
      }
    | undefined
  done: boolean
}

const FIELDS = ['relay', 'college', 'most']

/** What a coordinator does with codes: orders sheets, and sees how many were printed, at least. */
export function CodesPage({ codes, answered, done }: CodesPageProps) {
  const { t } = useTranslation(['codes', 'space'])
  const { council } = useSpace()
  const { consultation } = codes
  return (
    <Page
      title={t('order.title')}
      kicker={consultation.title}
      lead={t('order.lead')}
      crumbs={[
        { label: t('space:sections.consultations'), to: spacePaths.consultations(council.slug) },
        {
          label: consultation.title,
          to: spacePaths.consultation(council.slug, consultation.slug),
        },
      ]}
      width="wide"
    >
      <FormError refusals={answered?.refusals} fields={FIELDS} />
      {done && answered === undefined && (
        <Notice kind="success" title={t('order.done')} live>
          <p>{t('order.doneText')}</p>
        </Notice>
      )}
      {codes.beyondReturns && (
        <Notice kind="warning" title={t('returns.alarmTitle')}>
          <p>{t('returns.alarm')}</p>
        </Notice>
      )}
      <div className="columns">
        <div className="columns-main">
          <section aria-labelledby="commander">
            <h2 id="commander">{t('order.newTitle')}</h2>
            <OrderForm
              key={codes.orders[0]?.id}
              codes={codes}
              typed={answered?.typed}
              refusals={answered?.refusals}
            />
          </section>
        </div>
        <div className="columns-side">
          <Totals
            colleges={codes.colleges}
            totals={codes.totals}
            begun={codes.orders.length > 0 || codes.page > 1}
          />
        </div>
      </div>
      <OrderTable codes={codes} />
    </Page>
  )
}
