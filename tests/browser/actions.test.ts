import { COUNCIL } from '#app/commands/demonstration/content.ts'
import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { expectGoodPage, tabTo } from './support/checks.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

const TITLE = 'Tenir une permanence au marché'
const { slug } = COUNCIL

for (const tag of ['@desktop', '@no-script'] as const)
  test(`an action is written, gets a step, is done and read by anybody ${tag}`, { tag }, async ({
    page,
    site,
    visit,
  }) => {
    const scripted = tag !== '@no-script'
    const looksGood = async () => {
      await expectGoodPage(page, { scripted })
    }
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const field = (name: string) => page.locator(`[name="${name}"]:not([type=hidden])`)

    await signIn(page, await site.member('coordinator'))
    await visit(spacePaths.actions(slug))
    await expect(page.locator('#en-retard')).toBeVisible()
    await looksGood()
    await page.getByRole('link', { name: say('actions:list.new') }).click()
    await field('title').fill(TITLE)
    await button(say('actions:words.create')).click()
    await expect(page.locator('#erreurs li')).toHaveText([say('refusal:owner-missing')])
    await expect(field('title')).toHaveValue(TITLE)
    await looksGood()
    await field('owner').fill('Coordination du conseil')
    await field('deadlineOn').fill('2020-01-01')
    await field('toldPublicly').check()
    await button(say('actions:words.create')).click()
    await expect(page.locator('.notice-warning')).toContainText(say('actions:page.lateTitle'))
    await looksGood()

    await page.locator('summary', { hasText: say('actions:steps.add') }).click()
    await field('stepTitle').fill('Demander au placier')
    await button(say('actions:steps.add')).click()
    await expect(page.locator('.action-step-title').first()).toHaveText('Demander au placier')
    await button(say('actions:steps.finishLabel', { title: 'Demander au placier' })).click()
    await expect(page.locator('.notice-success')).toContainText(say('actions:page.saved.finish-step'))

    await page.locator('input[name=state][value=given-up]').check()
    await button(say('actions:stateForm.save')).click()
    await expect(page.locator('#erreurs li')).toHaveText([say('refusal:reason-missing')])
    await page.locator('input[name=state][value=done]').check()
    if (scripted) await tabTo(page, button(say('actions:stateForm.save')))
    await button(say('actions:stateForm.save')).press('Enter')
    await expect(page.locator('.kicker')).toHaveText(say('actions:state.done'))
    await expect(page.locator('.follow-up-status').first()).toHaveText(
      say('actions:history.change.state'),
    )
    await looksGood()

    await visit(paths.roadmap(slug))
    await expect(page.locator('.document')).toContainText(TITLE)
    await looksGood()
    const year = new Date().getUTCFullYear()
    for (const path of [
      spacePaths.roadmap(slug),
      spacePaths.evaluation(slug, year),
      spacePaths.report(slug, year),
    ]) {
      await visit(path)
      await looksGood()
    }
  })
