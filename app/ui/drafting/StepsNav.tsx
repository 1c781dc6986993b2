import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { DraftStep } from '#app/domain/draft.ts'
import { intentField } from '#app/forms/drafting/step.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { STEP_SLUGS } from './steps.ts'
import type { DraftProps } from './view.ts'

interface StepsNavProps extends Pick<DraftProps, 'council' | 'draft'> {
  step: DraftStep
  /** The form that is saved on the way to another step; absent: there is nothing to save. */
  form?: string
}

/** All the steps, in any order. Within a form each is a button that saves first. */
export function StepsNav({ council, draft, step, form }: StepsNavProps) {
  const { t } = useTranslation('drafting')
  return (
    <nav className="aside-card draft-steps" aria-labelledby="etapes">
      <h2 id="etapes">{t('steps')}</h2>
      <ol>
        {draft.steps.map((other) => (
          <li key={other}>
            {other === step ? (
              <strong aria-current="step">{t(`${other}.name`)}</strong>
            ) : form === undefined ? (
              <Link to={spacePaths.define(council.slug, draft.slug, STEP_SLUGS[other])}>
                {t(`${other}.name`)}
              </Link>
            ) : (
              <button
                type="submit"
                form={form}
                name="intent"
                value={intentField({ name: 'to', step: other })}
              >
                {t(`${other}.name`)}
              </button>
            )}
            {draft.unfinished.includes(other) && (
              <span className="draft-unfinished">{t('unfinished')}</span>
            )}
          </li>
        ))}
      </ol>
      {form !== undefined && <p className="row-note">{t('stepsNote')}</p>}
    </nav>
  )
}
