import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { MeetingLetter } from '#app/domain/letter.ts'
import { endOf } from '#app/domain/meeting.ts'
import { createI18n } from '#app/i18n/staff.ts'

/**
 * The entry for calendars that goes with a letter about a meeting (RFC 5545, RFC 5546). Published rather
 * than requested: nobody else's address stands in it, and no answer is expected. The same UID at every
 * change, with a SEQUENCE that counts on, so that calendars move or cancel what they have.
 */
export function meetingCalendar(
  { kind, council, body, meeting, writtenAt }: Pick<MeetingLetter, 'kind' | 'council' | 'body' | 'meeting' | 'writtenAt'>,
  publicUrl: string,
): string {
  const { t } = createI18n('fr')
  const cancelled = kind === 'meeting-cancelled'
  const address = `${publicUrl}/espace/clsm/${council.slug}/seances/${meeting.id}`
  const calendar = ical({
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Concerto', product: 'Concerto', language: 'FR' },
  })
  calendar.createEvent({
    id: `${meeting.id}@${new URL(publicUrl).hostname}`,
    sequence: meeting.sequence,
    stamp: new Date(writtenAt),
    start: new Date(meeting.beginsAt),
    end: new Date(endOf(meeting)),
    summary: `${meeting.title} (${council.name})`,
    location: [meeting.place, meeting.link].filter((part) => part !== '').join(' – ') || null,
    description: [
      body,
      ...(meeting.link === '' ? [] : [t('letters:meeting.link', { url: meeting.link })]),
      ...(meeting.access === '' ? [] : [t('letters:meeting.access', { access: meeting.access })]),
      t('letters:meeting.way', { url: address }),
    ].join('\n\n'),
    url: address,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  return calendar.toString()
}
