import { expect, it } from 'vitest'
import { codeTotals, heardColleges } from '#app/domain/floored-count.ts'
import { bytesForSecret, secretFromBytes, TRACKING_CODE_LENGTH } from '#app/domain/secret.ts'
import { listSheets, orderCodes, printSheet } from '#app/usecases/code-orders.ts'
import { moderate, readQueue } from '#app/usecases/moderation.ts'
import { submitProposal } from '#app/usecases/proposals.ts'
import { openStores, type Stores } from '#db/stores.ts'
import { CALENDAR, COLLEGES } from '#tests/factories/consultation.ts'
import { morning, type PlayedTwin } from '#tests/factories/played-twin.ts'
import { PROPOSING, WHILE_CONSOLIDATING, WORDS } from '#tests/factories/proposing.ts'
import { aRepeatableWorld, givenPeople, type Person } from '#tests/factories/repeatable.ts'
import { expectOk, givenOpenConsultation } from '#tests/factories/world.ts'
import { differences, showing, type Artefacts } from '#tests/setup/artefacts.ts'
import { freshPlace } from '#tests/setup/databases.ts'

/** By college, in the order of COLLEGES: proposals whose author told it, and codes on a sheet of at most 60. */
interface Told {
  authors: readonly number[]
  codes: readonly number[]
}

const ON_A_SHEET = 60
const RECEIVED = 60
const THRESHOLD = 11

const ONE: Told = { authors: [24, 11, 3, 0], codes: [25, 47, 3, 30] }
/** The same at least of each, exactly otherwise. */
const OTHER: Told = { authors: [22, 13, 0, 7], codes: [31, 45, 10, 23] }
/** Enough more of one college to make 33 at least. */
const MORE: Told = { authors: [33, 11, 3, 0], codes: ONE.codes }

function atLeast({ authors, codes }: Told) {
  const ids = COLLEGES.map(({ id }) => id)
  const sheets = ids.map((college, at) => ({ college, most: ON_A_SHEET, codes: codes[at] ?? 0 }))
  const counted = new Map(ids.map((id, at) => [id, authors[at] ?? 0]))
  return [codeTotals(sheets, ids, THRESHOLD), [...heardColleges(counted, RECEIVED, THRESHOLD)]]
}

/** A consultation in which proposals came and codes were printed; relays and moderators at work. */
async function given(stores: Stores, { authors, codes }: Told): Promise<PlayedTwin> {
  const world = aRepeatableWorld(stores)
  const played = await givenOpenConsultation(
    world,
    { calendar: { proposing: PROPOSING, voting: CALENDAR.voting }, slug: 'priorites' },
    { slug: 'pays-de-vire' },
  )
  world.setNow('2026-10-22T14:37:12.345Z')
  const { address, consultation } = played
  const people = await givenPeople(world, consultation.councilId)
  const as = (person: Person) => world.signedIn(people[person])
  for (const [at, { id }] of COLLEGES.entries()) {
    expectOk(await orderCodes(as('coordinator'), address, { relayId: 'gem', collegeId: id, most: ON_A_SHEET }))
    const { sheets } = expectOk(await listSheets(as('relay'), address.council, 1))
    const waiting = sheets.find(({ status }) => status === 'waiting')?.order ?? ''
    expectOk(await printSheet(as('relay'), address, waiting, codes[at] ?? 0))
    world.beginAgain(`after the sheet of ${id}`)
  }
  const tellers = COLLEGES.flatMap(({ id }, at) => Array.from({ length: authors[at] ?? 0 }, () => id))
  for (let nth = 0; nth < RECEIVED; nth += 1) {
    const code = secretFromBytes(
      world.randomBytes(bytesForSecret(TRACKING_CODE_LENGTH)),
      TRACKING_CODE_LENGTH,
    )
    const collegeId = tellers[nth]
    const submission = { words: { ...WORDS, title: `Texte ${nth}`, themeId: 'vivre' }, code }
    expectOk(
      await submitProposal(world.as('public'), address, {
        ...submission,
        ...(collegeId !== undefined && { collegeId }),
      }),
    )
  }
  await morning({ world }, '2026-10-23T06:00:00.000Z')
  const queue = { queue: 'waiting', page: 1 } as const
  const { proposals } = expectOk(await readQueue(as('moderator'), address, queue))
  for (const { id } of proposals.slice(0, 5)) {
    const ruling = { act: 'accept' } as const
    expectOk(await moderate(as('moderator'), address, { proposalId: id, version: 1, ruling }))
  }
  const { sheets } = expectOk(await listSheets(as('relay'), address.council, 1))
  return {
    ...played,
    world,
    people,
    as,
    codes: new Map(),
    sheets: sheets.map(({ order }) => order),
    proposals: proposals.slice(4, 6).map(({ id }) => id),
    agenda: null,
  }
}

async function shown(told: Told): Promise<Artefacts[]> {
  const place = await freshPlace('sqlite')
  const stores = await openStores(place.config)
  const twin = await given(stores, told)
  const site = await showing(twin)
  try {
    const proposing = await site.artefacts(twin, 'data')
    await morning(twin, WHILE_CONSOLIDATING)
    return [proposing, await site.artefacts(twin, 'data')]
  } finally {
    await site.stop()
    await stores.close()
    await place.remove()
  }
}

/** But what relays see on their own sheets, which they counted themselves. */
function differing(one: readonly Artefacts[], other: readonly Artefacts[]): string[] {
  return one
    .flatMap((artefacts, moment) => differences(artefacts, other[moment] ?? new Map()))
    .filter((difference) => !/^relay \S+\/feuilles/.test(difference))
}

it('is the same for as many authors and codes at least, whoever asks', async () => {
  expect(atLeast(OTHER)).toEqual(atLeast(ONE))
  const one = await shown(ONE)
  expect(differing(one, await shown(OTHER))).toEqual([])
  const where = differing(one, await shown(MORE)).map((difference) => difference.split(': ')[0])
  const desk = '/espace/clsm/pays-de-vire/consultations/priorites/priorites.data'
  expect(new Set(where)).toEqual(new Set([`coordinator ${desk}`, `moderator ${desk}`]))
}, 120_000)
