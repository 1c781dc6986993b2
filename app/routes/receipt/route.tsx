import type { MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LONGEST_RECEIPT, readReceiptForm, RECEIPT_FIELD } from '#app/forms/receipt.ts'
import { addressOf } from '#app/http/address.ts'
import { answerWith, publicAction, publicLoader, valueOrThrow } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { Button } from '#app/ui/Button.tsx'
import { consultationCrumbs } from '#app/ui/consultation/crumbs.ts'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { Inclusion } from '#app/ui/receipt/Inclusion.tsx'
import { checkReceipt } from '#app/usecases/ballots.ts'
import { readConsultationAlone } from '#app/usecases/consultations.ts'
import { proveReceipt } from '#app/usecases/sealed-urn.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => `${t('receipt:title')} – ${data?.consultation.title ?? ''}`)

export const loader = publicLoader(({ usecases, params }) =>
  readConsultationAlone(usecases, addressOf(params)),
)

export const action = publicAction(async ({ usecases, params, form }) => {
  const { typed, receipt } = readReceiptForm(form)
  const answer = receipt.ok
    ? await checkReceipt(usecases, addressOf(params), receipt.value)
    : receipt
  if (!answer.ok || !receipt.ok) {
    const refusals = answer.ok ? [] : answer.refusals
    return answerWith({ typed, answer: null, proved: null, refusals }, refusals)
  }
  const proved = valueOrThrow(await proveReceipt(usecases, addressOf(params), receipt.value))
  return answerWith({ typed, answer: answer.value, proved, refusals: [] })
})

export default function CheckReceipt() {
  const { council, consultation } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const { t } = useTranslation('receipt')
  return (
    <Page
      title={t('title')}
      kicker={consultation.title}
      lead={t('lead')}
      crumbs={consultationCrumbs(council, consultation)}
      council={council}
    >
      <FormError
        refusals={answered?.refusals}
        fields={[RECEIPT_FIELD]}
        kept={answered?.typed.trim() !== ''}
      />
      {answered?.answer != null && (
        <Notice
          kind={answered.answer === 'not-here' ? 'warning' : 'success'}
          title={t(`${answered.answer}.title`)}
          live
        >
          <p>{t(`${answered.answer}.text`)}</p>
        </Notice>
      )}
      {answered?.proved != null && <Inclusion {...answered.proved} />}
      <Form method="post" className="form">
        <Field
          name={RECEIPT_FIELD}
          label={t('field')}
          hint={t('hint')}
          rows={5}
          maxLength={LONGEST_RECEIPT}
          defaultValue={answered?.typed}
          refusals={answered?.refusals}
          secret
        />
        <Button>{t('check')}</Button>
      </Form>
    </Page>
  )
}
