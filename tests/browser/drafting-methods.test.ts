import { COUNCIL } from '#app/commands/demonstration/content.ts'
import { formatEuros } from '#app/i18n/formats.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { expectAccessible, expectGoodPage } from './support/checks.ts'
import { givenDraft } from './support/draft.ts'
import { expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

for (const tag of ['@desktop', '@no-script'])
  test(`a vote on a budget is prepared: the sum, the cost of each priority, and what is missing ${tag}`, {
    tag,
  }, async ({ page, site }) => {
    test.slow()
    const scripted = tag !== '@no-script'
    const { slug, form } = await givenDraft(page, site)
    await form.visit(slug, 'proposals')
    await form.choice('collects', 'list').check()
    await form.save.click()
    await form.isAt('priorities')
    for (const title of ['Un lieu ouvert le soir', 'Une navette']) {
      await form.field('title').fill(title)
      await form.addToList.click()
      await expect(page.locator('.draft-row').filter({ hasText: title })).toBeVisible()
    }

    await form.visit(slug, 'method')
    await form.choice('method', 'budget').check()
    await expect(form.field('grades')).toBeHidden()
    await expect(form.field('mostApprovals')).toBeHidden()
    await form.field('budget').fill('beaucoup')
    await form.save.click()
    await expect(form.wrong('budget')).toContainText(say('refusal:budget-missing'))
    await expect(form.field('budget')).toHaveValue('beaucoup')
    await form.field('budget').fill('20 000 €')
    await expectGoodPage(page, { scripted })
    await form.save.click()
    await form.isAt('calendar')

    await form.visit(slug, 'review')
    await page.getByRole('link', { name: say('refusal:cost-missing') }).click()
    await form.isAt('priorities')
    await page.getByRole('link', { name: say('drafting:priorities.costsWrite') }).click()
    await expect(form.field('title')).toHaveValue('Un lieu ouvert le soir')
    await form.field('cost').fill('12 000')
    await expectGoodPage(page, { scripted })
    const saved = page.getByRole('button', { name: say('drafting:priorities.saveEdited') })
    await saved.click()
    await expect(form.field('title')).toHaveValue('Une navette')
    await form.field('cost').fill('cher')
    await saved.click()
    await expect(form.wrong('cost')).toContainText(say('refusal:cost-missing'))
    await form.field('cost').fill('8500')
    await saved.click()
    await expect(form.field('title')).toHaveValue('')
    await form.visit(slug, 'review')
    await expect(page.getByText(`Une navette (${formatEuros(8_500)})`)).toBeVisible()
    await expect(page.getByText(say('refusal:cost-missing'))).toHaveCount(0)
    await expectGoodPage(page, { scripted })

    await page.goto(`${spacePaths.preview(COUNCIL.slug, slug)}?moment=bulletin`)
    await expect(page.getByRole('checkbox', { name: 'Une navette' })).toBeVisible()
    await expect(page.getByText(formatEuros(8_500))).toBeVisible()
    await expectGoodPage(page, { scripted })
  })

test('the method changes and changes back, and what was written for each stays', async ({
  page,
  site,
}) => {
  const { slug, form } = await givenDraft(page, site)
  await form.visit(slug, 'method')
  await form.choice('method', 'approval').check()
  await form.field('mostApprovals').fill('3')
  await form.save.click()
  await form.isAt('calendar')
  await form.visit(slug, 'method')
  await form.choice('method', 'ranking').check()
  await expect(form.choice('missingOpinions', 'worst')).toBeVisible()
  await expectAccessible(page)
  await form.save.click()
  await form.isAt('calendar')
  await form.visit(slug, 'method')
  await expect(form.choice('method', 'ranking')).toBeChecked()
  await form.choice('method', 'approval').check()
  await expect(form.field('mostApprovals')).toHaveValue('3')

  await page.goto(`${spacePaths.preview(COUNCIL.slug, slug)}?moment=bulletin`)
  await expect(page.locator('.ranking-row')).toHaveCount(3)
  await page.locator('[data-act=add]').first().click()
  await expect(page.locator('.ranking-rank')).toHaveCount(1)
  await expectAccessible(page)
})
