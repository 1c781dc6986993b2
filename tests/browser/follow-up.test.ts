import { BEING_KNOWN } from '#app/commands/demonstration/consultations.ts'
import { COUNCIL } from '#app/commands/demonstration/content.ts'
import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { expectGoodPage } from './support/checks.ts'
import { signIn } from './support/sign-in.ts'
import { at } from './support/site.ts'
import { expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

/** The demonstration's consultation that was decided upon lately. */
const { slug, priorities } = BEING_KNOWN
const titleOf = (key: string) => priorities.find(({ id }) => id === key)?.title ?? ''
const [MARKET, LETTER] = [titleOf('marche'), titleOf('lettre')]

const BEGUN = 'Le placier a donné son accord. La première table est pour le mois prochain.'
const DONE = 'La table est au marché chaque deuxième samedi.'

for (const tag of ['@desktop', '@no-script'] as const)
  test(`what follows from a decision is written, read by anybody, and stays ${tag}`, { tag }, async ({
    page,
    site,
    visit,
  }) => {
    const looksGood = async () => {
      await expectGoodPage(page, { scripted: tag !== '@no-script' })
    }
    const what = say('committee:followUp.write')
    const writeAbout = (title: string) =>
      page.getByRole('link', { name: say('committee:decisions.aboutLabel', { what, title }) })
    const publish = page.getByRole('button', { name: say('committee:followUp.publish') })
    const status = (value: string) => page.locator(`input[name=status][value=${value}]`)
    const text = page.locator('textarea[name=text]')
    const decisions = spacePaths.decisions(COUNCIL.slug, slug)

    await signIn(page, await site.member('coordinator'))
    await visit(decisions)
    await expect(writeAbout(LETTER)).toHaveCount(0)
    await writeAbout(MARKET).click()
    await expect(page.locator('main .lead')).toHaveText(MARKET)
    await looksGood()

    await publish.click()
    await expect(page.locator('#erreurs')).toContainText(say('refusal:status-missing'))
    await expect(page.locator('#erreurs')).toContainText(say('refusal:follow-up-missing'))
    await looksGood()
    await text.fill(BEGUN)
    await publish.click()
    await expect(page.locator('#erreurs li')).toHaveText([say('refusal:status-missing')])
    await expect(text).toHaveValue(BEGUN)
    await status('under-way').check()
    await publish.click()
    await expect(page.locator('.notice-success').first()).toContainText(
      say('committee:followUp.told'),
    )
    await expect(page.locator('.follow-up')).toContainText([BEGUN])
    await looksGood()

    await writeAbout(MARKET).click()
    await expect(status('under-way')).toBeChecked()
    await expect(text).toHaveValue('')
    await expect(page.locator('.follow-up')).toContainText([BEGUN])
    await status('done').check()
    await text.fill(DONE)
    await publish.click()
    await expect(page.locator('.follow-up')).toContainText([DONE, BEGUN])

    await page.context().clearCookies()
    await visit(paths.outcome(COUNCIL.slug, slug))
    const answer = page.locator('.answered-priority', { hasText: MARKET })
    await expect(answer.locator('.follow-up')).toContainText([DONE, BEGUN])
    await expect(answer.locator('.follow-up-status')).toHaveText([
      say('outcome:followUp.status.done'),
      say('outcome:followUp.status.under-way'),
    ])
    await expect(page.locator('.answered-priority', { hasText: LETTER }).locator('.follow-up')).toHaveCount(0)
    await looksGood()
    await visit(at.consultation(slug))
    await expect(page.locator('.act')).toContainText(
      say('pages:consultation.act.decided.followed'),
    )
    await visit(at.council)
    await expect(page.locator('main li', { hasText: BEING_KNOWN.title })).toContainText(
      say('state.followed-up'),
    )

    await signIn(page, await site.member('chair'))
    await visit(decisions)
    await expect(page.locator('.follow-up')).toContainText([DONE, BEGUN])
    await expect(writeAbout(MARKET)).toHaveCount(0)
    await looksGood()
  })
