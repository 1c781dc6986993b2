import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { TIME_FIELDS } from '#app/forms/agenda.ts'
import { formatLength } from '#app/i18n/formats.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import type { AgendaView, OutlineAnswer } from './view.ts'

interface AgendaTimeProps {
  agenda: AgendaView
  mayWrite: boolean
  answer: OutlineAnswer | undefined
}

/** How long the items take together, and the meeting; for who writes it, to be given out anew. */
export function AgendaTime({ agenda, mayWrite, answer }: AgendaTimeProps) {
  const { t } = useTranslation('committee')
  const { council } = useSpace()
  const { planned, plannedLength, startsAt, version } = agenda
  const own = answer?.kind === 'time' ? answer : undefined
  if (!mayWrite && planned === 0) return null
  return (
    <section className="agenda-time stack-small" aria-labelledby="temps">
      <h2 id="temps">{t('time.title')}</h2>
      <p>{sumText()}</p>
      {mayWrite && (
        <Form
          method="post"
          action={`${spacePaths.agenda(council.slug, agenda.id)}#temps`}
          className="stack-small"
          preventScrollReset
        >
          <FormError refusals={own?.refusals} fields={TIME_FIELDS} />
          <input type="hidden" name="version" value={version} />
          {agenda.meeting === null && (
            <>
              <Field
                name="startsAt"
                type="time"
                label={t('time.startsAt')}
                defaultValue={own?.typed['startsAt'] ?? startsAt ?? ''}
                refusals={own?.refusals}
                optional
              />
              <Field
                name="plannedLength"
                label={t('time.length')}
                inputMode="numeric"
                defaultValue={
                  own?.typed['plannedLength'] ?? (plannedLength === 0 ? '' : String(plannedLength))
                }
                refusals={own?.refusals}
                optional
              />
            </>
          )}
          <div className="actions">
            {agenda.meeting === null && (
              <Button name="act" value="time" emphasis="secondary">
                {t('time.save')}
              </Button>
            )}
            <Button name="act" value="spread" emphasis="secondary">
              {t(agenda.meeting === null ? 'time.spread' : 'time.spreadOnly')}
            </Button>
          </div>
          <p className="row-note">{t('time.spreadHint')}</p>
        </Form>
      )}
    </section>
  )

  function sumText(): string {
    const sum = formatLength(planned)
    if (plannedLength === 0) return t('time.sum', { sum })
    const length = formatLength(plannedLength)
    if (planned > plannedLength)
      return t('time.tooLong', { sum, length, over: formatLength(planned - plannedLength) })
    return t('time.sumOf', { sum, length })
  }
}
