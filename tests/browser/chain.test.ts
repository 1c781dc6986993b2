import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { follows, nameTo, opensConsultation, proposes, votes } from './support/acts.ts'
import { expectVisibleFocus, tabTo } from './support/checks.ts'
import { aPerson, comesIn, type Means, type Person } from './support/people.ts'
import { startSite, type Site } from './support/site.ts'
import { expect, test as base } from './support/test.ts'
import { say } from './support/vote.ts'

/** A site of its own: empty, and with a clock that the test moves. */
const test = base.extend<object, { site: Site }>({
  site: [
    async ({}, use) => {
      const site = await startSite({ empty: true })
      await use(site)
      await site.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

const COUNCIL = 'clsm-du-val-clair'
const HERE = [COUNCIL, 'priorites-2027'] as const
const TITLE = 'Priorités 2027'
const MOTIVE = 'Nous commençons en mai.'
const PASSWORD = 'une phrase facile à retenir'

const PREPARING = '2027-03-01T08:00:00.000Z'
const CONSOLIDATING = '2027-03-22T08:00:00.000Z'
const VOTING = '2027-04-06T08:00:00.000Z'
const CLOSED = '2027-04-27T08:00:00.000Z'
const CALENDAR = {
  proposing: { opens: ['2027-03-02', '09:00'], closes: ['2027-03-20', '18:00'] },
  voting: { opens: ['2027-04-05', '09:00'], closes: ['2027-04-26', '18:00'] },
} as const

const TEAM = {
  coordinator: { name: 'Camille Rivière', email: 'camille@exemple.test' },
  chair: { name: 'Dominique Perrin', email: 'dominique@exemple.test' },
  moderator: { name: 'Alix Moreau', email: 'alix@exemple.test' },
  referent: { name: 'Maxime Roux', email: 'maxime@exemple.test' },
  'deputy-referent': { name: 'Claude Blanc', email: 'claude@exemple.test' },
  'steering-member': { name: 'Sacha Petit', email: 'sacha@exemple.test', seat: 'Usagers' },
  relay: { name: 'Noa Laurent', email: 'noa@exemple.test', relay: 'gem-les-amarres' },
  scrutineer: { name: 'Lou Garnier', email: 'lou@exemple.test' },
} as const

test('a council, from its creation to the answer that those who proposed read', async ({
  browser,
  site,
}) => {
  test.setTimeout(900_000)
  const people: Person[] = []
  const come = async (means?: Means) => {
    const person = await aPerson(browser, site, means)
    people.push(person)
    return person
  }
  /** Time passes; whoever was signed in is not any more. */
  const later = (instant: string) => site.ask('time', { instant })
  const back = (person: Person, role: keyof typeof TEAM) =>
    comesIn(person, { email: TEAM[role].email, password: PASSWORD })

  await later(PREPARING)
  const administrator = await come()
  const keeper = await site.member([], { administrator: true })

  /** Somebody of the team, with the link that waits for them in the outbox. */
  async function invited(role: keyof typeof TEAM, means?: Means): Promise<Person> {
    await administrator.visit(spacePaths.outbox)
    const message = administrator.page.locator('.letter', { hasText: TEAM[role].email })
    const body = await message.locator('.letter-body').innerText()
    const link = /\/espace\/lien\/[\w-]+/.exec(body)?.[0] ?? ''
    const person = await come(means)
    await comesIn(person, { link, password: PASSWORD })
    return person
  }

  await test.step('the administrator creates it, and names who keeps it', async () => {
    await comesIn(administrator, keeper)
    await administrator.visit(spacePaths.newCouncil)
    await administrator.fill({
      name: 'CLSM du Val-Clair',
      territory: 'Communauté de communes du Val-Clair',
      population: '48 000',
      contact: 'Maison des solidarités, le mardi',
    })
    await administrator.looks()
    await administrator.press(say('platform:newCouncil.submit'))
    await administrator.reads('CLSM du Val-Clair')
    await nameTo(administrator, 'coordinator', TEAM.coordinator)
    await nameTo(administrator, 'chair', TEAM.chair)
    await administrator.looks()
  })

  const coordinator = await invited('coordinator')
  await test.step('the coordinator adopts a charter and names the team', async () => {
    await coordinator.visit(spacePaths.settings(COUNCIL))
    await coordinator.fill({ 'relay.nouveau.name': 'GEM Les Amarres' })
    await coordinator.press(say('settings:relays.addSend'))
    await expect(coordinator.page.getByText('GEM Les Amarres').first()).toBeVisible()
    await coordinator.looks()
    await coordinator.visit(spacePaths.charter(COUNCIL))
    await coordinator.fill({ text: 'Nul n’est désigné.', adoptedOn: '2027-02-20' })
    await coordinator.looks()
    await coordinator.press(say('settings:charters.send'))
    await expect(coordinator.page.getByText(say('settings:charters.done'))).toBeVisible()
    await coordinator.visit(spacePaths.team(COUNCIL))
    for (const role of ['moderator', 'referent', 'deputy-referent', 'steering-member', 'relay'] as const)
      await nameTo(coordinator, role, TEAM[role])
    await coordinator.looks()
  })

  const chair = await invited('chair', { width: 320 })
  await test.step('the chair names who will recount, on a phone', async () => {
    await chair.visit(spacePaths.team(COUNCIL))
    await nameTo(chair, 'scrutineer', TEAM.scrutineer)
    await chair.looks()
  })

  const moderator = await invited('moderator')
  const member = await invited('steering-member')
  const relay = await invited('relay')
  const scrutineer = await invited('scrutineer')

  await test.step('the coordinator opens a consultation that collects proposals', async () => {
    await opensConsultation(coordinator, COUNCIL, { title: TITLE, ...CALENDAR })
    await coordinator.looks()
  })

  const author = await come({ script: false })
  const words = { title: 'Un café', text: 'Ouvrir un café le dimanche.', why: 'Tout est fermé.' }
  let code = ''
  await test.step('an author proposes without JavaScript, others with it', async () => {
    code = await proposes(author, HERE, words)
    const others = await come({ width: 320 })
    for (const [title, text] of [
      ['Un répit', 'Une nuit par mois pour les aidants.'],
      ['Des bus', 'Un bus le soir jusqu’au centre.'],
    ] as const)
      await proposes(others, HERE, { title, text, why: '' })
  })

  const accept = async () => {
    await moderator.page.locator('#accepter').focus()
    await moderator.page.keyboard.press('Enter')
  }
  await test.step('the moderator returns one text with advice, and accepts the others', async () => {
    await moderator.visit(spacePaths.moderation(...HERE))
    await moderator.looks()
    await moderator.page.getByRole('link', { name: words.title, exact: true }).click()
    await moderator.reads(words.title)
    await moderator.looks()
    await moderator.page.getByText(say('moderation:acts.return.title')).click()
    await moderator.page.locator('input[name="return.reason"][value="unclear"]').check()
    await moderator.fill({ 'return.text': 'Dites pour qui, et où.' })
    await moderator.press(say('moderation:acts.return.submit'))
    for (const done of ['return', 'accept'] as const) {
      await expect(moderator.page.getByText(say(`moderation:done.${done}`))).toBeVisible()
      await accept()
    }
    await moderator.reads(say('moderation:title'))
    await moderator.looks()
  })

  await test.step('the author reads the advice with the code, and revises; it is accepted', async () => {
    await follows(author, HERE, code)
    await expect(author.page.getByText('Dites pour qui, et où.')).toBeVisible()
    await author.looks()
    await author.press(say('proposals:track.revise'))
    await author.fill({ text: 'Ouvrir un café le dimanche, pour tous, à la maison de quartier.' })
    await author.press(say('proposals:track.save'))
    await expect(author.page.getByText(say('tracking:done.save'))).toBeVisible()
    await moderator.visit(spacePaths.moderation(...HERE))
    await moderator.follow(say('moderation:load.begin'))
    await moderator.reads(words.title)
    await accept()
    await moderator.reads(say('moderation:title'))
    await author.visit(paths.proposals(...HERE))
    await expect(author.page.getByRole('link', { name: words.title })).toBeVisible()
    await author.looks()
  })

  await later(CONSOLIDATING)
  await test.step('the coordinator gathers proposals into priorities', async () => {
    await back(coordinator, 'coordinator')
    for (const [title, sources] of [
      ['Un lieu ouvert le dimanche', ['Un café', 'Des bus']],
      ['Du répit pour les aidants', ['Un répit']],
    ] as const) {
      await coordinator.visit(spacePaths.consolidation(...HERE))
      await coordinator.looks()
      for (const source of sources)
        await coordinator.page.getByLabel(source, { exact: true }).check()
      await coordinator.press(say('consolidation:available.gather'))
      await coordinator.reads(say('consolidation:priority.newTitle'))
      await coordinator.looks()
      await coordinator.fill({ title, description: 'Chaque semaine, près de chez vous.' })
      await coordinator.press(say('consolidation:priority.add'))
      await coordinator.reads(say('consolidation:title'))
      await expect(coordinator.page.getByText(say('consolidation:done.added'))).toBeVisible()
    }
  })

  let codes: string[] = []
  await test.step('a relay prints its own sheet, once', async () => {
    await coordinator.visit(spacePaths.codes(...HERE))
    for (const field of ['relay', 'college'])
      await coordinator.page.locator(`select[name=${field}]`).selectOption({ index: 1 })
    await coordinator.fill({ most: '30' })
    await coordinator.looks()
    await coordinator.press(say('codes:order.send'))
    await expect(coordinator.page.getByText(say('codes:order.done'))).toBeVisible()
    await back(relay, 'relay')
    await relay.visit(spacePaths.sheets(COUNCIL))
    await relay.looks()
    await relay.page.locator('main a[href*="/feuilles/"]').first().click()
    await relay.reads(say('codes:print.title'))
    await relay.looks()
    await relay.fill({ count: '12' })
    await relay.press(say('codes:print.send'))
    await expect(relay.page.locator('.slip-code')).toHaveCount(12)
    await relay.looks()
    codes = await relay.page.locator('.slip-code').allInnerTexts()
    await relay.page.goto(spacePaths.sheets(COUNCIL))
    await expect(relay.page.getByText(say('codes:sheets.waitingNone'))).toBeVisible()
  })

  await later(VOTING)
  await test.step('people vote: one without JavaScript, one on a phone, the others as they like', async () => {
    const voters = [await come({ script: false }), await come({ width: 320 }), await come()]
    for (const [index, voted] of codes.entries()) {
      const voter = voters[Math.min(index, 2)]
      if (voter !== undefined) await votes(voter, HERE, voted.replace(/\W/g, ''), [0, 1])
    }
  })

  await later(CLOSED)
  const visitor = await come()
  const approval = ({ page }: Person) =>
    page.getByRole('button', { name: say('committee:approval.approve') })
  await test.step('a member of the committee reads the sealed result, which is not public', async () => {
    await back(member, 'steering-member')
    await member.visit(spacePaths.result(...HERE))
    await expect(member.page.getByText(say('committee:sealed.markTitle'))).toBeVisible()
    await member.looks()
    await expect(approval(member)).toHaveCount(0)
    await visitor.visit(paths.results(...HERE))
    await expect(visitor.page.getByText(say('results:none.title'))).toBeVisible()
  })

  await test.step('coordinator and chair release it together', async () => {
    await back(coordinator, 'coordinator')
    await coordinator.visit(spacePaths.result(...HERE))
    await coordinator.press(say('committee:approval.approve'))
    await expect(approval(coordinator)).toHaveCount(0)
    await visitor.visit(paths.results(...HERE))
    await expect(visitor.page.getByText(say('results:none.title'))).toBeVisible()
    await back(chair, 'chair')
    await chair.visit(spacePaths.result(...HERE))
    await chair.looks()
    await chair.press(say('committee:approval.approve'))
    await expect(chair.page.getByText(say('committee:sealed.publicTitle'))).toBeVisible()
    await visitor.visit(paths.results(...HERE))
    await expect(visitor.page.getByRole('heading', { name: say('results:ranking.title') })).toBeVisible()
    await visitor.looks()
  })

  await test.step('it becomes an agenda, put in order by keys', async () => {
    await coordinator.visit(spacePaths.agendas(COUNCIL))
    await coordinator.looks()
    await coordinator.press(new RegExp(say('committee:agendas.prepare')))
    await expect(coordinator.page).toHaveURL(/\/seances\/[0-9a-f]{32}$/)
    await expect(coordinator.page.locator('.outline-handle')).toHaveCount(4)
    const titles = coordinator.page.locator('.outline-title')
    await expect(titles).toHaveCount(4)
    const [, first = ''] = await titles.allInnerTexts()
    const name = first.replace(/^\d+\.\s*/, '')
    await coordinator.visit(coordinator.page.url())
    await coordinator.page.locator('.outline-row:has(.outline-handle)').first().focus()
    await coordinator.page.keyboard.press('ArrowDown')
    const down = say('committee:outline.down', { title: name })
    await tabTo(coordinator.page, coordinator.page.getByRole('button', { name: down }))
    await coordinator.page.keyboard.press('Enter')
    await expect(titles.nth(2)).toContainText(name)
    await expectVisibleFocus(coordinator.page)
    await coordinator.looks()
  })

  await test.step('the committee decides, and its answer is published', async () => {
    const decisions = spacePaths.decisions(...HERE)
    for (const outcome of ['retained', 'deferred'] as const) {
      await coordinator.visit(decisions)
      const write = new RegExp(`^${say('committee:decisions.write')}`)
      await coordinator.page.getByRole('link', { name: write }).first().click()
      await expect(coordinator.page.locator('[name=motive]')).toBeVisible()
      await coordinator.choose({ outcome })
      await coordinator.fill({
        motive: MOTIVE,
        owner: 'Le centre communal',
        decidedOn: '2027-04-27',
      })
      await coordinator.looks()
      await coordinator.press(say('committee:decision.save'))
      await expect(coordinator.page.getByText(say('committee:decision.saved'))).toBeVisible()
    }
    await coordinator.visit(decisions)
    await coordinator.looks()
    await coordinator.press(say('committee:decisions.publish'))
    const link = say('committee:decisions.publicLink')
    await expect(coordinator.page.getByRole('link', { name: link })).toBeVisible()
  })

  await test.step('everybody reads what became of it, and the author behind the code', async () => {
    await visitor.visit(paths.outcome(...HERE))
    await expect(visitor.page.getByText(MOTIVE)).toHaveCount(2)
    await visitor.looks()
    await follows(author, HERE, code)
    await expect(author.page.getByText('Un lieu ouvert le dimanche').first()).toBeVisible()
    await expect(author.page.getByText(MOTIVE)).toBeVisible()
    await author.looks()
  })

  await test.step('the journal holds it all, unbroken, for the chair and for who recounts', async () => {
    await back(scrutineer, 'scrutineer')
    for (const reader of [chair, scrutineer]) {
      await reader.visit(spacePaths.journal(COUNCIL))
      await expect(reader.page.getByText(say('journal:intact.title'))).toBeVisible()
      await expect(reader.page.getByText(say('journal:act.decisions-published'))).toBeVisible()
      await reader.looks()
    }
  })

  for (const person of people) await person.leave()
})
