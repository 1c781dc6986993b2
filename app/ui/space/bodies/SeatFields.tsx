import { useTranslation } from 'react-i18next'
import { LONGEST_ORGANISATION, SEAT_COLLEGES } from '#app/domain/body.ts'
import { Field } from '#app/ui/form/Field.tsx'
import { Select } from '#app/ui/form/Select.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'

interface FieldsProps {
  values: Readonly<Record<string, string | undefined>>
  refusals: readonly ShownRefusal[] | undefined
}

/** Whose seat it is. */
export function SeatFields({ values, refusals }: FieldsProps) {
  const { t } = useTranslation('bodies')
  return (
    <>
      <Select
        name="college"
        label={t('seats.college')}
        options={SEAT_COLLEGES.map((college) => ({ value: college, label: t(`college.${college}`) }))}
        placeholder={t('seats.choose')}
        defaultValue={values['college']}
        refusals={refusals}
      />
      <Field
        name="organisation"
        label={t('seats.organisation')}
        hint={t('seats.organisationHint')}
        maxLength={LONGEST_ORGANISATION}
        defaultValue={values['organisation']}
        refusals={refusals}
      />
    </>
  )
}
