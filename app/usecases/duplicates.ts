import type { ProposalStatus } from '#app/domain/proposal.ts'
import type { Words } from '#app/domain/masking.ts'
import { listOpenCases } from '#db/registry/distress-case.ts'
import { listSources } from '#db/registry/priority.ts'
import type { InConsultation } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { sharedPlaces, type Place } from '#app/domain/similar.ts'
import { findSimilar } from './similar.ts'

const MOST_SHOWN = 3
/** From here on two texts likely say the same. */
const LIKELY = 0.5
/** Below, they are about something else. */
const CLOSE = 0.35

/** A text that says something close to the one that is read. */
export interface Duplicate {
  id: string
  title: string
  text: string
  status: ProposalStatus
  likely: boolean
  /** The words that both say: where they stand in this text, and in the one that is read. */
  shared: { here: SharedWords; read: SharedWords }
  /** The priority that it became a part of. */
  priority: { id: string; title: string } | null
}

export interface SharedWords {
  title: readonly Place[]
  text: readonly Place[]
}

/** The texts that say something close to this one, the closest first; none that is with the clinical referent. */
export async function readDuplicates(
  context: UseCaseContext,
  { consultation }: Pick<InConsultation, 'consultation'>,
  { id, title, text, why }: Words & { id: string },
): Promise<readonly Duplicate[]> {
  const { councilId, id: consultationId, priorities } = consultation
  const found = await findSimilar(context, consultation, 'moderated', { title, text, why }, MOST_SHOWN, id)
  const apart = await listOpenCases(context.registry, { councilId, consultationId })
  const sources = await listSources(context.registry, councilId, consultationId)
  return found
    .filter(({ proposal, closeness }) => closeness >= CLOSE && !apart.has(proposal.id))
    .map(({ proposal, closeness }) => {
      const source = sources.find(({ proposalId }) => proposalId === proposal.id)
      const priority = priorities.find((candidate) => candidate.id === source?.priorityId)
      return {
        id: proposal.id,
        title: proposal.title,
        text: proposal.text,
        status: proposal.status,
        likely: closeness >= LIKELY,
        shared: {
          here: sharedIn(proposal, { title, text, why }),
          read: sharedIn({ title, text }, proposal),
        },
        priority: priority === undefined ? null : { id: priority.id, title: priority.title },
      }
    })
}

function sharedIn({ title, text }: Pick<Words, 'title' | 'text'>, others: Words): SharedWords {
  const said = `${others.title}\n${others.text}\n${others.why}`
  return { title: sharedPlaces(title, said), text: sharedPlaces(text, said) }
}
