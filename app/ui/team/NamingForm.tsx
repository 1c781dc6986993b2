import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LONGEST_EMAIL, LONGEST_NAME } from '#app/domain/account.ts'
import type { Role } from '#app/domain/membership.ts'
import { NAMING_FIELDS } from '#app/forms/team.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { Select } from '#app/ui/form/Select.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'

export interface NamingFormProps {
  /** To which roles one may name here. */
  roles: readonly Role[]
  relays?: readonly { id: string; name: string }[]
  /** Where relays are added, while there is none. */
  settings?: string
  typed?: Readonly<Record<string, string | undefined>> | undefined
  refusals?: readonly ShownRefusal[] | undefined
}

/** Names somebody to a role. What a role asks for beside shows when it is chosen, without a script too. */
export function NamingForm({ roles, relays = [], settings, typed, refusals }: NamingFormProps) {
  const { t } = useTranslation('team')
  const offers = (role: Role) => roles.includes(role)
  return (
    <>
      <FormError refusals={refusals} fields={NAMING_FIELDS} />
      <Form method="post" className="form naming" noValidate>
        <RadioCards
          name="role"
          legend={t('naming.role')}
          choices={roles.map((role) => ({
            value: role,
            label: t(`roles.${role}.name`),
            hint: t(`roles.${role}.may`),
          }))}
          defaultValue={typed?.['role'] ?? (roles.length === 1 ? roles[0] : undefined)}
          refusals={refusals}
        />
        {offers('steering-member') && (
          <div className="naming-seat">
            <Field
              name="seat"
              label={t('naming.seat')}
              hint={t('naming.seatHint')}
              maxLength={200}
              defaultValue={typed?.['seat']}
              refusals={refusals}
            />
          </div>
        )}
        {offers('representative') && (
          <div className="naming-organisation">
            <Field
              name="organisation"
              label={t('naming.organisation')}
              hint={t('naming.organisationHint')}
              maxLength={200}
              defaultValue={typed?.['organisation']}
              refusals={refusals}
            />
          </div>
        )}
        {offers('relay') && (
          <div className="naming-relay">
            <Select
              name="relay"
              label={t('naming.relay')}
              options={relays.map(({ id, name }) => ({ value: id, label: name }))}
              placeholder={t('naming.choose')}
              defaultValue={typed?.['relay']}
              refusals={refusals}
            />
            {relays.length === 0 && settings !== undefined && (
              <p>
                <Link to={settings}>{t('naming.noRelay')}</Link>
              </p>
            )}
          </div>
        )}
        <Field
          name="name"
          label={t('naming.name')}
          hint={t('naming.nameHint')}
          autoComplete="off"
          maxLength={LONGEST_NAME}
          defaultValue={typed?.['name']}
          refusals={refusals}
        />
        <Field
          name="email"
          label={t('naming.email')}
          hint={t('naming.emailHint')}
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={LONGEST_EMAIL}
          defaultValue={typed?.['email']}
          refusals={refusals}
        />
        <div>
          <Button name="intent" value="name">
            {t('naming.submit')}
          </Button>
        </div>
      </Form>
    </>
  )
}
