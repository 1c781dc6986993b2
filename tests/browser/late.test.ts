import { at } from './support/site.ts'
import { expect, test } from './support/test.ts'
import { fillInAtOnce, say, voteOn } from './support/vote.ts'

test('a vote that closes while a ballot is filled in refuses it, with its answers kept', {
  tag: ['@desktop', '@no-script'],
}, async ({ page, site, visit }) => {
  const { slug, closesAt } = await site.consultation(15)
  const vote = voteOn(page)
  await visit(at.vote(slug))
  await fillInAtOnce(vote, await site.code(slug), 2)
  const answers = await vote.reviewed()
  await page.waitForTimeout(Math.max(0, closesAt - Date.now()) + 100)
  await vote.cast.click()
  await expect(vote.errors).toContainText(say('refusal:voting-over'))
  await expect(vote.title).toHaveText(say('voting:refusedTitle'))
  expect(await vote.reviewed()).toEqual(answers)
})
