import type { Mailer } from '#app/mail/smtp.ts'
import { reportError } from '#app/http/incident.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { sendDueMail } from '#app/usecases/mail.ts'

/** Somebody may be waiting for their letter. */
const PAUSE_MS = 2_000

export interface Post {
  /** Lets the letter under way arrive, for so long; one that does not is sent again after the next start. */
  stop: (patience: number) => Promise<void>
}

/** Sends what is due, again and again, until stopped. */
export function startPost(context: UseCaseContext, mailer: Mailer): Post {
  const stopping = new AbortController()
  const over = run()

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      await sendDueMail(context, mailer.deliver, () => !stopping.signal.aborted)
        .then((round) => round.ok && round.value.errors.forEach(reportError))
        .catch(reportError)
      await pause(stopping.signal)
    }
  }

  return {
    stop: async (patience) => {
      stopping.abort()
      const limit = setTimeout(() => mailer.close(), patience)
      await over
      clearTimeout(limit)
      mailer.close()
    },
  }
}

function pause(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((done) => {
    const timer = setTimeout(done, PAUSE_MS)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      done()
    })
  })
}
