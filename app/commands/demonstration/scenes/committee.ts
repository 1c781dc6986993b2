import { addItem, moveItem, prepareAgenda } from '#app/usecases/agenda-acts.ts'
import { writeItem } from '#app/usecases/agenda-item-acts.ts'
import { readAgenda, type AgendaAddress } from '#app/usecases/agendas.ts'
import { readConsultationAlone } from '#app/usecases/consultations.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { convene } from '#app/usecases/convocation.ts'
import { publishDecisions, recordDecision } from '#app/usecases/decisions.ts'
import { writeFollowUp } from '#app/usecases/follow-ups.ts'
import { approveRelease } from '#app/usecases/release.ts'
import type { FollowUpSaid, ItemSaid, Meeting } from '../meetings.ts'
import { agreed, type Days, type Moment } from '../past.ts'
import { addressOf, type Scene } from './consultation.ts'
import { hearMembers, joinDocument, settleItems, showHands } from './items.ts'
import { anAgenda, attended, MEETS_AT, planned } from './meeting.ts'

/** One of the two who must agree to a release does. */
export function approved(
  scene: Scene,
  days: Days,
  day: number,
  who: 'coordinator' | 'chair',
): Moment {
  return {
    at: days.on(day, who === 'coordinator' ? 9 : 15),
    play: async (as) => agreed(await approveRelease(as(who), addressOf(scene))),
  }
}

/** Days, counted from the start, on which a meeting is prepared, held and made public. */
export interface MeetingDays {
  prepared: number
  meets: number
  /** Absent for a meeting to come. */
  published?: number
}

/** The coordinator turns a result into an agenda; the committee meets, decides, and answers in public. */
export function met(
  scene: Scene,
  meeting: Meeting,
  days: Days,
  { prepared, published, meets: asked }: MeetingDays,
  agenda: AgendaAddress = anAgenda(),
): readonly Moment[] {
  const meets = days.weekday(asked)
  const address = addressOf(scene)
  const preparing: Moment = {
    at: days.on(prepared, 10),
    play: async (as) => {
      const coordinator = as('coordinator')
      const { id } = agreed(
        await prepareAgenda(coordinator, address, {
          title: () => meeting.title,
          opening: 'Approbation du compte rendu de la dernière séance',
          closing: 'Date de la prochaine séance',
          followUp: (priority) => `Suite donnée : ${priority}`,
          action: (action) => `Action en retard : ${action}`,
        }),
      )
      agenda.agenda = id
      await planned(coordinator, agenda, meeting, days.iso(meets, MEETS_AT))
      if (meeting.added) await addBeforeTheLast(coordinator, agenda, meeting.added.title)
      await writeItems(coordinator, agenda, scene, meeting, ({ notes }) => ({ notes, minutes: '' }))
      const said = wordsOf(scene, meeting)
      await settleItems(coordinator, agenda, said)
      await hearMembers(as, agenda, said)
      if (meeting.document) await joinDocument(coordinator, agenda, meeting.document)
    },
  }
  const convening: Moment = {
    at: days.on(prepared + 1, 9),
    play: async (as) => agreed(await convene(as('coordinator'), agenda)),
  }
  if (published === undefined) return [preparing, convening]
  return [
    preparing,
    convening,
    attended(agenda, days.on(meets, MEETS_AT + 1)),
    {
      at: days.on(meets, 16),
      play: async (as) => {
        const coordinator = as('coordinator')
        await writeItems(coordinator, agenda, scene, meeting, ({ notes, minutes = '' }) => ({
          notes,
          minutes,
        }))
        await recordDecisions(coordinator, agenda, scene, meeting, days, meets)
        await showHands(coordinator, agenda, wordsOf(scene, meeting))
      },
    },
    {
      at: days.on(published, 11),
      play: async (as) => agreed(await publishDecisions(as('coordinator'), address)),
    },
  ]
}

/** The coordinator tells, over the months, where decisions stand. */
export function followedUp(
  scene: Scene,
  said: readonly FollowUpSaid[],
  days: Days,
): readonly Moment[] {
  const address = addressOf(scene)
  return said.map(({ on, about, ...words }) => ({
    at: days.on(on, 14),
    play: async (as) => {
      const { consultation } = agreed(await readConsultationAlone(as('public'), address))
      const title = scene.text.priorities.find(({ id }) => id === about)?.title
      const priority = consultation.priorities.find((one) => one.title === title)?.id ?? ''
      agreed(await writeFollowUp(as('coordinator'), { ...address, priority }, words))
    },
  }))
}

/** A meeting ends with the date of the next one. */
async function addBeforeTheLast(
  coordinator: UseCaseContext,
  agenda: AgendaAddress,
  title: string,
): Promise<void> {
  agreed(await addItem(coordinator, agenda, title))
  const { points, agenda: head } = agreed(await readAgenda(coordinator, agenda))
  const last = points.at(-1)
  if (last === undefined) return
  const move = { item: last.id, direction: 'up' } as const
  agreed(await moveItem(coordinator, agenda, move, head.version))
}

/** What a meeting says about each item, by its title. */
function wordsOf({ text }: Scene, { items, added }: Meeting): ReadonlyMap<string, ItemSaid> {
  const said = new Map<string, ItemSaid>(
    text.priorities.flatMap(({ id, title }) => {
      const item = items[id]
      return item === undefined ? [] : [[title, item] as const]
    }),
  )
  if (added) said.set(added.title, added)
  return said
}

/** The items of an agenda with what the meeting says about each. */
async function itemsOf(
  coordinator: UseCaseContext,
  agenda: AgendaAddress,
  scene: Scene,
  meeting: Meeting,
) {
  const { points } = agreed(await readAgenda(coordinator, agenda))
  const said = wordsOf(scene, meeting)
  return points.flatMap((point) => {
    const item = said.get(point.title)
    return item === undefined ? [] : [{ point, said: item }]
  })
}

async function writeItems(
  coordinator: UseCaseContext,
  agenda: AgendaAddress,
  scene: Scene,
  meeting: Meeting,
  words: (said: ItemSaid) => { notes: string; minutes: string },
): Promise<void> {
  for (const { point, said } of await itemsOf(coordinator, agenda, scene, meeting)) {
    const { id: item, title, version } = point
    agreed(await writeItem(coordinator, { ...agenda, item }, { title, ...words(said) }, version))
  }
}

async function recordDecisions(
  coordinator: UseCaseContext,
  agenda: AgendaAddress,
  scene: Scene,
  meeting: Meeting,
  days: Days,
  decided: number,
): Promise<void> {
  for (const { point, said } of await itemsOf(coordinator, agenda, scene, meeting)) {
    if (said.decision === undefined) continue
    const { deadline, ...decision } = said.decision
    const words = {
      ...decision,
      decidedOn: days.date(decided),
      ...(deadline !== undefined && { deadlineOn: days.monthEnd(deadline) }),
    }
    agreed(await recordDecision(coordinator, { ...agenda, item: point.id }, words, 0))
  }
}
