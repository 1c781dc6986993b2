import { drawChangeKey, drawSalt } from '#app/forms/voting-cast.ts'
import { agendaWords } from '#app/i18n/agenda-words.ts'
import { prepareAgenda } from '#app/usecases/agenda-acts.ts'
import { readAgenda } from '#app/usecases/agendas.ts'
import { listSheets, orderCodes, printSheet } from '#app/usecases/code-orders.ts'
import { returnSheet } from '#app/usecases/code-returns.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { publishDecisions, recordDecision } from '#app/usecases/decisions.ts'
import { approveRelease } from '#app/usecases/release.ts'
import { tend } from '#app/usecases/tick.ts'
import type { Stores } from '#db/stores.ts'
import { RETAINED } from './committee.ts'
import { aRepeatableWorld, givenPeople, type Person, type RepeatableWorld } from './repeatable.ts'
import type { Fixed, Vote } from './twins.ts'
import { AFTER_VOTING, cast, expectOk, givenOpenConsultation, type Played } from './world.ts'

/** Codes on the sheet of each college: more than anybody needs, and the same for twins. */
const ON_A_SHEET = 130

/** The clock strikes in the morning of each day, when turnout is told. */
export const MORNINGS = [
  '2026-11-04T06:00:00.000Z',
  '2026-11-11T06:00:00.000Z',
  '2026-11-18T06:00:00.000Z',
] as const

/** A consultation that goes the way of all others, in a world where chance repeats itself. */
export interface PlayedTwin extends Played {
  world: RepeatableWorld
  people: Readonly<Record<Person, string>>
  as: (person: Person) => UseCaseContext
  /** The sheets that the relay has printed. */
  sheets: readonly string[]
  codes: ReadonlyMap<string, readonly string[]>
  /** Some of those that were handed in, where any were. */
  proposals: readonly string[]
  /** There is one once the result is released. */
  agenda: { id: string; items: readonly string[] } | null
}

/** Opened, codes printed by a relay, nobody has voted yet. */
export async function givenTwin(
  stores: Pick<Stores, 'registry' | 'urn'>,
  fixed: Fixed,
  overrides: Partial<UseCaseContext> = {},
): Promise<PlayedTwin> {
  const world = aRepeatableWorld(stores, overrides)
  const played = await givenOpenConsultation(
    world,
    { ...fixed, themes: [], slug: 'priorites' },
    { slug: 'pays-de-vire' },
  )
  const { address, consultation } = played
  const people = await givenPeople(world, consultation.councilId)
  const as = (person: Person) => world.signedIn(people[person])
  const codes = new Map<string, readonly string[]>()
  for (const { id } of fixed.colleges) {
    const order = { relayId: 'gem', collegeId: id, most: 2 * ON_A_SHEET }
    expectOk(await orderCodes(as('coordinator'), address, order))
    const { sheets } = expectOk(await listSheets(as('relay'), address.council, 1))
    const sheet = sheets.find(({ status }) => status === 'waiting')?.order ?? ''
    codes.set(id, expectOk(await printSheet(as('relay'), address, sheet, ON_A_SHEET)).codes)
  }
  const { sheets } = expectOk(await listSheets(as('relay'), address.council, 1))
  return {
    ...played,
    world,
    people,
    as,
    codes,
    sheets: sheets.map(({ order }) => order),
    proposals: [],
    agenda: null,
  }
}

/** Casts those of the votes from one place in their order to another, now. */
export async function castAll(
  { world, codes, ...played }: PlayedTwin,
  votes: readonly Vote[],
  from: number,
  to: number,
): Promise<void> {
  for (const [at, { college, ballot }] of votes.slice(from, to).entries()) {
    const before = votes.slice(0, from + at).filter((vote) => vote.college === college).length
    const salt = drawSalt(world)
    const changeKey = drawChangeKey(world)
    const code = codes.get(college)?.[before] ?? ''
    expectOk(await cast(world, played, code, { ballot, salt, changeKey }))
  }
}

export async function morning({ world }: Pick<PlayedTwin, 'world'>, instant: string): Promise<void> {
  world.setNow(instant)
  const { errors } = expectOk(await tend(world.as('clock')))
  if (errors.length > 0) throw new AggregateError(errors)
}

/** The relay says what it handed out, voting ends, the clock seals. */
export async function seal(twin: PlayedTwin): Promise<void> {
  for (const sheet of twin.sheets)
    expectOk(
      await returnSheet(twin.as('relay'), twin.address, sheet, { handedOut: ON_A_SHEET - 7, was: null }),
    )
  await morning(twin, AFTER_VOTING)
}

/** Two people release the result, and the agenda of a meeting is made of it. */
export async function release(twin: PlayedTwin): Promise<PlayedTwin> {
  const { address, as } = twin
  for (const role of ['coordinator', 'chair'] as const)
    expectOk(await approveRelease(as(role), address))
  twin.world.beginAgain('agenda')
  const { id } = expectOk(await prepareAgenda(as('coordinator'), address, agendaWords()))
  const { points } = expectOk(
    await readAgenda(as('coordinator'), { council: address.council, agenda: id }),
  )
  return { ...twin, agenda: { id, items: points.map((point) => point.id) } }
}

/** The committee decides on every priority, in public. */
export async function decide({ as, address, agenda }: PlayedTwin): Promise<void> {
  const at = { council: address.council, agenda: agenda?.id ?? '' }
  const { points } = expectOk(await readAgenda(as('coordinator'), at))
  for (const { id, priority } of points)
    if (priority !== null)
      expectOk(await recordDecision(as('coordinator'), { ...at, item: id }, RETAINED, 0))
  expectOk(await publishDecisions(as('coordinator'), address))
}
