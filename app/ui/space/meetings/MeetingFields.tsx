import { useTranslation } from 'react-i18next'
import { LONGEST_AGENDA_TITLE, LONGEST_PLACE } from '#app/domain/agenda.ts'
import { localTimeOf } from '#app/domain/local-time.ts'
import { LONGEST_ACCESS, LONGEST_LINK, USUAL_LENGTH } from '#app/domain/meeting.ts'
import { dayField, timeField } from '#app/forms/date-time.ts'
import { DateTimeField } from '#app/ui/form/DateTimeField.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { Select } from '#app/ui/form/Select.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import type { MeetingAnswer, MeetingView } from './view.ts'

interface MeetingFieldsProps {
  agenda: { title: string; place: string } | null
  /** What is planned already; its body stays what it is. */
  meeting: MeetingView | null
  bodies: readonly { id: string; name: string | null }[]
  answer: MeetingAnswer | undefined
}

/** Who meets, when, where, and what is there for those who need it. */
export function MeetingFields({ agenda, meeting, bodies, answer }: MeetingFieldsProps) {
  const { t } = useTranslation('meetings')
  const { council } = useSpace()
  const typed = answer?.typed
  const refusals = answer?.refusals
  const begins = meeting === null ? null : localTimeOf(meeting.beginsAt, council.timeZone)
  return (
    <>
      {meeting === null && (
        <Select
          name="body"
          label={t('field.body')}
          options={bodies.map(({ id, name }) => ({ value: id, label: name ?? t('field.steering') }))}
          defaultValue={typed?.['body'] ?? bodies[0]?.id}
          refusals={refusals}
        />
      )}
      <Field
        name="title"
        label={t('field.title')}
        maxLength={LONGEST_AGENDA_TITLE}
        defaultValue={typed?.['title'] ?? agenda?.title}
        refusals={refusals}
      />
      <DateTimeField
        name="begins"
        legend={t('field.begins')}
        defaultDay={typed?.[dayField('begins')] ?? begins?.day}
        defaultTime={typed?.[timeField('begins')] ?? begins?.time}
        refusals={refusals}
      />
      <Field
        name="length"
        label={t('field.length')}
        inputMode="numeric"
        defaultValue={typed?.['length'] ?? String(meeting?.length ?? USUAL_LENGTH)}
        refusals={refusals}
      />
      <Field
        name="place"
        label={t('field.place')}
        maxLength={LONGEST_PLACE}
        defaultValue={typed?.['place'] ?? agenda?.place}
        refusals={refusals}
        optional
      />
      <Field
        name="link"
        label={t('field.link')}
        hint={t('field.linkHint')}
        inputMode="url"
        maxLength={LONGEST_LINK}
        defaultValue={typed?.['link'] ?? meeting?.link}
        refusals={refusals}
        optional
      />
      <Field
        name="access"
        label={t('field.access')}
        hint={t('field.accessHint')}
        rows={3}
        maxLength={LONGEST_ACCESS}
        defaultValue={typed?.['access'] ?? meeting?.access}
        refusals={refusals}
        optional
      />
    </>
  )
}
