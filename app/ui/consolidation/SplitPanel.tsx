import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { SOURCE_FIELD, SPLIT_QUERY } from '#app/forms/consolidation.ts'
import { Button } from '#app/ui/Button.tsx'
import { Checkbox } from '#app/ui/form/Checkbox.tsx'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import type { PriorityView } from './view.ts'

/** Makes two of one priority: what is ticked leads to the words of the second. */
export function SplitPanel({ view }: { view: PriorityView }) {
  const { t } = useTranslation('consolidation')
  const { council } = useSpace()
  const { consultation, priority } = view
  const sources = view.sources.filter(({ gone }) => !gone)
  if (priority === null || view.sources.length < 2 || sources.length === 0) return null
  return (
    <details className="priority-removal">
      <summary>{t('priority.split.title')}</summary>
      <Form
        method="get"
        action={spacePaths.newPriority(council.slug, consultation.slug)}
        className="form"
      >
        <input type="hidden" name={SPLIT_QUERY} value={priority.id} />
        <fieldset className="sources">
          <legend>{t('priority.split.legend')}</legend>
          {sources.map(({ id, title }) => (
            <Checkbox key={id} id={`separer-${id}`} name={SOURCE_FIELD} value={id} label={title} />
          ))}
        </fieldset>
        <Button emphasis="secondary">{t('priority.split.submit')}</Button>
      </Form>
    </details>
  )
}
