import type { Consultation } from '#app/domain/consultation.ts'
import type { Proposal } from '#app/domain/proposal.ts'
import { insertProposal } from '#db/registry/proposal.ts'
import type { RegistryDb } from '#db/stores.ts'
import { aHash, anId } from './consultation.ts'

/** A text that waits for a moderator. */
export function aProposal(
  { councilId, id }: Pick<Consultation, 'councilId' | 'id'>,
  overrides: Partial<Proposal> = {},
): Proposal {
  return {
    councilId,
    consultationId: id,
    id: anId(),
    title: 'Un café ouvert le dimanche',
    text: 'Le dimanche tout est fermé. On pourrait ouvrir la maison de quartier.',
    why: 'C’est le jour le plus long de la semaine.',
    themeId: 'vivre',
    status: 'submitted',
    receivedOn: '2026-10-12',
    version: 1,
    ...overrides,
  }
}

/** A proposal in the registry, in an existing consultation; nobody holds its tracking code. */
export async function givenProposal(
  registry: RegistryDb,
  consultation: Pick<Consultation, 'councilId' | 'id'>,
  overrides: Partial<Proposal> = {},
): Promise<Proposal> {
  const proposal = aProposal(consultation, overrides)
  await insertProposal(registry, proposal, aHash())
  return proposal
}
