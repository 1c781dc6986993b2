import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { VoterOrders, VoterReport } from './voter.ts'

const PROGRAM = fileURLToPath(new URL('voter.ts', import.meta.url))

/** Several processes, ready to vote at the same instant; none outlives its test. */
export interface Voters {
  start: () => void
  reports: Promise<VoterReport[]>
}

export async function gatherVoters(count: number, orders: VoterOrders): Promise<Voters> {
  const processes = Array.from({ length: count }, () =>
    fork(PROGRAM, [JSON.stringify(orders)], { execArgv: [], stdio: ['ignore', 2, 2, 'ipc'] }),
  )
  onTestFinished(() => processes.forEach((voter) => voter.kill()))
  await Promise.all(processes.map((voter) => nextMessage(voter)))
  const reports = Promise.all(processes.map(async (voter) => asReport(await nextMessage(voter))))
  // Where the test fails first, nobody waits for them any more.
  reports.catch(() => undefined)
  return { start: () => processes.forEach((voter) => voter.send('go')), reports }
}

async function nextMessage(voter: ChildProcess): Promise<unknown> {
  const gone = once(voter, 'exit').then(() => Promise.reject(new Error('A voter gave up')))
  gone.catch(() => undefined)
  const [message]: unknown[] = await Promise.race([once(voter, 'message'), gone])
  return message
}

function asReport(message: unknown): VoterReport {
  if (!isReport(message)) throw new Error(`Not a report: ${JSON.stringify(message)}`)
  return message
}

function isReport(message: unknown): message is VoterReport {
  return typeof message === 'object' && message !== null && 'inserted' in message
}
