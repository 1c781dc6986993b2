import { useTranslation } from 'react-i18next'
import { LONGEST_EMAIL } from '#app/domain/account.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { refusalsOf, type ShownRefusal } from '#app/ui/refusals.ts'

const PROMISES = ['less', 'who', 'says', 'until'] as const

interface NoticeSectionProps {
  notice: 'offered' | 'kept'
  typed: string
  refusals: readonly ShownRefusal[]
}

/** An address for news: what it costs, who can read it, when it goes; or that it is there, and how it goes. */
export function NoticeSection({ notice, typed, refusals }: NoticeSectionProps) {
  const { t } = useTranslation('tracking')
  if (notice === 'kept')
    return (
      <section className="tracking-notice" aria-labelledby="prevenir">
        <h2 id="prevenir">{t('notice.title')}</h2>
        <p>{t('notice.kept')}</p>
        <p>{t('notice.until')}</p>
        <Button name="intent" value="forget" emphasis="secondary">
          {t('notice.forget')}
        </Button>
      </section>
    )
  const open = typed !== '' || refusalsOf('email', refusals).length > 0
  return (
    <details className="tracking-notice" open={open}>
      <summary>
        {t('notice.title')} ({t('notice.optional')})
      </summary>
      <Promises />
      <AddressField typed={typed} refusals={refusals} />
      <Button name="intent" value="notice" emphasis="secondary">
        {t('notice.ask')}
      </Button>
    </details>
  )
}

/** What is to be known before an address is left. */
export function Promises() {
  const { t } = useTranslation('tracking')
  return (
    <ul className="rules">
      {PROMISES.map((promise) => (
        <li key={promise}>{t(`notice.${promise}`)}</li>
      ))}
    </ul>
  )
}

export function AddressField({ typed, refusals }: Omit<NoticeSectionProps, 'notice'>) {
  const { t } = useTranslation('tracking')
  return (
    <Field
      name="email"
      type="email"
      label={t('notice.email')}
      maxLength={LONGEST_EMAIL}
      autoComplete="email"
      defaultValue={typed}
      refusals={refusals}
    />
  )
}
