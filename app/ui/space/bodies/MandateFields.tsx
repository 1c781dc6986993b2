import { useTranslation } from 'react-i18next'
import { MANDATE_KINDS } from '#app/domain/body.ts'
import type { OfferedAccount } from '#app/domain/body-page.ts'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { Select } from '#app/ui/form/Select.tsx'
import type { Loaded } from '#app/ui/loaded.ts'
import type { ShownRefusal } from '#app/ui/refusals.ts'
import { PersonFields } from './PersonFields.tsx'

interface MandateFieldsProps {
  values: Readonly<Record<string, string | undefined>>
  accounts: readonly Loaded<OfferedAccount>[]
  refusals: readonly ShownRefusal[] | undefined
  /** The role that stands there though it has ended. */
  ended?: string | undefined
}

/** A mandate: holder or alternate, who, from when to when, and with which account. */
export function MandateFields({ values, accounts, refusals, ended }: MandateFieldsProps) {
  const { t } = useTranslation(['bodies', 'space'])
  return (
    <>
      <RadioCards
        name="kind"
        legend={t('mandates.kind')}
        choices={MANDATE_KINDS.map((kind) => ({ value: kind, label: t(`mandates.kinds.${kind}`) }))}
        defaultValue={values['kind'] ?? 'holder'}
        refusals={refusals}
        layout="row"
      />
      <PersonFields values={values} refusals={refusals} />
      <Select
        name="membership"
        label={t('mandates.account')}
        hint={t('mandates.accountHint')}
        options={[
          ...(ended === undefined ? [] : [{ value: ended, label: t('mandates.endedAccount') }]),
          ...accounts.map(({ membershipId, name, role }) => ({
            value: membershipId,
            label: `${name} – ${t(`space:role.${role}`)}`,
          })),
        ]}
        placeholder={t('mandates.noAccount')}
        defaultValue={values['membership']}
        refusals={refusals}
      />
    </>
  )
}
