import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { replacementFor } from '#app/domain/detection.ts'
import { MASKED, type Words } from '#app/domain/masking.ts'
import { PASSAGE_FIELD, SPAN_FIELD, spanValue } from '#app/forms/moderation-review.ts'
import { Button } from '#app/ui/Button.tsx'
import { Checkbox } from '#app/ui/form/Checkbox.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import { Fixed } from './Fixed.tsx'
import { FORM_IDS } from './ids.ts'
import { markId } from './MarkedProse.tsx'
import type { Mark } from './marks.ts'
import { SelectionBar } from './SelectionBar.tsx'
import type { ReviewProps } from './view.ts'

/** What was marked in a text and why, to be ticked and masked where one may. */
export function Masking({ view, answered, marks }: ReviewProps & { marks: readonly Mark[] }) {
  const { t } = useTranslation('moderation')
  const { may } = view
  const typed =
    answered?.typed?.act === 'mask' || answered?.typed?.act === 'mask-preview'
      ? answered.typed
      : null
  if (!may.mask) return marks.length === 0 ? null : <Listed marks={marks} />
  return (
    <section aria-labelledby="marques">
      <h2 id="marques">{t('marks.title')}</h2>
      <p className="row-note">{marks.length === 0 ? t('marks.none') : t('marks.lead')}</p>
      <Form method="post" className="form mask-form" id={FORM_IDS.mask}>
        <Fixed view={view} />
        {marks.length > 0 && (
          <ul className="marks">
            {marks.map((mark) => {
              const value = spanValue({ field: mark.field, ...mark.span })
              return (
                <li key={mark.number} id={markId(mark.number)}>
                  <Checkbox
                    name={SPAN_FIELD}
                    id={`cocher-${mark.number}`}
                    value={value}
                    defaultChecked={typed?.spans.includes(value) ?? false}
                    label={<Described mark={mark} />}
                    hint={t('marks.becomes', { words: replacementFor(mark.span) ?? MASKED })}
                  />
                </li>
              )
            })}
          </ul>
        )}
        <Field
          name={PASSAGE_FIELD}
          label={t('marks.other')}
          hint={t('marks.otherHint')}
          rows={2}
          defaultValue={typed?.passages ?? ''}
          refusals={typed === null ? [] : answered?.refusals}
        />
        <SelectionBar />
        {answered?.preview != null && <Preview words={answered.preview} />}
        <div className="actions">
          <Button emphasis="secondary" name="act" value="mask-preview">
            {t('marks.preview')}
          </Button>
          <Button emphasis="secondary" name="act" value="mask">
            {t('marks.submit')}
          </Button>
        </div>
        <p className="row-note">{t('marks.told')}</p>
      </Form>
    </section>
  )
}

function Listed({ marks }: { marks: readonly Mark[] }) {
  const { t } = useTranslation('moderation')
  return (
    <section aria-labelledby="marques">
      <h2 id="marques">{t('marks.title')}</h2>
      <ul className="marks">
        {marks.map((mark) => (
          <li key={mark.number} id={markId(mark.number)}>
            <Described mark={mark} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Described({ mark: { number, field, span, passage } }: { mark: Mark }) {
  const { t } = useTranslation('moderation')
  return (
    <>
      <span className="mark-number">{number}</span> <mark>{passage}</mark>{' '}
      {t(`marks.reason.${span.reason}`)}
      {field !== 'text' && <> {t(`marks.in.${field}`)}</>}
    </>
  )
}

/** What everybody would read. */
function Preview({ words }: { words: Words }) {
  const { t } = useTranslation('moderation')
  return (
    <section className="mask-preview" role="status" aria-labelledby="apercu">
      <h3 id="apercu">{t('marks.previewTitle')}</h3>
      <p>
        <strong>{words.title}</strong>
      </p>
      <Prose text={words.text} />
      {words.why !== '' && <Prose text={words.why} />}
    </section>
  )
}
