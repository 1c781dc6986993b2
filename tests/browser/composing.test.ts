import { COUNCIL } from '#app/commands/demonstration/content.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { expectGoodPage, tabTo } from './support/checks.ts'
import { become, formsOn } from './support/meetings.ts'
import { expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

const { slug } = COUNCIL
/** Released in the demonstration, the second one answered too. */
const RESULTS = ['lieux-de-rencontre', 'actions-2026'] as const

for (const tag of ['@desktop', '@no-script'] as const)
  test(`an agenda is composed of two results and what waits, and the time is given out ${tag}`, {
    tag,
  }, async ({ page, site, visit }) => {
    test.slow()
    const scripted = tag !== '@no-script'
    const good = () => expectGoodPage(page, { scripted })
    const { button, link, field, box, errors, title, main } = formsOn(page)
    const outline = page.locator('.outline .outline-title')
    const press = async (name: string) => {
      if (!scripted) return button(name).click()
      await tabTo(page, button(name))
      await page.keyboard.press('Enter')
    }
    await become(page, await site.member('coordinator'))
    await visit(spacePaths.agendas(slug))
    await link(say('committee:agendas.compose')).first().click()
    await expect(title).toHaveText(say('committee:compose.title'))
    await good()
    for (const one of await page.locator('main input[type=checkbox]').all()) await one.uncheck()
    for (const result of RESULTS) await box('result', result).check()
    const followUp = page.locator('input[name=followUp]').first()
    await followUp.check()
    await button(say('committee:compose.make')).click()
    await expect(title).toHaveText(say('committee:draft.titleOfSeveral'))
    await expect(outline.first()).toContainText(say('committee:draft.opening'))
    await expect(outline.last()).toContainText(say('committee:draft.closing'))
    await expect(outline.filter({ hasText: 'Suite donnée' })).toHaveCount(1)
    await expect.poll(() => outline.count()).toBeGreaterThan(9)
    const agenda = new URL(page.url()).pathname
    await good()

    await field('startsAt').fill('14:00')
    await field('plannedLength').fill('deux heures')
    await button(say('committee:time.spread')).click()
    await expect(errors).toBeVisible()
    await expect(field('plannedLength')).toHaveValue('deux heures')
    await field('plannedLength').fill('120')
    await press(say('committee:time.spread'))
    const time = page.locator('.agenda-time')
    await expect(time).toContainText(say('committee:time.sumOf', { sum: '2 h', length: '2 h' }))
    await expect(page.locator('.point').nth(1)).toContainText(/de 14\sh\s05 à 14\sh\s15/)
    await good()

    const item = await page.locator('.point-acts a').nth(1).getAttribute('href')
    await visit(item ?? '')
    await box('visibility', 'named').check()
    await field('plannedMinutes').fill('45')
    await press(say('committee:settings.save'))
    await expect(page.getByText(say('committee:settings.saved'))).toBeVisible()
    await good()
    await visit(agenda)
    await expect(time).toContainText(/de trop/)
    await expect(page.locator('.point').nth(1)).toContainText(say('committee:point.visibility.named'))
    const before = await outline.count()
    const restricted = (await outline.nth(1).innerText()).replace(/^\d+\.\s*/, '')

    await link(say('committee:agenda.more')).click()
    await expect(title).toHaveText(say('committee:compose.moreTitle'))
    await button(say('committee:compose.add')).click()
    await expect(errors).toBeVisible()
    await good()
    await box('result', RESULTS[0]).check()
    await page.locator('input[name=followUp]').nth(1).check()
    await button(say('committee:compose.add')).click()
    await expect(outline).toHaveCount(before + 1)
    await expect(outline.last()).toContainText(say('committee:draft.closing'))

    await become(page, await site.member('steering-member'))
    await visit(agenda)
    await expect(outline).toHaveCount(before)
    await expect(main).not.toContainText(restricted)
    await expect(outline.nth(1)).toContainText(/^3\./)
    await good()
  })
