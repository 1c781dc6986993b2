import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROLES, type Role } from '#app/domain/membership.ts'
import { createSessions } from '#app/http/sessions.ts'
import { transact } from '#db/transaction.ts'
import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { givenCouncil } from '#tests/factories/registry.ts'
import {
  givenOutsiders,
  givenSessionsAndMessages,
  givenStaffedCouncil,
  STAFFED_NOW,
  type Phase,
  type Staffed,
} from '#tests/factories/staffed-council.ts'
import { aWorld } from '#tests/factories/world.ts'
import { counting } from '#tests/setup/count-queries.ts'
import { useStores } from '#tests/setup/databases.ts'
import { startSite, type Site } from '#tests/setup/web.ts'

const FEW = 10
const MANY = 1_000

type Reader = Role | 'administrator' | null

/** Every page that lists something, and somebody who may read it. */
const LISTS: readonly (readonly [name: string, reader: Reader, at: (here: Staffed) => string])[] = [
  ['the councils', null, () => paths.councils],
  ['a council and its consultations', null, ({ council }) => paths.council(council.slug)],
  ['a consultation and its priorities', null, at(paths.consultation, 'consolidating')],
  ['a result', null, at(paths.results, 'released')],
  ['a result as a table', null, at(paths.resultsCsv, 'released')],
  ['a result as data', null, at(paths.resultsJson, 'released')],
  ['a result’s files, described', null, at(paths.resultsPackage, 'released')],
  ['a result as a picture', null, at(paths.resultsPicture, 'released')],
  ['what became of it', null, at(paths.outcome, 'released')],
  ['a sealed result', 'scrutineer', at(spacePaths.result, 'released')],
  ['the decisions', 'steering-member', at(spacePaths.decisions, 'released')],
  ['decisions that are followed up', 'chair', at(spacePaths.decisions, 'decided')],
  [
    'what follows from a decision',
    'coordinator',
    ({ council, consultations: { decided } }) =>
      spacePaths.followUp(council.slug, decided.slug, decided.priorities[0]?.id ?? ''),
  ],
  ['what groups say', 'group-member', at(spacePaths.groupWork, 'consolidating')],
  ['the bodies', 'steering-member', ({ council }) => spacePaths.bodies(council.slug)],
  ['a body and its seats', 'coordinator', ({ council, body }) => spacePaths.body(council.slug, body)],
  ['a seat', 'coordinator', ({ council, body, seat }) => spacePaths.seat(council.slug, body, seat)],
  ['the notes of a meeting', 'coordinator', ({ council, agenda }) => spacePaths.notes(council.slug, agenda)],
  ['a meeting on a screen', 'chair', ({ council, agenda }) => spacePaths.screen(council.slug, agenda)],
  ['the agendas', 'coordinator', ({ council }) => spacePaths.agendas(council.slug)],
  ['a meeting', 'coordinator', ({ council, agenda }) => spacePaths.meeting(council.slug, agenda)],
  [
    'who was there',
    'chair',
    ({ council, agenda }) => spacePaths.attendance(council.slug, agenda),
  ],
  ['the documents of a meeting', 'steering-member', ({ council, agenda }) => spacePaths.files(council.slug, agenda)],
  ['an agenda', 'coordinator', ({ council, agenda }) => spacePaths.agenda(council.slug, agenda)],
  [
    'an agenda for word processors',
    'steering-member',
    ({ council, agenda }) => spacePaths.agendaDocument(council.slug, agenda),
  ],
  [
    'an agenda as a PDF',
    'steering-member',
    ({ council, agenda }) => spacePaths.agendaPdf(council.slug, agenda),
  ],
  [
    'an agenda to print',
    'steering-member',
    ({ council, agenda }) => spacePaths.agendaPaper(council.slug, agenda),
  ],
  [
    'an item of an agenda',
    'chair',
    ({ council, agenda, agendaItem }) => spacePaths.agendaItem(council.slug, agenda, agendaItem),
  ],
  ['the actions', 'chair', ({ council }) => spacePaths.actions(council.slug)],
  ['a new action', 'coordinator', ({ council }) => spacePaths.newAction(council.slug)],
  ['an action', 'coordinator', ({ council, action }) => spacePaths.action(council.slug, action)],
  ['the frameworks', 'steering-member', ({ council }) => spacePaths.frameworks(council.slug)],
  [
    'what an agenda may be made of',
    'coordinator',
    ({ council }) => spacePaths.composeAgenda(council.slug),
  ],
  ['the roadmap', 'chair', ({ council }) => spacePaths.roadmap(council.slug)],
  ['the public roadmap', null, ({ council }) => paths.roadmap(council.slug)],
  ['the report of a year', 'chair', ({ council }) => spacePaths.report(council.slug, 2026)],
  ['an evaluation', 'chair', ({ council }) => spacePaths.evaluation(council.slug, 2026)],
  [
    'minutes of a meeting',
    'coordinator',
    ({ council, heldAgenda }) => spacePaths.minutes(council.slug, heldAgenda),
  ],
  ['minutes that are drafted', 'chair', ({ council, agenda }) => spacePaths.minutes(council.slug, agenda)],
  [
    'the decisions of a meeting',
    'steering-member',
    ({ council, heldAgenda }) => spacePaths.decisionList(council.slug, heldAgenda),
  ],
  ['published minutes', null, ({ council }) => paths.minutesList(council.slug)],
  ['public minutes', null, ({ council, heldAgenda }) => paths.minutes(council.slug, heldAgenda)],
  [
    'public minutes as a PDF',
    null,
    ({ council, heldAgenda }) => paths.minutesFile(council.slug, heldAgenda, 'compte-rendu.pdf'),
  ],
  ['the proposals', null, at(paths.proposals, 'proposing')],
  ['published texts as data', null, at(paths.proposalsData, 'proposing')],
  ['a search among proposals', null, (here) => `${at(paths.proposals, 'proposing')(here)}?q=banc`],
  ['what became of it', null, at(paths.outcome, 'decided')],
  ['one’s sessions', 'chair', () => spacePaths.account],
  ['the councils of the platform', 'administrator', () => spacePaths.platform],
  ['the outbox', 'administrator', () => spacePaths.outbox],
  ['a council’s team', 'chair', ({ council }) => spacePaths.team(council.slug)],
  ['the consultations of a council', 'relay', ({ council }) => spacePaths.consultations(council.slug)],
  ['a consultation that is prepared', 'coordinator', at(spacePaths.consultation, 'consolidating')],
  ['a preview', 'coordinator', at(spacePaths.preview, 'draft')],
  [
    'a draft read again before it opens',
    'coordinator',
    at((council, draft) => spacePaths.define(council, draft, 'relire'), 'draft'),
  ],
  ['merges, objections and what can be undone', 'coordinator', at(spacePaths.gatherings, 'consolidating')],
  ['the proposals of an organisation', 'representative', at(spacePaths.propose, 'proposing')],
  ...ROLES.map(
    (role): readonly [string, Reader, (here: Staffed) => string] => [
      `what is to be done (${role})`,
      role,
      ({ council }) => spacePaths.council(council.slug),
    ],
  ),
  ['what waits for a moderator', 'moderator', at(spacePaths.moderation, 'proposing')],
  [
    'a text to moderate',
    'moderator',
    ({ council, consultations, proposals }) =>
      spacePaths.review(council.slug, consultations.proposing.slug, proposals.submitted),
  ],
  [
    'how a council moderates',
    'moderator',
    ({ council }) => spacePaths.moderationSettings(council.slug),
  ],
  ['proposals to gather', 'moderator', at(spacePaths.consolidation, 'consolidating')],
  [
    'a priority and its sources',
    'coordinator',
    ({ council, consultations: { consolidating } }) =>
      spacePaths.priority(council.slug, consolidating.slug, consolidating.priorities[0]?.id ?? ''),
  ],
  ['the journal', 'chair', ({ council }) => spacePaths.journal(council.slug)],
  ['a council’s settings', 'coordinator', ({ council }) => spacePaths.settings(council.slug)],
  ['the vote', null, at(paths.vote, 'voting')],
  ['the vote by e-mail', null, at(paths.voteByEmail, 'voting')],
  ['a right to vote by e-mail', null, at(paths.votingRight, 'voting')],
  ['the key that signs them', null, at(paths.votingKey, 'voting')],
  ['the orders of codes', 'coordinator', at(spacePaths.codes, 'voting')],
  ['the sheets of a relay', 'relay', ({ council }) => spacePaths.sheets(council.slug)],
]

function at(path: (council: string, consultation: string) => string, phase: Phase) {
  return ({ council, consultations }: Staffed) => path(council.slug, consultations[phase].slug)
}

interface Place {
  here: Staffed
  site: Site
  /** The statements that an address asks of the stores, once everything it keeps was asked for. */
  statementsOf: (path: string, reader: Reader) => Promise<readonly string[]>
}

describe('every page asks as much of the stores', () => {
  const few = useStores('sqlite')
  const many = useStores('sqlite')
  let small: Place
  let large: Place

  beforeAll(async () => {
    small = await aPlace(few(), FEW)
    large = await aPlace(many(), MANY)
  }, 300_000)
  afterAll(() => Promise.all([small.site.stop(), large.site.stop()]))

  it.each(LISTS)(`for ${FEW} rows as for ${MANY}: %s`, async (_, reader, path) => {
    const asked = await small.statementsOf(path(small.here), reader)
    const askedOfMany = await large.statementsOf(path(large.here), reader)
    expect(asked.length).toBeGreaterThan(0)
    expect(withoutLists(askedOfMany)).toEqual(withoutLists(asked))
  })
})

async function aPlace(stores: Parameters<typeof aWorld>[0], size: number): Promise<Place> {
  const here = await givenStaffedCouncil(stores.registry, size)
  await transact(stores.registry, async (trx) => {
    for (let council = 1; council < size; council += 1) await givenCouncil(trx)
  })
  const { administrator } = await givenOutsiders(stores.registry)
  await givenSessionsAndMessages(stores.registry, here.people.chair, size)
  const world = aWorld(stores)
  world.setNow(STAFFED_NOW)
  const registry = counting(stores.registry)
  const urn = counting(stores.urn)
  const site = await startSite({
    ...world.as('public'),
    registry: registry.store,
    urn: urn.store,
  })
  const sessions = createSessions(stores.registry, 'http://127.0.0.1')
  const cookieOf = async (reader: Reader): Promise<Record<string, string>> => {
    if (reader === null) return {}
    const account = reader === 'administrator' ? administrator : here.people[reader]
    return { Cookie: (await sessions.begin(account)).split(';')[0] ?? '' }
  }
  return {
    here,
    site,
    statementsOf: async (path, reader) => {
      const headers = await cookieOf(reader)
      const read = async () => {
        const response = await fetch(`${site.url}${path}`, { headers })
        expect(response.status, path).toBe(200)
        await response.text()
      }
      await read()
      registry.statements.splice(0)
      urn.statements.splice(0)
      await read()
      return [...registry.statements, ...urn.statements].sort()
    },
  }
}

/** `in (?, ?, ?)` is one question, however many are asked about. */
function withoutLists(statements: readonly string[]): readonly string[] {
  return statements.map((statement) => statement.replace(/\((\?|\$\d+)(, (\?|\$\d+))*\)/g, '(…)'))
}
