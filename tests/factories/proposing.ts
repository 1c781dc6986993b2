import { randomBytes } from 'node:crypto'
import type { Consultation } from '#app/domain/consultation.ts'
import type { ProposalMessage, ProposalStatus, ProposalText } from '#app/domain/proposal.ts'
import {
  bytesForSecret,
  deriveTrackingKey,
  hashTrackingCode,
  secretFromBytes,
  TRACKING_CODE_LENGTH,
} from '#app/domain/secret.ts'
import { submitProposal, type Submission } from '#app/usecases/proposals.ts'
import {
  changeProposalStatus,
  findProposalByTracking,
  insertMessage,
} from '#db/registry/proposal.ts'
import { transact } from '#db/transaction.ts'
import { CALENDAR } from './consultation.ts'
import { expectOk, givenOpenConsultation, type Played, type World } from './world.ts'

/** An afternoon while proposals are collected; voting follows in November. */
export const WHILE_PROPOSING = '2026-10-22T14:37:12.345Z'
export const PROPOSING_DAY = '2026-10-22'
export const WHILE_CONSOLIDATING = '2026-11-01T08:00:00.000Z'

export const PROPOSING = {
  opensAt: '2026-10-15T08:00:00.000Z',
  closesAt: '2026-10-31T23:00:00.000Z',
} as const

/** A council and a consultation that collects proposals, now. */
export async function givenProposing(
  world: World,
  overrides: Partial<Consultation> = {},
): Promise<Played> {
  const calendar = { proposing: PROPOSING, voting: CALENDAR.voting }
  const played = await givenOpenConsultation(world, { calendar, ...overrides })
  world.setNow(WHILE_PROPOSING)
  return played
}

export const WORDS: ProposalText = {
  title: 'Un café ouvert le dimanche',
  text: 'Le dimanche tout est fermé. On pourrait ouvrir la maison de quartier.',
  why: 'C’est le jour le plus long de la semaine.',
  themeId: 'vivre',
}

/** A tracking code that nobody has, as bare symbols. */
export function aTrackingCode(): string {
  return secretFromBytes(
    new Uint8Array(randomBytes(bytesForSecret(TRACKING_CODE_LENGTH))),
    TRACKING_CODE_LENGTH,
  )
}

/** Somebody proposes; their tracking code. */
export async function propose(
  world: World,
  { address }: Pick<Played, 'address'>,
  submission: Partial<Submission> = {},
): Promise<string> {
  const code = aTrackingCode()
  expectOk(
    await submitProposal(world.as('public'), address, { words: WORDS, code, ...submission }),
  )
  return submission.code ?? code
}

/** What moderation does to the proposal of a code, as the registry keeps it. */
export async function moderated(
  world: World,
  { consultation: { councilId, id } }: Pick<Played, 'consultation'>,
  code: string,
  status: ProposalStatus,
  message?: Omit<ProposalMessage, 'writtenOn'>,
): Promise<string> {
  const { registry, serverSecret } = world.as('operator')
  return transact(registry, async (trx) => {
    const hash = hashTrackingCode(code, deriveTrackingKey(serverSecret, id))
    const proposal = await findProposalByTracking(trx, councilId, id, hash)
    if (proposal === undefined) throw new Error('No proposal has this code')
    await changeProposalStatus(trx, proposal, status, PROPOSING_DAY)
    if (message) await insertMessage(trx, proposal, { ...message, writtenOn: PROPOSING_DAY })
    return proposal.id
  })
}
