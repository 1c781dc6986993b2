import { createHash, generateKeyPairSync } from 'node:crypto'
import type { Insertable } from 'kysely'
import { MOST_ITEMS } from '#app/domain/agenda.ts'
import { MOST_BODIES, MOST_SEATS } from '#app/domain/body.ts'
import { chainEntry, type JournalEntry } from '#app/domain/audit.ts'
import { EMAIL_COLLEGE, type Consultation } from '#app/domain/consultation.ts'
import type { Council } from '#app/domain/council.ts'
import { MOST_INDICATORS } from '#app/domain/indicator.ts'
import { ROLES, type Role } from '#app/domain/membership.ts'
import { publicMinutes } from '#app/domain/public-minutes.ts'
import type { Visibility } from '#app/domain/agenda-visibility.ts'
import { USUAL_RULES } from '#app/domain/moderation-rules.ts'
import { PROPOSAL_STATUSES, searchable, type ProposalStatus } from '#app/domain/proposal.ts'
import type { ConsultationResult } from '#app/domain/result.ts'
import { MODULUS_BITS } from '#app/domain/signed-token.ts'
import { insertConsultation } from '#db/registry/consultation.ts'
import { lastEntry } from '#db/registry/journal.ts'
import { keepModerationRules } from '#db/registry/moderation-rules.ts'
import { listSources } from '#db/registry/priority.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { RegistrySchema } from '#db/registry/schema.ts'
import { transact } from '#db/transaction.ts'
import { aConsultation, aHash, anId, CALENDAR, PRIORITIES } from './consultation.ts'
import { anAccount, givenCouncil } from './registry.ts'

/** When a staffed council is looked at: some of its consultations collect, vote, or are over. */
export const STAFFED_NOW = '2026-11-10T08:00:00.000Z'

/** A consultation of a staffed council in each phase that pages tell apart. */
const PHASES = ['draft', 'proposing', 'consolidating', 'voting', 'sealed', 'released', 'decided', 'cancelled'] as const
export type Phase = (typeof PHASES)[number]

/** Words that stand for what only some may read; each is found by searching what pages send. */
export const CANARIES = {
  draft: 'canari-brouillon',
  waiting: 'canari-en-attente',
  returned: 'canari-renvoyee',
  refused: 'canari-refusee',
  message: 'canari-message',
  objection: 'canari-objection',
  notes: 'canari-notes',
  minutes: 'canari-compte-rendu',
  withheld: 'canari-point-des-membres',
  restricted: 'canari-point-reserve',
  named: 'canari-point-nomme',
  decision: 'canari-decision',
  action: 'canari-action',
  sealedResult: '456789123',
  batchSize: '765432198',
  proposalsOfCollege: '778899001',
  email: 'canari-courriel',
  memberEmail: 'canari-siege@exemple.test',
  outbox: 'canari-lien',
  privateKey: 'canari-cle-privee',
  suggestion: 'canari-suggestion',
  holder: 'canari-titulaire',
  holderEmail: 'canari-siege',
  phone: '01 99 00 64 73',
} as const

export interface Staffed {
  council: Council
  /** One account for each role. */
  people: Readonly<Record<Role, string>>
  consultations: Readonly<Record<Phase, Consultation>>
  /** A proposal of each status, in the consultation that collects. */
  proposals: Readonly<Record<ProposalStatus, string>>
  agenda: string
  agendaItem: string
  /** An item of that agenda that names somebody who is none of `people`, and one that names their member. */
  restrictedItem: string
  /** A meeting that took place, of which the minutes are published. */
  heldAgenda: string
  namedItem: string
  /** Documents of those two items. */
  restrictedFile: string
  namedFile: string
  /** Comes from no decision, and is told to the committee alone. */
  action: string
  /** The steering committee, and one of its seats. */
  body: string
  seat: string
  /** Who will hold it: nobody yet. */
  mandate: string
  /** A text that was merged and its priority, in the consultation that consolidates: its author objects. */
  objectedTo: { proposal: string; priority: string }
  /** An order of codes of the relay's, not printed yet, in the consultation that votes. */
  codeOrder: string
  /** A membership of somebody who is none of `people`. */
  membership: string
}

/**
 * A council with a person in every role and a consultation in every phase, and `size` rows of all that
 * pages list: written straight into the registry, so that it grows as fast as the tests need it.
 */
export async function givenStaffedCouncil(registry: RegistryDb, size = 2): Promise<Staffed> {
  const council = await givenCouncil(registry)
  return transact(registry, async (trx) => {
    const councilId = council.id
    const put = putter(trx)
    await put('relay', [{ council_id: councilId, relay_id: 'gem', name: 'GEM Les Amarres' }])
    const people = await givenPeople(trx, councilId)
    const rules = { ...USUAL_RULES, referentPhone: CANARIES.phone, version: 0 }
    await keepModerationRules(trx, councilId, rules)
    const consultations = await givenConsultations(trx, councilId, size)
    for (const phase of ['proposing', 'consolidating', 'released', 'decided'] as const)
      await putProposals(trx, consultations[phase], size)
    await putSources(trx, consultations.consolidating)
    const objectedTo = await putObjections(trx, consultations.consolidating, size)
    await putSources(trx, consultations.released)
    await putResults(trx, consultations)
    await putDecisions(trx, consultations)
    await putFollowUps(trx, consultations.decided, size)
    const codeOrder = await putCodes(trx, consultations.voting, size)
    await putEmailVoting(trx, consultations.voting, size)
    const action = await putActions(trx, consultations.decided, size)
    const bodies = await putBodies(trx, councilId, size)
    await putGroupWork(trx, consultations.consolidating, people['group-member'], size)
    const membership = await putTeam(trx, councilId, size)
    const agendas = await putAgendas(trx, consultations.released, size)
    const readers = [membership, await membershipOf(trx, councilId, people['steering-member'])]
    const reserved = await putReserved(trx, councilId, agendas.agenda, readers)
    const heldAgenda = await putMinutes(trx, council, readers, size)
    await putJournal(trx, councilId, consultations, size)
    const { rows } = await proposalsOf(trx, consultations.proposing)
    return {
      council,
      people,
      consultations,
      proposals: fromKeys(PROPOSAL_STATUSES, (status) => {
        const found = rows.find((row) => row.status === status)
        if (found === undefined) throw new Error(`No proposal is ${status}`)
        return found.proposal_id
      }),
      ...agendas,
      ...reserved,
      heldAgenda,
      action,
      ...bodies,
      objectedTo,
      codeOrder,
      membership,
    }
  })
}

/** An account that keeps the platform, and one without any role. */
export async function givenOutsiders(
  registry: RegistryDb,
): Promise<{ administrator: string; stranger: string }> {
  const [administrator, stranger] = [anId(), anId()]
  await putter(registry)('account', [
    anAccountRow(administrator, { administrator: 1 }),
    anAccountRow(stranger),
  ])
  return { administrator, stranger }
}

/** Sessions of an account and messages in the outbox, `size` of each. */
export async function givenSessionsAndMessages(
  registry: RegistryDb,
  accountId: string,
  size: number,
): Promise<void> {
  const put = putter(registry)
  await put(
    'session',
    times(size, () => ({
      session_hash: aHash(),
      account_id: accountId,
      created_at: STAFFED_NOW,
      expires_at: '2999-01-01T00:00:00.000Z',
    })),
  )
  await put(
    'outbox',
    times(size, () => ({
      message_id: anId(),
      link_hash: null,
      recipient: `${CANARIES.email}@exemple.test`,
      subject: 'Votre invitation',
      body: CANARIES.outbox,
      created_at: STAFFED_NOW,
      expires_at: '2999-01-01T00:00:00.000Z',
      next_attempt_at: STAFFED_NOW,
    })),
  )
}

function anAccountRow(
  account_id: string,
  overrides: Partial<Insertable<RegistrySchema['account']>> = {},
): Insertable<RegistrySchema['account']> {
  const { name } = anAccount()
  return {
    account_id,
    email: `${CANARIES.email}-${anId()}@exemple.test`,
    name,
    password_hash: null,
    administrator: 0,
    demonstration: 0,
    created_at: CALENDAR.createdAt,
    ...overrides,
  }
}

async function givenPeople(trx: RegistryDb, councilId: string): Promise<Staffed['people']> {
  const people = fromKeys(ROLES, () => anId())
  const put = putter(trx)
  await put(
    'account',
    ROLES.map((role) => anAccountRow(people[role])),
  )
  await put(
    'membership',
    ROLES.map((role) => aMembershipRow(councilId, people[role], role)),
  )
  return people
}

function aMembershipRow(
  council_id: string,
  account_id: string,
  role: Role,
): Insertable<RegistrySchema['membership']> {
  return {
    council_id,
    membership_id: anId(),
    account_id,
    role,
    name: anAccount().name,
    seat: role === 'steering-member' ? 'Usagers' : null,
    organisation: role === 'representative' ? 'Unafam' : null,
    relay_id: role === 'relay' ? 'gem' : null,
    begun_at: CALENDAR.createdAt,
    arrived_at: CALENDAR.createdAt,
    ended_at: null,
  }
}

async function putTeam(trx: RegistryDb, councilId: string, size: number): Promise<string> {
  const put = putter(trx)
  const accounts = times(size, () => anAccountRow(anId()))
  await put('account', accounts)
  const memberships = accounts.map(({ account_id }) =>
    aMembershipRow(councilId, account_id, 'steering-member'),
  )
  await put('membership', memberships)
  return memberships[0]?.membership_id ?? ''
}

const PAST = { opensAt: '2026-10-05T08:00:00.000Z', closesAt: '2026-10-30T08:00:00.000Z' }
const PRESENT = { opensAt: '2026-11-02T08:00:00.000Z', closesAt: '2026-11-30T08:00:00.000Z' }
const FUTURE = { opensAt: '2026-12-05T08:00:00.000Z', closesAt: '2026-12-20T08:00:00.000Z' }
const OPENED = { openedAt: CALENDAR.openedAt }
const AFTER = '2026-11-03T08:00:00.000Z'

const OF_PHASE: Record<Phase, Partial<Consultation>> = {
  draft: { title: CANARIES.draft, calendar: { proposing: PRESENT, voting: FUTURE } },
  proposing: { ...OPENED, calendar: { proposing: PRESENT, voting: FUTURE }, priorities: [] },
  consolidating: { ...OPENED, calendar: { proposing: PAST, voting: FUTURE } },
  voting: { ...OPENED, calendar: { voting: PRESENT }, emailVoting: true },
  sealed: { ...OPENED, calendar: { voting: PAST }, sealedAt: AFTER },
  released: { ...OPENED, calendar: { voting: PAST }, sealedAt: AFTER, releasedAt: AFTER },
  decided: {
    ...OPENED,
    calendar: { voting: PAST },
    sealedAt: AFTER,
    releasedAt: AFTER,
    decidedAt: AFTER,
  },
  cancelled: {
    ...OPENED,
    calendar: { voting: PRESENT },
    cancelledAt: AFTER,
    cancelReason: 'Une raison publique',
  },
}

async function givenConsultations(
  trx: RegistryDb,
  councilId: string,
  size: number,
): Promise<Staffed['consultations']> {
  const consultations = fromKeys(PHASES, (phase) =>
    aConsultation({
      councilId,
      slug: phase,
      ...(['consolidating', 'released', 'decided'].includes(phase) && {
        priorities: somePriorities(size),
      }),
      ...OF_PHASE[phase],
    }),
  )
  for (const phase of PHASES)
    await insertConsultation(trx, consultations[phase], CALENDAR.createdAt)
  for (let more = 0; more < size; more += 1)
    await insertConsultation(
      trx,
      aConsultation({ councilId, ...OF_PHASE.released }),
      CALENDAR.createdAt,
    )
  await putter(trx)(
    'consultation_seed',
    PHASES.filter((phase) => phase === 'proposing' || phase === 'voting').map((phase) => ({
      council_id: councilId,
      consultation_id: consultations[phase].id,
      seed: aHash(),
    })),
  )
  return consultations
}

function somePriorities(size: number) {
  const more = times(Math.max(0, size - PRIORITIES.length), (index) => ({
    id: `p${index}`,
    title: `Priorité ${index}`,
    description: '',
    themeId: 'vivre',
  }))
  return [...PRIORITIES.slice(0, Math.max(2, size)), ...more]
}

const WORDS: Record<ProposalStatus, string> = {
  submitted: CANARIES.waiting,
  returned: CANARIES.returned,
  accepted: 'Un banc devant le centre',
  'refusal-proposed': CANARIES.waiting,
  refused: CANARIES.refused,
  appealed: CANARIES.refused,
  'set-apart': CANARIES.waiting,
  withdrawn: '',
}

async function putProposals(
  trx: RegistryDb,
  { councilId, id, colleges }: Consultation,
  size: number,
): Promise<void> {
  const key = { council_id: councilId, consultation_id: id }
  const put = putter(trx)
  const proposals = PROPOSAL_STATUSES.flatMap((status) =>
    times(size, (index) => ({
      ...key,
      proposal_id: anId(),
      title: WORDS[status],
      text: WORDS[status] && `${WORDS[status]} ${index}`,
      why: '',
      theme_id: 'soins',
      organisation: null,
      status,
      tracking_hash: aHash(),
      search_text: searchable(WORDS[status]),
      received_on: '2026-11-05',
      waiting_since: '2026-11-05',
      decided_on: status === 'submitted' ? null : '2026-11-06',
    })),
  )
  await put('proposal', proposals)
  const [first] = proposals
  await put(
    'proposal_message',
    proposals
      .filter((proposal) => proposal.status === 'returned' || proposal === first)
      .flatMap(({ proposal_id }) =>
        times(proposal_id === first?.proposal_id ? size : 1, (index) => ({
          ...key,
          proposal_id,
          position: index + 1,
          kind: 'returned',
          reason: 'unclear',
          text: CANARIES.message,
          written_on: '2026-11-06',
        })),
      ),
  )
  await put(
    'proposal_college',
    colleges.map((college, index) => ({
      ...key,
      college_id: college.id,
      proposals: Number(CANARIES.proposalsOfCollege) + index * 1_000_000,
    })),
  )
}

function proposalsOf(trx: RegistryDb, { councilId, id }: Consultation) {
  return trx
    .selectFrom('proposal')
    .select(['proposal_id', 'status'])
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', id)
    .orderBy('proposal_id')
    .execute()
    .then((rows) => ({ rows }))
}

/** Every accepted proposal is the source of a priority, and so are those that were, and are refused now. */
async function putSources(trx: RegistryDb, consultation: Consultation): Promise<void> {
  const { rows } = await proposalsOf(trx, consultation)
  const sources = rows.filter(({ status }) => status === 'accepted' || status === 'refused')
  await putter(trx)(
    'priority_source',
    sources.flatMap(({ proposal_id }, index) => {
      const priority = consultation.priorities[index % consultation.priorities.length]
      if (priority === undefined) return []
      return [
        {
          council_id: consultation.councilId,
          consultation_id: consultation.id,
          priority_id: priority.id,
          proposal_id,
        },
      ]
    }),
  )
}

/** The author of every public text that was merged objects; as many priorities were taken off the list. */
async function putObjections(
  trx: RegistryDb,
  { councilId, id }: Consultation,
  size: number,
): Promise<Staffed['objectedTo']> {
  const key = { council_id: councilId, consultation_id: id }
  const put = putter(trx)
  const merged = (await listSources(trx, councilId, id)).filter(({ title }) => title !== null)
  await put(
    'objection',
    merged.map(({ proposalId, priorityId }) => ({
      ...key,
      proposal_id: proposalId,
      priority_id: priorityId,
      text: CANARIES.objection,
      written_on: '2026-11-07',
    })),
  )
  const removed = times(size, (index) => ({ ...key, priority_id: `retiree-${index}` }))
  await put(
    'removed_priority',
    removed.map((one) => ({ ...one, title: 'Une priorité retirée', description: '', removed_on: '2026-11-07' })),
  )
  await put(
    'removed_source',
    removed.flatMap((one, index) => {
      const source = merged[index]
      return source === undefined ? [] : [{ ...one, proposal_id: source.proposalId }]
    }),
  )
  const [first] = merged
  return { proposal: first?.proposalId ?? '', priority: first?.priorityId ?? '' }
}

async function putResults(
  trx: RegistryDb,
  { sealed, released, decided }: Staffed['consultations'],
): Promise<void> {
  const put = putter(trx)
  for (const consultation of [sealed, released, decided]) {
    const key = { council_id: consultation.councilId, consultation_id: consultation.id }
    const ballots = consultation === sealed ? Number(CANARIES.sealedResult) : 400
    const content = JSON.stringify(aResult(consultation, ballots))
    await put('sealing', [{ ...key, sealed_at: AFTER, blocks: '[["usagers","aidants"]]' }])
    await put('sealed_result', [{ ...key, content }])
    if (consultation === sealed) continue
    await put('release', [{ ...key, released_at: AFTER, content, content_hash: aHash() }])
  }
}

function aResult(consultation: Consultation, ballots: number): ConsultationResult {
  const options = consultation.priorities.map(({ id, title }) => ({ id, title }))
  const outcome = {
    ranking: options.map(({ id }) => [id]),
    majorityGrades: Object.fromEntries(options.map(({ id }) => [id, 1])),
    tooFewOpinions: [],
  }
  return {
    kind: 'result',
    method: consultation.method,
    grades: consultation.grades,
    missingOpinions: consultation.missingOpinions,
    threshold: consultation.threshold,
    official: consultation.officialWeighting,
    options,
    ballots,
    codesHandedOut: null,
    person: outcome,
    college: null,
    blocks: [],
    counts: {},
  }
}

async function putDecisions(
  trx: RegistryDb,
  { released, decided }: Staffed['consultations'],
): Promise<void> {
  for (const consultation of [released, decided])
    await putter(trx)(
      'decision',
      consultation.priorities.map(({ id }) => ({
        council_id: consultation.councilId,
        consultation_id: consultation.id,
        priority_id: id,
        outcome: 'retained',
        motive: consultation === released ? CANARIES.decision : 'Le comité le retient',
        owner: 'Le centre communal',
        deadline_on: null,
        decided_on: '2026-11-06',
        published_at: consultation === released ? null : AFTER,
      })),
    )
}

/** As many about one decision, and one about each of the others. */
async function putFollowUps(
  trx: RegistryDb,
  { councilId, id, priorities }: Consultation,
  size: number,
): Promise<void> {
  await putter(trx)(
    'follow_up',
    priorities.flatMap((priority, index) =>
      times(index === 0 ? size : 1, (before) => ({
        council_id: councilId,
        consultation_id: id,
        priority_id: priority.id,
        position: before + 1,
        status: 'under-way',
        text: 'Le travail avance.',
        written_on: '2026-11-09',
      })),
    ),
  )
}

async function putCodes(
  trx: RegistryDb,
  { councilId, id }: Consultation,
  size: number,
): Promise<string> {
  const key = { council_id: councilId, consultation_id: id }
  const put = putter(trx)
  const group = { college_id: 'usagers', relay_id: 'gem' }
  await put('code_batch', [
    {
      ...key,
      ...group,
      batch_id: anId(),
      size: Number(CANARIES.batchSize),
      created_at: AFTER,
    },
  ])
  const orders = times(size, () => ({
    ...key,
    ...group,
    order_id: anId(),
    most: 40,
    ordered_at: AFTER,
    printed_at: null,
    batch_id: null,
  }))
  await put('code_order', orders)
  return orders[0]?.order_id ?? ''
}

const { publicKey } = generateKeyPairSync('rsa', { modulusLength: MODULUS_BITS })
const SPKI = publicKey.export({ type: 'spki', format: 'der' })

async function putEmailVoting(
  trx: RegistryDb,
  { councilId, id }: Consultation,
  size: number,
): Promise<void> {
  const key = { council_id: councilId, consultation_id: id }
  const put = putter(trx)
  await put('signing_key', [
    {
      ...key,
      college_id: EMAIL_COLLEGE,
      public_key: SPKI.toString('base64'),
      key_hash: createHash('sha256').update(SPKI).digest('hex'),
      private_key: CANARIES.privateKey,
      issued: null,
    },
  ])
  await put(
    'voting_link',
    times(size, () => ({
      ...key,
      link_hash: aHash(),
      address_hash: aHash(),
      expires_at: PRESENT.closesAt,
    })),
  )
  await put(
    'eligibility',
    times(size, () => ({
      ...key,
      address_hash: aHash(),
      college_id: EMAIL_COLLEGE,
      blinded_hash: aHash(),
    })),
  )
}

async function putGroupWork(trx: RegistryDb, consultation: Consultation, member: string, size: number) {
  const { councilId: council_id, id: consultation_id, priorities } = consultation
  const put = putter(trx)
  const [body_id, seat_id] = [anId(), anId()]
  const mission = 'Lire les propositions.'
  const body = { council_id, body_id, kind: 'working-group', name: 'Groupe associé', mission, quorum: null }
  await put('body', [{ ...body, created_at: AFTER, dissolved_on: null }])
  await put('seat', [
    { council_id, seat_id, body_id, college: 'users', organisation: 'GEM', position: 0, removed_on: null },
  ])
  await put('mandate', [
    {
      council_id,
      mandate_id: anId(),
      seat_id,
      kind: 'holder',
      name: CANARIES.holder,
      email: `${CANARIES.holderEmail}@exemple.test`,
      membership_id: await membershipOf(trx, council_id, member),
      begins_on: '2026-01-01',
      ends_on: null,
    },
  ])
  await put('consolidation_group', [{ council_id, consultation_id, body_id }])
  await put(
    'group_opinion',
    times(size, (index) => ({
      council_id,
      consultation_id,
      body_id,
      about: 'priority',
      object_id: priorities[0]?.id ?? '',
      position: index + 1,
      text: 'Le groupe est d’accord.',
      suggestion: CANARIES.suggestion,
      written_on: '2026-11-02',
    })),
  )
}

async function putBodies(trx: RegistryDb, council_id: string, size: number) {
  const put = putter(trx)
  const bodies = times(Math.min(size, MOST_BODIES), (index) => ({
    council_id,
    body_id: anId(),
    kind: index === 0 ? 'steering' : 'working-group',
    name: `Instance ${index}`,
    mission: 'Se réunir.',
    quorum: 2,
    created_at: AFTER,
    dissolved_on: null,
  }))
  await put('body', bodies)
  const body = bodies[0]?.body_id ?? ''
  const seats = times(Math.min(size, MOST_SEATS), (position) => ({
    council_id,
    seat_id: anId(),
    body_id: body,
    college: 'users',
    organisation: `Organisation ${position}`,
    position,
    removed_on: null,
  }))
  await put('seat', seats)
  const seat = seats[0]?.seat_id ?? ''
  const mandates = times(2 * size, (index) => ({
    council_id,
    mandate_id: anId(),
    seat_id: seats[index % seats.length]?.seat_id ?? seat,
    kind: index < size ? 'holder' : 'alternate',
    name: CANARIES.holder,
    email: `${CANARIES.holderEmail}@exemple.test`,
    membership_id: null,
    begins_on: index < size ? '2026-01-01' : '2026-12-24',
    ends_on: null,
  }))
  await put('mandate', mandates)
  return { body, seat, mandate: mandates.find(({ kind, seat_id }) => kind === 'alternate' && seat_id === seat)?.mandate_id ?? '' }
}

async function putAgendas(trx: RegistryDb, consultation: Consultation, size: number) {
  const { councilId, id, priorities } = consultation
  const put = putter(trx)
  const agendas = times(size, (index) => ({
    council_id: councilId,
    agenda_id: anId(),
    title: `Séance ${index}`,
    meets_on: '2026-12-01',
    place: 'Salle des fêtes',
    created_at: AFTER,
  }))
  await put('agenda', agendas)
  const agenda = agendas[0]?.agenda_id ?? ''
  const items = priorities.map((priority, position) => ({
    council_id: councilId,
    agenda_id: agenda,
    item_id: anId(),
    position,
    title: priority.title,
    consultation_id: id,
    priority_id: priority.id,
    kind: 'priority',
    notes: CANARIES.notes,
    minutes: CANARIES.minutes,
  }))
  await put('agenda_item', items)
  await putMeeting(trx, councilId, agenda, size)
  return { agenda, agendaItem: items[0]?.item_id ?? '' }
}

/** A working group met for this agenda; its first seat is held by somebody whose address is nobody's business. */
async function putMeeting(trx: RegistryDb, council_id: string, agenda_id: string, size: number) {
  const put = putter(trx)
  const body_id = anId()
  await put('body', [
    {
      council_id,
      body_id,
      kind: 'working-group',
      name: 'Groupe de travail',
      mission: '',
      quorum: 2,
      created_at: AFTER,
    },
  ])
  const seats = times(Math.min(size, MOST_SEATS), (position) => ({
    council_id,
    seat_id: anId(),
    body_id,
    position,
    college: position % 2 === 0 ? 'users' : 'carers',
    organisation: `Association ${position}`,
  }))
  await put('seat', seats)
  const mandates = seats.map(({ seat_id }, position) => ({
    council_id,
    mandate_id: anId(),
    seat_id,
    kind: 'holder',
    name: `Personne ${position}`,
    email: CANARIES.memberEmail,
    membership_id: null,
    begins_on: '2026-01-01',
    ends_on: null,
  }))
  await put('mandate', mandates)
  await put('meeting', [
    {
      council_id,
      agenda_id,
      body_id,
      begins_at: '2026-11-03T13:00:00.000Z',
      length: 120,
      link: '',
      access: '',
      convened_at: AFTER,
    },
  ])
  await put(
    'convocation',
    mandates.map(({ mandate_id }) => ({ council_id, agenda_id, mandate_id, sent_at: AFTER })),
  )
  await put(
    'attendance',
    seats.map(({ seat_id }) => ({ council_id, agenda_id, seat_id, presence: 'holder' })),
  )
}

/** Meetings of the past with published minutes: items for everybody, for members, and for named ones. */
async function putMinutes(
  trx: RegistryDb,
  { id: council_id, name, timeZone }: Council,
  [stranger = '', member = '']: readonly string[],
  size: number,
): Promise<string> {
  const put = putter(trx)
  const item = (number: number, word: string, visibility: Visibility, readers: string[] = []) => ({
    id: `${anId()}`,
    number,
    kind: 'free' as const,
    title: `${word} (titre)`,
    text: `${word} (compte rendu)`,
    decision: {
      outcome: 'retained' as const,
      motive: `${word} (motif)`,
      owner: `${word} (qui s’en charge)`,
      deadlineOn: '2027-06-01',
      decidedOn: '2026-10-06',
      budget: 4_800,
      funder: `${word} (financement)`,
      mergedIntoTitle: null,
    },
    hands: [],
    conflicts: { count: 0, names: [] },
    visibility,
    readers,
  })
  const items = [
    ...times(Math.min(size, MOST_ITEMS - 3), (index) => item(index + 1, 'Un point public', 'public')),
    item(size + 1, CANARIES.withheld, 'members'),
    item(size + 2, CANARIES.restricted, 'named', [stranger]),
    item(size + 3, CANARIES.named, 'named', [member]),
  ]
  const agendas = times(size, (index) => ({
    council_id,
    agenda_id: anId(),
    title: `Séance tenue ${index}`,
    meets_on: '2026-10-06',
    place: '',
    created_at: AFTER,
  }))
  await put('agenda', agendas)
  const content = {
    council: { name, timeZone },
    body: null,
    title: 'Séance tenue',
    meetsOn: '2026-10-06',
    place: '',
    presence: null,
    nextOn: null,
    items,
  }
  await put(
    'minutes',
    agendas.map(({ agenda_id }) => ({
      council_id,
      agenda_id,
      state: 'published',
      content: JSON.stringify(content),
      published: JSON.stringify(
        publicMinutes(content, { on: '2026-11-03', corrections: '' }, { people: [], otherwise: '' }),
      ),
      corrections: '',
      proposed_at: AFTER,
      approved_at: AFTER,
      approved_in: null,
      published_at: AFTER,
      version: 3,
    })),
  )
  return agendas[0]?.agenda_id ?? ''
}

/** Two items for named members, between those that everybody reads. */
async function putReserved(
  trx: RegistryDb,
  council_id: string,
  agenda_id: string,
  [stranger = '', member = '']: readonly string[],
) {
  const put = putter(trx)
  const [restrictedItem, namedItem] = [anId(), anId()]
  const key = { council_id, agenda_id }
  await put(
    'agenda_item',
    ([['restricted', restrictedItem], ['named', namedItem]] as const).map(([word, item_id], index) => ({
      ...key,
      item_id,
      position: 1_000 + index,
      title: `${CANARIES[word]} (titre)`,
      consultation_id: null,
      priority_id: null,
      notes: `${CANARIES[word]} (notes)`,
      minutes: `${CANARIES[word]} (compte rendu)`,
      visibility: 'named',
    })),
  )
  await put('agenda_item_reader', [
    { ...key, item_id: restrictedItem, membership_id: stranger },
    { ...key, item_id: namedItem, membership_id: member },
  ])
  const [restrictedFile, namedFile] = [anId(), anId()]
  await put(
    'meeting_file',
    (
      [
        ['restricted', restrictedFile, restrictedItem],
        ['named', namedFile, namedItem],
      ] as const
    ).map(([word, file_id, item_id]) => ({
      ...key,
      file_id,
      item_id,
      name: `${CANARIES[word]}.txt`,
      type: 'txt',
      size: CANARIES[word].length,
      added_at: AFTER,
      content: Buffer.from(CANARIES[word]),
    })),
  )
  return { restrictedItem, namedItem, restrictedFile, namedFile }
}

async function membershipOf(trx: RegistryDb, councilId: string, accountId: string): Promise<string> {
  const { membership_id } = await trx
    .selectFrom('membership')
    .select('membership_id')
    .where('council_id', '=', councilId)
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return membership_id
}

/** As many from a public decision and from none, each with its steps, its evidence and its history. */
async function putActions(
  trx: RegistryDb,
  { councilId: council_id, id, priorities }: Consultation,
  size: number,
): Promise<string> {
  const put = putter(trx)
  const an = (title: string, index: number) => ({
    council_id,
    action_id: anId(),
    title: `${title} ${index}`,
    aim: '',
    owner: 'Le centre communal',
    theme: title,
    deadline_on: '2026-11-01',
    state: 'under-way',
    told_publicly: 0,
    created_on: '2026-10-01',
  })
  const own = times(size, (index) => an(CANARIES.action, index))
  const decided = times(size, (index) => ({
    ...an('Une action publique', index),
    consultation_id: id,
    priority_id: priorities[0]?.id ?? '',
  }))
  await put('action', own)
  await put('action', decided)
  const action = own[0]?.action_id ?? ''
  const of = own.map(({ action_id }) => ({ council_id, action_id }))
  const more = (count: number) => [...of, ...times(count - 1, () => ({ council_id, action_id: action }))]
  // No action has more of them than that.
  const rows = more(Math.min(size, MOST_INDICATORS))
  await put(
    'action_step',
    rows.map((row, position) => ({
      ...row,
      step_id: anId(),
      position,
      title: CANARIES.action,
      deadline_on: '2026-11-01',
      state: 'to-do',
    })),
  )
  await put(
    'action_evidence',
    rows.map((row) => ({
      ...row,
      evidence_id: anId(),
      text: CANARIES.action,
      address: '',
      dated_on: '2026-11-01',
      told_publicly: 0,
    })),
  )
  await put(
    'indicator',
    rows.map((row, position) => ({
      ...row,
      indicator_id: `${position}`,
      position,
      name: CANARIES.action,
      unit: '',
      about_people: 0,
    })),
  )
  await put(
    'indicator_value',
    rows.map((row, position) => ({
      ...row,
      indicator_id: `${position}`,
      measured_on: '2026-11-01',
      figure: '12',
    })),
  )
  await put(
    'evaluation_answer',
    rows.map((row, position) => ({
      ...row,
      year: 2026,
      question: 'stigma',
      position: position + 1,
      answer: 'yes',
      text: CANARIES.action,
      answered_on: '2026-11-01',
    })),
  )
  await put(
    'action_change',
    more(size).map((row, position) => ({
      ...row,
      position: position + 1,
      kind: 'state',
      before: 'not-started',
      after: 'under-way',
      reason: CANARIES.action,
      changed_on: '2026-11-01',
    })),
  )
  return action
}

async function putJournal(
  trx: RegistryDb,
  councilId: string,
  consultations: Staffed['consultations'],
  size: number,
): Promise<void> {
  const entries: JournalEntry[] = []
  const subjects = Object.values(consultations).map(({ id }) => id)
  for (let number = 1; number <= size; number += 1)
    entries.push(
      chainEntry(entries.at(-1) ?? (await lastEntry(trx, councilId)), {
        councilId,
        at: AFTER,
        act: 'consultation-defined',
        actor: 'coordinator',
        subject: subjects[number % subjects.length] ?? councilId,
        details: { version: number },
      }),
    )
  await putter(trx)(
    'journal_entry',
    entries.map((entry) => ({
      council_id: councilId,
      number: entry.number,
      at: entry.at,
      act: entry.act,
      actor: entry.actor,
      subject: entry.subject,
      details: JSON.stringify(entry.details),
      previous_hash: entry.previousHash,
      hash: entry.hash,
    })),
  )
}

/** Writes rows by the hundred. */
function putter(db: RegistryDb) {
  return async <Table extends keyof RegistrySchema>(
    table: Table,
    rows: readonly Insertable<RegistrySchema[Table]>[],
  ): Promise<void> => {
    for (let start = 0; start < rows.length; start += 500)
      await db
        .insertInto(table)
        .values(rows.slice(start, start + 500))
        .execute()
  }
}

function times<T>(size: number, make: (index: number) => T): T[] {
  return Array.from({ length: size }, (_, index) => make(index))
}

function fromKeys<Key extends string, T>(
  keys: readonly Key[],
  make: (key: Key) => T,
): Record<Key, T> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, T>
}
