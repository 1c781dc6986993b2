import type { HandChoice } from '#app/domain/show-of-hands.ts'
import { settleItem } from '#app/usecases/agenda-item-acts.ts'
import { readItem } from '#app/usecases/agenda-item.ts'
import { timeAgenda } from '#app/usecases/agenda-time.ts'
import { readAgenda, type AgendaAddress } from '#app/usecases/agendas.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { addFramework, readFrameworks } from '#app/usecases/frameworks.ts'
import { answerQuestion, askQuestion, declareConflict, readVoices } from '#app/usecases/item-voices.ts'
import { addFile, joinFile, readFiles } from '#app/usecases/meeting-files.ts'
import { readNotesPage } from '#app/usecases/notes-page.ts'
import { askForHands, noteHands } from '#app/usecases/shows-of-hands.ts'
import { COUNCIL } from '../content.ts'
import { FRAMEWORKS, type ItemSaid } from '../meetings.ts'
import { agreed, type Cast, type Days, type Moment } from '../past.ts'
import { PEOPLE } from '../people.ts'

/** The coordinator writes what the council works within. */
export function framed(days: Days, day: number): Moment {
  return {
    at: days.on(day, 11),
    play: async (as) => {
      for (const words of Object.values(FRAMEWORKS))
        agreed(await addFramework(as('coordinator'), COUNCIL.slug, words))
    },
  }
}

/** Who reads each item of an agenda, what it belongs to, and how long it should take. */
export async function settleItems(
  coordinator: UseCaseContext,
  agenda: AgendaAddress,
  said: ReadonlyMap<string, ItemSaid>,
): Promise<void> {
  const { frameworks: known } = agreed(await readFrameworks(coordinator, agenda.council))
  const { points } = agreed(await readAgenda(coordinator, agenda))
  for (const { id, title, plannedMinutes, settingsVersion } of points) {
    const { visibility = 'public', readers = [], frameworks = [] } = said.get(title) ?? {}
    const { members } = agreed(await readItem(coordinator, { ...agenda, item: id }))
    const names = new Set<string>(readers.map((who) => PEOPLE[who].name))
    const titles = new Set<string>(frameworks.map((name) => FRAMEWORKS[name].title))
    const settings = {
      visibility,
      plannedMinutes,
      readers: members.filter(({ name }) => names.has(name)).map((member) => member.id),
      frameworks: known.filter((one) => titles.has(one.title)).map((one) => one.id),
    }
    agreed(await settleItem(coordinator, { ...agenda, item: id }, settings, settingsVersion))
  }
  const { agenda: head } = agreed(await readAgenda(coordinator, agenda))
  const asTheMeeting = { startsAt: null, plannedLength: 0 }
  agreed(await timeAgenda(coordinator, agenda, asTheMeeting, true, head.version))
}

/** What members ask about items beforehand, and who will take no part. */
export async function hearMembers(
  as: Cast,
  agenda: AgendaAddress,
  said: ReadonlyMap<string, ItemSaid>,
): Promise<void> {
  const { points } = agreed(await readAgenda(as('coordinator'), agenda))
  for (const { id, title } of points) {
    const item = { ...agenda, item: id }
    const { questions = [], conflicted } = said.get(title) ?? {}
    for (const { who, text } of questions) agreed(await askQuestion(as(who), item, text))
    const { questions: asked } = agreed(await readVoices(as('coordinator'), item))
    for (const { text, id: question, version } of asked) {
      const answer = questions.find((one) => one.text === text)?.answer
      if (answer !== undefined)
        agreed(await answerQuestion(as('coordinator'), item, question, { answer, version }))
    }
    if (conflicted !== undefined) agreed(await declareConflict(as(conflicted), item, true))
  }
}

/** The open votes of a meeting, noted seat by seat: the last seats are against or abstain. */
export async function showHands(
  coordinator: UseCaseContext,
  agenda: AgendaAddress,
  said: ReadonlyMap<string, ItemSaid>,
): Promise<void> {
  const { points } = agreed(await readAgenda(coordinator, agenda))
  for (const { id, title } of points) {
    const hands = said.get(title)?.hands
    if (hands === undefined) continue
    const item = { ...agenda, item: id }
    agreed(await askForHands(coordinator, item, hands.question))
    const { open } = agreed(await readNotesPage(coordinator, agenda, id))
    const show = open.shows.at(-1)
    if (show === undefined) continue
    const choiceOf = (fromTheEnd: number): HandChoice => {
      if (fromTheEnd < hands.against) return 'against'
      return fromTheEnd < hands.against + hands.abstaining ? 'abstains' : 'for'
    }
    const choices = new Map(
      open.seats.map(({ id: seat }, place) => [seat, choiceOf(open.seats.length - 1 - place)]),
    )
    agreed(await noteHands(coordinator, item, { show: show.id, choices, version: show.version }))
  }
}

/** A document of the whole meeting, which goes with the convocation. */
export async function joinDocument(
  coordinator: UseCaseContext,
  agenda: AgendaAddress,
  { name, text }: { name: string; text: string },
): Promise<void> {
  const content = new TextEncoder().encode(text)
  agreed(await addFile(coordinator, agenda, { name, itemId: null, content }))
  const { files } = agreed(await readFiles(coordinator, agenda))
  for (const { id } of files) agreed(await joinFile(coordinator, { ...agenda, file: id }, true))
}
