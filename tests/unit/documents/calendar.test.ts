import { expect, test } from 'vitest'
import { meetingCalendar } from '#app/documents/calendar.ts'
import { letterOffice } from '#app/documents/letters.ts'
import type { MeetingLetter } from '#app/domain/letter.ts'

const LETTER: MeetingLetter = {
  kind: 'convocation',
  name: 'Camille Aubry',
  council: { slug: 'vire', name: 'CLSM du Pays de Vire' },
  body: 'Comité de pilotage',
  meeting: {
    id: 'abc',
    title: 'Comité ; de, janvier\nBEGIN:VEVENT',
    beginsAt: '2027-01-14T13:00:00.000Z',
    length: 90,
    place: 'Mairie, salle « du conseil »',
    link: 'https://visio.example.org/comite',
    access: 'Plain-pied.',
    sequence: 2,
  },
  timeZone: 'Europe/Paris',
  reason: '',
  documents: [],
  writtenAt: '2027-01-02T08:00:00.000Z',
}

/** The lines of an entry as a calendar reads them (RFC 5545, 3.1: long lines are folded). */
function linesOf(letter: MeetingLetter): string[] {
  return meetingCalendar(letter, 'https://concerto.example.org').replaceAll('\r\n ', '').split('\r\n')
}

test('an entry says when and where, for calendars to keep, move and cancel', () => {
  const lines = linesOf(LETTER)
  expect(lines).toContain('METHOD:PUBLISH')
  expect(lines).toContain('UID:abc@concerto.example.org')
  expect(lines).toContain('SEQUENCE:2')
  expect(lines).toContain('DTSTAMP:20270102T080000Z')
  expect(lines).toContain('DTSTART:20270114T130000Z')
  expect(lines).toContain('DTEND:20270114T143000Z')
  expect(lines).toContain('STATUS:CONFIRMED')
  expect(lines.find((line) => line.startsWith('LOCATION'))).toContain('Mairie\\, salle « du conseil »')
  const cancelled = linesOf({ ...LETTER, kind: 'meeting-cancelled' })
  expect(cancelled).toContain('METHOD:CANCEL')
  expect(cancelled).toContain('STATUS:CANCELLED')
})

test('no title breaks out of its line, and nobody’s name or address stands in the entry', () => {
  const lines = linesOf(LETTER)
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
  expect(lines.find((line) => line.startsWith('SUMMARY'))).toContain('\\nBEGIN:VEVENT')
  expect(lines.join('\n')).not.toContain('Camille')
  expect(lines.filter((line) => /^(ATTENDEE|ORGANIZER)/u.test(line))).toEqual([])
})

test('a letter about a meeting carries its entry, and reads in French', () => {
  const write = letterOffice('https://concerto.example.org')
  const { body, calendar } = write(LETTER)
  expect(calendar).toContain('BEGIN:VCALENDAR')
  expect(body).toContain('jeudi 14\u00a0janvier 2027 à\u00a014\u00a0h, jusqu’à 15\u00a0h\u00a030')
  expect(body).toContain('https://concerto.example.org/espace/clsm/vire/seances/abc')
  expect(write({ ...LETTER, kind: 'meeting-cancelled', reason: 'Neige' }).body).toContain('Neige')
  expect(write({ kind: 'news' }).calendar).toBeUndefined()
})
