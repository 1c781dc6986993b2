import type { UseCaseContext } from '#app/usecases/context.ts'
import { createCouncil } from '#app/usecases/councils.ts'
import { createDemonstrationAccounts } from '#app/usecases/demonstration.ts'
import { foundCouncil } from '#app/usecases/platform.ts'
import { writeSubscriberNews } from '#app/usecases/subscriber-news.ts'
import * as texts from './consultations.ts'
import { COUNCIL, SMALL_COUNCIL } from './content.ts'
import { BESOINS_2028, SOIRS, SOURCES_2026, SOURCES_2027 } from './contributions/index.ts'
import { ANSWERING_2026, ANSWERING_KNOWN, NEXT_MEETING, SINCE_2026 } from './meetings.ts'
import { agreed, daysAround, playInOrder, type Days, type Moment } from './past.ts'
import { peopleOf, type PersonName } from './people.ts'
import { collected } from './scenes/collecting.ts'
import { composed, heardGroups } from './scenes/bodies.ts'
import { acted } from './scenes/actions.ts'
import { approved, followedUp, met } from './scenes/committee.ts'
import { gathered } from './scenes/consolidating.ts'
import { answering } from './scenes/answering.ts'
import { secondEyes } from './scenes/moderating.ts'
import { cancelled, drafted, opened, type Scene } from './scenes/consultation.ts'
import { ordered, printed } from './scenes/relaying.ts'
import { framed } from './scenes/items.ts'
import { anAgenda, assembled, groupConvened } from './scenes/meeting.ts'
import { minuted, minutesApproved } from './scenes/minutes.ts'
import { openToVisitors, voted } from './scenes/voting.ts'

/** Days from the start at which the councils and their teams begin. */
const FOUNDED = -520
const FOUNDED_LATELY = -6

const ACTIONS_2026: Scene = {
  text: texts.ACTIONS_2026,
  proposing: [-400, -370],
  contributions: SOURCES_2026,
  voting: [-320, -290],
  voters: { usagers: 140, aidants: 95, professionnels: 165, citoyens: 600 },
  more: { missingOpinions: 'worst', officialWeighting: 'college' },
}
const BEING_KNOWN: Scene = {
  text: texts.BEING_KNOWN,
  voting: [-104, -90],
  voters: { usagers: 16, aidants: 12, professionnels: 13, citoyens: 24 },
}
const MEETING_PLACES: Scene = {
  text: texts.MEETING_PLACES,
  voting: [-75, -61],
  voters: { usagers: 22, aidants: 7, professionnels: 12, citoyens: 3 },
  more: { method: 'approval', grades: [] },
}
const WORDS_OF_THE_COUNCIL: Scene = {
  text: texts.WORDS_OF_THE_COUNCIL,
  voting: [-44, -30],
  voters: { usagers: 5, aidants: 2, professionnels: 2 },
}
const YOUNG_PEOPLE: Scene = {
  text: texts.YOUNG_PEOPLE,
  voting: [-25, -1],
  voters: { usagers: 14, aidants: 12, professionnels: 16, citoyens: 21 },
}
const PRIORITIES_2027: Scene = {
  text: texts.PRIORITIES_2027,
  proposing: [-130, -90],
  contributions: SOURCES_2027,
  voting: [-9, 12],
  voters: { usagers: 19, aidants: 9, professionnels: 12, citoyens: 17 },
  more: { emailVoting: true },
}
const PARTICIPATORY_BUDGET: Scene = {
  text: texts.PARTICIPATORY_BUDGET,
  voting: [-6, 20],
  voters: { usagers: 8, aidants: 6, professionnels: 7, citoyens: 13 },
  more: { method: 'budget', grades: [], budget: 60_000, emailVoting: true },
}
const WAITING_ROOM: Scene = {
  text: texts.WAITING_ROOM,
  voting: [-5, 16],
  voters: { usagers: 9, aidants: 4, professionnels: 6 },
  more: { method: 'ranking', grades: [], missingOpinions: 'worst', emailVoting: true },
}
const NEXT_SPRING: Scene = { text: texts.NEXT_SPRING, voting: [10, 31] }
const EVENINGS: Scene = {
  text: texts.EVENINGS,
  proposing: [-48, -6],
  contributions: SOIRS,
  voting: [24, 45],
}
const COLLECTING: Scene = {
  text: texts.COLLECTING,
  proposing: [-33, 40],
  contributions: BESOINS_2028,
  voting: [60, 80],
}
const CANCELLED: Scene = { text: texts.CANCELLED, voting: [-15, 15] }
const UNFINISHED: Scene = { text: texts.UNFINISHED, voting: [50, 70] }

/**
 * All that were ever opened: with the draft, one in every phase but `closed`, which lasts until the next
 * tick of the server seals the urn.
 */
const SCENES: readonly Scene[] = [
  ACTIONS_2026,
  BEING_KNOWN,
  MEETING_PLACES,
  WORDS_OF_THE_COUNCIL,
  YOUNG_PEOPLE,
  PRIORITIES_2027,
  PARTICIPATORY_BUDGET,
  WAITING_ROOM,
  NEXT_SPRING,
  EVENINGS,
  COLLECTING,
  CANCELLED,
]

/**
 * Plays the past of a fictional council through the very use-cases that people use, with a clock that
 * is set back: nothing in the demonstration was written past the rules.
 */
export async function seedDemonstration(operator: UseCaseContext): Promise<void> {
  const days = daysAround(Date.now())
  const at = (day: number) => ({ ...operator, now: () => days.iso(day) })
  agreed(await createCouncil(at(FOUNDED), COUNCIL))
  agreed(await foundCouncil(at(FOUNDED_LATELY), SMALL_COUNCIL))
  const accounts = new Map([
    ...(await arrive(at(FOUNDED), null)),
    ...(await arrive(at(FOUNDED), COUNCIL.slug)),
    ...(await arrive(at(FOUNDED_LATELY), SMALL_COUNCIL.slug)),
  ])
  await playInOrder(operator, everythingThatHappened(days), (person) => accounts.get(person) ?? '')
}

/** The people of a council, or of none, get their accounts and roles. Gives the accounts' ids. */
async function arrive(
  operator: UseCaseContext,
  council: string | null,
): Promise<ReadonlyMap<PersonName, string>> {
  const people = peopleOf(council, operator.serverSecret)
  const asked = people.map(([, person]) => person)
  const ids = agreed(await createDemonstrationAccounts(operator, asked))
  return new Map(people.map(([name], place) => [name, ids[place] ?? '']))
}

function everythingThatHappened(days: Days): readonly Moment[] {
  const [answering2026, answeringKnown] = [anAgenda(), anAgenda()]
  return [
    ...SCENES.flatMap((scene) => opened(scene, days)),
    ...SCENES.flatMap((scene) => collected(scene, days)),
    answering(days),
    composed(days, -500),
    framed(days, -490),
    secondEyes(days),
    gathered(ACTIONS_2026, days, -350),
    gathered(PRIORITIES_2027, days, -40),
    gathered(EVENINGS, days, -3),
    heardGroups(EVENINGS, days, -2),
    ...SCENES.flatMap((scene) => voted(scene, days)),
    ordered(PRIORITIES_2027, days, -8, { collegeId: 'aidants', most: 24 }),
    printed(PRIORITIES_2027, days, -7),
    ordered(PRIORITIES_2027, days, -1, { collegeId: 'usagers', most: 40 }),
    ...[PRIORITIES_2027, PARTICIPATORY_BUDGET, WAITING_ROOM].map((scene) =>
      openToVisitors(scene, days),
    ),
    ...released(ACTIONS_2026, days, -286),
    ...met(
      ACTIONS_2026,
      ANSWERING_2026,
      days,
      { prepared: -280, meets: -262, published: -258 },
      answering2026,
    ),
    minuted(answering2026, days, -250),
    ...followedUp(ACTIONS_2026, SINCE_2026, days),
    ...assembled(days, -150),
    ...acted(ACTIONS_2026, days),
    ...released(BEING_KNOWN, days, -86),
    ...met(
      BEING_KNOWN,
      ANSWERING_KNOWN,
      days,
      { prepared: -62, meets: -41, published: -36 },
      answeringKnown,
    ),
    minutesApproved(answering2026, answeringKnown, days, -35),
    minuted(answeringKnown, days, -30),
    ...released(MEETING_PLACES, days, -58),
    ...met(MEETING_PLACES, NEXT_MEETING, days, { prepared: -4, meets: 17 }),
    groupConvened(days, 11),
    ...released(WORDS_OF_THE_COUNCIL, days, -27),
    approved(YOUNG_PEOPLE, days, 0, 'coordinator'),
    cancelled(CANCELLED, days, -8, 'La communauté de communes a renoncé à la navette du soir.'),
    drafted(UNFINISHED, days, -2),
    newsWritten(days),
  ]
}

/** Last of all: what subscribers were to hear of has been written, by the clock, one piece of news at a turn. */
function newsWritten(days: Days): Moment {
  const afterEverything = 1_000
  const turns = 100
  return {
    at: days.on(afterEverything),
    play: async (as) => {
      for (let turn = 0; turn < turns; turn += 1) agreed(await writeSubscriberNews(as('clock')))
    },
  }
}

/** The coordinator agrees, and the chair two days later. */
function released(scene: Scene, days: Days, day: number): readonly Moment[] {
  return [approved(scene, days, day, 'coordinator'), approved(scene, days, day + 2, 'chair')]
}
