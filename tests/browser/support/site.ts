import { fork, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { PRIORITIES_2027 } from '#app/commands/demonstration/consultations.ts'
import { COUNCIL } from '#app/commands/demonstration/content.ts'
import type { Role } from '#app/domain/membership.ts'
import type { PublishedResult } from '#app/domain/result.ts'
import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { SEEDED, type ConsultationAsked, type Member, type Membership, type Questions } from './questions.ts'

const ROOT = join(import.meta.dirname, '../../..')
const PROCESS = join(import.meta.dirname, 'site-process.ts')

/** The consultation of the demonstration in which one can vote. */
export const OPEN = PRIORITIES_2027.slug

/** A running site with the demonstration's data, and what only an operator could do there. */
export interface Site {
  address: string
  ask: <Name extends keyof Questions>(
    name: Name,
    asks: Questions[Name]['asks'],
  ) => Promise<Questions[Name]['gets']>
  /** A code that nobody has used. */
  code: (consultation?: string) => Promise<string>
  /** A small consultation of one's own, open now; its slug, and when it closes. */
  consultation: (
    closesInSeconds?: number,
    more?: ConsultationAsked,
  ) => Promise<{ slug: string; closesAt: number }>
  /** A small consultation of one's own, open now, in which one may vote by e-mail; its slug. */
  byEmail: () => Promise<string>
  /** A consultation of one's own that collects proposals, some of them public already; its slug. */
  collecting: (proposals?: number) => Promise<string>
  /** A consultation of one's own, voted upon and sealed, not released; its slug. */
  sealed: () => Promise<string>
  /** A consultation of one's own with this result, released; its slug. */
  released: (result: PublishedResult, title?: string) => Promise<string>
  /** A council of one's own, without a consultation; its slug. */
  council: () => Promise<string>
  /** A new person with a role, or several, in the demonstration's council; see `sign-in.ts`. */
  member: (roles: Role | readonly Role[], more?: Membership) => Promise<Member>
  stop: () => Promise<void>
}

/** Addresses below the demonstration's council. */
export const at = {
  council: paths.council(COUNCIL.slug),
  charter: paths.charter(COUNCIL.slug),
  consultation: (slug: string) => paths.consultation(COUNCIL.slug, slug),
  vote: (slug = OPEN) => paths.vote(COUNCIL.slug, slug),
  voteByEmail: (slug: string) => paths.voteByEmail(COUNCIL.slug, slug),
  votingRight: (slug: string) => paths.votingRight(COUNCIL.slug, slug),
  receipt: (slug = OPEN) => paths.receipt(COUNCIL.slug, slug),
  results: (slug: string) => paths.results(COUNCIL.slug, slug),
  propose: (slug: string) => paths.propose(COUNCIL.slug, slug),
  tracking: (slug: string) => paths.tracking(COUNCIL.slug, slug),
  proposals: (slug: string) => paths.proposals(COUNCIL.slug, slug),
  proposal: (slug: string, id: string) => paths.proposal(COUNCIL.slug, slug, id),
  spacePropose: (slug: string) => spacePaths.propose(COUNCIL.slug, slug),
}

export interface SiteOptions {
  /** Without the demonstration's data. */
  empty?: boolean
  /** Where its letters go; absent: they are handed over. */
  mail?: { SMTP_URL: string; MAIL_FROM: string }
}

/** Starts the server on the node that the application runs on, whatever runs the tests. */
export async function startSite({ empty = false, mail }: SiteOptions = {}): Promise<Site> {
  const child = fork(PROCESS, [], {
    cwd: ROOT,
    execPath: join(ROOT, 'node_modules/.bin/node'),
    execArgv: [],
    env: {
      NODE_ENV: 'production',
      PATH: process.env['PATH'],
      ...mail,
      ...(!empty && { [SEEDED]: process.env[SEEDED] }),
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  const address = await firstMessage(child)
  const ask = asker(child)
  const openOne = async (closesInSeconds: number, more: ConsultationAsked) => {
    const slug = `essai-${randomBytes(4).toString('hex')}`
    const titles = ['Un lieu ouvert le soir', 'Un numéro unique', 'Des visites à domicile']
    const { closesAt } = await ask('consultation', { slug, closesInSeconds, titles, ...more })
    return { slug, closesAt: Date.parse(closesAt) }
  }
  return {
    address,
    ask,
    code: async (consultation = OPEN) => {
      const [code] = await ask('codes', { consultation, college: 'usagers', count: 1 })
      if (code === undefined) throw new Error('No code was issued')
      return code
    },
    consultation: (closesInSeconds = 3600, more = {}) => openOne(closesInSeconds, more),
    byEmail: async () => (await openOne(3600, { emailVoting: true })).slug,
    collecting: async (proposals = 0) => {
      const { slug } = await ask('collected', {
        phase: 'proposing',
        proposals: Array.from({ length: proposals }, (_, index) => ({
          title: `Proposition ${index + 1} sur ${proposals}`,
          text: `${(index + 1) % 7 === 0 ? 'Un lieu d’écoute à l’hôpital. ' : ''}Une idée parmi d’autres.`,
          themeId: (index + 1) % 3 === 0 ? 'soins' : 'vivre',
          status: 'accepted',
        })),
      })
      return slug
    },
    sealed: async () => {
      const slug = `scelle-${randomBytes(4).toString('hex')}`
      const priorities = ['Un lieu ouvert le soir', 'Un numéro unique', 'Des visites à domicile']
      await ask('sealed', { slug, priorities })
      return slug
    },
    released: async (result, title = 'Une consultation d’essai') => {
      const slug = `publie-${randomBytes(4).toString('hex')}`
      await ask('released', { slug, title, result })
      return slug
    },
    council: () => ask('council', { slug: `essai-${randomBytes(4).toString('hex')}` }),
    member: (roles, more = {}) =>
      ask('member', { roles: typeof roles === 'string' ? [roles] : roles, ...more }),
    stop: async () => {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}

function firstMessage(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  child.once('message', ({ address }: { address: string }) => resolve(address))
  child.once('exit', (code) => reject(new Error(`The site did not start (${code})`)))
  return promise
}

type Answered = { id: number } & ({ value: unknown } | { error: string })

function asker(child: ChildProcess): Site['ask'] {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let asked = 0
  child.on('message', (answer: Answered) => {
    const question = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('error' in answer) question?.reject(new Error(answer.error))
    else question?.resolve(answer.value)
  })
  return async (name, asks) => {
    asked += 1
    const answered = Promise.withResolvers<unknown>()
    waiting.set(asked, answered)
    child.send({ id: asked, name, asks })
    return (await answered.promise) as Questions[typeof name]['gets']
  }
}
