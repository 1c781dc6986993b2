import { PRIORITIES_2027 } from '#app/commands/demonstration/consultations.ts'
import { DEFAULT_GRADES } from '#app/domain/consultation.ts'
import { expectAccessible } from './support/checks.ts'
import { at, OPEN } from './support/site.ts'
import { alive, expect, test } from './support/test.ts'
import { answerOneByOne, expectReceipt, say, typeCode, voteOn } from './support/vote.ts'

const TOTAL = PRIORITIES_2027.priorities.length

test('going back and forth loses no answer, with the buttons as with the browser’s', async ({
  page,
  site,
  visit,
}) => {
  const vote = voteOn(page)
  await visit(at.vote())
  await typeCode(vote, await site.code())
  await vote.begin.click()
  await vote.choice(1).check()
  await vote.next.click()
  await expect(vote.progress).toHaveAttribute('value', '2')
  await vote.choice(2).check()
  await vote.previous.click()
  await expect(vote.progress).toHaveAttribute('value', '1')
  await expect(vote.chosen).toHaveValue('1')
  await vote.next.click()
  await expect(vote.chosen).toHaveValue('2')
  await vote.next.click()
  await expect(vote.progress).toHaveAttribute('value', '3')
  await vote.noOpinion.check()

  for (const [position, value] of [[2, '2'], [1, '1']] as const) {
    await page.goBack()
    await expect(vote.progress).toHaveAttribute('value', String(position))
    await expect(vote.chosen).toHaveValue(value)
  }
  await vote.choice(0).check()
  await page.goForward()
  await expect(vote.chosen).toHaveValue('2')
  await page.goForward()
  await expect(vote.progress).toHaveAttribute('value', '3')
  await expect(vote.chosen).toHaveValue('none')
  await page.goBack()
  await page.goBack()
  await expect(vote.chosen).toHaveValue('0')
})

test('a vote is reviewed, changed, cast and counted, then replaced with its change key', async ({
  page,
  site,
  visit,
}) => {
  const vote = voteOn(page)
  const code = await site.code()
  await visit(at.vote())
  await typeCode(vote, code)
  await vote.begin.click()
  await expect(vote.progress).toBeVisible()
  await expectAccessible(page)
  const answers = [0, 1, 2, 3, 4, 'none']
  const titles = await answerOneByOne(vote, (at) => answers[at] ?? null, TOTAL)
  await expectAccessible(page)
  const grade = (index: number) => DEFAULT_GRADES[index]
  const before = await vote.reviewed()
  expect(before.map(([title]) => title)).toEqual(titles)
  expect(before.map(([, answer]) => answer)).toEqual([
    ...[0, 1, 2, 3, 4].map(grade),
    say('voting:question.noOpinion'),
    say('voting:review.unanswered'),
    say('voting:review.unanswered'),
  ])

  await vote.change(titles[1] ?? '').click()
  await expect(vote.title).toHaveText(titles[1] ?? '')
  await vote.choice(4).check()
  await vote.toReview.click()
  expect((await vote.reviewed())[1]).toEqual([titles[1], grade(4)])

  await vote.cast.click()
  const first = await vote.receipt()
  await expect(vote.title).toBeFocused()
  const changeKey = await vote.shownChangeKey.innerText()
  await expectAccessible(page)
  await vote.checkReceipt.click()
  await expectReceipt(page, at.receipt(), first, 'counted')
  await expectAccessible(page)

  await visit(at.vote())
  await typeCode(vote, code)
  await vote.begin.click()
  await expect(vote.errors).toContainText(say('refusal:code-used'))
  await expect(vote.errors).toBeFocused()
  await expectAccessible(page)
  await vote.changeKey.fill(changeKey.toLowerCase())
  await vote.begin.click()
  await answerOneByOne(vote, () => 2, TOTAL)
  await vote.castAgain.click()
  await expect(vote.title).toHaveText(say('voting:receipt.titleReplaced'))
  const second = await vote.receipt()
  await expect(vote.shownChangeKey).toHaveCount(0)

  await expectReceipt(page, at.receipt(), first, 'replaced')
  await expectReceipt(page, at.receipt(), second, 'counted')
  await expectReceipt(page, at.receipt(), 'ab'.repeat(64), 'not-here')
})

test('a code used meanwhile is refused with every answer kept', async ({
  context,
  page,
  site,
  visit,
}) => {
  const code = await site.code()
  const other = await context.newPage()
  await visit(at.vote())
  await other.goto(at.vote())
  await alive(other)
  for (const tab of [page, other]) {
    const vote = voteOn(tab)
    await typeCode(vote, code)
    await vote.pace('all').check()
    await vote.begin.click()
    await vote.choice(1).nth(2).check()
    await vote.toReview.click()
  }
  const vote = voteOn(page)
  const answers = await vote.reviewed()
  await voteOn(other).cast.click()
  await voteOn(other).receipt()

  await vote.cast.click()
  await expect(vote.errors).toContainText(say('refusal:code-used'))
  await expect(vote.errors).toBeFocused()
  await expect(vote.title).toHaveText(say('voting:refusedTitle'))
  expect(await vote.reviewed()).toEqual(answers)
  await expectAccessible(page)

  await vote.changeCode.click()
  await typeCode(vote, await site.code())
  await vote.begin.click()
  await expect(vote.chosen).toHaveValue('1')
  await vote.toReview.click()
  expect(await vote.reviewed()).toEqual(answers)
  await vote.cast.click()
  await vote.receipt()
})

test('after casting, going back shows neither choice nor code', async ({ page, site, visit }) => {
  const vote = voteOn(page)
  const code = await site.code()
  await visit(at.vote())
  await typeCode(vote, code)
  await vote.pace('all').check()
  await vote.begin.click()
  await vote.choice(1).first().check()
  await vote.toReview.click()
  await vote.cast.click()
  await vote.receipt()
  for (let back = 0; back < 3; back += 1) {
    await page.goBack()
    await expect(vote.code).toHaveValue('')
    const held = await page.locator('input').evaluateAll((inputs) =>
      inputs.map((input) => (input instanceof HTMLInputElement ? input.value : '')).join(' '),
    )
    expect(held).not.toContain(code.slice(0, 4))
    await expect(page.locator('input[name^="opinion"]')).toHaveCount(0)
  }
})

test('the language can change in the middle of a ballot, and nothing is lost', async ({
  page,
  site,
  visit,
}) => {
  const vote = voteOn(page)
  await visit(at.vote())
  await typeCode(vote, await site.code())
  await vote.begin.click()
  await vote.choice(3).check()
  await vote.next.click()
  await vote.choice(1).check()
  const title = await vote.title.innerText()
  await vote.language.click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr-simple')
  await expect(vote.title).toHaveText(title)
  await expect(vote.chosen).toHaveValue('1')
  const simple = voteOn(page, 'fr-simple')
  await simple.previous.click()
  await expect(vote.chosen).toHaveValue('3')
})

test('everybody gets an order of their own, and keeps it', async ({ page, site, visit }) => {
  const orders = new Set<string>()
  for (let visitor = 0; visitor < 5; visitor += 1) {
    await visit(at.vote())
    orders.add(await page.locator('input[name=order]').inputValue())
  }
  expect(orders.size).toBeGreaterThan(1)

  const vote = voteOn(page)
  await typeCode(vote, await site.code())
  await vote.begin.click()
  const titles = await answerOneByOne(vote, () => null, TOTAL)
  const expected = PRIORITIES_2027.priorities.map(({ title }) => title)
  expect([...titles].sort()).toEqual([...expected].sort())
  expect((await vote.reviewed()).map(([title]) => title)).toEqual(titles)
  await vote.backToQuestions.click()
  await expect(vote.title).toHaveText(titles.at(-1) ?? '')
})

test('a connection lost while casting loses nothing, and casts once', async ({
  page,
  site,
  traffic,
  visit,
}) => {
  traffic.mayFail()
  const vote = voteOn(page)
  const before = await site.ask('ballots', { consultation: OPEN })
  await visit(at.vote())
  await typeCode(vote, await site.code())
  await vote.pace('all').check()
  await vote.begin.click()
  await vote.choice(0).first().check()
  await vote.toReview.click()
  const answers = await vote.reviewed()

  await page.route('**/voter/deposer*', (route) => route.abort('connectionfailed'))
  await vote.cast.click()
  await expect(page.getByText(say('voting:unreachable.title'))).toBeVisible()
  expect(await vote.reviewed()).toEqual(answers)
  await expectAccessible(page)

  // The ballot arrives; its answer does not.
  await page.unroute('**/voter/deposer*')
  const arrived = Promise.withResolvers<void>()
  await page.route('**/voter/deposer*', async (route) => {
    await route.fetch()
    await route.abort('connectionreset')
    arrived.resolve()
  })
  await vote.cast.click()
  await arrived.promise
  await expect(page.getByText(say('voting:unreachable.title'))).toBeVisible()
  expect(await site.ask('ballots', { consultation: OPEN })).toBe(before + 1)

  await page.unroute('**/voter/deposer*')
  await vote.cast.click()
  await expectReceipt(page, at.receipt(), await vote.receipt(), 'counted')
  expect(await site.ask('ballots', { consultation: OPEN })).toBe(before + 1)
})

test('an error page of a proxy, then an answer changed and a step back, still cast once', async ({
  page,
  site,
  traffic,
  visit,
}) => {
  traffic.mayFail()
  const vote = voteOn(page)
  const before = await site.ask('ballots', { consultation: OPEN })
  await visit(at.vote())
  await typeCode(vote, await site.code())
  await vote.pace('all').check()
  await vote.begin.click()
  await vote.choice(0).first().check()
  await vote.toReview.click()

  // The ballot arrives; what comes back is the proxy's own page.
  await page.route('**/voter/deposer*', async (route) => {
    await route.fetch()
    await route.fulfill({ status: 403, contentType: 'text/html', body: '<h1>Forbidden</h1>' })
  })
  await vote.cast.click()
  await expect(page.getByText(say('voting:unreachable.title'))).toBeVisible()
  await page.unroute('**/voter/deposer*')

  await vote.backToQuestions.click()
  await vote.choice(3).first().check()
  await page.goBack()
  const changed = await vote.reviewed()
  expect(changed.map(([, answer]) => answer)).toContain(DEFAULT_GRADES[3])
  await vote.cast.click()
  await expectReceipt(page, at.receipt(), await vote.receipt(), 'counted')
  expect(await site.ask('ballots', { consultation: OPEN })).toBe(before + 1)
})
