import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LONGEST_TITLE } from '#app/forms/drafting/question.ts'
import type { Typed } from '#app/forms/fields.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'
import { spacePaths } from '#app/ui/space/paths.ts'

interface NewConsultationProps {
  council: { slug: string }
  typed: Typed | undefined
  refusals: readonly ShownRefusal[] | undefined
}

/** The first word of a consultation: its title. Everything else comes step by step. */
export function NewConsultationPage({ council, typed, refusals }: NewConsultationProps) {
  const { t } = useTranslation('drafting')
  return (
    <Page
      title={t('new.title')}
      lead={t('new.lead')}
      crumbs={[{ label: t('consultations'), to: spacePaths.consultations(council.slug) }]}
    >
      <FormError refusals={refusals} />
      <Form method="post" className="form">
        <Field
          name="title"
          label={t('new.field')}
          hint={t('new.hint')}
          maxLength={LONGEST_TITLE}
          defaultValue={typed?.['title']}
          refusals={refusals}
        />
        <div>
          <Button big>{t('new.begin')}</Button>
        </div>
      </Form>
      <section className="new-steps" aria-labelledby="la-suite">
        <h2 id="la-suite">{t('new.next')}</h2>
        <ol>
          {(['question', 'proposals', 'participants', 'method', 'calendar', 'review'] as const).map(
            (step) => (
              <li key={step}>
                <strong>{t(`${step}.name`)}</strong> {t(`new.steps.${step}`)}
              </li>
            ),
          )}
        </ol>
        <p>{t('new.calm')}</p>
      </section>
    </Page>
  )
}
