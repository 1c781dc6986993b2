import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatInstant, formatList } from '#app/i18n/formats.ts'
import { Page } from '#app/ui/layout/Page.tsx'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { PageLinks } from './PageLinks.tsx'
import { StatusTag } from './StatusTag.tsx'
import type { SheetView } from './view.ts'

export interface SheetsPageProps {
  relays: readonly string[]
  sheets: readonly SheetView[]
  page: number
  more: boolean
}

/** The sheets of a relay: those to print first. */
export function SheetsPage({ relays, sheets, page, more }: SheetsPageProps) {
  const { t } = useTranslation('codes')
  const { council } = useSpace()
  const waiting = sheets.filter(({ status }) => status === 'waiting')
  const before = sheets.filter(({ status }) => status !== 'waiting')
  return (
    <Page
      title={t('sheets.title')}
      lead={
        relays.length === 0
          ? t('sheets.noRelay')
          : t('sheets.lead', { relays: formatList(relays) })
      }
    >
      <section aria-labelledby="a-imprimer">
        <h2 id="a-imprimer">{t('sheets.waiting')}</h2>
        {waiting.length === 0 ? <p>{t('sheets.waitingNone')}</p> : <Rows sheets={waiting} />}
      </section>
      {before.length > 0 && (
        <section aria-labelledby="avant">
          <h2 id="avant">{t('sheets.before')}</h2>
          <Rows sheets={before} />
        </section>
      )}
      <PageLinks to={spacePaths.sheets(council.slug)} page={page} more={more} />
    </Page>
  )
}

function Rows({ sheets }: { sheets: readonly SheetView[] }) {
  const { t } = useTranslation('codes')
  const { slug, timeZone } = useSpace().council
  return (
    <ul className="rows">
      {sheets.map(({ order, consultation, college, most, status, handedOut }) => (
        <li key={order} className="row">
          <h3>
            <Link to={spacePaths.sheet(slug, consultation.slug, order)}>
              {t('sheets.sheet', { consultation: consultation.title, college })}
            </Link>
          </h3>
          <p className="row-note">
            {[
              t('sheets.upTo', { count: most }),
              t('sheets.closes', { until: formatInstant(consultation.closesAt, timeZone) }),
              ...(handedOut === null ? [] : [t('returns.given', { count: handedOut })]),
            ].join(' · ')}
          </p>
          <StatusTag status={status} />
        </li>
      ))}
    </ul>
  )
}
