import type { Page } from '@playwright/test'
import { COUNCIL } from '#app/commands/demonstration/content.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { expectAccessible, expectGoodPage, tabTo } from './support/checks.ts'
import { signIn } from './support/sign-in.ts'
import { at, type Site } from './support/site.ts'
import { expect, test } from './support/test.ts'
import { expectReceipt, fillInAtOnce, say, voteOn } from './support/vote.ts'

const [RELAY, OTHER] = COUNCIL.relays
const COLLEGE = COUNCIL.colleges[0]

async function order(page: Page, most: number): Promise<void> {
  await page.locator('[name=relay]').selectOption(RELAY?.id ?? '')
  await page.locator('[name=college]').selectOption(COLLEGE?.id ?? '')
  await page.locator('[name=most]').fill(String(most))
  await page.getByRole('button', { name: say('codes:order.send') }).click()
  await expect(page.getByText(say('codes:order.done'))).toBeVisible()
}

async function as(page: Page, site: Site, role: 'coordinator' | 'relay', relayId = RELAY?.id ?? '') {
  await page.context().clearCookies()
  await signIn(page, await site.member(role, role === 'relay' ? { relayId } : {}))
}

/** Follows the relay's list to the sheet of a consultation. */
async function openSheet(page: Page, slug: string): Promise<void> {
  await page.goto(spacePaths.sheets(COUNCIL.slug))
  await page.locator(`a[href*="/feuilles/${slug}/"]`).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('codes:print.title'))
}

for (const tag of ['@desktop', '@no-script'])
  test(`a sheet is ordered, printed once, and its codes vote ${tag}`, { tag }, async ({
    page,
    site,
    visit,
  }) => {
    const looksGood = async () => {
      await expectGoodPage(page, { scripted: tag !== '@no-script' })
    }
    const { slug } = await site.consultation()
    await as(page, site, 'coordinator')
    await visit(spacePaths.codes(COUNCIL.slug, slug))
    await looksGood()
    await page.locator('[name=most]').fill('mille')
    await page.getByRole('button', { name: say('codes:order.send') }).click()
    await expect(page.locator('#erreurs').getByRole('link')).toHaveCount(3)
    await expect(page.locator('[name=most]')).toHaveValue('mille')
    await looksGood()
    await order(page, 40)
    await looksGood()

    await as(page, site, 'relay')
    await openSheet(page, slug)
    await looksGood()
    await page.locator('[name=count]').fill('41')
    await page.getByRole('button', { name: say('codes:print.send') }).click()
    await expect(page.locator('#erreurs')).toContainText('40')
    await expect(page.locator('[name=count]')).toHaveValue('41')
    await looksGood()
    const address = page.url()
    await page.locator('[name=count]').fill('37')
    const printing = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: say('codes:print.send') }).click()
    expect((await printing).headers()['cache-control']).toBe('no-store')
    const cards = page.locator('.slip')
    await expect(cards).toHaveCount(37)
    await looksGood()
    const code = await cards.nth(8).locator('.slip-code').innerText()
    await expect(cards.nth(8)).toContainText(at.vote(slug))

    await page.goto(address)
    await expect(page.getByText(say('refusal:order-printed'))).toBeVisible()
    await expect(page.locator('[name=count]')).toHaveCount(0)
    await looksGood()
    await page.goto(spacePaths.sheets(COUNCIL.slug))
    await looksGood()

    await as(page, site, 'coordinator')
    await page.goto(spacePaths.codes(COUNCIL.slug, slug))
    await expect(page.locator('.tag', { hasText: say('codes:status.printed') })).toHaveCount(1)
    await expect(page.locator('.code-totals dd').first()).toHaveText(
      say('codes:totals.atLeast', { figure: '22' }),
    )
    await expect(page.locator('main')).not.toContainText(/\b37\b/)

    await page.context().clearCookies()
    const vote = voteOn(page)
    await visit(at.vote(slug))
    await fillInAtOnce(vote, code)
    await vote.cast.click()
    await expectReceipt(page, at.receipt(slug), await vote.receipt(), 'counted')
  })

for (const tag of ['@desktop', '@mobile', '@no-script'])
  test(`a relay says how many codes it handed out, and corrects it ${tag}`, { tag }, async ({
    page,
    site,
    visit,
  }) => {
    const looksGood = () => expectGoodPage(page, { scripted: tag !== '@no-script' })
    const { slug } = await site.consultation()
    await as(page, site, 'coordinator')
    await visit(spacePaths.codes(COUNCIL.slug, slug))
    await order(page, 40)
    await as(page, site, 'relay')
    await openSheet(page, slug)
    const address = page.url()
    await page.locator('[name=count]').fill('30')
    await page.getByRole('button', { name: say('codes:print.send') }).click()
    await expect(page.locator('.slip')).toHaveCount(30)

    await visit(new URL(address).pathname)
    const handed = page.locator('[name=handed]')
    const send = page.getByRole('button', { name: say('codes:returns.send') })
    await handed.fill('31')
    await send.click()
    await expect(page.locator('#erreurs')).toContainText('30')
    await expect(handed).toHaveValue('31')
    await looksGood()
    await handed.fill('28')
    await send.click()
    await expect(page.getByText(say('codes:returns.done'))).toBeVisible()
    await expect(handed).toHaveValue('28')
    await looksGood()

    const colleague = await page.context().newPage()
    await colleague.goto(address)
    await colleague.locator('[name=handed]').fill('27')
    await colleague.getByRole('button', { name: say('codes:returns.send') }).click()
    await expect(colleague.getByText(say('codes:returns.done'))).toBeVisible()
    await handed.fill('26')
    await send.click()
    await expect(page.locator('#erreurs')).toContainText(say('refusal:changed-meanwhile'))
    await expect(handed).toHaveValue('26')
    await expect(page.locator('.definitions')).toContainText('27')
    await looksGood()
    await send.click()
    await expect(page.getByText(say('codes:returns.done'))).toBeVisible()
    await page.goto(spacePaths.sheets(COUNCIL.slug))
    await expect(page.locator('main')).toContainText(say('codes:returns.given', { count: 26 }))
    await looksGood()

    await as(page, site, 'coordinator')
    await page.goto(spacePaths.codes(COUNCIL.slug, slug))
    await expect(page.locator('main')).not.toContainText(/\b2[678]\b/)
  })

test('on paper there are only cards, none cut in two', async ({ page, site }) => {
  const { slug } = await site.consultation()
  await as(page, site, 'coordinator')
  await page.goto(spacePaths.codes(COUNCIL.slug, slug))
  await order(page, 22)
  await as(page, site, 'relay')
  await openSheet(page, slug)
  await page.locator('[name=count]').fill('12')
  await page.getByRole('button', { name: say('codes:print.send') }).click()
  await expect(page.locator('.slip')).toHaveCount(12)
  await page.emulateMedia({ media: 'print' })
  const outside = page.locator(
    '.help-line, .site-header, .demonstration, .space-bar, .page-head, .notice, .button, .site-footer',
  )
  await expect(outside.filter({ visible: true })).toHaveCount(0)
  for (const part of ['svg', '.slip-title', '.slip-code'])
    await expect(page.locator(`.slip ${part}`).filter({ visible: true })).toHaveCount(12)
  const breaks = await page
    .locator('.slip')
    .evaluateAll((cards) => cards.map((card) => getComputedStyle(card).breakInside))
  expect(new Set(breaks)).toEqual(new Set(['avoid']))
})

test('another structure’s sheet does not exist, and the message’s address leads to signing in', async ({
  page,
  site,
}) => {
  const { slug } = await site.consultation()
  await as(page, site, 'coordinator')
  await page.goto(spacePaths.codes(COUNCIL.slug, slug))
  await order(page, 25)
  const relay = await site.member('relay', { relayId: RELAY?.id ?? '' })
  await page.context().clearCookies()
  await signIn(page, relay)
  await openSheet(page, slug)
  const address = page.url()
  await as(page, site, 'relay', OTHER?.id)
  const answer = await page.goto(address)
  expect(answer?.status()).toBe(404)
  await expect(page.getByText(say('refusal:unknown-code-order'))).toBeVisible()
  await expectAccessible(page)
  await page.context().clearCookies()
  await page.goto(address)
  await expect(page).toHaveURL(/\/espace\/connexion\?retour=/)
  await page.getByLabel(say('account:signIn.email')).fill(relay.email)
  await page.getByLabel(say('account:signIn.password')).fill(relay.password)
  await page.getByRole('button', { name: say('account:signIn.submit') }).click()
  await expect(page).toHaveURL(address)
})

test('a sheet is ordered and shown by keyboard, and pressing twice shows it once', async ({
  page,
  site,
  visit,
}) => {
  const { keyboard } = page
  const { slug } = await site.consultation()
  await as(page, site, 'coordinator')
  await visit(spacePaths.codes(COUNCIL.slug, slug))
  await tabTo(page, page.locator('[name=relay]'))
  await keyboard.type(RELAY?.name.slice(0, 4) ?? '')
  await tabTo(page, page.locator('[name=college]'))
  await keyboard.type(COLLEGE?.name.slice(0, 4) ?? '')
  await tabTo(page, page.locator('[name=most]'))
  await keyboard.type('30')
  await keyboard.press('Enter')
  await expect(page.getByText(say('codes:order.done'))).toBeVisible()

  await as(page, site, 'relay')
  await visit(spacePaths.sheets(COUNCIL.slug))
  await tabTo(page, page.locator(`a[href*="/feuilles/${slug}/"]`))
  await keyboard.press('Enter')
  await tabTo(page, page.locator('[name=count]'))
  await keyboard.type('6')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await expect(page.locator('.slip')).toHaveCount(6)
})
