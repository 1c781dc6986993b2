import type { Ruling } from '#app/domain/moderation.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { appealRefusal } from '#app/usecases/appeals.ts'
import { tendAuthors } from '#app/usecases/authors.ts'
import { moderate, readReview } from '#app/usecases/moderation.ts'
import { objectToMerge } from '#app/usecases/objections.ts'
import { submitProposal } from '#app/usecases/proposals.ts'
import { answerModeration, withdrawProposal } from '#app/usecases/tracking.ts'
import type { Contribution, Fate } from '../contributions/contribution.ts'
import { agreed, type Cast, type Days, type Moment } from '../past.ts'
import { FAMILIES, GEM } from '../people.ts'
import { trackingCodeOf } from '../secrets-to-try.ts'
import { addressOf, type Scene } from './consultation.ts'
import { lately, listed, referred, settled } from './moderating.ts'

/** A moderator reads every other day; nobody waits longer. */
const DAYS_BETWEEN_READINGS = 2
/** Texts that still wait came in the last days of the demonstration. */
const RECENT = 3

const SENDERS = {
  gem: { who: 'gem', organisation: GEM },
  epaule: { who: 'families', organisation: FAMILIES },
} as const

/** Texts come in over the days, are read, answered, taken back. */
export function collected(scene: Scene, days: Days): readonly Moment[] {
  const { proposing, contributions = [] } = scene
  if (proposing === undefined) return []
  const [opens, closes] = proposing
  const waiting = contributions.filter(({ fate }) => isRecent(fate))
  const read = contributions.filter(({ fate }) => !isRecent(fate))
  const last = Math.min(closes - 1, -RECENT)
  return [
    ...read.flatMap((one, place) => written(scene, days, one, spread(place, read, opens, last))),
    ...waiting.flatMap((one, place) =>
      written(scene, days, one, spread(place, waiting, 1 - RECENT, 0)),
    ),
    ...readings(scene, days, opens + 2, last + 1),
    ...lately(scene, days),
    ...nights(days, opens, Math.min(closes, 0)),
  ]
}

/** What nobody has ruled on yet came in the last days. */
function isRecent(fate: Fate | undefined): boolean {
  const recent: readonly Fate['became'][] = ['waiting', 'distress', 'refusal-proposed', 'asked']
  return fate !== undefined && recent.includes(fate.became)
}

/** Every night the clock writes down what tells of nobody any more. */
function nights(days: Days, opens: number, closes: number): readonly Moment[] {
  return Array.from({ length: closes - opens + 1 }, (_, night) => ({
    at: days.on(opens + night, 0),
    play: async (as) => agreed(await tendAuthors(as('clock'))),
  }))
}

/** The day on which one of a list comes, between the first and the last, in order. */
function spread(place: number, of: readonly unknown[], first: number, last: number): number {
  return first + Math.floor((place * (last - first + 1)) / of.length)
}

/** One contribution, and what its author does about it afterwards. */
function written(
  scene: Scene,
  days: Days,
  contribution: Contribution,
  day: number,
): readonly Moment[] {
  const { fate, title, objection } = contribution
  const address = addressOf(scene)
  const codeIn = (as: Cast) =>
    trackingCodeOf(as('public'), { consultation: scene.text.slug, title })
  const moments: Moment[] = [{ at: days.on(day, 10), play: (as) => send(as, scene, contribution) }]
  if (fate?.became === 'withdrawn')
    moments.push({
      at: days.on(day, 12),
      play: async (as) => agreed(await withdrawProposal(as('public'), address, codeIn(as))),
    })
  if (fate?.became === 'answered')
    moments.push({
      at: days.on(-1, 20),
      play: async (as) =>
        agreed(await answerModeration(as('public'), address, codeIn(as), fate.answer)),
    })
  if (fate?.became === 'appealed')
    moments.push({
      at: days.on(-1, 21),
      play: async (as) => agreed(await appealRefusal(as('public'), address, codeIn(as), fate.appeal)),
    })
  if (objection !== undefined)
    moments.push({
      at: days.on(-1, 19),
      play: async (as) => agreed(await objectToMerge(as('public'), address, codeIn(as), objection)),
    })
  return moments
}

async function send(as: Cast, scene: Scene, contribution: Contribution): Promise<void> {
  const { title, text, why = '', theme, from, by } = contribution
  const sender = by && SENDERS[by]
  const context = as(sender?.who ?? 'public')
  agreed(
    await submitProposal(context, addressOf(scene), {
      words: { title, text, why, ...(theme !== undefined && { themeId: theme }) },
      code: trackingCodeOf(context, { consultation: scene.text.slug, title }),
      ...(from !== undefined && { collegeId: from }),
      ...(sender && { organisation: sender.organisation }),
    }),
  )
}

/** Every other day, and once all that is to be read has come. */
function readings(scene: Scene, days: Days, first: number, last: number): readonly Moment[] {
  const ruled = new Set<string>()
  const on: number[] = []
  for (let day = first; day < last; day += DAYS_BETWEEN_READINGS) on.push(day)
  return [...on, last].map((day, number) => ({
    at: days.on(day, 16),
    play: async (as) => {
      await settled(as('referent'), scene)
      await readAll(as(number % 2 === 0 ? 'moderator' : 'secondModerator'), scene, ruled)
    },
  }))
}

/** A moderator rules on every text that waits, but for those that are to wait still. */
async function readAll(
  moderator: UseCaseContext,
  scene: Scene,
  ruled: Set<string>,
): Promise<void> {
  const address = addressOf(scene)
  for (const id of await listed(moderator, scene, 'waiting')) {
    if (ruled.has(id)) continue
    const { proposal } = agreed(await readReview(moderator, address, id))
    const title = proposal.words?.title
    const { version } = proposal
    if (await referred(moderator, scene, { proposalId: id, version, title })) continue
    const ruling = rulingOn(scene, title)
    if (ruling === null) continue
    agreed(await moderate(moderator, address, { proposalId: id, version, ruling }))
    ruled.add(id)
  }
}

function rulingOn({ contributions = [] }: Scene, title: string | undefined): Ruling | null {
  const fate = contributions.find((candidate) => candidate.title === title)?.fate
  switch (fate?.became) {
    case undefined:
      return { act: 'accept' }
    case 'returned':
    case 'answered':
      return { act: 'return', reason: fate.reason, text: fate.message }
    case 'refused':
    case 'appealed':
      return { act: 'refuse', reason: fate.reason, text: fate.message }
    case 'waiting':
    case 'withdrawn':
    case 'distress':
    case 'set-apart':
    case 'refusal-proposed':
    case 'asked':
      return null
  }
}
