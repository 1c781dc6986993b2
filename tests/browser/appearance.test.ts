import { expectAccessible, expectReadable } from './support/checks.ts'
import { at } from './support/site.ts'
import { expect, test } from './support/test.ts'
import { fillInAtOnce, say, typeCode, voteOn } from './support/vote.ts'

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' })

  test('every step of the vote can be read', async ({ page, site, visit }) => {
    const { slug } = await site.consultation()
    const vote = voteOn(page)
    await visit(at.vote(slug))
    await typeCode(vote, 'K7QM')
    await vote.begin.click()
    await expect(vote.errors).toBeVisible()
    await expectAccessible(page)
    await typeCode(vote, await site.code(slug))
    await vote.begin.click()
    await vote.choice(0).check()
    await expectAccessible(page)
    for (const position of ['2', '3']) {
      await vote.next.click()
      await expect(vote.progress).toHaveAttribute('value', position)
    }
    await vote.toReview.click()
    await expect(vote.title).toHaveText(say('voting:review.title'))
    await expectReadable(page)
    await vote.cast.click()
    await vote.receipt()
    await expectReadable(page)
  })
})

test('nothing moves for whoever asked for less movement', async ({ page, visit }) => {
  for (const path of [at.council, at.vote(), at.results('actions-2026')]) {
    await visit(path)
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element)
          return (
            transitionDuration.split(', ').some((duration) => parseFloat(duration) > 0.01) ||
            animationName !== 'none' ||
            scrollBehavior === 'smooth'
          )
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    )
    expect(moving, path).toEqual([])
  }
})

test('forced colours keep the chosen answer, the focus and the buttons apart', async ({
  page,
  site,
  visit,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  const vote = voteOn(page)
  await visit(at.vote())
  await typeCode(vote, await site.code())
  await vote.begin.click()
  await vote.choice(1).check()
  await vote.title.focus()
  const looks = await page.locator('.choice').evaluateAll((cards) =>
    cards.map((card) => {
      const { outlineStyle, borderStyle, borderWidth } = getComputedStyle(card)
      const edge = borderStyle !== 'none' && borderWidth !== '0px'
      return { chosen: outlineStyle !== 'none', edge }
    }),
  )
  expect(looks.map(({ chosen }) => chosen)).toEqual([false, true, false, false, false, false])
  expect(looks.every(({ edge }) => edge)).toBe(true)
  await vote.next.focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  expect(
    await vote.next.evaluate((button) => {
      const { outlineStyle, borderStyle, borderWidth } = getComputedStyle(button)
      const edge = borderStyle !== 'none' && borderWidth !== '0px'
      return { focus: outlineStyle !== 'none', edge }
    }),
  ).toEqual({ focus: true, edge: true })
})

test('a printed receipt shows change key and receipt, and nothing to press', async ({
  page,
  site,
  visit,
}) => {
  const vote = voteOn(page)
  await visit(at.vote())
  await fillInAtOnce(vote, await site.code())
  await vote.cast.click()
  const receipt = await vote.receipt()
  await page.emulateMedia({ media: 'print' })
  await expect(vote.shownChangeKey).toBeVisible()
  expect(await vote.receipt()).toBe(receipt)
  await expect(page.getByText(say('voting:receipt.lead'))).toBeVisible()
  for (const absent of ['.site-nav', '.language-switch', '.breadcrumbs', '.site-footer', '.button'])
    await expect(page.locator(absent).filter({ visible: true })).toHaveCount(0)
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(width).toBeLessThanOrEqual(0)
})
