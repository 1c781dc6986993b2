import { useTranslation } from 'react-i18next'
import { useRefusalSentence, type ShownRefusal } from '#app/ui/refusals.ts'

/** The sentence beside a field; its `id` goes into the control's `aria-describedby`. */
export function FieldError({ id, refusals }: { id: string; refusals: readonly ShownRefusal[] }) {
  const { t } = useTranslation()
  const sentence = useRefusalSentence()
  if (refusals.length === 0) return null
  return (
    <p className="field-error" id={id}>
      <strong>{t('form.error')}</strong> {refusals.map(sentence).join(' ')}
    </p>
  )
}
