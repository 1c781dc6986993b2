import type { Presence } from '#app/domain/meeting.ts'
import { agendaWords } from '#app/i18n/agenda-words.ts'
import { addItem } from '#app/usecases/agenda-acts.ts'
import type { AgendaAddress } from '#app/usecases/agendas.ts'
import { noteAttendance, readAttendance } from '#app/usecases/attendance.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { convene } from '#app/usecases/convocation.ts'
import { planMeeting, planMeetingOf, readMeeting } from '#app/usecases/meetings.ts'
import { HOUSING_GROUP, PLENARY } from '../bodies.ts'
import { COUNCIL } from '../content.ts'
import type { Meeting } from '../meetings.ts'
import { agreed, type Days, type Moment } from '../past.ts'

/** Bodies meet in the afternoon; in hours of UTC. */
export const MEETS_AT = 13

const ACCESS = 'Plain-pied, boucle magnétique. Une pause au milieu. L’ordre du jour existe en grands caractères.'

/** An agenda that is not prepared yet; its id is written here by the scene that prepares it. */
export function anAgenda(): AgendaAddress {
  return { council: COUNCIL.slug, agenda: '' }
}

/** The coordinator says when and where the steering committee talks about an agenda. */
export async function planned(
  coordinator: UseCaseContext,
  agenda: AgendaAddress,
  { title, place }: Pick<Meeting, 'title' | 'place'>,
  beginsAt: string,
): Promise<void> {
  const { bodies } = agreed(await readMeeting(coordinator, agenda))
  const plan = { title, place, beginsAt, length: 120, link: '', access: ACCESS }
  const bodyId = bodies[0]?.id ?? ''
  agreed(await planMeetingOf(coordinator, agenda, { ...plan, bodyId }, agendaWords()))
}

/** Most holders came; some sent their alternate, or word that they could not. */
export function attended(agenda: AgendaAddress, at: number): Moment {
  return {
    at,
    play: async (as) => {
      const coordinator = as('coordinator')
      const { seats, version } = agreed(await readAttendance(coordinator, agenda))
      const said = new Map<string, Presence>(
        seats.map(({ id, holder, alternates }, place) => [id, presenceOf(place, holder, alternates)]),
      )
      const guests = 'La directrice de la Maison des solidarités'
      agreed(await noteAttendance(coordinator, agenda, said, guests, version))
    },
  }
}

function presenceOf(place: number, holder: string | null, alternates: readonly string[]): Presence {
  if (place % 5 === 3) return alternates.length > 0 ? 'alternate' : 'excused'
  return holder === null ? 'absent' : 'holder'
}

/** A working group is convened; its members read what they will talk about. */
export function groupConvened(days: Days, day: number): Moment {
  const meets = days.weekday(day)
  return {
    at: days.on(-9, 14),
    play: async (as) => {
      const coordinator = as('coordinator')
      const { bodies } = agreed(
        await readMeeting(coordinator, { council: COUNCIL.slug, agenda: null }),
      )
      const { id } = agreed(
        await planMeeting(
          coordinator,
          COUNCIL.slug,
          {
            bodyId: bodies.find(({ name }) => name === HOUSING_GROUP.name)?.id ?? '',
            title: 'Groupe Logement : les loyers impayés',
            place: 'Maison des solidarités',
            beginsAt: days.iso(meets, MEETS_AT),
            length: 90,
            link: '',
            access: ACCESS,
          },
          agendaWords(),
        ),
      )
      const agenda = { council: COUNCIL.slug, agenda: id }
      agreed(await addItem(coordinator, agenda, 'Qui prévenir avant l’expulsion'))
      agreed(await convene(coordinator, agenda))
    },
  }
}

/** The plenary assembly of last year. */
export function assembled(days: Days, day: number): readonly Moment[] {
  const meets = days.weekday(day)
  const agenda = anAgenda()
  return [
    {
      at: days.on(meets - 20, 10),
      play: async (as) => {
        const coordinator = as('coordinator')
        const { bodies } = agreed(
          await readMeeting(coordinator, { council: COUNCIL.slug, agenda: null }),
        )
        const { id } = agreed(
          await planMeeting(
            coordinator,
            COUNCIL.slug,
            {
              bodyId: bodies.find(({ name }) => name === PLENARY.name)?.id ?? '',
              title: 'Assemblée plénière',
              place: 'Salle des fêtes d’Aubrelle-le-Pont',
              beginsAt: days.iso(meets, MEETS_AT),
              length: 180,
              link: '',
              access: ACCESS,
            },
            agendaWords(),
          ),
        )
        agenda.agenda = id
        agreed(await convene(coordinator, agenda))
      },
    },
    attended(agenda, days.on(meets, MEETS_AT + 1)),
  ]
}
