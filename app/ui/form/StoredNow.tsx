import { useTranslation } from 'react-i18next'
import { Notice } from '#app/ui/Notice.tsx'
import { Prose } from '#app/ui/Prose.tsx'

/** What somebody else has stored meanwhile, beside what was typed here and is kept. */
export function StoredNow({ values }: { values: readonly { label: string; value: string }[] }) {
  const { t } = useTranslation()
  return (
    <Notice kind="warning" title={t('form.storedNow')}>
      <dl className="definitions">
        {values.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Prose text={value} />
            </dd>
          </div>
        ))}
      </dl>
    </Notice>
  )
}
