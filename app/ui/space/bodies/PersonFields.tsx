import { useTranslation } from 'react-i18next'
import { LONGEST_EMAIL } from '#app/domain/account.ts'
import { LONGEST_HOLDER_NAME } from '#app/domain/body.ts'
import { Field } from '#app/ui/form/Field.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'

interface PersonFieldsProps {
  values: Readonly<Record<string, string | undefined>>
  refusals: readonly ShownRefusal[] | undefined
  /** Where a seat may be added without anybody on it. */
  optional?: boolean
}

/** Who holds a seat, how to reach them, and from when to when. */
export function PersonFields({ values, refusals, optional = false }: PersonFieldsProps) {
  const { t } = useTranslation('bodies')
  return (
    <>
      <Field
        name="name"
        label={t('mandates.name')}
        hint={t('mandates.nameHint')}
        autoComplete="off"
        maxLength={LONGEST_HOLDER_NAME}
        defaultValue={values['name']}
        refusals={refusals}
        optional={optional}
      />
      <Field
        name="email"
        label={t('mandates.email')}
        hint={t('mandates.emailHint')}
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={LONGEST_EMAIL}
        defaultValue={values['email']}
        refusals={refusals}
        optional
      />
      <Field
        name="beginsOn"
        label={t('mandates.beginsOn')}
        type="date"
        defaultValue={values['beginsOn']}
        refusals={refusals}
      />
      <Field
        name="endsOn"
        label={t('mandates.endsOn')}
        hint={t('mandates.endsOnHint')}
        type="date"
        defaultValue={values['endsOn']}
        refusals={refusals}
        optional
      />
    </>
  )
}
