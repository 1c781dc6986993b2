import { USUAL_RULES } from '#app/domain/moderation-rules.ts'
import type { Queue } from '#app/domain/moderation.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { answerDistress, closeDistress, dismissDistress, referDistress } from '#app/usecases/distress.ts'
import { editModerationRules } from '#app/usecases/moderation-settings.ts'
import { moderate, readQueue, readReview } from '#app/usecases/moderation.ts'
import { askOpinion } from '#app/usecases/second-opinions.ts'
import { COUNCIL } from '../content.ts'
import { agreed, type Days, type Moment } from '../past.ts'
import { addressOf, type Scene } from './consultation.ts'

/** Where people find help near the fictional council. */
const HELP =
  'Maison des solidarités d’Aubrelle-le-Pont : accueil sans rendez-vous, du lundi au vendredi de 9 h à 17 h. Centre médico-psychologique : sur rendez-vous, et sans rendez-vous le mercredi après-midi.'

/** The council wants a second pair of eyes on refusals, from the last days on. */
export function secondEyes(days: Days): Moment {
  return {
    at: days.on(-1, 9),
    play: async (as) =>
      agreed(
        await editModerationRules(as('coordinator'), COUNCIL.slug, {
          ...USUAL_RULES,
          secondEyes: true,
          help: HELP,
          referentPhone: '01 99 00 24 51',
          deputyPhone: '01 99 00 24 52',
          version: 0,
        }),
      ),
  }
}

/** The clinical referent has read what the rules had marked by mistake. */
export async function settled(referent: UseCaseContext, scene: Scene): Promise<void> {
  const address = addressOf(scene)
  for (const id of await listed(referent, scene, 'distress')) {
    const { proposal } = agreed(await readReview(referent, address, id))
    const fate = fateOf(scene, proposal.words?.title)
    if (fate?.became === 'distress') continue
    const text = { proposalId: id, version: proposal.version }
    if (fate?.became === 'set-apart') {
      agreed(await answerDistress(referent, address, { ...text, text: fate.answer }))
      const closing = { outcome: 'apart', text: fate.last } as const
      agreed(await closeDistress(referent, address, { ...text, closing }))
    } else agreed(await dismissDistress(referent, address, text))
  }
}

/** A moderator hands over what worries them; false where the text is a proposal like any other. */
export async function referred(
  moderator: UseCaseContext,
  scene: Scene,
  text: { proposalId: string; version: number; title: string | undefined },
): Promise<boolean> {
  const { title, ...read } = text
  if (fateOf(scene, title)?.became !== 'set-apart') return false
  agreed(await referDistress(moderator, addressOf(scene), { ...read, level: 'concern' }))
  return true
}

/** What moderators left to one another yesterday. */
export function lately(scene: Scene, days: Days): readonly Moment[] {
  return [
    {
      at: days.on(0, 23),
      play: async (as) => {
        await settled(as('referent'), scene)
        const moderator = as('secondModerator')
        const address = addressOf(scene)
        for (const id of await listed(moderator, scene, 'waiting')) {
          const { proposal } = agreed(await readReview(moderator, address, id))
          const fate = fateOf(scene, proposal.words?.title)
          const text = { proposalId: id, version: proposal.version }
          if (fate?.became === 'asked')
            agreed(await askOpinion(moderator, address, { ...text, text: fate.question }))
          if (fate?.became !== 'refusal-proposed') continue
          const ruling = { act: 'refuse', reason: fate.reason, text: fate.message } as const
          agreed(await moderate(moderator, address, { ...text, ruling }))
        }
      },
    },
  ]
}

function fateOf({ contributions = [] }: Scene, title: string | undefined) {
  return contributions.find((candidate) => candidate.title === title)?.fate
}

/** The texts of a list, over all its pages. */
export async function listed(
  moderator: UseCaseContext,
  scene: Scene,
  queue: Queue,
): Promise<readonly string[]> {
  const waiting: string[] = []
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const found = agreed(await readQueue(moderator, addressOf(scene), { queue, page }))
    waiting.push(...found.proposals.map(({ id }) => id))
    pages = found.pages
  }
  return waiting
}
