import { alive } from './support/alive.ts'
import { expectVisibleFocus, tabTo } from './support/checks.ts'
import { at } from './support/site.ts'
import { expect, test } from './support/test.ts'
import { expectReceipt, say, voteOn } from './support/vote.ts'

test('the skip link is the first stop and leads to the content', async ({ page, visit }) => {
  await visit(at.vote())
  const skip = page.locator('.skip-link')
  await page.keyboard.press('Tab')
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport({ ratio: 1 })
  await expectVisibleFocus(page)
  await page.keyboard.press('Enter')
  await expect(page.locator('#contenu')).toBeFocused()
  await page.keyboard.press('Tab')
  expect(
    await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement)),
  ).toBe(true)
})

test('the whole vote goes by keyboard, and each step is read from its title', async ({
  page,
  site,
  visit,
}) => {
  const { slug } = await site.consultation()
  const code = await site.code(slug)
  const { keyboard } = page
  const vote = voteOn(page)
  await visit(at.vote(slug))
  await tabTo(page, vote.code)
  await keyboard.type('K7QM')
  await keyboard.press('Enter')
  await expect(vote.errors).toBeFocused()
  await expectVisibleFocus(page)

  await tabTo(page, vote.errors.getByRole('link'))
  await keyboard.press('Enter')
  await expect(vote.code).toBeFocused()
  await expect(vote.errors).toBeVisible()
  await expect(vote.code).toHaveValue('K7QM')
  await keyboard.press('Control+A')
  await keyboard.type(code)
  await tabTo(page, vote.pace('one'))
  await keyboard.press('ArrowDown')
  await expect(vote.pace('all')).toBeChecked()
  await keyboard.press('ArrowUp')
  await expect(vote.pace('one')).toBeChecked()
  await tabTo(page, vote.begin)
  await keyboard.press('Enter')

  await expect(vote.progress).toHaveAttribute('value', '1')
  await expect(vote.title).toBeFocused()
  await expectVisibleFocus(page)
  await tabTo(page, vote.choice(0))
  await keyboard.press('Space')
  await keyboard.press('ArrowDown')
  await expect(vote.chosen).toHaveValue('1')
  await tabTo(page, vote.next)
  await keyboard.press('Enter')

  await expect(vote.progress).toHaveAttribute('value', '2')
  await expect(vote.title).toBeFocused()
  await tabTo(page, vote.next)
  await keyboard.press('Space')

  await expect(vote.progress).toHaveAttribute('value', '3')
  await expect(vote.title).toBeFocused()
  await tabTo(page, vote.choice(0))
  await keyboard.press('ArrowUp')
  await expect(vote.noOpinion).toBeChecked()
  await tabTo(page, vote.toReview)
  await keyboard.press('Enter')

  await expect(vote.title).toHaveText(say('voting:review.title'))
  await expect(vote.title).toBeFocused()
  await tabTo(page, vote.cast)
  await keyboard.press('Enter')
  const receipt = await vote.receipt()
  await expect(vote.title).toBeFocused()
  await tabTo(page, vote.checkReceipt)
  await expectReceipt(page, at.receipt(slug), receipt, 'counted')
})

test('keys pressed before a page is alive do not stop its scripts', async ({ page }) => {
  for (const path of ['/', at.vote(), '/vote-secret']) {
    await page.goto(path, { waitUntil: 'commit' })
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab')
      // As fast as nobody presses, so that one press falls into the moment.
      await page.waitForTimeout(10)
    }
    await alive(page)
  }
})
