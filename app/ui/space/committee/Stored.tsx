import { useTranslation } from 'react-i18next'
import { Prose } from '#app/ui/Prose.tsx'

interface StoredProps {
  title: string
  values: readonly (readonly [label: string, value: string])[]
}

/** What somebody else has stored meanwhile, beside what one typed oneself. */
export function Stored({ title, values }: StoredProps) {
  const { t } = useTranslation('committee')
  return (
    <section className="stored">
      <h2>{title}</h2>
      <p>{t('item.storedLead')}</p>
      <dl className="definitions">
        {values.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value === '' ? t('item.empty') : <Prose text={value} />}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
