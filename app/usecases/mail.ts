import {
  delayAfter,
  isLasting,
  isOfTheRelay,
  LEASE_LENGTH_MS,
  type Deliver,
  type MailFailure,
} from '#app/domain/mail.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import {
  deleteMessage,
  giveMessageUp,
  postponeMessage,
  takeDueMessage,
  type TakenMessage,
} from '#db/registry/outbox.ts'
import { listJoinedTo } from '#db/registry/meeting-file.ts'
import { permitOnPlatform } from './authority.ts'
import type { UseCaseContext } from './context.ts'

/**
 * Sends what is due, one letter after the other, while `goesOn`. Several processes may do so at once:
 * each letter is taken by one of them, for a time that outlasts an attempt, and belongs to nobody again if
 * that process ends. At least once: one that ends between the relay's answer and the note of it has the
 * letter sent again. Where the relay itself fails, the others wait for the next round. Returns how many
 * went, and what went wrong with the program rather than with the mail.
 */
export async function sendDueMail(
  context: UseCaseContext,
  deliver: Deliver,
  goesOn: () => boolean = () => true,
): Promise<Result<{ sent: number; errors: readonly unknown[] }>> {
  const allowed = await permitOnPlatform(context, 'send-mail')
  if (!allowed.ok) return allowed
  const errors: unknown[] = []
  let sent = 0
  while (goesOn()) {
    const lease = inTime(context, LEASE_LENGTH_MS)
    const message = await takeDueMessage(context.registry, context.now(), lease)
    if (message === undefined) break
    const files = await listJoinedTo(context.registry, message.id)
    const failure = await attempt({ ...message, files }, deliver, errors)
    await note(context, message, failure)
    if (failure === null) sent += 1
    else if (isOfTheRelay(failure)) break
  }
  return accepted({ sent, errors })
}

async function attempt(
  { attempts: _attempts, lease: _lease, ...mail }: TakenMessage,
  deliver: Deliver,
  errors: unknown[],
): Promise<MailFailure | null> {
  try {
    return await deliver(mail)
  } catch (error) {
    errors.push(error)
    return 'unreachable'
  }
}

async function note(
  context: UseCaseContext,
  message: TakenMessage,
  failure: MailFailure | null,
): Promise<void> {
  const { registry } = context
  if (failure === null) await deleteMessage(registry, message.id)
  else if (isLasting(failure)) await giveMessageUp(registry, message, failure)
  else
    await postponeMessage(
      registry,
      message,
      failure,
      inTime(context, delayAfter(message.attempts)),
    )
}

function inTime({ now }: Pick<UseCaseContext, 'now'>, milliseconds: number): string {
  return new Date(Date.parse(now()) + milliseconds).toISOString()
}
