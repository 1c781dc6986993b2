import type { Page } from '@playwright/test'
import { spacePaths } from '#app/ui/space/paths.ts'
import { expectGoodPage, tabTo } from './support/checks.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

const TAGS = ['@desktop', '@no-script'] as const

function bodiesOn(page: Page) {
  return {
    field: (name: string) => page.locator(`[name="${name}"]:not([type=hidden])`),
    link: (name: string) => page.getByRole('link', { name }),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    warning: page.locator('.notice-warning'),
    seats: page.locator('.seats > .seat'),
    errors: page.locator('#erreurs'),
    done: page.locator('.settings-done'),
  }
}

for (const tag of TAGS)
  test(`a committee is composed seat by seat until nobody is missing ${tag}`, { tag }, async ({
    page,
    site,
    visit,
  }) => {
    test.slow()
    const looksGood = async () => {
      await expectGoodPage(page, { scripted: tag !== '@no-script' })
    }
    const council = await site.council()
    await signIn(page, await site.member('coordinator', { council }))
    const seen = bodiesOn(page)
    await visit(spacePaths.bodies(council))
    await looksGood()
    await seen.link(say('bodies:compose')).click()
    await expect(seen.field('name')).toHaveValue(say('bodies:kind.steering'))
    await seen.button(say('bodies:words.create')).click()
    await expect(seen.warning).toContainText(say('bodies:gap.users.no-seat'))
    await expect(seen.warning).toContainText(say('bodies:gap.carers.no-seat'))
    await looksGood()

    await seen.link(say('bodies:seats.add')).click()
    await seen.field('organisation').fill('GEM Les Amarres')
    await seen.button(say('bodies:seats.submit')).click()
    await expect(seen.errors.getByRole('link')).toHaveCount(1)
    await expect(seen.field('organisation')).toHaveValue('GEM Les Amarres')
    await looksGood()
    await seen.field('college').selectOption('users')
    await seen.button(say('bodies:seats.submit')).click()
    await expect(seen.seats).toHaveCount(1)
    await expect(seen.warning).toContainText(say('bodies:gap.users.no-holder'))

    await seen.link(say('bodies:seats.addAnother')).click()
    await seen.field('college').selectOption('carers')
    await seen.field('organisation').fill('Unafam')
    await seen.field('name').fill('Sacha Exemple')
    await seen.button(say('bodies:seats.submit')).click()
    await expect(seen.seats).toHaveCount(2)
    await expect(seen.warning).not.toContainText(say('bodies:gap.carers.no-seat'))

    await seen.link(say('bodies:seats.editWhat', { organisation: 'GEM Les Amarres' })).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('GEM Les Amarres')
    await looksGood()
    await seen.field('name').fill('Camille Exemple')
    await seen.field('email').fill('camille@example.org')
    await seen.button(say('bodies:mandates.submit')).click()
    await expect(seen.done).toBeVisible()
    await page.locator('[name="kind"][value="alternate"]').check()
    await seen.field('name').fill('Dominique Exemple')
    await seen.button(say('bodies:mandates.submit')).click()
    await expect(page.locator('.seat-history > li')).toHaveCount(2)
    await looksGood()

    await seen.link(say('bodies:mandates.editWhat', { name: 'Dominique Exemple' })).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Dominique Exemple')
    await seen.field('endsOn').fill('2000-01-01')
    await seen.button(say('bodies:mandates.save')).click()
    await expect(seen.errors).toContainText(say('refusal:ends-before-beginning'))
    await looksGood()

    await visit(spacePaths.bodies(council))
    await expect(seen.warning).toHaveCount(0)
    await seen.link(say('bodies:kind.steering')).last().click()
    await expect(seen.warning).toHaveCount(0)
    await expect(seen.seats.first()).toContainText('Camille Exemple')
    await expect(seen.seats.first()).toContainText('Dominique Exemple')
    await looksGood()
  })

test('whoever chairs reads who sits, without addresses and without a mouse @desktop', {
  tag: '@desktop',
}, async ({ page, site, visit }) => {
  const council = await site.council()
  await signIn(page, await site.member('coordinator', { council }))
  await visit(`${spacePaths.bodies(council)}?creer=steering`)
  const seen = bodiesOn(page)
  await tabTo(page, seen.button(say('bodies:words.create')))
  await page.keyboard.press('Enter')
  await tabTo(page, seen.link(say('bodies:seats.add')))
  await page.keyboard.press('Enter')
  await tabTo(page, seen.field('college'))
  await page.keyboard.type('Us')
  await tabTo(page, seen.field('organisation'))
  await page.keyboard.type('GEM')
  await tabTo(page, seen.field('name'))
  await page.keyboard.type('Camille Exemple')
  await tabTo(page, seen.field('email'))
  await page.keyboard.type('camille@example.org')
  await page.keyboard.press('Enter')
  await expect(seen.seats).toContainText('camille@example.org')
  const path = new URL(page.url()).pathname
  await page.context().clearCookies()
  await signIn(page, await site.member('chair', { council }))
  await visit(path)
  await expect(seen.seats).toContainText('Camille Exemple')
  expect(await page.content()).not.toContain('camille@example.org')
  await expect(seen.link(say('bodies:seats.addAnother'))).toHaveCount(0)
})
