import { readEmail } from '#app/domain/account.ts'
import { stateAt } from '#app/domain/consultation.ts'
import { addDays, calendarDay } from '#app/domain/day.ts'
import { noticeIsOver } from '#app/domain/notice.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findConsultationById } from '#db/registry/consultation.ts'
import { holdCouncil, listCouncils } from '#db/registry/council.ts'
import { findModerationRules } from '#db/registry/moderation-rules.ts'
import {
  deleteNotices,
  keepNotice,
  listCouncilsWithNews,
  listNoticed,
  listNoticedProposals,
  markNotices,
  takeDueNotices,
} from '#db/registry/notice.ts'
import { insertMessage } from '#db/registry/outbox.ts'
import type { ProposalKey } from '#db/registry/proposal.ts'
import { noteErasure } from '#db/registry/retention.ts'
import type { RegistryDb } from '#db/stores.ts'
import { transact } from '#db/transaction.ts'
import { permitOnPlatform } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'
import { reachesByMail } from './letters-sent.ts'
import type { ConsultationAddress } from './locate.ts'
import { openAddress, sealAddress } from './notice-seal.ts'
import { actOnOwn } from './own-proposal.ts'

/** A letter that has not gone by then stays unwritten: the address is to be forgotten. */
const LETTER_LENGTH_MS = 3 * 24 * 60 * 60 * 1000
/** Of so many minutes, in one at random the letters that are due are written. */
const MINUTES_BETWEEN_ROUNDS = 12

/**
 * To be called by every act of staff that its author should know of: a ruling, a mask, an answer of the
 * referent, a merge. In the act's transaction, with the consultation or the proposal held. Where the author has
 * left an address, a letter that says only that there is news is written later, together with others: at
 * the very instant of the act it would tell whose text the journal speaks of.
 */
export async function noteNews(
  trx: RegistryDb,
  context: Pick<UseCaseContext, 'mail' | 'demonstration'>,
  key: ProposalKey,
): Promise<void> {
  await noteNewsOf(trx, context, key, [key.id])
}

/** As `noteNews`, of several proposals at once. One query. */
export async function noteNewsOf(
  trx: RegistryDb,
  context: Pick<UseCaseContext, 'mail' | 'demonstration'>,
  { councilId, consultationId }: Omit<ProposalKey, 'id'>,
  ids: readonly string[],
): Promise<void> {
  if (reachesByMail(context)) await markNotices(trx, { councilId, consultationId }, ids)
}

/**
 * Keeps an address to which news of a proposal goes, encrypted. Refuses `mail-missing` where this site sends
 * no mail, `proposal-closed` where no news can come any more, `email-missing`, `email-malformed`.
 */
export async function askForNotice(
  context: UseCaseContext,
  address: ConsultationAddress,
  code: string,
  typed: string,
): Promise<Result<null>> {
  return actOnOwn(context, address, code, 'ask-for-notice', async (trx, at, proposal) => {
    if (!reachesByMail(context)) return refused(refusal('mail-missing'))
    const { appealDays } = await findModerationRules(trx, at.council.id)
    const today = calendarDay(context.now(), at.council.timeZone)
    const open = { ...proposal, state: at.state, withReferent: false, due: false }
    if (noticeIsOver(open, { appealDays, today })) return refused(refusal('proposal-closed'))
    const email = readEmail(typed)
    if (!email.ok) return email
    await keepNotice(trx, proposal, sealAddress(context, proposal, email.value))
    return accepted(null)
  })
}

/** Deletes the address of a proposal's author, at once. */
export async function forgetNotice(
  context: UseCaseContext,
  address: ConsultationAddress,
  code: string,
): Promise<Result<null>> {
  return actOnOwn(context, address, code, 'withdraw-proposal', async (trx, _at, proposal) => {
    await deleteNotices(trx, proposal, [proposal.id])
    await noteErasure(trx, addDays(context.now().slice(0, 10), 1))
    return accepted(null)
  })
}

/** Writes the letters that are due, now and then: run every minute. Gives how many. */
export async function tendNotices(context: UseCaseContext): Promise<Result<number>> {
  const [drawn = 0] = context.randomBytes(1)
  return drawn * MINUTES_BETWEEN_ROUNDS < 256 ? sendDueNotices(context) : accepted(0)
}

/** Puts into the outbox the letters that are due: one for each author, whatever has happened since the last. */
export async function sendDueNotices(context: UseCaseContext): Promise<Result<number>> {
  const allowed = await permitOnPlatform(context, 'send-mail')
  if (!allowed.ok) return allowed
  if (!reachesByMail(context)) return accepted(0)
  let written = 0
  for (const councilId of await listCouncilsWithNews(context.registry))
    await transact(context.registry, async (trx) => {
      await holdCouncil(trx, councilId)
      for (const notice of await takeDueNotices(trx, councilId)) {
        const recipient = openAddress(context, notice, notice.sealedAddress)
        if (recipient === null) continue
        await insertMessage(trx, {
          id: newId(context),
          recipient,
          ...context.writeLetter({ kind: 'news' }),
          createdAt: context.now(),
          expiresAt: new Date(Date.parse(context.now()) + LETTER_LENGTH_MS).toISOString(),
          byMail: context.mail === 'smtp',
        })
        written += 1
      }
    })
  return accepted(written)
}

/**
 * Deletes the addresses that have served (`noticeIsOver`), of every council. For the clock and for
 * the command that applies retention; running it twice changes nothing. Gives how many were deleted.
 */
export async function deleteDueNotices(context: UseCaseContext): Promise<Result<number>> {
  const { registry, now } = context
  const allowed = await permitOnPlatform(context, 'apply-retention')
  if (!allowed.ok) return allowed
  const noticed = await listNoticed(registry)
  if (noticed.length === 0) return accepted(0)
  const councils = new Map((await listCouncils(registry)).map((council) => [council.id, council]))
  let deleted = 0
  for (const key of noticed) {
    const council = councils.get(key.councilId)
    const consultation = await findConsultationById(registry, key.councilId, key.consultationId)
    if (council === undefined || consultation === undefined) continue
    const { appealDays } = await findModerationRules(registry, council.id)
    const today = calendarDay(now(), council.timeZone)
    const state = stateAt(consultation, now())
    deleted += await transact(registry, async (trx) => {
      await holdCouncil(trx, council.id)
      const over = (await listNoticedProposals(trx, key)).filter(({ due, ...proposal }) =>
        noticeIsOver({ ...proposal, state, due: due && reachesByMail(context) }, { appealDays, today }),
      )
      await deleteNotices(trx, key, over.map(({ id }) => id))
      return over.length
    })
  }
  return accepted(deleted)
}
