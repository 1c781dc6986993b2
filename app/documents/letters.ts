import { isAboutMeeting, type Letter, type WrittenLetter } from '#app/domain/letter.ts'
import { letterWriter } from '#app/i18n/letters.ts'
import { meetingCalendar } from './calendar.ts'

/** Letters in French with what goes with them, with addresses of the site at `publicUrl`. */
export function letterOffice(publicUrl: string): (letter: Letter) => WrittenLetter {
  const write = letterWriter(publicUrl)
  return (letter) => ({
    ...write(letter),
    ...(isAboutMeeting(letter) && { calendar: meetingCalendar(letter, publicUrl) }),
  })
}
