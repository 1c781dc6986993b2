import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { KeptForm } from '#app/domain/kept-form.ts'
import { hiddenFields } from '#app/forms/kept.ts'
import { Button } from '#app/ui/Button.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { SignInFields } from './SignInFields.tsx'

export interface SignInAgainProps {
  kept: KeptForm
  typed?: string | undefined
  refusals?: readonly ShownRefusal[] | undefined
}

/** Signs in again, carrying along the form that came too late: the server keeps nothing of it meanwhile. */
export function SignInAgain({ kept, typed, refusals }: SignInAgainProps) {
  return (
    <Form method="post" action={spacePaths.signIn} className="form" noValidate>
      <Hidden fields={hiddenFields(kept)} />
      <SignInFields typed={typed} refusals={refusals} />
    </Form>
  )
}

/** Signed in again: what was kept goes where it was meant to. */
export function SendAgain({ kept }: { kept: KeptForm }) {
  const { t } = useTranslation('account')
  return (
    <Form method="post" action={kept.action} className="form">
      <Hidden fields={kept.fields} />
      <div>
        <Button big>{t('again.send')}</Button>
      </div>
    </Form>
  )
}

function Hidden({ fields }: { fields: KeptForm['fields'] }) {
  return (
    <>
      {fields.map(([name, value], index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
