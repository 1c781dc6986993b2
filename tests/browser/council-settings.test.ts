import type { Page } from '@playwright/test'
import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { expectAccessible, expectGoodPage, tabTo } from './support/checks.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

const TAGS = ['@desktop', '@no-script'] as const

/** The settings page as a coordinator sees it. */
function settingsOn(page: Page) {
  const item = (id: string) => page.locator('.settings-item', { has: page.locator(`[value="${id}"]`) })
  return {
    names: page.locator('#colleges ~ .settings-list h3'),
    field: (name: string) => page.locator(`[name="${name}"]`),
    save: (intent: string) => page.locator(`button[value="${intent}"]`),
    item,
    open: (id: string) => item(id).locator('summary'),
    done: page.locator('.settings-done'),
    errors: page.locator('#erreurs'),
  }
}

for (const tag of TAGS)
  test(`a coordinator sets texts, colleges and relays of the council ${tag}`, { tag }, async ({
    page,
    site,
    visit,
  }) => {
    const looksGood = async () => {
      await expectGoodPage(page, { scripted: tag !== '@no-script' })
    }
    const council = await site.council()
    await signIn(page, await site.member('coordinator', { council }))
    const settings = settingsOn(page)
    await visit(spacePaths.settings(council))
    await looksGood()

    await settings.field('name').fill('')
    await settings.field('population').fill('beaucoup')
    await settings.field('contact').fill('Mairie annexe')
    await settings.save('texts').click()
    await expect(settings.errors.getByRole('link')).toHaveCount(2)
    await expect(settings.field('population')).toHaveValue('beaucoup')
    await expect(settings.field('contact')).toHaveValue('Mairie annexe')
    await looksGood()
    await settings.field('name').fill('CLSM du Bocage')
    await settings.field('population').fill('107 000')
    await settings.save('texts').click()
    await expect(settings.done).toBeVisible()
    await expect(settings.field('population')).toHaveValue('107000')

    await expect(settings.names).toHaveCount(4)
    const [first = ''] = await settings.names.allInnerTexts()
    await page.locator('#down-usagers').click()
    await expect(settings.names.nth(1)).toHaveText(first)
    await page.getByText(say('settings:colleges.add'), { exact: true }).click()
    await settings.field('college.nouveau.name').fill('Élus')
    await settings.save('add-college').click()
    await expect(settings.errors).toBeVisible()
    await expect(settings.field('college.nouveau.name')).toHaveValue('Élus')
    await settings.field('college.nouveau.description').fill('Vous siégez dans un conseil municipal.')
    await settings.save('add-college').click()
    await expect(settings.names).toHaveCount(5)
    await expect(settings.names.last()).toHaveText('Élus')
    await settings.open('elus').click()
    await settings.field('college.elus.name').fill('Élus et élues')
    await settings.item('elus').locator('button[value="edit-college"]').click()
    await expect(settings.names.last()).toHaveText('Élus et élues')
    await settings.item('elus').locator('button[value="remove-college"]').click()
    await expect(settings.names).toHaveCount(4)

    await page.getByText(say('settings:relays.add'), { exact: true }).click()
    await settings.field('relay.nouveau.name').fill('Épicerie sociale')
    await settings.save('add-relay').click()
    await expect(page.getByRole('heading', { name: 'Épicerie sociale' })).toBeVisible()
    await looksGood()

    await expect(page.getByText(say('settings:data.missing', { count: 3 }))).toBeVisible()
    await settings.field('controller').fill('Commune du Bocage, 1 place')
    await settings.save('data').click()
    await expect(settings.done).toBeVisible()
    await expect(settings.field('controller')).toHaveValue('Commune du Bocage, 1 place')
    await expect(page.getByText(say('settings:data.missing', { count: 2 }))).toBeVisible()
    await page.getByRole('link', { name: say('settings:data.see') }).click()
    await expect(page.getByText('Commune du Bocage, 1 place')).toBeVisible()
    await expect(page.getByText(say('data:who.hostMissing'))).toBeVisible()
    await looksGood()
    await visit(spacePaths.settings(council))

    await page.getByRole('link', { name: say('settings:texts.see') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('CLSM du Bocage')
  })

test('a college that takes part in a consultation is not offered for removal', async ({
  page,
  site,
  visit,
}) => {
  await site.consultation()
  await signIn(page, await site.member('coordinator'))
  await visit(spacePaths.settings('val-d-aubrelle'))
  await expect(page.getByText(say('settings:colleges.inUse'))).toHaveCount(4)
  await expect(page.locator('button[value="remove-college"]')).toHaveCount(0)
})

test('two who edit the council do not overwrite one another', async ({ page, site, browser }) => {
  const council = await site.council()
  await signIn(page, await site.member('coordinator', { council }))
  const other = await (await browser.newContext({ baseURL: site.address })).newPage()
  await signIn(other, await site.member('coordinator', { council }))
  const [mine, theirs] = [settingsOn(page), settingsOn(other)]
  for (const one of [page, other]) await one.goto(spacePaths.settings(council))

  await theirs.field('territory').fill('Le bocage et la côte')
  await theirs.save('texts').click()
  await expect(theirs.done).toBeVisible()
  await mine.field('territory').fill('Le bocage')
  await mine.save('texts').click()
  await expect(mine.errors).toContainText(say('refusal:changed-meanwhile'))
  await expect(mine.field('territory')).toHaveValue('Le bocage')
  await expect(page.locator('form .notice-warning')).toContainText('Le bocage et la côte')
  await expectAccessible(page)
  await mine.save('texts').click()
  await expect(mine.done).toBeVisible()
  await expect(mine.field('territory')).toHaveValue('Le bocage')

  await theirs.open('usagers').click()
  await mine.open('usagers').click()
  await theirs.field('college.usagers.name').fill('Personnes concernées')
  await theirs.item('usagers').locator('button[value="edit-college"]').click()
  await expect(theirs.done).toBeVisible()
  await mine.field('college.usagers.name').fill('Usagères')
  await mine.item('usagers').locator('button[value="edit-college"]').click()
  await expect(mine.errors).toBeVisible()
  await expect(mine.field('college.usagers.name')).toHaveValue('Usagères')
  await expect(mine.item('usagers')).toContainText('Personnes concernées')
  await other.context().close()
})

test('colleges are put in order by keyboard, and the focus goes with them', async ({
  page,
  site,
  visit,
}) => {
  const council = await site.council()
  await signIn(page, await site.member('coordinator', { council }))
  await visit(spacePaths.settings(council))
  const settings = settingsOn(page)
  const [first = '', second = ''] = await settings.names.allInnerTexts()
  await tabTo(page, page.locator('#down-usagers'))
  await page.keyboard.press('Enter')
  await expect(settings.names.first()).toHaveText(second)
  await expect(page.locator('#down-usagers')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(page.locator('#up-usagers')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(settings.names.first()).toHaveText(first)
  await expect(page.locator('#down-usagers')).toBeFocused()
  await tabTo(page, settings.open('usagers'))
  await page.keyboard.press('Enter')
  await tabTo(page, settings.field('college.usagers.name'))
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Usagères')
  await page.keyboard.press('Enter')
  await expect(settings.names.first()).toHaveText('Usagères')
  await expect(settings.done).toBeFocused()
})

for (const tag of TAGS)
  test(`another version of the charter is adopted, and the former stays readable ${tag}`, { tag }, async ({
    page,
    site,
    visit,
  }) => {
    const looksGood = async () => {
      await expectGoodPage(page, { scripted: tag !== '@no-script' })
    }
    const council = await site.council()
    await signIn(page, await site.member('coordinator', { council }))
    await visit(spacePaths.charter(council))
    await looksGood()
    const text = page.locator('[name=text]')
    const former = (await text.inputValue()).split('\n')[0] ?? ''
    await text.fill('Nul n’est désigné.\n\nTout est relu.')
    // The new text has no articles for a refusal to rest upon.
    for (const article of await page.locator('.charter-reasons input').all()) await article.fill('')
    await page.locator('[name=plainText]').fill('Tout le monde lit.')
    const adopt = page.getByRole('button', { name: say('settings:charters.send') })
    await adopt.click()
    await expect(page.locator('#erreurs')).toContainText(say('refusal:date-missing'))
    await page.locator('[name=adoptedOn]').fill('2099-01-01')
    await adopt.click()
    await expect(page.locator('#erreurs')).toContainText(say('refusal:date-in-future'))
    await expect(text).toHaveValue('Nul n’est désigné.\n\nTout est relu.')
    await looksGood()
    await page.locator('[name=adoptedOn]').fill('2026-02-01')
    await adopt.click()
    await expect(page.locator('.settings-done')).toBeVisible()
    await expect(page.locator('.charter-list li')).toHaveCount(2)

    await visit(paths.charter(council))
    await expect(page.getByText('Tout est relu.')).toBeVisible()
    await looksGood()
    await page.locator('.charter-versions a').last().click()
    await expect(page).toHaveURL(/\?version=1$/)
    await expect(page.getByText(former)).toBeVisible()
    await expect(page.getByText(say('pages:charter.former'))).toBeVisible()
    await looksGood()
    expect((await visit(`${paths.charter(council)}?version=9`))?.status()).toBe(404)
  })
