import type { Page } from '@playwright/test'
import { SIXTY } from './support/ballots.ts'
import { expectAccessible } from './support/checks.ts'
import { at } from './support/site.ts'
import { expect, test } from './support/test.ts'
import { say, typeCode, voteOn } from './support/vote.ts'

// What keeps a secret has one attempt.
test.describe.configure({ retries: 0 })

const offer = (page: Page) => page.getByLabel(say('voting:kept.offer'))
const resume = (page: Page) => page.getByRole('button', { name: say('voting:kept.resume') })
const erase = (page: Page) => page.getByRole('button', { name: say('voting:kept.erase') })

/** All that this device keeps, in whatever place. */
const kept = (page: Page) =>
  page.evaluate(() => JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }))
const KEPT = 'concerto:reponses:'

test('answers are kept on this device only by choice, gone on with later, and erased by casting', async ({
  page,
  site,
  visit,
}) => {
  const { slug } = await site.consultation(3600, SIXTY)
  const code = await site.code(slug)
  const vote = voteOn(page)
  await visit(at.vote(slug))
  await expect(offer(page)).not.toBeChecked()
  await typeCode(vote, code)
  await vote.begin.click()
  await vote.choice(2).check()
  expect(await kept(page)).not.toContain(KEPT)

  await visit(at.vote(slug))
  await offer(page).check()
  await typeCode(vote, code)
  await vote.begin.click()
  // The next question comes a moment after the button: what is checked before answers the former one.
  for (const [index, grade] of [2, 0].entries()) {
    await vote.choice(grade).check()
    await vote.next.click()
    await expect(vote.progress).toHaveAttribute('value', String(index + 2))
  }
  const third = await vote.title.innerText()
  const text = await kept(page)
  expect(text).toContain(KEPT)
  expect(text).not.toContain(code.slice(0, 4))

  await visit(at.vote(slug))
  await expect(page.getByText(say('voting:kept.title'))).toBeVisible()
  await expectAccessible(page)
  await resume(page).click()
  await expect(offer(page)).toBeChecked()
  await typeCode(vote, code)
  await vote.begin.click()
  await expect(vote.title).toHaveText(third)
  await vote.previous.click()
  await expect(vote.chosen).toHaveValue('0')
  await page.getByRole('button', { name: say('voting:question.finish') }).click()
  expect(await kept(page)).toContain(KEPT)
  await vote.cast.click()
  await vote.receipt()
  expect(await kept(page)).not.toContain(KEPT)
})

test('answers kept on this device are erased by one button, on return or on the way', async ({
  page,
  site,
  visit,
}) => {
  const { slug } = await site.consultation()
  const vote = voteOn(page)
  const fillIn = async () => {
    await visit(at.vote(slug))
    await offer(page).check()
    await typeCode(vote, await site.code(slug))
    await vote.begin.click()
    await vote.choice(1).check()
    await expect.poll(() => kept(page)).toContain(KEPT)
  }
  await fillIn()
  await erase(page).click()
  expect(await kept(page)).not.toContain(KEPT)
  await expect(vote.chosen).toHaveValue('1')

  await fillIn()
  await visit(at.vote(slug))
  await erase(page).click()
  await expect(page.getByText(say('voting:kept.erased'))).toBeVisible()
  expect(await kept(page)).not.toContain(KEPT)
  await expectAccessible(page)
})

test('on a computer said to be shared nothing is offered', async ({ page, site, visit }) => {
  const { slug } = await site.consultation()
  const collecting = await site.collecting()
  await visit(at.propose(collecting))
  await page.evaluate(() => localStorage.setItem('concerto:ordinateur-partage', '1'))
  await visit(at.vote(slug))
  await expect(page.getByText(say('voting:kept.shared'))).toBeVisible()
  await expect(offer(page)).toHaveCount(0)
})

test('without a script nothing is kept, and nothing is offered', { tag: '@no-script' }, async ({
  page,
  site,
  visit,
}) => {
  const { slug } = await site.consultation()
  await visit(at.vote(slug))
  await expect(voteOn(page).code).toBeVisible()
  await expect(offer(page)).toHaveCount(0)
})
