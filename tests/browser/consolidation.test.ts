import type { Page } from '@playwright/test'
import type { Role } from '#app/domain/membership.ts'
import { expectAccessible, expectGoodPage, tabTo } from './support/checks.ts'
import { deskOn, staffAt } from './support/moderation.ts'
import type { ProposalAsked } from './support/questions.ts'
import { signIn } from './support/sign-in.ts'
import { OPEN, type Site } from './support/site.ts'
import { expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

const CAFE = 'Un café le dimanche'
const SOIR = 'Des créneaux le soir'
const NUIT = 'Savoir qui appeler la nuit'
const LAST = 'Une place à la cantine'

/** More than a page of them: the last one is on the second page. */
const MANY: readonly ProposalAsked[] = [
  { title: CAFE, daysAgo: 9 },
  { title: SOIR, daysAgo: 8, themeId: 'soins' },
  { title: NUIT, daysAgo: 7, themeId: 'soins' },
  ...Array.from({ length: 18 }, (_, index) => ({ title: `Une idée ${index}`, daysAgo: 5 })),
  { title: LAST, daysAgo: 1 },
].map((proposal) => ({ ...proposal, status: 'accepted' as const }))

async function given(page: Page, site: Site, role: Role = 'coordinator') {
  const { slug, proposals } = await site.ask('collected', {
    phase: 'consolidating',
    proposals: MANY,
  })
  await signIn(page, await site.member(role))
  return { slug, proposals, desk: deskOn(page) }
}

for (const tag of ['@desktop', '@no-script'] as const) {
  const looksGood = async (page: Page) => {
    await expectGoodPage(page, { scripted: tag !== '@no-script' })
  }

  test(`proposals ticked on several pages become one priority ${tag}`, { tag }, async ({
    page,
    site,
    visit,
  }) => {
    const { slug, desk } = await given(page, site)
    await visit(staffAt.consolidation(slug))
    await expect(desk.warning).toContainText(say('consolidation:calendar.short.title'))
    await expect(desk.boxes).toHaveCount(20)
    await looksGood(page)

    await desk.box(CAFE).check()
    await desk.nextPage.click()
    await expect(desk.boxes).toHaveCount(2)
    await expect(desk.ticked).toHaveCount(1)
    await desk.box(LAST).check()
    await desk.search.fill('creneaux')
    await desk.filter.click()
    await expect(desk.boxes).toHaveCount(1)
    await expect(desk.ticked).toHaveCount(2)
    await looksGood(page)
    await desk.box(LAST).uncheck()
    await desk.box(SOIR).check()
    await desk.gather.click()

    await expect(desk.title).toHaveValue(CAFE)
    await expect(desk.sources).toHaveCount(2)
    await desk.title.fill('')
    await desk.description.fill('Le soir et le dimanche.')
    await desk.add.click()
    await expect(desk.errors.getByRole('link')).toHaveCount(1)
    await expect(desk.description).toHaveValue('Le soir et le dimanche.')
    await looksGood(page)
    await desk.title.fill('Des lieux ouverts')
    await desk.add.click()
    await expect(desk.done).toHaveText(say('consolidation:done.added'))
    await expect(desk.titles).toHaveText(['Des lieux ouverts'])
    await visit(staffAt.consolidation(slug))
    await expect(desk.box(CAFE)).toHaveCount(0)
    await expect(desk.box(LAST)).toBeVisible()
  })

  test(`priorities are put in order, added to, and taken off the list ${tag}`, { tag }, async ({
    page,
    site,
    visit,
  }) => {
    const { slug, desk } = await given(page, site)
    for (const title of [CAFE, NUIT]) {
      await visit(staffAt.consolidation(slug))
      await desk.box(title).check()
      await desk.gather.click()
      await desk.add.click()
      await expect(desk.done).toHaveText(say('consolidation:done.added'))
    }
    await expect(desk.titles).toHaveText([CAFE, NUIT])
    await expect(desk.warning).toHaveCount(0)
    await looksGood(page)

    await desk.box(SOIR).check()
    await desk.move('up', NUIT).click()
    await expect(desk.titles).toHaveText([NUIT, CAFE])
    await expect(desk.box(SOIR)).toBeChecked()
    await desk.addTo(NUIT).click()
    await expect(desk.sources).toHaveCount(2)
    await looksGood(page)
    await desk.box(NUIT).uncheck()
    await desk.save.click()
    await expect(desk.done).toHaveText(say('consolidation:done.edited'))
    await expect(desk.box(NUIT)).toBeVisible()

    await desk.edit(NUIT).click()
    await expect(desk.sources).toHaveCount(1)
    await desk.removal.click()
    await desk.remove.click()
    await expect(desk.done).toHaveText(say('consolidation:done.removed'))
    await expect(desk.titles).toHaveText([CAFE])
    await expect(desk.box(SOIR)).toBeVisible()
  })
}

test('two people who gather the same proposal: one is told, and loses nothing', async ({
  page,
  site,
  visit,
  browser,
}) => {
  const { slug, desk } = await given(page, site)
  const other = await (await browser.newContext({ baseURL: site.address })).newPage()
  await signIn(other, await site.member('moderator'))
  const theirs = deskOn(other)
  await visit(staffAt.consolidation(slug))
  for (const title of [CAFE, NUIT]) await desk.box(title).check()
  await desk.gather.click()
  await desk.title.fill('Le mien')
  await desk.description.fill('Ce que j’ai écrit.')

  await other.goto(staffAt.consolidation(slug))
  await theirs.box(CAFE).check()
  await theirs.gather.click()
  await theirs.title.fill('Le leur')
  await theirs.add.click()
  await expect(theirs.titles).toHaveText(['Le leur'])

  await desk.add.click()
  await expect(desk.errors).toContainText(say('refusal:source-taken'))
  await expect(page.locator('.source-taken')).toHaveText(
    say('consolidation:priority.taken', { title: 'Le leur' }),
  )
  await expect(desk.title).toHaveValue('Le mien')
  await expect(desk.description).toHaveValue('Ce que j’ai écrit.')
  await expectAccessible(page)
  await desk.add.click()
  await expect(desk.titles).toHaveText(['Le leur', 'Le mien'])
  await other.context().close()
})

for (const tag of ['@desktop', '@no-script'] as const)
  test(`two people who change the same priority do not overwrite one another ${tag}`, { tag }, async ({
    page,
    site,
    visit,
    browser,
  }) => {
    const { slug, desk } = await given(page, site)
    await visit(staffAt.consolidation(slug))
    await desk.box(CAFE).check()
    await desk.gather.click()
    await desk.add.click()
    await desk.edit(CAFE).click()
    await desk.title.fill('Le mien')
    const other = await (await browser.newContext({ baseURL: site.address })).newPage()
    await signIn(other, await site.member('moderator'))
    const theirs = deskOn(other)
    await other.goto(staffAt.consolidation(slug))
    await theirs.edit(CAFE).click()
    await theirs.title.fill('Le leur')
    await theirs.save.click()
    await expect(theirs.titles).toHaveText(['Le leur'])
    await desk.save.click()
    await expect(desk.errors).toContainText(say('refusal:changed-meanwhile'))
    await expect(desk.warning).toContainText('Le leur')
    await expect(desk.title).toHaveValue('Le mien')
    await desk.save.click()
    await expect(desk.titles).toHaveText(['Le mien'])
    await other.context().close()
  })

test('the list is put in order by keyboard, without losing one’s place', async ({
  page,
  site,
  visit,
}) => {
  const { slug, desk } = await given(page, site)
  for (const title of [CAFE, SOIR, NUIT]) {
    await visit(staffAt.consolidation(slug))
    await desk.box(title).check()
    await desk.gather.click()
    await desk.add.click()
    await expect(desk.done).toBeVisible()
  }
  await visit(staffAt.consolidation(slug))
  await desk.move('down', CAFE).focus()
  await page.keyboard.press('Enter')
  await expect(desk.titles).toHaveText([SOIR, CAFE, NUIT])
  await expect(desk.move('down', CAFE)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(desk.titles).toHaveText([SOIR, NUIT, CAFE])
  await expect(desk.move('up', CAFE)).toBeFocused()
  await expect(
    page.getByText(say('consolidation:list.moved', { title: CAFE, place: 3, count: 3 })),
  ).toHaveCount(1)
  await tabTo(page, page.getByRole('link', { name: say('common:footer.help') }).last())
})

test('the list of a vote that has begun is read, and nothing can be pressed', async ({
  page,
  site,
  visit,
}) => {
  await signIn(page, await site.member('moderator'))
  await visit(staffAt.consolidation(OPEN))
  const desk = deskOn(page)
  await expect(page.getByText(say('consolidation:closed.frozen'))).toBeVisible()
  await expect(desk.titles.first()).toBeVisible()
  await expect(page.locator('.priority-acts')).toHaveCount(0)
  await expect(page.locator('main input[type="checkbox"]')).toHaveCount(0)
  await expectAccessible(page)
})
