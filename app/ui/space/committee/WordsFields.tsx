import { useTranslation } from 'react-i18next'
import { LONGEST_AGENDA_TITLE, LONGEST_MINUTES, LONGEST_NOTES } from '#app/domain/agenda.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { Stored } from './Stored.tsx'
import { versionToSend } from './version.ts'
import type { ItemAnswer, PointView } from './view.ts'

interface WordsFieldsProps {
  point: PointView
  answer: ItemAnswer | undefined
}

/** Title (of an item that is not about a priority), notes and minutes. */
export function WordsFields({ point, answer }: WordsFieldsProps) {
  const { t } = useTranslation('committee')
  const { title, notes, minutes, priority } = point
  const { version, stale } = versionToSend('words', point.version, answer)
  const typed = answer?.typed
  const refusals = answer?.part === 'words' ? answer.refusals : undefined
  return (
    <section className="point-part" aria-labelledby="notes">
      <h2 id="notes">{t('item.words')}</h2>
      {stale && (
        <Stored
          title={t('item.stored')}
          values={[
            ...(priority === null ? [[t('item.name'), title] as const] : []),
            [t('item.notes'), notes],
            [t('item.minutes'), minutes],
          ]}
        />
      )}
      <input type="hidden" name="version" value={version} />
      {priority === null && (
        <Field
          name="title"
          label={t('item.name')}
          maxLength={LONGEST_AGENDA_TITLE}
          defaultValue={typed?.['title'] ?? title}
          refusals={refusals}
        />
      )}
      <Field
        name="notes"
        label={t('item.notes')}
        hint={t('item.notesHint')}
        rows={5}
        maxLength={LONGEST_NOTES}
        defaultValue={typed?.['notes'] ?? notes}
        refusals={refusals}
        optional
      />
      <Field
        name="minutes"
        label={t('item.minutes')}
        hint={t('item.minutesHint')}
        rows={10}
        maxLength={LONGEST_MINUTES}
        defaultValue={typed?.['minutes'] ?? minutes}
        refusals={refusals}
        optional
      />
      <div>
        <Button name="part" value="words">
          {t('item.saveWords')}
        </Button>
      </div>
    </section>
  )
}
