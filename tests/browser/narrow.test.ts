import {
  doubleText,
  expectAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
} from './support/checks.ts'
import { at } from './support/site.ts'
import { expect, test } from './support/test.ts'
import { expectReceipt, say, typeCode, voteOn } from './support/vote.ts'

test('the whole vote fits 320 px, and everything can be touched', { tag: '@mobile' }, async ({
  page,
  site,
  visit,
}) => {
  const { slug } = await site.consultation()
  const code = await site.code(slug)
  const vote = voteOn(page)
  const fits = async () => {
    await expectNoSidewaysScroll(page)
    await expectLargeTargets(page)
    await expectAccessible(page)
    await doubleText(page)
    await expectNoSidewaysScroll(page)
    await page.evaluate(() => document.documentElement.removeAttribute('style'))
  }
  await visit(at.consultation(slug))
  await fits()
  await visit(at.vote(slug))
  await fits()
  await typeCode(vote, 'K7QM')
  await vote.begin.tap()
  await expect(vote.errors).toBeVisible()
  await fits()
  await typeCode(vote, code)
  await vote.begin.tap()
  for (const position of ['1', '2', '3']) {
    await expect(vote.progress).toHaveAttribute('value', position)
    await vote.choice(1).tap()
    if (position === '1') await fits()
    await (position === '3' ? vote.toReview : vote.next).tap()
  }
  await expect(vote.title).toHaveText(say('voting:review.title'))
  await fits()
  await vote.cast.tap()
  const receipt = await vote.receipt()
  await fits()
  await expectReceipt(page, at.receipt(slug), receipt, 'counted')
  await fits()

  await visit(at.vote(slug))
  await typeCode(vote, await site.code(slug))
  await vote.pace('all').tap()
  await vote.begin.tap()
  await expect(vote.title).toHaveText(say('voting:question.all'))
  await fits()
})
