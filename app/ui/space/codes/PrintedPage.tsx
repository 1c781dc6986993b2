import { Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CodeSheet } from '#app/ui/codes/CodeSheet.tsx'
import { PrintButton } from '#app/ui/codes/PrintButton.tsx'
import type { SheetOfCodes } from '#app/ui/codes/slips.ts'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'

/** The codes just drawn, this once: the page to print. */
export function PrintedPage({ sheet, origin }: { sheet: SheetOfCodes; origin: string }) {
  const { t } = useTranslation('codes')
  const { slug } = useSpace().council
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => told.current?.focus({ preventScroll: true }), [])
  return (
    <Page
      title={t('printed.title', { count: sheet.codes.length })}
      kicker={sheet.consultation.title}
    >
      <div className="no-print" tabIndex={-1} ref={told}>
        <Notice kind="warning" title={t('printed.now')}>
          <p>{t('printed.nowText')}</p>
          <div className="print-now">
            <PrintButton />
          </div>
          <p>
            <Link to={spacePaths.sheets(slug)}>{t('print.back')}</Link>
          </p>
        </Notice>
      </div>
      <CodeSheet sheet={sheet} origin={origin} />
    </Page>
  )
}
