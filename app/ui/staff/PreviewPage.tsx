import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ConsultationPage } from '#app/ui/consultation/ConsultationPage.tsx'
import type { ConsultationProps } from '#app/ui/consultation/view.ts'
import { STEP_SLUGS } from '#app/ui/drafting/steps.ts'
import { PreviewContext } from '#app/ui/preview.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { BallotPreview } from './BallotPreview.tsx'
import type { Moment } from './moments.ts'

interface PreviewProps extends ConsultationProps {
  moment: Moment
  moments: readonly Moment[]
  draft: boolean
}

/** What participants will see, made by the very components that will show it to them. */
export function PreviewPage(props: PreviewProps) {
  const { council, consultation, moment } = props
  return (
    <PreviewContext.Provider value={true}>
      <PreviewBar {...props} />
      {moment === 'bulletin' ? (
        <BallotPreview council={council} consultation={consultation} />
      ) : (
        <ConsultationPage council={council} consultation={consultation} />
      )}
    </PreviewContext.Provider>
  )
}

/** Says that this is not real, and leads from one moment to the other. */
function PreviewBar({ council, consultation, moment, moments, draft }: PreviewProps) {
  const { t } = useTranslation('consultations', { keyPrefix: 'preview' })
  const here = spacePaths.preview(council.slug, consultation.slug)
  return (
    <Bar label={t('label')}>
      <p>
        <strong>{t('label')}</strong> {t(draft ? 'nobody' : 'like')}
      </p>
      <nav aria-label={t('moments')}>
        <ul>
          {moments.map((other) => (
            <li key={other}>
              <Link
                to={`${here}?moment=${other}`}
                aria-current={other === moment ? 'page' : undefined}
                preventScrollReset
              >
                {t(`moment.${other}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Link
        to={
          draft
            ? spacePaths.define(council.slug, consultation.slug, STEP_SLUGS.review)
            : spacePaths.consultation(council.slug, consultation.slug)
        }
      >
        {t(draft ? 'backToDraft' : 'back')}
      </Link>
    </Bar>
  )
}

function Bar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <aside className="preview-bar" aria-label={label}>
      {children}
    </aside>
  )
}
