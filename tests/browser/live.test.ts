import type { Browser, BrowserContext, Page } from '@playwright/test'
import { COUNCIL } from '#app/commands/demonstration/content.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { expectGoodPage, expectNoSidewaysScroll, tabTo } from './support/checks.ts'
import { signIn } from './support/sign-in.ts'
import type { Site } from './support/site.ts'
import { alive, expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

/** The newest agenda of the demonstration, and its items with numbers from 1. */
async function aMeeting(page: Page): Promise<string> {
  await page.goto(spacePaths.agendas(COUNCIL.slug))
  const links = await page.locator('main a').evaluateAll((all) =>
    all.map((one) => one.getAttribute('href') ?? ''),
  )
  return links.flatMap((to) => /\/seances\/([0-9a-f]{32})$/.exec(to)?.[1] ?? [])[0] ?? ''
}

const field = (page: Page) => page.locator('textarea[name="text"]')
const saved = (page: Page) =>
  expect(page.locator('.live-state')).toHaveText(say('live:saving.saved'))

/** The item's notes are open once the list says so: the address changes a little before. */
async function openItem(page: Page, index: number): Promise<void> {
  const link = page.locator('.live-outline a').nth(index)
  await link.click()
  await expect(link).toHaveAttribute('aria-current', 'page')
}

async function asCoordinator(page: Page, site: Site): Promise<string> {
  await signIn(page, await site.member('coordinator'))
  return aMeeting(page)
}

async function another(
  browser: Browser,
  context: BrowserContext,
  javaScriptEnabled = true,
): Promise<Page> {
  const storageState = await context.storageState()
  const other = await browser.newContext({ storageState, javaScriptEnabled })
  return other.newPage()
}

test('two people write the same notes at once, and both texts are there @desktop', {
  tag: '@desktop',
}, async ({ page, site, browser, context, baseURL }) => {
  test.slow()
  const agenda = await asCoordinator(page, site)
  const path = spacePaths.notes(COUNCIL.slug, agenda)
  await page.goto(path)
  await alive(page)
  await openItem(page, 1)
  const item = page.url()
  await field(page).fill('Début. Fin.')
  await saved(page)

  const theirs = await another(browser, context)
  await theirs.goto(item.replace(/^https?:\/\/[^/]+/, baseURL ?? ''))
  await alive(theirs)
  await expect(field(theirs)).toHaveValue('Début. Fin.')
  await field(page).press('Control+Home')
  await field(theirs).press('Control+End')
  await Promise.all([
    field(page).pressSequentially('Ouverture par le maire. ', { delay: 40 }),
    field(theirs).pressSequentially(' Levée à dix-sept heures.', { delay: 40 }),
  ])
  const both = 'Ouverture par le maire. Début. Fin. Levée à dix-sept heures.'
  await expect(field(page)).toHaveValue(both, { timeout: 15_000 })
  await expect(field(theirs)).toHaveValue(both, { timeout: 15_000 })
  expect(await field(page).evaluate((one: HTMLTextAreaElement) => one.selectionStart)).toBe(24)
  await theirs.context().close()
  await page.goto(item)
  await expect(field(page)).toHaveValue(both)
})

test('a lost connection loses nothing @desktop', {
  tag: '@desktop',
}, async ({ page, site, context, traffic }) => {
  test.slow()
  traffic.mayFail()
  const agenda = await asCoordinator(page, site)
  await page.goto(spacePaths.notes(COUNCIL.slug, agenda))
  await alive(page)
  await openItem(page, 2)
  await field(page).fill('Avant la coupure.')
  await saved(page)
  await context.setOffline(true)
  await field(page).press('Control+End')
  await field(page).pressSequentially(' Pendant la coupure.')
  await expect(page.locator('.live-state')).toHaveText(say('live:saving.offline'), { timeout: 15_000 })
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('concerto-notes')).length)
  expect(await kept()).toBe(1)
  await context.setOffline(false)
  await expect(page.locator('.live-state')).toHaveText(say('live:saving.saved'), { timeout: 15_000 })
  await expect.poll(kept).toBe(0)
  await page.reload()
  await expect(field(page)).toHaveValue('Avant la coupure. Pendant la coupure.')
})

test('without script, what others wrote meanwhile is shown beside what was typed @no-script', {
  tag: '@no-script',
}, async ({ page, site, browser, context }) => {
  const agenda = await asCoordinator(page, site)
  await page.goto(spacePaths.notes(COUNCIL.slug, agenda))
  await openItem(page, 3)
  const item = page.url()
  const theirs = await another(browser, context, false)
  await theirs.goto(item)
  await field(theirs).fill('Leur texte.')
  await theirs.getByRole('button', { name: say('live:notes.save') }).click()
  await expect(field(theirs)).toHaveValue('Leur texte.')
  await field(page).fill('Mon texte.')
  await page.getByRole('button', { name: say('live:notes.save') }).click()
  await expect(field(page)).toHaveValue('Mon texte.')
  await expect(page.locator('.stored')).toContainText('Leur texte.')
  await expectNoSidewaysScroll(page)
  await theirs.context().close()
})

test('a meeting is led by keyboard, noted on a phone and read from afar @desktop', {
  tag: '@desktop',
}, async ({ page, site }) => {
  test.slow()
  const agenda = await asCoordinator(page, site)
  await page.goto(spacePaths.notes(COUNCIL.slug, agenda))
  await alive(page)
  await tabTo(page, page.getByRole('button', { name: say('live:progress.begin') }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: say('live:progress.end') })).toBeVisible()
  await expectGoodPage(page)
  await page.goto(spacePaths.screen(COUNCIL.slug, agenda))
  await alive(page)
  const first = await page.locator('h1').innerText()
  await page.keyboard.press('PageDown')
  await expect(page.locator('h1')).not.toHaveText(first)
  await expect(page.locator('.site-header, .space-bar').first()).toBeHidden()
  await expectGoodPage(page)
  for (const [width, height] of [[1280, 720], [1920, 1080]] as const) {
    await page.setViewportSize({ width, height })
    await expectNoSidewaysScroll(page)
  }
})
