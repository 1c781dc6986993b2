import { useTranslation } from 'react-i18next'
import { formatDay } from '#app/i18n/formats.ts'
import { Page } from '#app/ui/layout/Page.tsx'
import { paths } from '#app/ui/paths.ts'
import { Prose } from '#app/ui/Prose.tsx'
import type { CouncilProps } from './view.ts'

export function CharterPage({ council, charter }: Pick<CouncilProps, 'council' | 'charter'>) {
  const { t } = useTranslation('pages', { keyPrefix: 'charter' })
  return (
    <Page
      title={t('title')}
      kicker={council.name}
      council={council}
      crumbs={[{ label: council.name, to: paths.council(council.slug) }]}
      lead={
        charter && t('version', { version: charter.version, date: formatDay(charter.adoptedOn) })
      }
    >
      <div className="stack">
        {charter === null ? <p>{t('none')}</p> : <Prose text={charter.text} />}
      </div>
    </Page>
  )
}
