import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { stepOfReason, type DraftStep } from '#app/domain/draft.ts'
import { VERSION_FIELD } from '#app/forms/drafting/step.ts'
import { formatEuros, formatInstant } from '#app/i18n/formats.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { CountingRules } from '#app/ui/consultation/CountingRules.tsx'
import { fieldId } from '#app/ui/form/field-id.ts'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import { useRefusalSentence, type ShownRefusal } from '#app/ui/refusals.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { STEP_SLUGS } from './steps.ts'
import { StepsNav } from './StepsNav.tsx'
import { StepShell } from './StepPage.tsx'
import type { DraftProps } from './view.ts'

interface ReviewStepProps extends DraftProps {
  /** Why it did not open a moment ago. */
  refusals: readonly ShownRefusal[]
}

/** Everything on one screen, what is still missing, and the way to the public. */
export function ReviewStep(props: ReviewStepProps) {
  const { council, draft, reasons, refusals, missingRoles, dataContactsMissing } = props
  const { t } = useTranslation('drafting', { keyPrefix: 'review' })
  const none = <em>{t('nothing')}</em>
  const { calendar } = draft
  const date = (instant: string) => formatInstant(instant, council.timeZone)
  return (
    <StepShell {...props} step="review" aside={<StepsNav {...props} step="review" />}>
      <FormError refusals={refusals} fields={[]} kept={false} />
      {reasons.length > 0 && <Reasons {...props} />}
      {missingRoles.length > 0 && <MissingRoles {...props} />}
      {dataContactsMissing && <DataContactsMissing council={council} />}
      <Part {...props} step="question">
        <dl className="review-rows">
          <Row term={t('titleTerm')}>{draft.title}</Row>
          <Row term={t('question')}>{draft.question || none}</Row>
          <Row term={t('summary')}>{draft.summary ? <Prose text={draft.summary} /> : none}</Row>
          {draft.context !== '' && (
            <Row term={t('context')}>
              <Prose text={draft.context} />
            </Row>
          )}
          {draft.reach !== '' && (
            <Row term={t('reach')}>
              <Prose text={draft.reach} />
            </Row>
          )}
        </dl>
      </Part>
      <Part {...props} step="proposals">
        <dl className="review-rows">
          <Row term={t('collects')}>{t(calendar.proposing ? 'collecting' : 'fromList')}</Row>
          <Row term={t('themes')}>{draft.themes.map(({ name }) => name).join(', ') || none}</Row>
          {calendar.proposing && (
            <Row term={t('contacts')}>
              {draft.distressContacts.filter((name) => name !== '').join(', ') || none}
            </Row>
          )}
        </dl>
      </Part>
      {draft.steps.includes('priorities') && (
        <Part {...props} step="priorities">
          <dl className="review-rows">
            <Row term={t('priorities', { count: draft.priorities.length })}>
              {draft.priorities.length === 0 ? (
                none
              ) : (
                <ol className="review-list">
                  {draft.priorities.map(({ id, title, cost }) => (
                    <li key={id}>
                      {title}
                      {draft.method === 'budget' && cost != null && ` (${formatEuros(cost)})`}
                    </li>
                  ))}
                </ol>
              )}
            </Row>
          </dl>
        </Part>
      )}
      <Part {...props} step="participants">
        <dl className="review-rows">
          <Row term={t('colleges')}>
            {draft.colleges.map(({ name }) => name).join(' → ') || none}
          </Row>
          <Row term={t('email')}>{t(draft.emailVoting ? 'emailYes' : 'emailNo')}</Row>
          <Row term={t('threshold')}>{t('people', { count: draft.threshold })}</Row>
        </dl>
      </Part>
      <Part {...props} step="method">
        <CountingRules rules={draft} />
      </Part>
      <Part {...props} step="calendar">
        <dl className="review-rows">
          {calendar.proposing && (
            <Row term={t('proposing')}>
              {t('period', { from: date(calendar.proposing.opensAt), to: date(calendar.proposing.closesAt) })}
            </Row>
          )}
          <Row term={t('voting')}>
            {t('period', { from: date(calendar.voting.opensAt), to: date(calendar.voting.closesAt) })}
          </Row>
        </dl>
      </Part>
      <Opening {...props} />
    </StepShell>
  )
}

interface PartProps extends Pick<DraftProps, 'council' | 'draft' | 'reasons'> {
  step: DraftStep
  children: ReactNode
}

function Part({ council, draft, reasons, step, children }: PartProps) {
  const { t } = useTranslation('drafting')
  const sentence = useRefusalSentence()
  const own = reasons.filter((reason) => stepOfReason(reason) === step)
  return (
    <section className="review-part" aria-labelledby={`relire-${step}`}>
      <div className="review-head">
        <h2 id={`relire-${step}`}>{t(`${step}.name`)}</h2>
        <Link to={spacePaths.define(council.slug, draft.slug, STEP_SLUGS[step])}>
          {t('review.edit')}
          <span className="visually-hidden"> {t(`${step}.name`)}</span>
        </Link>
      </div>
      {own.map((reason) => (
        <p key={reason.code} className="field-error">
          {sentence(reason)}
        </p>
      ))}
      {children}
    </section>
  )
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** All that keeps it from opening, each leading to where it is put right. */
function Reasons({ council, draft, reasons }: ReviewStepProps) {
  const { t } = useTranslation('drafting', { keyPrefix: 'review' })
  const sentence = useRefusalSentence()
  const place = (reason: ShownRefusal) => {
    const step = stepOfReason(reason)
    if (reason.code === 'referents-missing') return spacePaths.team(council.slug)
    if (step === null) return spacePaths.charter(council.slug)
    const field = reason.field === 'calendar' ? 'voting.closes' : (reason.field ?? '')
    return `${spacePaths.define(council.slug, draft.slug, STEP_SLUGS[step])}#${fieldId(field)}`
  }
  return (
    <section className="review-reasons" aria-labelledby="manque">
      <h2 id="manque">{t('missing', { count: reasons.length })}</h2>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.code}>
            <Link to={place(reason)}>{sentence(reason)}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Nothing here keeps it from opening, but it would come to a halt. */
function MissingRoles({ council, missingRoles }: ReviewStepProps) {
  const { t } = useTranslation(['today', 'drafting'])
  return (
    <Notice kind="warning" title={t('drafting:review.rolesTitle')}>
      <ul>
        {missingRoles.map((role) => (
          <li key={role}>{t(`${role}-missing.why`)}</li>
        ))}
      </ul>
      <p>
        <Link to={spacePaths.team(council.slug)}>{t('drafting:review.team')}</Link>
      </p>
    </Notice>
  )
}

/** Whoever writes is to be told who answers for the data: before the first text, better than after. */
function DataContactsMissing({ council }: Pick<ReviewStepProps, 'council'>) {
  const { t } = useTranslation('drafting', { keyPrefix: 'review' })
  return (
    <Notice kind="warning" title={t('dataTitle')}>
      <p>{t('dataText')}</p>
      <p>
        <Link to={`${spacePaths.settings(council.slug)}#donnees`}>{t('dataGo')}</Link>
      </p>
    </Notice>
  )
}

/** The one act that cannot be taken back. */
function Opening({ council, draft, reasons }: ReviewStepProps) {
  const { t } = useTranslation('drafting', { keyPrefix: 'review' })
  const { proposing, voting } = draft.calendar
  const date = (instant: string) => formatInstant(instant, council.timeZone)
  return (
    <section className="review-opening" aria-labelledby="ouvrir">
      <h2 id="ouvrir">{t('opening')}</h2>
      <p>
        {proposing === undefined
          ? t('openingVote', { date: date(voting.opensAt) })
          : t('openingProposals', { date: date(proposing.closesAt) })}
      </p>
      <p>{t('fixed')}</p>
      <div className="actions">
        {reasons.length === 0 && (
          <Form method="post">
            <input type="hidden" name={VERSION_FIELD} value={draft.version} />
            <Button big>{t('open')}</Button>
          </Form>
        )}
        <LinkButton emphasis="secondary" to={spacePaths.preview(council.slug, draft.slug)}>
          {t('preview')}
        </LinkButton>
      </div>
      {reasons.length > 0 && <p>{t('notYet', { count: reasons.length })}</p>}
    </section>
  )
}
