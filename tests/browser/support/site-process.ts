/**
 * A process of its own: the real server on a copy of the directory that `seeded.ts` made, or on an empty
 * one, on a free port, and a few acts of an operator, asked for by messages. See `site.ts`, which starts it.
 */
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { mock } from 'node:test'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { imaginedBallot, repeatableChance } from '#app/commands/demonstration/electorate.ts'
import { COUNCIL } from '#app/commands/demonstration/content.ts'
import { contextFor, startServer } from '#app/commands/start.ts'
import { formatReceipt } from '#app/domain/ballot.ts'
import {
  DEFAULT_GRADES,
  MINIMUM_THRESHOLD,
  type Consultation,
  type Period,
} from '#app/domain/consultation.ts'
import { calendarDay } from '#app/domain/day.ts'
import type { Attachment } from '#app/domain/membership.ts'
import { rootOf } from '#app/domain/seal.ts'
import { bytesForSecret, CHANGE_KEY_LENGTH, secretFromBytes } from '#app/domain/secret.ts'
import { readSettings } from '#app/http/env.ts'
import { createSessions } from '#app/http/sessions.ts'
import { castBallot } from '#app/usecases/ballots.ts'
import { issueCodes } from '#app/usecases/codes.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { createCouncil } from '#app/usecases/councils.ts'
import { createDemonstrationAccounts } from '#app/usecases/demonstration.ts'
import { createConsultation, openConsultation } from '#app/usecases/lifecycle.ts'
import { readResult } from '#app/usecases/results.ts'
import { tend } from '#app/usecases/tick.ts'
import { openStores } from '#db/stores.ts'
import { countBallots } from '#db/urn/ballot.ts'
import { findConsultation, insertConsultation } from '#db/registry/consultation.ts'
import { findCouncilBySlug } from '#db/registry/council.ts'
import { findModerationRules, keepModerationRules } from '#db/registry/moderation-rules.ts'
import { keepDecision } from '#db/registry/decision.ts'
import { listMessages } from '#db/registry/outbox.ts'
import { insertPriority, insertSources } from '#db/registry/priority.ts'
import {
  changeProposalStatus,
  changeProposalText,
  eraseProposal,
  findProposal,
  insertMessage,
  insertProposal,
} from '#db/registry/proposal.ts'
import { insertRelease, insertSealing, keepSealedResult } from '#db/registry/release.ts'
import { transact } from '#db/transaction.ts'
import { aConsultation, aHash } from '#tests/factories/consultation.ts'
import { aProposal } from '#tests/factories/proposal.ts'
import { seatInGroup } from './seat-in-group.ts'
import { SEEDED, type ConsultationAsked, type Question, type Questions } from './questions.ts'

const DAY = 24 * 60 * 60 * 1000
const TICK_MS = 250

const directory = mkdtempSync(join(tmpdir(), 'concerto-browser-'))
const seeded = process.env[SEEDED]
if (seeded !== undefined) cpSync(seeded, directory, { recursive: true })
const { SMTP_URL, MAIL_FROM } = process.env
const settings = readSettings({ PORT: '0', DATA_DIR: directory, SMTP_URL, MAIL_FROM })
const stores = await openStores({ engine: 'sqlite', directory, losable: true })
/** Whether the clock of this process was taken out of its hands: it then stands still where it was put. */
let moved = false
const mode = { demonstration: true }
const operator = contextFor(stores, settings, 'operator', mode)
const { address, stop } = await startServer(settings, mode)

const sessions = createSessions(stores.registry, address)

/** For members of whom nothing else is said. */
const ATTACHMENT: Attachment = {
  seat: 'Usagers',
  organisation: 'GEM de l’essai',
  ...(COUNCIL.relays[0] && { relayId: COUNCIL.relays[0].id }),
}

const ANSWERS: {
  [Name in keyof Questions]: (question: Questions[Name]['asks']) => Promise<Questions[Name]['gets']>
} = {
  async codes({ consultation, college, count }) {
    const at = { council: COUNCIL.slug, consultation }
    const issued = await issueCodes(operator, { address: at, collegeId: college, count })
    if (!issued.ok) throw new Error(`No codes: ${issued.refusals[0]?.code}`)
    return [...issued.value.codes]
  },

  async consultation({ slug, closesInSeconds, titles, ...more }) {
    const now = Date.now()
    const voting = {
      opensAt: new Date(now - DAY).toISOString(),
      closesAt: new Date(now + closesInSeconds * 1000).toISOString(),
    }
    const opened = await openOne(operator, slug, titles, voting, more)
    return { closesAt: opened.calendar.voting.closesAt }
  },

  async sealed({ slug, priorities }) {
    const now = Date.now()
    const then = () => new Date(now - 2 * DAY).toISOString()
    const operatorThen = { ...operator, now: then }
    const opened = await openOne(operatorThen, slug, priorities, {
      opensAt: new Date(now - 3 * DAY).toISOString(),
      closesAt: new Date(now - DAY).toISOString(),
    })
    const voter = { ...contextFor(stores, settings, 'public', mode), now: then }
    const chance = repeatableChance(7)
    let receipt = ''
    for (const { id: college } of opened.colleges) {
      const issued = await issueCodes(operatorThen, {
        address: { council: COUNCIL.slug, consultation: slug },
        collegeId: college,
        count: 14,
      })
      for (const code of issued.ok ? issued.value.codes : []) {
        const cast = await castBallot(voter, { council: COUNCIL.slug, consultation: slug }, { code }, {
          ballot: imaginedBallot(opened, college, chance),
          salt: randomBytes(32).toString('hex'),
          changeKey: secretFromBytes(
            new Uint8Array(randomBytes(bytesForSecret(CHANGE_KEY_LENGTH))),
            CHANGE_KEY_LENGTH,
          ),
          replacing: false,
        })
        if (!cast.ok) throw new Error(`Not cast: ${cast.refusals[0]?.code}`)
        receipt = formatReceipt(cast.value.receipt)
      }
    }
    await tend(contextFor(stores, settings, 'clock', mode))
    return receipt
  },

  async council({ slug }) {
    const name = `CLSM d’essai ${slug}`
    const created = await createCouncil(operator, { ...COUNCIL, slug, name })
    if (!created.ok) throw new Error(`No council: ${created.refusals[0]?.code}`)
    return created.value.slug
  },

  async letter({ to }) {
    const messages = await listMessages(stores.registry, operator.now(), 1_000)
    return messages.find(({ recipient }) => recipient === to)?.body ?? null
  },

  async expired({ consultation: slug }) {
    const { registry } = stores
    await registry
      .updateTable('voting_link')
      .set({ expires_at: operator.now() })
      .where('consultation_id', 'in', idsOf(slug))
      .execute()
    return null
  },

  async rights({ consultation: slug }) {
    const { registry } = stores
    const { rights } = await registry
      .selectFrom('eligibility')
      .where('consultation_id', 'in', idsOf(slug))
      .select(({ fn }) => fn.countAll<number>().as('rights'))
      .executeTakeFirstOrThrow()
    return rights
  },

  async ballots({ consultation }) {
    const council = await findCouncilBySlug(stores.registry, COUNCIL.slug)
    const found =
      council && (await findConsultation(stores.registry, council.id, consultation))
    if (found === undefined) throw new Error(`No consultation ${consultation}`)
    return countBallots(stores.urn, found.id)
  },

  async member({ roles, administrator = false, council = COUNCIL.slug, group, ...attachment }) {
    const id = randomBytes(6).toString('hex')
    const person = {
      email: `${id}@exemple.test`,
      name: `Personne ${id}`,
      password: `un mot de passe pour ${id}`,
    }
    const made = await createDemonstrationAccounts(operator, [
      {
        ...person,
        administrator,
        roles: roles.map((role) => ({ council, role, ...ATTACHMENT, ...attachment })),
      },
    ])
    const [accountId] = made.ok ? made.value : []
    if (accountId === undefined) throw new Error('No member')
    if (group !== undefined) {
      const { id: councilId } = (await findCouncilBySlug(stores.registry, council)) ?? { id: '' }
      await seatInGroup(stores.registry, { councilId, accountId, group })
    }
    const [cookie = ''] = (await sessions.begin(accountId)).split(';')
    const [session = '', value = ''] = cookie.split('=')
    return { ...person, session: { name: session, value, address } }
  },

  async time({ instant }) {
    if (moved) mock.timers.setTime(Date.parse(instant))
    else {
      mock.timers.enable({ apis: ['Date'], now: Date.parse(instant) })
      // From there it goes on: a form sent in the instant in which it was shown would be a machine's.
      setInterval(() => mock.timers.tick(TICK_MS), TICK_MS).unref()
    }
    moved = true
    return ANSWERS.tended({})
  },

  async tended() {
    const tended = await tend(contextFor(stores, settings, 'clock', mode))
    if (!tended.ok || tended.value.errors.length > 0) throw new Error(`Not tended at ${operator.now()}`)
    return null
  },

  async patience({ textsPerHour }) {
    const council = await findCouncilBySlug(stores.registry, COUNCIL.slug)
    if (council === undefined) throw new Error('No council')
    const before = await findModerationRules(stores.registry, council.id)
    await keepModerationRules(stores.registry, council.id, { ...before, textsPerHour })
    return before.textsPerHour
  },

  async collected({ phase, proposals }) {
    const council = await findCouncilBySlug(stores.registry, COUNCIL.slug)
    if (council === undefined) throw new Error('No council')
    const now = Date.parse(operator.now())
    const day = (days: number) => new Date(now + days * DAY).toISOString()
    const consultation = aConsultation({
      councilId: council.id,
      priorities: [],
      colleges: COUNCIL.colleges,
      calendar: {
        proposing: { opensAt: day(-30), closesAt: day(phase === 'proposing' ? 10 : -1) },
        voting: { opensAt: day(20), closesAt: day(40) },
      },
      openedAt: day(-30),
    })
    const made = proposals.map(({ daysAgo = 0, answer, ...proposal }) => ({
      proposal: aProposal(consultation, {
        receivedOn: calendarDay(day(-daysAgo), council.timeZone),
        ...proposal,
      }),
      answer,
    }))
    await transact(stores.registry, async (trx) => {
      await insertConsultation(trx, consultation, day(-40))
      for (const { proposal, answer } of made) {
        await insertProposal(trx, proposal, aHash())
        if (answer === undefined) continue
        const writtenOn = proposal.receivedOn
        await insertMessage(trx, proposal, { kind: 'answer', text: answer, writtenOn })
      }
    })
    return { slug: consultation.slug, proposals: made.map(({ proposal }) => proposal.id) }
  },

  async ruling({ consultation: slug, title, status, reason, text = '', priority }) {
    const { registry } = stores
    const council = await findCouncilBySlug(registry, COUNCIL.slug)
    const consultation = council && (await findConsultation(registry, council.id, slug))
    if (consultation === undefined) throw new Error(`No consultation ${slug}`)
    const key = { councilId: consultation.councilId, consultationId: consultation.id }
    const { proposal_id: id } = await registry
      .selectFrom('proposal')
      .select('proposal_id')
      .where('consultation_id', '=', consultation.id)
      .where('title', '=', title)
      .executeTakeFirstOrThrow()
    const writtenOn = calendarDay(operator.now(), council?.timeZone ?? 'UTC')
    await transact(registry, async (trx) => {
      await changeProposalStatus(trx, { ...key, id }, status, writtenOn)
      const message = { kind: status, text, writtenOn, ...(reason !== undefined && { reason }) }
      if (text !== '' || reason !== undefined) await insertMessage(trx, { ...key, id }, message)
      if (priority === undefined) return
      const made = { id: randomBytes(16).toString('hex'), title: priority.title, description: '' }
      await insertPriority(trx, key.councilId, key.consultationId, made)
      await insertSources(trx, { ...key, id: made.id }, [id])
      await keepDecision(trx, key, {
        priorityId: made.id,
        outcome: 'retained',
        motive: priority.motive,
        owner: 'CCAS',
        decidedOn: writtenOn,
        publishedAt: operator.now(),
        version: 1,
      })
    })
    return id
  },

  async reworded({ consultation, proposal, text }) {
    const council = await findCouncilBySlug(stores.registry, COUNCIL.slug)
    const found = council && (await findConsultation(stores.registry, council.id, consultation))
    if (found === undefined) throw new Error(`No consultation ${consultation}`)
    const key = { councilId: found.councilId, consultationId: found.id, id: proposal }
    const words = await findProposal(stores.registry, key)
    if (words === undefined) throw new Error('No such proposal')
    if (text !== null) await changeProposalText(stores.registry, key, { ...words, text })
    else {
      await eraseProposal(stores.registry, key)
      await changeProposalStatus(stores.registry, key, 'withdrawn')
    }
    return null
  },

  async released({ slug, title, result }) {
    const council = await findCouncilBySlug(stores.registry, COUNCIL.slug)
    if (council === undefined) throw new Error('No council')
    const now = Date.parse(operator.now())
    const day = (days: number) => new Date(now + days * DAY).toISOString()
    const consultation = aConsultation({
      councilId: council.id,
      slug,
      title,
      priorities: (result.kind === 'result' ? result.options : []).map((option) => ({
        ...option,
        description: '',
      })),
      colleges: COUNCIL.colleges,
      calendar: { voting: { opensAt: day(-30), closesAt: day(-10) } },
      openedAt: day(-40),
      sealedAt: day(-9),
      releasedAt: day(-2),
    })
    const root = await rootOf([])
    await transact(stores.registry, async (trx) => {
      await insertConsultation(trx, consultation, day(-50))
      const { councilId, id: consultationId } = consultation
      await insertSealing(trx, { councilId, consultationId, sealedAt: day(-9), blocks: [], root })
      await keepSealedResult(trx, { councilId, consultationId, content: result })
      await insertRelease(trx, { councilId, consultationId, releasedAt: day(-2), content: result })
    })
    return null
  },

  async result({ consultation }) {
    const visitor = contextFor(stores, settings, 'public', mode)
    const read = await readResult(visitor, { council: COUNCIL.slug, consultation })
    if (!read.ok) throw new Error(`No result: ${read.refusals[0]?.code}`)
    return read.value.result
  },
}

function idsOf(slug: string) {
  return stores.registry.selectFrom('consultation').select('consultation_id').where('slug', '=', slug)
}

/** An opened consultation in the demonstration's council, by majority judgment unless it says otherwise. */
async function openOne(
  operator: UseCaseContext,
  slug: string,
  priorities: readonly string[],
  voting: Period,
  { emailVoting = false, ...more }: ConsultationAsked = {},
): Promise<Consultation> {
  const created = await createConsultation(operator, COUNCIL.slug, {
    slug,
    title: `Une consultation d’essai (${slug})`,
    question: 'Que faut-il faire d’abord ?',
    context: '',
    summary: 'Un essai.',
    reach: '',
    themes: [],
    priorities: priorities.map((title, index) => ({ id: `p${index}`, title, description: '' })),
    method: 'majority-judgment',
    grades: DEFAULT_GRADES,
    missingOpinions: 'ignored',
    threshold: MINIMUM_THRESHOLD,
    officialWeighting: 'person',
    colleges: COUNCIL.colleges.map(({ id }) => id),
    emailVoting,
    distressContacts: [],
    calendar: { voting },
    ...more,
  })
  if (!created.ok) throw new Error(`Not created: ${created.refusals[0]?.code}`)
  const opened = await openConsultation(operator, { council: COUNCIL.slug, consultation: slug })
  if (!opened.ok) throw new Error(`Not opened: ${opened.refusals[0]?.code}`)
  return opened.value
}

process.on('message', (question: Question) => {
  void answer(question).then(
    (value) => process.send?.({ id: question.id, value }),
    (error: unknown) => process.send?.({ id: question.id, error: String(error) }),
  )
})

function answer(question: Question): Promise<unknown> {
  switch (question.name) {
    case 'codes':
      return ANSWERS.codes(question.asks)
    case 'consultation':
      return ANSWERS.consultation(question.asks)
    case 'sealed':
      return ANSWERS.sealed(question.asks)
    case 'council':
      return ANSWERS.council(question.asks)
    case 'letter':
      return ANSWERS.letter(question.asks)
    case 'expired':
      return ANSWERS.expired(question.asks)
    case 'rights':
      return ANSWERS.rights(question.asks)
    case 'ballots':
      return ANSWERS.ballots(question.asks)
    case 'member':
      return ANSWERS.member(question.asks)
    case 'time':
      return ANSWERS.time(question.asks)
    case 'tended':
      return ANSWERS.tended(question.asks)
    case 'patience':
      return ANSWERS.patience(question.asks)
    case 'collected':
      return ANSWERS.collected(question.asks)
    case 'ruling':
      return ANSWERS.ruling(question.asks)
    case 'reworded':
      return ANSWERS.reworded(question.asks)
    case 'released':
      return ANSWERS.released(question.asks)
    case 'result':
      return ANSWERS.result(question.asks)
  }
}

/** Ends with whoever started it, however that one ended, and leaves nothing behind. */
process.once('exit', () => rmSync(directory, { recursive: true, force: true }))
process.once('disconnect', () => {
  void stop()
    .then(() => stores.close())
    .finally(() => process.exit(0))
})
process.once('SIGTERM', () => process.exit(0))
process.on('SIGINT', () => undefined)

process.send?.({ address })
