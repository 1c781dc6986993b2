import { Form, Link, useLocation } from '@remix-run/react'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftStep } from '#app/domain/draft.ts'
import { intentField, VERSION_FIELD } from '#app/forms/drafting/step.ts'
import type { Typed } from '#app/forms/fields.ts'
import { Button } from '#app/ui/Button.tsx'
import { EnterKeyButton } from '#app/ui/form/EnterKeyButton.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { StepContext } from './step-values.ts'
import { STEP_SLUGS } from './steps.ts'
import { StepsNav } from './StepsNav.tsx'
import type { DraftProps, StepAnswer } from './view.ts'

const FORM = 'etape'

export interface StepPageProps extends DraftProps {
  step: DraftStep
  /** What stands in the fields for the draft as it is stored. */
  stored: Typed
  answer: StepAnswer | undefined
}

interface StepFrameProps extends StepPageProps {
  children: ReactNode
  /** What the main button says; "Enregistrer et continuer" where nothing else is meant. */
  save?: string
}

/** One subject of the guided form: what is asked, the way on, and all the steps. */
export function StepPage({ children, save, ...props }: StepFrameProps) {
  const { step, council, draft, stored, answer } = props
  const { t } = useTranslation('drafting')
  const { search } = useLocation()
  useFocusOnFragment()
  const refusals = answer?.refusals ?? []
  const changed = refusals.some(({ code }) => code === 'changed-meanwhile')
  const version = answer?.version != null && !changed ? answer.version : draft.version
  const values = answer?.typed ?? stored
  return (
    <StepShell {...props} aside={<StepsNav {...props} form={FORM} />}>
      <FormError refusals={refusals} />
      <Form
        id={FORM}
        key={`${step} ${answer === undefined ? draft.version : ''}`}
        className="form draft-form"
        method="post"
        action={spacePaths.define(council.slug, draft.slug, STEP_SLUGS[step]) + search}
      >
        <EnterKeyButton form={FORM} />
        <input type="hidden" name={VERSION_FIELD} value={version} key={version} />
        <StepContext.Provider value={{ values, refusals, stored: changed ? stored : null }}>
          {children}
        </StepContext.Provider>
        <div className="actions draft-actions">
          <Button big name="intent" value={intentField({ name: 'next' })}>
            {save ?? t('save')}
          </Button>
          <Button emphasis="secondary" name="intent" value={intentField({ name: 'close' })}>
            {t('saveAndClose')}
          </Button>
        </div>
      </Form>
    </StepShell>
  )
}

interface StepShellProps extends Pick<StepPageProps, 'step' | 'council' | 'draft'> {
  aside: ReactNode
  children: ReactNode
}

/** Title, progress and the column beside it. */
export function StepShell({ step, council, draft, aside, children }: StepShellProps) {
  const { t } = useTranslation('drafting')
  const position = draft.steps.indexOf(step) + 1
  const progress = t('progress', { position, total: draft.steps.length })
  return (
    <Page
      title={t(`${step}.title`)}
      lead={t(`${step}.lead`)}
      kicker={
        <span className="progress">
          <span>{progress}</span>
          <progress value={position} max={draft.steps.length} aria-label={progress} />
        </span>
      }
      width="wide"
      crumbs={[
        { label: t('consultations'), to: spacePaths.consultations(council.slug) },
        { label: draft.title, to: spacePaths.consultation(council.slug, draft.slug) },
      ]}
    >
      <div className="columns draft-columns">
        <div className="columns-main">{children}</div>
        <div className="columns-side">
          {aside}
          <p className="draft-preview">
            <Link to={spacePaths.preview(council.slug, draft.slug)}>{t('preview')}</Link>
          </p>
        </div>
      </div>
    </Page>
  )
}

/** After a redirect within the step: the focus goes where the address says, as it stood before. */
function useFocusOnFragment(): void {
  const { hash, key } = useLocation()
  useEffect(() => {
    if (hash !== '') document.getElementById(decodeURIComponent(hash.slice(1)))?.focus()
  }, [hash, key])
}
