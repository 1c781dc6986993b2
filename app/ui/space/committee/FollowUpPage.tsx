import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Decision } from '#app/domain/decision.ts'
import { FOLLOW_UP_STATUSES, LONGEST_FOLLOW_UP } from '#app/domain/follow-up.ts'
import { FOLLOW_UP_FIELDS } from '#app/forms/follow-up.ts'
import type { Typed } from '#app/forms/fields.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import type { Loaded } from '#app/ui/loaded.ts'
import { FollowUps, type FollowUpView } from '#app/ui/outcome/FollowUps.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { DecisionText } from './DecisionText.tsx'

export interface FollowUpPageProps {
  consultation: { slug: string; title: string }
  priority: { id: string; title: string }
  decision: Loaded<Decision>
  followUps: readonly FollowUpView[]
  answer: { typed: Loaded<Typed>; refusals: readonly ShownRefusal[] } | undefined
}

/** Where a decision stands now; what was written before stays below. */
export function FollowUpPage(props: FollowUpPageProps) {
  const { consultation, priority, decision, followUps, answer } = props
  const { t } = useTranslation(['committee', 'outcome'])
  const { council } = useSpace()
  const refusals = answer?.refusals
  return (
    <Page
      title={t('followUp.title')}
      kicker={consultation.title}
      lead={priority.title}
      crumbs={[
        { label: t('agendas.title'), to: spacePaths.agendas(council.slug) },
        {
          label: t('decisions.title'),
          to: spacePaths.decisions(council.slug, consultation.slug),
        },
      ]}
    >
      <FormError refusals={refusals} fields={FOLLOW_UP_FIELDS} />
      <section aria-labelledby="decision">
        <h2 id="decision">{t('decision.title')}</h2>
        <DecisionText decision={decision} />
      </section>
      <section className="point-part" aria-labelledby="ecrire">
        <h2 id="ecrire">{t('followUp.now')}</h2>
        <Form method="post" className="follow-up-form">
          <RadioCards
            name="status"
            legend={t('followUp.status')}
            choices={FOLLOW_UP_STATUSES.map((status) => ({
              value: status,
              label: t(`outcome:followUp.status.${status}`),
            }))}
            defaultValue={answer?.typed['status'] ?? followUps[0]?.status}
            refusals={refusals}
            layout="row"
          />
          <Field
            name="text"
            label={t('followUp.text')}
            hint={t('followUp.textHint')}
            rows={4}
            maxLength={LONGEST_FOLLOW_UP}
            defaultValue={answer?.typed['text']}
            refusals={refusals}
          />
          <p>{t('followUp.stays')}</p>
          <div>
            <Button>{t('followUp.publish')}</Button>
          </div>
        </Form>
      </section>
      {followUps.length > 0 && (
        <section aria-labelledby="avant">
          <h2 id="avant">{t('followUp.before')}</h2>
          <FollowUps followUps={followUps} />
        </section>
      )}
    </Page>
  )
}
