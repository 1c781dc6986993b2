import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { attachmentOf, ROLES } from '#app/domain/membership.ts'
import { createSessions } from '#app/http/sessions.ts'
import { requestReset } from '#app/usecases/accounts.ts'
import { castBallot, checkReceipt } from '#app/usecases/ballots.ts'
import { moderate, readQueue, readReview } from '#app/usecases/moderation.ts'
import { submitProposal } from '#app/usecases/proposals.ts'
import { nameMember } from '#app/usecases/team.ts'
import { tend } from '#app/usecases/tick.ts'
import {
  answerModeration,
  followProposal,
  reviseProposal,
  withdrawProposal,
} from '#app/usecases/tracking.ts'
import { insertMembership } from '#db/registry/membership.ts'
import type { RegistryDb } from '#db/stores.ts'
import { givenAccount } from '#tests/factories/accounts.ts'
import { anId } from '#tests/factories/consultation.ts'
import { aTrackingCode, givenProposing } from '#tests/factories/proposing.ts'
import {
  aBallot,
  aChangeKey,
  AFTER_VOTING,
  aSalt,
  aWorld,
  cast,
  expectOk,
  givenCodes,
  givenMember,
  givenOpenConsultation,
  givenRelease,
  type Played,
  type World,
} from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'
import { foreignKeys, reachable } from '#tests/setup/foreign-keys.ts'
import { everyRow, type Row } from '#tests/setup/rows.ts'

/** All that the urn may hold. Whoever adds a column has to argue for it here. */
const URN_COLUMNS = {
  // `reconciliation`: a word about the whole urn, written when it is sealed.
  poll: ['blocks', 'closes_at', 'consultation_id', 'reconciliation', 'state'],
  ballot: ['change_hash', 'college', 'commitment', 'consultation_id', 'content', 'id', 'salt'],
  sealed_ballot: ['block', 'commitment', 'consultation_id', 'content', 'id', 'salt'],
}

/** All that is kept of a text and of what was said about it: neither who, nor at what hour, nor from which college. */
const PROPOSAL_COLUMNS = {
  proposal: [
    'charter_version',
    'consultation_id',
    'council_id',
    'decided_on',
    'erased_on',
    'organisation',
    'proposal_id',
    'received_on',
    'search_text',
    'status',
    'text',
    'theme_id',
    'title',
    'tracking_hash',
    'version',
    // A day, as `received_on`: of the author's last word that moderation waits to answer; gone with withdrawal.
    'waiting_since',
    'why',
  ],
  proposal_college: ['college_id', 'consultation_id', 'council_id', 'proposals'],
  proposal_message: [
    'consultation_id',
    'council_id',
    'kind',
    'position',
    'proposal_id',
    'reason',
    'text',
    'written_on',
  ],
  proposal_original: [
    'consultation_id',
    'council_id',
    'masked_on',
    'proposal_id',
    'text',
    'title',
    'why',
  ],
  distress_case: [
    'alerted',
    'answered_on',
    'closed_on',
    'consultation_id',
    'council_id',
    'level',
    'opened_on',
    'outcome',
    'proposal_id',
    'raised_by',
  ],
  proposed_refusal: [
    'consultation_id',
    'council_id',
    'proposal_id',
    'proposed_on',
    'reason',
    'reviewer_mark',
    'text',
  ],
  refusal_review: [
    'consultation_id',
    'council_id',
    'proposal_id',
    'reviewer_mark',
  ],
  second_opinion: [
    'consultation_id',
    'council_id',
    // Whether the author has changed the words since: neither when, nor how often.
    'former',
    'kind',
    'position',
    'proposal_id',
    'reviewer_mark',
    'text',
    'written_on',
  ],
  proposal_notice: [
    'consultation_id',
    'council_id',
    'due',
    'proposal_id',
    'sealed_address',
  ],
  objection: [
    'answer',
    'consultation_id',
    'council_id',
    'priority_id',
    'proposal_id',
    'settled_on',
    'text',
    'written_on',
  ],
}

/** Where people are known by name, by address or by what they hold. */
const PEOPLE = [
  'account',
  'session',
  'account_link',
  'membership',
  'outbox',
  'release_approval',
  'voting_link',
  'eligibility',
  'subscriber',
]

/** Urn columns that may equal something in the registry: they are as wide as consultation × college. */
const SHARED_COLUMNS = ['consultation_id', 'college', 'block']

describe.each(ENGINES)('a ballot and a person on %s', (engine) => {
  const stores = useStores(engine)

  /**
   * Two consultations played to the end of voting, each with a team that is signed in: first casts,
   * replacements, refusals, receipts.
   */
  async function played() {
    const world = aWorld(stores())
    const all = []
    for (let round = 0; round < 2; round += 1) {
      const one = await givenOpenConsultation(world)
      await givenTeam(world, one)
      for (const { id: college } of one.consultation.colleges) {
        const codes = await givenCodes(world, one.address, college, 16)
        for (const [index, code] of codes.slice(0, 13).entries()) {
          const changeKey = aChangeKey()
          const ballot = aBallot(one.consultation, index % 5, { crise: (index * 3) % 5 })
          const { receipt } = expectOk(await cast(world, one, code, { ballot, changeKey }))
          if (index % 3 === 0)
            expectOk(
              await castBallot(world.as('public'), one.address, { code }, {
                ballot: aBallot(one.consultation, 4),
                salt: aSalt(),
                changeKey,
                replacing: true,
              }),
            )
          await cast(world, one, code)
          await checkReceipt(world.as('public'), one.address, receipt)
        }
      }
      await tend(world.as('clock'))
      all.push(one)
    }
    return { world, all }
  }

  /** Somebody in every role, each with a password, a session and a link that has not served. */
  async function givenTeam(world: World, { consultation, address }: Played) {
    const sessions = createSessions(stores().registry, 'http://127.0.0.1')
    for (const role of ROLES.filter((one) => one !== 'coordinator' && one !== 'chair')) {
      const attached = { seat: 'Usagers', organisation: 'Unafam', relayId: 'gem' }
      const account = await givenAccount(world)
      const { id: accountId, name } = account
      const membership = { id: anId(), accountId, name, role, ...attachmentOf(role, attached) }
      await insertMembership(stores().registry, consultation.councilId, membership, world.now())
      await sessions.begin(account.id)
      expectOk(await requestReset(world.as('public'), account.email))
    }
    const coordinator = await givenMember(world, consultation.councilId, 'coordinator')
    expectOk(
      await nameMember(coordinator, address.council, {
        email: `${anId()}@exemple.test`,
        name: 'Camille Exemple',
        role: 'moderator',
      }),
    )
  }

  it('share no column of the urn beyond consultation and college', async () => {
    const tables = await stores().urn.introspection.getTables()
    const columns = Object.fromEntries(
      tables.map(({ name, columns }) => [name, columns.map((column) => column.name).sort()]),
    )
    expect(columns).toEqual(URN_COLUMNS)
  })

  it('are joined by no path of keys: a ballot refers to its poll, a poll to nothing', async () => {
    const keys = await foreignKeys(stores().urn, engine)
    expect(keys.filter(({ to }) => to !== 'poll')).toEqual([])
    expect(keys.filter(({ from }) => from === 'poll')).toEqual([])
    const referred = new Set((await foreignKeys(stores().registry, engine)).map(({ to }) => to))
    const registry = (await stores().registry.introspection.getTables()).map(({ name }) => name)
    for (const table of referred) expect(registry).toContain(table)
    expect(registry.filter((name) => /^(ballot|urn|poll|vote)/.test(name))).toEqual([])
  })

  it('have no equal value narrower than consultation × college, before or after sealing', async () => {
    const { world, all } = await played()
    const kept = await valuesOfRegistry(stores().registry)
    expect(kept.size).toBeGreaterThan(300)
    const urn = await everyRow(stores().urn)
    expect(urn.get('ballot')).toHaveLength(all.length * 4 * 13)
    expectOnlyWideMatches(urn.get('ballot') ?? [], kept)

    world.setNow(AFTER_VOTING)
    for (const one of all) await givenRelease(world, one)
    const after = new Set([...kept, ...(await valuesOfRegistry(stores().registry))])
    const sealed = await everyRow(stores().urn)
    expect(sealed.get('ballot')).toEqual([])
    expect(sealed.get('sealed_ballot')).toHaveLength(all.length * 4 * 13)
    expectOnlyWideMatches(sealed.get('sealed_ballot') ?? [], after)
  })

  it('would be found joined if a single ballot kept the hash of its code', async () => {
    const { all } = await played()
    const [code] = (await everyRow(stores().registry)).get('participation_code') ?? []
    const ballots = ((await everyRow(stores().urn)).get('ballot') ?? []).filter(
      (row) => row['consultation_id'] === all[0]?.consultation.id,
    )
    const [first, ...others] = ballots
    const linked = [{ ...first, salt: code?.['code_hash'] }, ...others]
    const kept = await valuesOfRegistry(stores().registry)
    expect(() => expectOnlyWideMatches(linked, kept)).toThrow('to deeply equal')
  })

  it('leave no time, order or size in the urn', async () => {
    const { all } = await played()
    const ids = new Set(all.map(({ consultation }) => consultation.id))
    const rows = ((await everyRow(stores().urn)).get('ballot') ?? []).filter((row) =>
      ids.has(String(row['consultation_id'])),
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows)
      for (const [column, value] of Object.entries(row)) {
        expect(typeof value, column).toBe('string')
        if (column === 'content' || SHARED_COLUMNS.includes(column)) continue
        expect(value, column).toMatch(/^[0-9a-f]{64}$/)
      }
    if (engine === 'sqlite')
      await expect(sql`select rowid from ballot`.execute(stores().urn)).rejects.toThrow('rowid')
  })
})

describe.each(ENGINES)('a proposal and a person on %s', (engine) => {
  const stores = useStores(engine)

  /** Texts from every college and from an organisation, ruled on, answered, revised and withdrawn. */
  async function collected() {
    const world = aWorld(stores())
    const played = await givenProposing(world)
    const { consultation, address } = played
    const moderator = await givenMember(world, consultation.councilId, 'moderator')
    const organisation = 'Unafam'
    const councilId = consultation.councilId
    const speaker = await givenMember(world, councilId, 'representative', { organisation })
    for (const [index, college] of [...consultation.colleges, null, null].entries()) {
      const code = aTrackingCode()
      const words = { title: `Un titre ${index}`, text: `Un texte ${index}`, why: '' }
      expectOk(
        await submitProposal(index === 5 ? speaker : world.as('public'), address, {
          words,
          code,
          ...(college !== null && { collegeId: college.id }),
        }),
      )
      const [next] = expectOk(
        await readQueue(moderator, address, { queue: 'waiting', page: 1 }),
      ).proposals
      const ruling =
        index % 2 === 0
          ? ({ act: 'accept' } as const)
          : ({ act: 'return', reason: 'unclear', text: 'Dites où.' } as const)
      const proposalId = next?.id ?? ''
      const { proposal } = expectOk(await readReview(moderator, address, proposalId))
      const { version } = proposal
      expectOk(await moderate(moderator, address, { proposalId, version, ruling }))
      await answerModeration(world.as('public'), address, code, 'Près de la gare')
      const followed = expectOk(await followProposal(world.as('public'), address, code))
      const revised = { ...words, why: 'Parce que' }
      if (followed.may.revise)
        expectOk(
          await reviseProposal(world.as('public'), address, code, revised, followed.version),
        )
      if (index === 4) expectOk(await withdrawProposal(world.as('public'), address, code))
    }
    const sessions = createSessions(stores().registry, 'http://127.0.0.1')
    for (const { actor } of [moderator, speaker])
      if (actor.kind === 'account') await sessions.begin(actor.accountId)
    return { played, rows: await everyRow(stores().registry) }
  }

  it('meet in no column: neither author nor hour nor college is kept with a text', async () => {
    const tables = await stores().registry.introspection.getTables()
    const columns = Object.fromEntries(
      tables
        .filter(({ name }) => name.startsWith('proposal') || name in PROPOSAL_COLUMNS)
        .map(({ name, columns }) => [name, columns.map((column) => column.name).sort()]),
    )
    expect(columns).toEqual(PROPOSAL_COLUMNS)
  })

  it('are joined by no path of keys, in either direction', async () => {
    const keys = await foreignKeys(stores().registry, engine)
    for (const table of Object.keys(PROPOSAL_COLUMNS))
      expect([...reachable(keys, table)].filter((name) => PEOPLE.includes(name))).toEqual([])
    for (const table of PEOPLE)
      expect([...reachable(keys, table)].filter((name) => name in PROPOSAL_COLUMNS)).toEqual([])
  })

  it('have no equal value but the council, the consultation, and an organisation that speaks as such', async () => {
    const { rows, played } = await collected()
    const wide = [played.consultation.councilId, played.consultation.id, 'Unafam']
    const ofPeople = new Set(
      PEOPLE.flatMap((table) => rows.get(table) ?? []).flatMap((row) =>
        Object.values(row).flatMap((value) =>
          leavesOf(value).flatMap((leaf) => [leaf, sha256(leaf)]),
        ),
      ),
    )
    expect(ofPeople.size).toBeGreaterThan(20)
    for (const table of Object.keys(PROPOSAL_COLUMNS))
      for (const row of rows.get(table) ?? [])
        for (const [column, value] of Object.entries(row)) {
          if (typeof value !== 'string' || value === '' || wide.includes(value)) continue
          expect(ofPeople.has(value), `${table}.${column}`).toBe(false)
        }
  })

  it('have no hour in common, and a text no college', async () => {
    const { rows, played } = await collected()
    const colleges = played.consultation.colleges.map(({ id }) => id)
    const kept = Object.keys(PROPOSAL_COLUMNS).flatMap((table) => rows.get(table) ?? [])
    expect(kept.length).toBeGreaterThan(10)
    for (const row of kept)
      for (const value of Object.values(row)) {
        expect(String(value)).not.toMatch(/\d{2}:\d{2}/)
        expect(colleges).not.toContain(value)
      }
  })

  it('are not brought together by the journal: it tells neither what authors did nor who rules', async () => {
    const { rows } = await collected()
    const entries = rows.get('journal_entry') ?? []
    expect(entries.length).toBeGreaterThan(4)
    expect(entries.filter(({ actor }) => actor === 'public' || actor === 'representative')).toEqual([])
    for (const entry of entries)
      for (const row of [...(rows.get('account') ?? []), ...(rows.get('membership') ?? [])])
        for (const value of [row['account_id'], row['email'], row['membership_id']])
          if (value !== undefined) expect(JSON.stringify(entry)).not.toContain(value)
  })
})

/**
 * Every value that the registry holds, JSON taken apart, and what an attacker would compute of each
 * without a secret: its SHA-256, of the text and of the bytes it spells.
 */
async function valuesOfRegistry(registry: RegistryDb): Promise<Set<string>> {
  const values = new Set<string>()
  for (const rows of (await everyRow(registry)).values())
    for (const row of rows)
      for (const value of Object.values(row))
        for (const leaf of leavesOf(value)) {
          values.add(leaf)
          values.add(sha256(leaf))
          if (/^([0-9a-f]{2})+$/.test(leaf)) values.add(sha256(Buffer.from(leaf, 'hex')))
        }
  return values
}

function leavesOf(value: unknown): string[] {
  if (typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap(leavesOf)
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => [key, ...leavesOf(inner)])
  if (typeof value !== 'string') return []
  if (!/^[[{]/.test(value)) return [value]
  try {
    return [value, ...leavesOf(JSON.parse(value))]
  } catch {
    return [value]
  }
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex')
}

/**
 * A value of a ballot that stands in the registry too must be shared by every ballot of the same
 * consultation and college (or block). The opinions themselves are left out: small numbers on the
 * scale, checked to be that and nothing else.
 */
function expectOnlyWideMatches(ballots: readonly Row[], kept: ReadonlySet<string>): void {
  const groupOf = (row: Row) =>
    [row['consultation_id'], row['college'] ?? row['block']].map(String).join(' ')
  const groups = Map.groupBy(ballots, groupOf)
  const holders = new Map<string, Set<Row>>()
  for (const row of ballots)
    for (const value of valuesOfBallot(row)) {
      const known = holders.get(value) ?? new Set()
      holders.set(value, known.add(row))
    }
  const narrow = [...holders]
    .filter(([value]) => kept.has(value))
    .filter(([, rows]) =>
      [...rows].some((row) => !(groups.get(groupOf(row)) ?? []).every((other) => rows.has(other))),
    )
    .map(([value]) => value)
  expect(narrow).toEqual([])
}

function valuesOfBallot(row: Row): string[] {
  return Object.entries(row).flatMap(([column, value]) => {
    if (column !== 'content') return leavesOf(value)
    const content: { method: string; opinions: Record<string, number | null> } = JSON.parse(
      String(value),
    )
    for (const opinion of Object.values(content.opinions))
      expect([null, 0, 1, 2, 3, 4]).toContain(opinion)
    return [content.method, ...Object.keys(content.opinions)]
  })
}
