import { describe, expect, it } from 'vitest'
import type { Visibility } from '#app/domain/agenda-visibility.ts'
import type { Mail } from '#app/domain/mail.ts'
import { LARGEST_FILE, MOST_FILES } from '#app/domain/meeting-file.ts'
import { ROLES } from '#app/domain/membership.ts'
import { agendaWords } from '#app/i18n/agenda-words.ts'
import { addItem, removeItem } from '#app/usecases/agenda-acts.ts'
import { settleItem } from '#app/usecases/agenda-item-acts.ts'
import { readAgenda } from '#app/usecases/agendas.ts'
import { convene } from '#app/usecases/convocation.ts'
import { sendDueMail } from '#app/usecases/mail.ts'
import { addFile, joinFile, readFile, readFiles, removeFile } from '#app/usecases/meeting-files.ts'
import { planMeeting } from '#app/usecases/meetings.ts'
import { applyRetention } from '#app/usecases/retention.ts'
import { listEntries } from '#db/registry/journal.ts'
import { givenCouncil } from '#tests/factories/registry.ts'
import { givenEmptyBody, givenSeat } from '#tests/factories/seats.ts'
import { aWorld, codesOf, expectOk, givenMember } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const NOW = '2026-12-20T08:00:00.000Z'
interface SentDocument {
  name: string
  itemId: string | null
  content: Uint8Array
}

const bytes = (text: string) => new TextEncoder().encode(text)
const NOTE: SentDocument = { name: 'Budget prévu.txt', itemId: null, content: bytes('Douze euros.') }

describe.each(ENGINES)('the documents of a meeting on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry

  async function given() {
    const world = aWorld(stores(), 'smtp')
    await registry().deleteFrom('outbox').execute()
    const council = await givenCouncil(registry())
    world.setNow(NOW)
    const coordinator = await givenMember(world, council.id, 'coordinator')
    const member = await givenMember(world, council.id, 'steering-member', { seat: 'Usagers' })
    const body = await givenEmptyBody(registry(), council.id, { quorum: 2 })
    await givenSeat(registry(), body, 'users', [{ name: 'Camille Aubry', email: 'camille@exemple.test' }])
    const plan = {
      bodyId: body.id,
      title: 'Comité de janvier',
      beginsAt: '2027-01-14T13:00:00.000Z',
      length: 120,
      place: 'Mairie',
      link: '',
      access: '',
    }
    const { id } = expectOk(await planMeeting(coordinator, council.slug, plan, agendaWords()))
    const agenda = { council: council.slug, agenda: id }
    const item = async (visibility: Visibility) => {
      expectOk(await addItem(coordinator, agenda, `Un point ${visibility}`))
      const { points } = expectOk(await readAgenda(coordinator, agenda))
      const point = points.find(({ title }) => title === `Un point ${visibility}`)
      const settings = { visibility, plannedMinutes: 0, readers: [], frameworks: [] }
      const address = { ...agenda, item: point?.id ?? '' }
      expectOk(await settleItem(coordinator, address, settings, point?.settingsVersion ?? 0))
      return address.item
    }
    const add = async (more: Partial<SentDocument> = {}) =>
      addFile(coordinator, agenda, { ...NOTE, ...more })
    const files = async () => expectOk(await readFiles(coordinator, agenda)).files
    let second = 0
    const added = async (more: Partial<SentDocument> = {}) => {
      second += 1
      world.setNow(NOW.replace('00.000', `${String(second).padStart(2, '0')}.000`))
      expectOk(await add(more))
      return (await files()).at(-1)?.id ?? ''
    }
    const mailed = async () => {
      const got: Mail[] = []
      const clock = world.as('clock')
      await sendDueMail(clock, (mail) => {
        got.push(mail)
        return Promise.resolve(null)
      })
      return got
    }
    return { world, council, coordinator, member, agenda, item, add, added, files, mailed }
  }

  it('come back byte by byte, under a name and a kind made from what they hold', async () => {
    const { member, agenda, added } = await given()
    const content = new Uint8Array([...bytes('%PDF-1.7'), 0, 255, 128])
    const file = await added({ name: '..\\Ordre<1>.exe', content })
    const read = expectOk(await readFile(member, { ...agenda, file }))
    expect(read).toMatchObject({ name: 'Ordre 1.pdf', type: 'pdf' })
    expect([...read.content]).toEqual([...content])
  })

  it('are added by the coordinator alone, and told in the journal without their names', async () => {
    const { world, council, agenda, added, files } = await given()
    for (const role of ROLES.filter((one) => one !== 'coordinator')) {
      const other = await givenMember(world, council.id, role)
      expect(codesOf(await addFile(other, agenda, NOTE)), role).toEqual(['forbidden'])
    }
    await added()
    expect(await files()).toHaveLength(1)
    const journal = await listEntries(registry(), council.id, 0, 1_000)
    expect(journal.at(-1)).toMatchObject({ act: 'agenda-edited', details: { change: 'file-added' } })
    expect(JSON.stringify(journal)).not.toContain('Budget')
  })

  it('are refused where they are empty, huge, of an unknown kind, or too many, and nothing is kept', async () => {
    const { add, files } = await given()
    const huge = new Uint8Array(LARGEST_FILE + 1).fill(65)
    expect(codesOf(await add({ content: new Uint8Array() }))).toEqual(['file-missing'])
    expect(codesOf(await add({ content: huge }))).toEqual(['file-too-large'])
    expect(codesOf(await add({ content: new Uint8Array([0x4d, 0x5a, 0]) }))).toEqual(['file-type'])
    expect(codesOf(await add({ itemId: 'f'.repeat(32) }))).toEqual(['unknown-agenda-item'])
    expect(await files()).toEqual([])
    for (let count = 0; count < MOST_FILES; count += 1) expectOk(await add())
    expect(codesOf(await add())).toEqual(['too-many-files'])
  })

  it('of an item are read by its readers, and like nothing at all by everybody else', async () => {
    const { world, council, coordinator, member, agenda, item, added } = await given()
    const [open, shut] = [await item('members'), await item('named')]
    const [forMembers, forNamed] = [
      await added({ name: 'pour-tous.txt', itemId: open }),
      await added({ name: 'reserve.txt', itemId: shut }),
    ]
    const names = async (who: typeof member) =>
      expectOk(await readFiles(who, agenda)).files.map(({ name }) => name)
    expect(await names(member)).toEqual(['pour-tous.txt'])
    expect(await names(coordinator)).toEqual(['pour-tous.txt', 'reserve.txt'])
    expectOk(await readFile(member, { ...agenda, file: forMembers }))
    for (const file of [forNamed, 'f'.repeat(32)])
      expect(codesOf(await readFile(member, { ...agenda, file }))).toEqual(['unknown-file'])
    const relay = await givenMember(world, council.id, 'moderator')
    expect(codesOf(await readFiles(relay, agenda))).toEqual(['forbidden'])
    expect(codesOf(await readFile(relay, { ...agenda, file: forMembers }))).toEqual(['forbidden'])
    expectOk(await removeItem(coordinator, agenda, open))
    expect(await names(member)).toEqual([])
    expect(await names(coordinator)).toContain('pour-tous.txt')
  })

  it('are taken away once, with what they hold', async () => {
    const { coordinator, agenda, added, files } = await given()
    const file = await added()
    expectOk(await removeFile(coordinator, { ...agenda, file }))
    expectOk(await removeFile(coordinator, { ...agenda, file }))
    expect(await files()).toEqual([])
    expect(codesOf(await readFile(coordinator, { ...agenda, file }))).toEqual(['unknown-file'])
    const left = await registry().selectFrom('meeting_file').select('file_id').execute()
    expect(left.filter(({ file_id }) => file_id === file)).toEqual([])
  })

  it('are erased five years after their meeting, and not before', async () => {
    const { world, added, files } = await given()
    await added()
    const erasedBy = async (now: string) => {
      world.setNow(now)
      expectOk(await applyRetention(world.as('clock')))
      return (await registry().selectFrom('meeting_file').select('file_id').execute()).length
    }
    const before = (await registry().selectFrom('meeting_file').select('file_id').execute()).length
    expect(await files()).toHaveLength(1)
    expect(await erasedBy('2032-01-13T08:00:00.000Z')).toBe(before)
    expect(await erasedBy('2032-01-16T08:00:00.000Z')).toBe(0)
  })

  it('go with the convocation where they are to, and never those of an item that not everybody reads', async () => {
    const { coordinator, agenda, item, added, mailed } = await given()
    const [open, shut] = [await item('public'), await item('members')]
    const joined = await added({ name: 'budget.txt' })
    const ofOpen = await added({ name: 'carte.txt', itemId: open })
    const ofShut = await added({ name: 'secret.txt', itemId: shut })
    await added({ name: 'a-lire-sur-place.txt' })
    for (const file of [joined, ofOpen]) expectOk(await joinFile(coordinator, { ...agenda, file }, true))
    expect(codesOf(await joinFile(coordinator, { ...agenda, file: ofShut }, true))).toEqual([
      'file-restricted',
    ])
    expectOk(await convene(coordinator, agenda))
    const [mail, ...more] = await mailed()
    expect(more).toEqual([])
    expect(mail?.files?.map(({ name }) => name)).toEqual(['budget.txt', 'carte.txt'])
    expect(new TextDecoder().decode(mail?.files?.[0]?.content)).toBe('Douze euros.')
    expect(mail?.body).toContain('budget.txt\ncarte.txt')
    expect(mail?.body).not.toMatch(/secret|sur-place/)
    expect(mail?.calendar).toContain('DTSTART')
  })

  it('taken away or restricted before a letter has left do not leave, and the letter does', async () => {
    const { coordinator, agenda, item, added, mailed } = await given()
    const open = await item('public')
    const gone = await added({ name: 'retire.txt' })
    const restricted = await added({ name: 'restreint.txt', itemId: open })
    for (const file of [gone, restricted])
      expectOk(await joinFile(coordinator, { ...agenda, file }, true))
    expectOk(await convene(coordinator, agenda))
    expectOk(await removeFile(coordinator, { ...agenda, file: gone }))
    const { points } = expectOk(await readAgenda(coordinator, agenda))
    const point = points.find(({ id }) => id === open)
    const settings = { visibility: 'named', plannedMinutes: 0, readers: [], frameworks: [] } as const
    expectOk(
      await settleItem(coordinator, { ...agenda, item: open }, settings, point?.settingsVersion ?? 0),
    )
    const mails = await mailed()
    expect(mails.map(({ files }) => files)).toEqual([[]])
    expect(await registry().selectFrom('outbox_file').selectAll().execute()).toEqual([])
  })
})
