import type { Page } from '@playwright/test'
import { COUNCIL } from '#app/commands/demonstration/content.ts'
import { LONGEST_AGENDA_TITLE } from '#app/domain/agenda.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { expectAccessible, expectNoSidewaysScroll, tabTo } from './support/checks.ts'
import { addsItem, become, formsOn } from './support/meetings.ts'
import { expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

const { slug } = COUNCIL
const SCREENS = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const
/** Of the height of a screen, so that it is read from the last row of a meeting room. */
const LEAST = { title: 0.045, text: 0.03 }

const LONG_TITLE = 'Une équipe qui se déplace à domicile, le soir et la fin de semaine, dans toutes les communes '
  .repeat(3)
  .slice(0, LONGEST_AGENDA_TITLE)
  .trim()

/** Everything is on the screen, and large enough to be read from afar. */
async function expectReadFromAfar(page: Page): Promise<void> {
  for (const size of SCREENS) {
    await page.setViewportSize(size)
    await expectNoSidewaysScroll(page)
    const seen = await page.evaluate(() => {
      const size = (element: Element) => parseFloat(getComputedStyle(element).fontSize)
      const all = (selector: string) => [...document.querySelectorAll(selector)].map(size)
      return {
        over: document.documentElement.scrollHeight - innerHeight,
        title: Math.min(...all('.live-screen h1')),
        text: Math.min(...all('.live-screen > p, .live-screen section p, .live-screen h2')),
      }
    })
    const what = `${await page.locator('h1').innerText()}, ${size.width} px`
    expect(seen.over, what).toBeLessThanOrEqual(0)
    expect(seen.title, what).toBeGreaterThanOrEqual(size.height * LEAST.title)
    expect(seen.text, what).toBeGreaterThanOrEqual(size.height * LEAST.text)
  }
}

test('the room reads every item from afar, without scrolling, led by keyboard alone', async ({
  page,
  site,
  visit,
}) => {
  test.slow()
  const { button, field, box } = formsOn(page)
  await become(page, await site.member('coordinator'))
  await visit(spacePaths.composeAgenda(slug))
  for (const one of await page.locator('main input[type=checkbox]').all()) await one.uncheck()
  await box('result', 'actions-2026').check()
  await button(say('committee:compose.make')).click()
  await expect(page.locator('.outline')).toBeVisible()
  const agenda = /\/seances\/([0-9a-f]{32})/.exec(page.url())?.[1] ?? ''
  const item = (await addsItem(page, [slug, agenda], LONG_TITLE)).split('/').at(-1) ?? ''
  const items = await page.locator('.point').count()

  await visit(spacePaths.notes(slug, agenda, item))
  for (const number of ['première', 'deuxième', 'troisième']) {
    if (!(await field('question').isVisible()))
      await page.locator('summary', { hasText: say('live:hands.title') }).click()
    const question = `Adoptez-vous la ${number} proposition du groupe, telle qu’elle vient d’être lue à voix haute ?`
    await field('question').fill(question)
    await button(say('live:hands.ask')).click()
    await expect(page.getByText(question)).toBeVisible()
  }

  const title = page.getByRole('heading', { level: 1 })
  await visit(spacePaths.screen(slug, agenda))
  await expect(title).toHaveText(say('live:screen.before'))
  await expectReadFromAfar(page)
  await visit(spacePaths.notes(slug, agenda))
  await tabTo(page, button(say('live:progress.begin')))
  await page.keyboard.press('Enter')
  await expect(button(say('live:progress.end'))).toBeVisible()
  await visit(spacePaths.screen(slug, agenda))
  for (let number = 1; number <= items; number += 1) {
    await expect(title).toHaveText(new RegExp(`^${number}\\.`))
    await expectReadFromAfar(page)
    if (number < items) await page.keyboard.press('PageDown')
  }
  await expectAccessible(page)
  await page.keyboard.press('PageUp')
  await expect(title).toContainText(LONG_TITLE)
  await expectAccessible(page)
  await tabTo(page, button(say('live:screen.next')))
  await page.keyboard.press('Enter')
  await expect(title).toContainText(say('committee:draft.closing'))
})
