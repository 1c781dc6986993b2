import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrackingScreen, Written } from '#app/forms/tracking.ts'
import { consultationCrumbs } from '#app/ui/consultation/crumbs.ts'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { paths } from '#app/ui/paths.ts'
import type { ProposalsOf } from '#app/ui/proposals/view.ts'
import type { ShownRefusal } from '#app/ui/refusals.ts'
import type { Unreachable } from '#app/ui/steps/unreachable.ts'
import { TRACKING_FORM } from './view.ts'

export interface ScreenProps<Answer> extends ProposalsOf {
  answer: Answer
  unreachable: Unreachable | null
}

interface TrackingFrameProps extends ScreenProps<{ refusals: readonly ShownRefusal[] }> {
  screen: TrackingScreen
  title: string
  lead?: string
  /** The tracking code, where it is known already. */
  code?: string
  fresh?: boolean
  fields: readonly string[]
  /** What was typed on any screen: those without its field carry it along. */
  written?: Written
  /** Whether anything was filled in. */
  kept: boolean
  children: ReactNode
}

/** What the screens have in common: one form, in which the code travels. */
export function TrackingFrame(props: TrackingFrameProps) {
  const { council, consultation, answer, unreachable, screen, title, lead, code, fields, kept } =
    props
  const written: Partial<Written> = props.written ?? {}
  const { t } = useTranslation(['proposals', 'common'])
  return (
    <Page
      title={title}
      kicker={consultation.title}
      lead={lead}
      crumbs={consultationCrumbs(council, consultation)}
      here={t('track.title')}
      council={council}
    >
      <FormError refusals={answer.refusals} fields={fields} kept={kept} />
      {unreachable && (
        <Notice kind="warning" title={t('track.unreachable.title')} live>
          <p>{t('track.unreachable.text')}</p>
          {unreachable.incident !== null && (
            <p>
              {t('common:error.incident')} <strong>{unreachable.incident}</strong>
            </p>
          )}
        </Notice>
      )}
      <Form
        id={TRACKING_FORM}
        method="post"
        action={paths.tracking(council.slug, consultation.slug)}
        className="form tracking"
        autoComplete="off"
      >
        <input type="hidden" name="screen" value={screen} />
        {code !== undefined && <input type="hidden" name="code" value={code} />}
        {props.fresh === true && <input type="hidden" name="fresh" value="1" />}
        {Object.entries(written)
          .filter(([name, value]) => value !== '' && !fields.includes(name))
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        {props.children}
      </Form>
    </Page>
  )
}
