import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { BodyHead } from '#app/domain/body-page.ts'
import { SEAT_FIELDS } from '#app/forms/body.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import type { Loaded } from '#app/ui/loaded.ts'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { PersonFields } from './PersonFields.tsx'
import { SeatFields } from './SeatFields.tsx'
import type { Answer } from './view.ts'

interface AddSeatPageProps {
  body: Loaded<BodyHead>
  today: string
  answer: Answer | undefined
}

/** Adds a seat, and who holds it where that is known, in one go. */
export function AddSeatPage({ body, today, answer }: AddSeatPageProps) {
  const { t } = useTranslation('bodies')
  const { council } = useSpace()
  const here = spacePaths.body(council.slug, body.id)
  const values = answer?.typed ?? { beginsOn: today }
  return (
    <Page
      title={t('seats.addTitle')}
      kicker={body.name}
      crumbs={[
        { label: t('title'), to: spacePaths.bodies(council.slug) },
        { label: body.name, to: here },
      ]}
    >
      <FormError refusals={answer?.refusals} fields={SEAT_FIELDS} />
      <Form method="post" action={`${here}?ajouter`} className="form" noValidate>
        <SeatFields values={values} refusals={answer?.refusals} />
        <h2>{t('seats.holderTitle')}</h2>
        <p>{t('seats.holderLead')}</p>
        <PersonFields values={values} refusals={answer?.refusals} optional />
        <div className="actions">
          <Button name="act" value="add-seat">
            {t('seats.submit')}
          </Button>
          <LinkButton to={here} emphasis="quiet">
            {t('words.cancel')}
          </LinkButton>
        </div>
      </Form>
    </Page>
  )
}
