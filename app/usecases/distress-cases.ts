import { calendarDay } from '#app/domain/day.ts'
import { distressIn as distressOf, type DistressLevel } from '#app/domain/detection.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import { findConsultationById } from '#db/registry/consultation.ts'
import { holdCouncil, listCouncils } from '#db/registry/council.ts'
import {
  findToldAt,
  forgetToldBefore,
  hasUnread,
  listUntold,
  noteTold,
  reopenCase,
} from '#db/registry/distress-alert.ts'
import { changeCase, findCase, insertCase } from '#db/registry/distress-case.ts'
import { listMembers } from '#db/registry/membership.ts'
import type { ProposalKey } from '#db/registry/proposal.ts'
import type { RegistryDb } from '#db/stores.ts'
import { transact } from '#db/transaction.ts'
import { permitOnPlatform, type InConsultation } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { sendLetter } from './links.ts'

/** While a case waits to be answered, those who answer are told of others no more often. */
const BETWEEN_LETTERS_MS = 10 * 60 * 1000

/** What somebody wrote: a proposal, or an answer alone. */
export interface WrittenWords {
  title?: string
  text: string
  why?: string
}

type Place = Pick<InConsultation, 'council' | 'consultation'>

/** Read as one text: what the title begins, the text may end. */
export function distressIn({ title = '', text, why = '' }: WrittenWords): DistressLevel {
  return distressOf([title, text, why].join('\n'))
}

/**
 * To be called wherever an author's words come in (received, revised, answered), in the same transaction, with
 * consultation and proposal held. Where they read as distress a case is opened, or opened again, and the clinical
 * referent and the deputy are told at once. Nothing is journalled: it would tell when somebody wrote. The same words
 * sent again open nothing; words that somebody judged no sign of distress do so once they read worse than before.
 */
export async function noteDistress(
  trx: RegistryDb,
  context: UseCaseContext,
  at: Place,
  key: ProposalKey,
  words: WrittenWords,
): Promise<DistressLevel> {
  const level = distressIn(words)
  if (level === 'none') return level
  const openedOn = calendarDay(context.now(), at.council.timeZone)
  const before = await findCase(trx, key)
  if (before === undefined) await insertCase(trx, key, { level, raisedBy: 'rules', openedOn })
  else {
    const worse = before.level === 'concern' && level === 'urgent'
    const judged = before.outcome === 'dismissed' && !worse
    const waits = before.closedOn === undefined && before.answeredOn === undefined && !worse
    if (judged || waits) return level
    await reopenCase(trx, key, { level: worse ? level : before.level, openedOn })
  }
  await tellReferents(trx, context, at)
  return level
}

/**
 * Closes the case of a text that its author takes back: nothing is left to be read or answered, and those who
 * answer are neither told of it nor shown it any more. Call it with the proposal held.
 */
export async function closeWithdrawn(
  trx: RegistryDb,
  context: UseCaseContext,
  { council }: Pick<Place, 'council'>,
  key: ProposalKey,
): Promise<void> {
  const found = await findCase(trx, key)
  if (found === undefined || found.closedOn !== undefined) return
  const closedOn = calendarDay(context.now(), council.timeZone)
  await changeCase(trx, key, { closedOn, outcome: 'apart' })
}

/**
 * Tells the clinical referent and the deputy that a text waits for them, in a letter without a word of it;
 * held back while they were told of another in the last ten minutes and it waits still. The minute tick sends
 * what was held back, and what nobody could be told. Call it with the council held.
 */
export async function tellReferents(
  trx: RegistryDb,
  context: UseCaseContext,
  { council, consultation }: Place,
): Promise<void> {
  const key = { councilId: council.id, consultationId: consultation.id }
  const toldAt = await findToldAt(trx, key)
  const lately = toldAt !== undefined && toldAt > ago(context, BETWEEN_LETTERS_MS)
  if (lately && (await hasUnread(trx, key))) return
  const people = (await listMembers(trx, council.id)).filter(
    ({ role }) => role === 'referent' || role === 'deputy-referent',
  )
  const byEmail = new Map(people.map(({ email, name }) => [email, name]))
  if (byEmail.size === 0) return
  for (const [email, name] of byEmail)
    await sendLetter(trx, context, { email }, {
      kind: 'distress',
      name,
      council: { slug: council.slug, name: council.name },
      consultation: { slug: consultation.slug },
    })
  await noteTold(trx, key, context.now())
}

/** Sends the letters that were held back, once they are due. Run every minute; running it twice changes nothing. */
export async function tendDistress(context: UseCaseContext): Promise<Result<null>> {
  const allowed = await permitOnPlatform(context, 'tend-distress')
  if (!allowed.ok) return allowed
  const { registry } = context
  await forgetToldBefore(registry, ago(context, BETWEEN_LETTERS_MS))
  const untold = await listUntold(registry)
  const councils = new Map(
    untold.length === 0 ? [] : (await listCouncils(registry)).map((council) => [council.id, council]),
  )
  for (const { councilId, consultationId } of untold)
    await transact(registry, async (trx) => {
      await holdCouncil(trx, councilId)
      const council = councils.get(councilId)
      const consultation = await findConsultationById(trx, councilId, consultationId)
      if (council !== undefined && consultation !== undefined)
        await tellReferents(trx, context, { council, consultation })
    })
  return accepted(null)
}

function ago({ now }: Pick<UseCaseContext, 'now'>, milliseconds: number): string {
  return new Date(Date.parse(now()) - milliseconds).toISOString()
}
