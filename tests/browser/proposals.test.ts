import {
  expectAccessible,
  expectCopyAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
  expectVisibleFocus,
  tabTo,
} from './support/checks.ts'
import { follow, IDEA, proposeOn, writeIdea } from './support/propose.ts'
import { signIn } from './support/sign-in.ts'
import { at } from './support/site.ts'
import { expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

const everywhere = { tag: ['@desktop', '@no-script'] }

test('a long list is searched, read by theme and leafed through', everywhere, async ({
  page,
  site,
  visit,
  javaScriptEnabled,
}) => {
  const accessible = () =>
    javaScriptEnabled === false ? expectCopyAccessible(page) : expectAccessible(page)
  const slug = await site.collecting(45)
  const cards = page.locator('.proposal-card')
  const count = page.locator('.list-count')
  const leaf = (name: string) => page.locator('.paging').getByRole('link', { name, exact: true })
  await visit(at.proposals(slug))
  await expect(count).toContainText('45 propositions')
  await expect(cards).toHaveCount(20)
  await accessible()
  const titles = cards.locator('h3')
  const seen = new Set(await titles.allInnerTexts())
  const [first = ''] = seen
  await leaf(say('common:paging.next')).click()
  await expect(page).toHaveURL(/page=2$/)
  await expect(titles.first()).not.toHaveText(first)
  await expect(cards).toHaveCount(20)
  for (const title of await titles.allInnerTexts()) seen.add(title)
  await leaf(say('common:paging.page', { page: 3 })).click()
  await expect(cards).toHaveCount(5)
  for (const title of await titles.allInnerTexts()) seen.add(title)
  expect(seen.size).toBe(45)
  await accessible()

  const search = page.getByRole('searchbox')
  await search.fill('HOPITAL ecoute')
  await search.press('Enter')
  await expect(count).toContainText('6 propositions')
  await expect(count).toContainText('« HOPITAL ecoute »')
  await expect(cards).toHaveCount(6)
  await expect(page.locator('.paging')).toHaveCount(0)
  await page.locator('.list-themes').getByRole('link', { name: 'Se soigner' }).click()
  await expect(cards).toHaveCount(2)
  await expect(search).toHaveValue('HOPITAL ecoute')
  await accessible()
  await search.fill('licorne')
  await page.getByRole('button', { name: say('proposals:list.find') }).click()
  await expect(count).toContainText(say('proposals:list.found', { count: 0 }))
  await expect(page.getByText(say('proposals:list.nothingFound'))).toBeVisible()
  await accessible()
  await page.getByRole('link', { name: say('proposals:list.reset') }).click()
  await expect(count).toContainText('45 propositions')
})

test('six hundred proposals are listed and searched as fast as ten', async ({ page, site }) => {
  test.setTimeout(180_000)
  const [few, many] = [await site.collecting(10), await site.collecting(600)]
  const weigh = async (path: string) => {
    const times = []
    for (let round = 0; round < 7; round += 1) {
      const begun = performance.now()
      const answer = await page.request.get(path)
      const body = await answer.body()
      times.push({ took: performance.now() - begun, size: body.length })
    }
    return times.toSorted((a, b) => a.took - b.took)[3] ?? { took: 0, size: 0 }
  }
  for (const search of ['', '?q=idee', '?q=hopital&theme=soins', '?page=3']) {
    const [small, large] = [await weigh(at.proposals(few) + search), await weigh(at.proposals(many) + search)]
    expect(large.took, search).toBeLessThan(Math.max(150, small.took * 5))
    expect(large.size, search).toBeLessThan(120_000)
  }
})

test('a representative proposes in the name of an organisation, with a code to come back', everywhere, async ({
  page,
  site,
  visit,
  javaScriptEnabled,
}) => {
  const accessible = () =>
    javaScriptEnabled === false ? expectCopyAccessible(page) : expectAccessible(page)
  test.slow()
  const organisation = 'GEM Les Amarres'
  const slug = await site.collecting()
  const propose = proposeOn(page)
  await signIn(page, await site.member('representative', { organisation }))
  await visit(at.spacePropose(slug))
  await expect(page.getByText(say('proposals:propose.start.organisation', { organisation }))).toBeVisible()
  await expect(page.getByText(say('proposals:organisation.none'))).toBeVisible()
  await accessible()
  await propose.begin.click()
  await propose.title.fill(IDEA.title)
  await propose.text.fill(IDEA.text)
  await propose.toReview.click()
  await expect(propose.sheet).toContainText(say('proposals:by', { organisation }))
  await accessible()
  await propose.sendIt()
  const code = await propose.code()
  await accessible()

  await visit(at.spacePropose(slug))
  const row = page.locator('.row', { hasText: IDEA.title })
  await expect(row).toContainText(say('proposals:organisation.status.submitted'))
  await accessible()
  const id = await site.ask('ruling', { consultation: slug, title: IDEA.title, status: 'accepted' })
  await visit(at.spacePropose(slug))
  await row.getByRole('link', { name: IDEA.title }).click()
  await expect(page).toHaveURL(at.proposal(slug, id))
  await expect(page.getByRole('main')).toContainText(say('proposals:by', { organisation }))
  await follow(page, at.tracking(slug), code)
  await propose.stands('accepted')
})

test('a session that ends while a representative writes loses nothing', everywhere, async ({
  context,
  page,
  site,
  visit,
}) => {
  const propose = proposeOn(page)
  const slug = await site.collecting()
  const member = await site.member('representative', { organisation: 'GEM Les Amarres' })
  await signIn(page, member)
  await visit(at.spacePropose(slug))
  await propose.begin.click()
  await propose.title.fill(IDEA.title)
  await propose.text.fill(IDEA.text)
  await propose.toReview.click()
  await expect(propose.sheet).toBeVisible()
  await context.clearCookies({ name: 'espace' })
  await propose.sendIt()
  await page.getByLabel(say('account:signIn.email')).fill(member.email)
  await page.getByLabel(say('account:signIn.password')).fill(member.password)
  await page.getByRole('button', { name: say('account:signIn.submit') }).click()
  await page.getByRole('button', { name: say('account:again.send') }).click()
  expect(await propose.code()).toMatch(/-/)
})

test('the whole proposal goes by keyboard, and each step is read from its title', async ({
  page,
  site,
  visit,
}) => {
  const { keyboard } = page
  const propose = proposeOn(page)
  const slug = await site.collecting()
  await visit(at.propose(slug))
  await tabTo(page, propose.begin)
  await keyboard.press('Enter')
  await expect(propose.heading).toBeFocused()
  await tabTo(page, propose.title)
  await keyboard.type(IDEA.title)
  await keyboard.press('Enter')
  await expect(propose.errors).toBeFocused()
  await expectVisibleFocus(page)
  await tabTo(page, propose.errors.getByRole('link'))
  await keyboard.press('Enter')
  await expect(propose.text).toBeFocused()
  await keyboard.type('Le dimanche tout est fermé.')
  await tabTo(page, propose.theme(''))
  await keyboard.press('ArrowUp')
  await expect(propose.theme('vivre')).toBeChecked()
  await tabTo(page, propose.next)
  await keyboard.press('Enter')
  await expect(propose.heading).toBeFocused()
  await tabTo(page, propose.college(''))
  await keyboard.press('ArrowDown')
  await tabTo(page, propose.toReview)
  await keyboard.press('Space')
  await expect(propose.heading).toBeFocused()
  await tabTo(page, propose.agrees)
  await page.keyboard.press('Space')
  await tabTo(page, propose.send)
  await keyboard.press('Enter')
  const code = await propose.code()
  await expect(propose.heading).toBeFocused()

  await visit(at.tracking(slug))
  await tabTo(page, propose.typedCode)
  await keyboard.type(code)
  await keyboard.press('Enter')
  await propose.stands('submitted')
  await expect(propose.heading).toBeFocused()
  await tabTo(page, propose.withdraw)
  await keyboard.press('Enter')
  await expect(propose.heading).toBeFocused()
  await tabTo(page, propose.withdrawYes)
  await keyboard.press('Enter')
  await propose.stands('withdrawn')
})

test('proposing, following and reading fit 320 px, and everything can be touched', { tag: '@mobile' }, async ({
  page,
  site,
  visit,
}) => {
  test.slow()
  const propose = proposeOn(page)
  const slug = await site.collecting(45)
  const fits = async () => {
    await expectNoSidewaysScroll(page)
    await expectLargeTargets(page)
    await expectAccessible(page)
  }
  await visit(at.consultation(slug))
  await fits()
  await visit(at.propose(slug))
  await fits()
  await propose.begin.tap()
  await propose.next.tap()
  await expect(propose.errors).toBeVisible()
  await fits()
  const long = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(2).slice(0, 110)
  await propose.title.fill(long)
  await propose.text.fill(`${long}\n\n${IDEA.text}`)
  await propose.next.tap()
  await expect(propose.heading).toHaveText(say('proposals:propose.college.title'))
  await fits()
  await propose.toReview.tap()
  await expect(propose.sheet).toBeVisible()
  await fits()
  await propose.agrees.tap()
  await propose.send.tap()
  const code = await propose.code()
  await fits()
  await visit(at.tracking(slug))
  await fits()
  const id = await site.ask('ruling', {
    consultation: slug,
    title: long,
    status: 'returned',
    reason: 'unclear',
    text: `Que veut dire ${long} ?`,
  })
  await follow(page, at.tracking(slug), code)
  await fits()
  await propose.revise.tap()
  await expect(propose.title).toBeVisible()
  await fits()
  await site.ask('ruling', { consultation: slug, title: long, status: 'accepted' })
  await visit(at.proposals(slug))
  await fits()
  await visit(`${at.proposals(slug)}?page=2`)
  await fits()
  await visit(at.proposal(slug, id))
  await fits()
})

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' })

  test('every page of proposals can be read', async ({ page, site, visit }) => {
    const propose = proposeOn(page)
    const slug = await site.collecting(3)
    await visit(at.proposals(slug))
    await expectAccessible(page)
    await visit(at.propose(slug))
    await expectAccessible(page)
    await writeIdea(propose)
    await expectAccessible(page)
    await propose.sendIt()
    const code = await propose.code()
    await expectAccessible(page)
    const priority = { title: 'Des lieux ouverts', motive: 'Oui.' }
    const asks = { consultation: slug, title: IDEA.title, status: 'accepted', priority } as const
    await site.ask('ruling', { ...asks, text: 'Merci.' })
    await follow(page, at.tracking(slug), code)
    await expectAccessible(page)
  })
})
