import { PRIORITIES_2027 } from '#app/commands/demonstration/consultations.ts'
import { OPINION_FIELD } from '#app/forms/voting.ts'
import { expectCopyAccessible } from './support/checks.ts'
import { at } from './support/site.ts'
import { expect, test } from './support/test.ts'
import {
  answerOneByOne,
  expectReceipt,
  fillInAtOnce,
  say,
  typeCode,
  voteOn,
} from './support/vote.ts'

const tag = '@no-script'
const TOTAL = PRIORITIES_2027.priorities.length
/** Well formed, and given to nobody. */
const INVENTED = '0123456789ABCDEF'

test('a vote, one question at a time, is cast, counted and replaced', { tag }, async ({
  page,
  site,
  visit,
}) => {
  const vote = voteOn(page)
  const code = await site.code()
  await visit(at.vote())
  await expectCopyAccessible(page)
  await typeCode(vote, code)
  await vote.begin.click()
  await expectCopyAccessible(page)
  await vote.choice(3).check()
  await vote.next.click()
  await vote.previous.click()
  await expect(vote.chosen).toHaveValue('3')
  const titles = await answerOneByOne(vote, (position) => position % 5, TOTAL)
  await expectCopyAccessible(page)
  const answers = await vote.reviewed()
  expect(answers.map(([title]) => title)).toEqual(titles)
  await vote.change(titles[0] ?? '').click()
  await vote.noOpinion.check()
  await vote.toReview.click()
  expect(await vote.reviewed()).toEqual([
    [titles[0], say('voting:question.noOpinion')],
    ...answers.slice(1),
  ])
  await vote.cast.click()
  const first = await vote.receipt()
  const changeKey = await vote.shownChangeKey.innerText()
  await expectCopyAccessible(page)
  await expectReceipt(page, at.receipt(), first, 'counted')

  await visit(at.vote())
  await vote.changing.click()
  await vote.changeKey.fill(changeKey)
  await fillInAtOnce(vote, code)
  await vote.castAgain.click()
  const second = await vote.receipt()
  await expectReceipt(page, at.receipt(), first, 'replaced')
  await expectReceipt(page, at.receipt(), second, 'counted')
  await expectReceipt(page, at.receipt(), 'cd'.repeat(64), 'not-here')
})

test('a vote on one page keeps every answer while the language changes', { tag }, async ({
  page,
  site,
  visit,
}) => {
  const vote = voteOn(page)
  await visit(at.vote())
  await typeCode(vote, await site.code())
  await vote.pace('all').check()
  await vote.begin.click()
  await expectCopyAccessible(page)
  const fields = await page
    .locator(`[name^="${OPINION_FIELD}"][value="0"]`)
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('name') ?? ''))
  expect(fields).toHaveLength(TOTAL)
  for (const [position, name] of fields.entries())
    await page.locator(`[name="${name}"][value="${position % 5}"]`).check()
  const titles = await page.locator('.choices-legend').allInnerTexts()
  await vote.language.click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr-simple')
  await expect(vote.chosen).toHaveCount(TOTAL)
  expect(await page.locator('.choices-legend').allInnerTexts()).toEqual(titles)
  for (const [position, name] of fields.entries())
    await expect(page.locator(`[name="${name}"]:checked`)).toHaveValue(String(position % 5))

  const simple = voteOn(page, 'fr-simple')
  await simple.toReview.click()
  const answers = await simple.reviewed()
  await vote.language.click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  expect(await vote.reviewed()).toEqual(answers)
  await vote.cast.click()
  const receipt = await vote.receipt()
  await vote.language.click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr-simple')
  expect(await vote.receipt()).toBe(receipt)
})

test('a blank ballot is possible, says so, and counts', { tag }, async ({ page, site, visit }) => {
  const vote = voteOn(page)
  await visit(at.vote())
  await typeCode(vote, await site.code())
  await vote.pace('all').check()
  await vote.begin.click()
  await vote.toReview.click()
  await expect(page.getByText(say('voting:review.blank'))).toBeVisible()
  await vote.cast.click()
  await expectReceipt(page, at.receipt(), await vote.receipt(), 'counted')
})

test('the Enter key in the code’s field begins, and leaves the language alone', { tag }, async ({
  page,
  site,
  visit,
}) => {
  const vote = voteOn(page)
  await visit(at.vote())
  await typeCode(vote, await site.code())
  await vote.code.press('Enter')
  await expect(vote.progress).toHaveAttribute('value', '1')
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
})

test.describe('a refusal stands at its field, and what was typed is kept:', () => {
  const REFUSED = [
    { what: 'no code', code: '', says: 'refusal:code-missing' },
    { what: 'a code cut short', code: 'K7QM-2XHD', says: 'refusal:code-malformed' },
    { what: 'a code with a stray sign', code: 'K7QM2XHD9F4TWB3?', says: 'refusal:code-malformed' },
    { what: 'a code of nobody', code: INVENTED, says: 'refusal:code-unknown' },
  ] as const

  for (const { what, code, says } of REFUSED)
    test(what, { tag }, async ({ page, visit }) => {
      const vote = voteOn(page)
      await visit(at.vote())
      await vote.code.fill(code)
      await vote.pace('all').check()
      await vote.begin.click()
      await expect(vote.code).toHaveAccessibleDescription(new RegExp(escape(say(says))))
      await expect(vote.code).toHaveAttribute('aria-invalid', 'true')
      await expect(vote.code).toHaveValue(code)
      await expect(vote.pace('all')).toBeChecked()
      await expectCopyAccessible(page)
    })

  test('a code of another consultation', { tag }, async ({ page, site, visit }) => {
    const vote = voteOn(page)
    const { slug } = await site.consultation()
    const code = await site.code(slug)
    await visit(at.vote())
    await vote.code.fill(code)
    await vote.begin.click()
    await expect(vote.code).toHaveAccessibleDescription(
      new RegExp(escape(say('refusal:code-unknown'))),
    )
    await expect(vote.code).toHaveValue(code)
  })

  test('a used code, then a wrong change key', { tag }, async ({ page, site, visit }) => {
    const vote = voteOn(page)
    const code = await site.code()
    await visit(at.vote())
    await fillInAtOnce(vote, code)
    await vote.cast.click()
    await vote.receipt()

    await visit(at.vote())
    await typeCode(vote, code)
    await vote.begin.click()
    await expect(vote.code).toHaveAccessibleDescription(
      new RegExp(escape(say('refusal:code-used'))),
    )
    await expect(vote.code).toHaveValue(/./)
    await vote.changeKey.fill('0'.repeat(20))
    await vote.begin.click()
    await expect(vote.changeKey).toHaveAccessibleDescription(
      new RegExp(escape(say('refusal:change-key-wrong'))),
    )
    await expect(vote.changeKey).toHaveValue('0'.repeat(20))
    await expectCopyAccessible(page)
    await vote.changeKey.fill('courte')
    await vote.begin.click()
    await expect(vote.changeKey).toHaveAccessibleDescription(
      new RegExp(escape(say('refusal:change-key-malformed'))),
    )
    await expect(vote.changeKey).toHaveValue('courte')
  })

  test('a change key with a code not used yet', { tag }, async ({ page, site, visit }) => {
    const vote = voteOn(page)
    await visit(at.vote())
    await typeCode(vote, await site.code())
    await vote.changing.click()
    await vote.changeKey.fill('0'.repeat(20))
    await vote.begin.click()
    await expect(vote.code).toHaveAccessibleDescription(
      new RegExp(escape(say('refusal:code-not-used-yet'))),
    )
  })

  test('half a receipt', { tag }, async ({ page, visit }) => {
    await visit(at.receipt())
    const field = page.getByLabel(say('receipt:field'), { exact: true })
    await field.fill('12ab 34cd')
    await page.getByRole('button', { name: say('receipt:check'), exact: true }).click()
    await expect(field).toHaveAccessibleDescription(
      new RegExp(escape(say('refusal:receipt-malformed'))),
    )
    await expect(field).toHaveValue('12ab 34cd')
    await expectCopyAccessible(page)
  })
})

/** Finds a sentence within a description, whose spaces the browser makes ordinary ones. */
function escape(sentence: string): string {
  return sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
}
