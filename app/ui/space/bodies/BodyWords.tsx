import { useTranslation } from 'react-i18next'
import { LONGEST_BODY_NAME, LONGEST_MISSION } from '#app/domain/body.ts'
import { Field } from '#app/ui/form/Field.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'

interface BodyWordsProps {
  values: Readonly<Record<string, string | undefined>>
  refusals: readonly ShownRefusal[] | undefined
}

/** The fields of what a body is called, what it is for, and its quorum. */
export function BodyWordsFields({ values, refusals }: BodyWordsProps) {
  const { t } = useTranslation('bodies')
  return (
    <>
      <Field
        name="name"
        label={t('words.name')}
        hint={t('words.nameHint')}
        maxLength={LONGEST_BODY_NAME}
        defaultValue={values['name']}
        refusals={refusals}
      />
      <Field
        name="mission"
        label={t('words.mission')}
        rows={3}
        maxLength={LONGEST_MISSION}
        defaultValue={values['mission']}
        refusals={refusals}
        optional
      />
      <Field
        name="quorum"
        label={t('words.quorum')}
        hint={t('words.quorumHint')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        defaultValue={values['quorum']}
        refusals={refusals}
        optional
      />
    </>
  )
}
