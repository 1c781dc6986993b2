import { useEffect, useRef, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useRefusalSentence, type ShownRefusal } from '#app/ui/refusals.ts'
import { fieldId } from './field-id.ts'

export interface FormErrorProps {
  refusals: readonly ShownRefusal[] | undefined
  /** Fields of this page; a refusal about another one gets no link. Absent: all are linked. */
  fields?: readonly string[]
  /** Whether to say that what was filled in is kept. */
  kept?: boolean
}

/** What is to be corrected, each point linked to its field. Takes the focus when it appears. */
export function FormError({ refusals, fields, kept = true }: FormErrorProps) {
  const { t } = useTranslation()
  const sentence = useRefusalSentence()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusals?.length) summary.current?.focus()
  }, [refusals])
  if (!refusals?.length) return null
  return (
    <div className="form-error" role="alert" tabIndex={-1} ref={summary} id="erreurs">
      <h2 className="form-error-title">{t('form.errors', { count: refusals.length })}</h2>
      <ul>
        {refusals.map((refusal, index) => (
          <li key={index}>
            {refusal.field !== undefined && (fields?.includes(refusal.field) ?? true) ? (
              <a href={`#${fieldId(refusal.field)}`} onClick={leadToField}>
                {sentence(refusal)}
              </a>
            ) : (
              sentence(refusal)
            )}
          </li>
        ))}
      </ul>
      {kept && <p>{t('form.kept')}</p>}
    </div>
  )
}

/** Without an entry of its own in the history, which would lead a ballot back to its first screen. */
function leadToField(event: MouseEvent<HTMLAnchorElement>): void {
  const field = document.getElementById(event.currentTarget.hash.slice(1))
  if (field === null) return
  event.preventDefault()
  field.focus()
}
