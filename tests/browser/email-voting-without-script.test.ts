import { byEmailOn, anAddress, linkTo } from './support/by-email.ts'
import { expectCopyAccessible } from './support/checks.ts'
import { at } from './support/site.ts'
import { expect, test } from './support/test.ts'
import { say, voteOn } from './support/vote.ts'

const tag = '@no-script'

test('where one asks for a link, the page says what it takes, and sends it all the same', { tag }, async ({
  page,
  site,
  visit,
}) => {
  const slug = await site.byEmail()
  const ask = byEmailOn(page)
  await visit(at.voteByEmail(slug))
  await expect(ask.failure.first()).toContainText(say('emailVoting:ask.script'))
  await expectCopyAccessible(page)
  await ask.address.fill('personne')
  await ask.submit.click()
  await expect(ask.address).toHaveAccessibleDescription(/./)
  await expect(ask.address).toHaveAttribute('aria-invalid', 'true')
  await expect(ask.address).toHaveValue('personne')
  const address = anAddress()
  await ask.address.fill(address)
  await ask.submit.click()
  await expect(ask.sent).toBeVisible()
  await expectCopyAccessible(page)

  await page.goto((await linkTo(site, address)).path)
  await expect(ask.failure.first()).toContainText(say('emailVoting:ask.script'))
  await expect(page.getByText(say('emailVoting:right.wait'))).toBeHidden()
  await expectCopyAccessible(page)
  await ask.byCode.click()
  await expect(voteOn(page).code).toBeVisible()
})

test('where nobody votes by e-mail, the page says so', { tag: ['@desktop', tag] }, async ({
  page,
  site,
  visit,
}) => {
  const { slug } = await site.consultation()
  await visit(at.voteByEmail(slug))
  await expect(page.getByText(say('emailVoting:ask.notHere'))).toBeVisible()
  await byEmailOn(page).byCode.click()
  await expect(voteOn(page).code).toBeVisible()
  expect((await page.goto(at.votingRight(slug)))?.status()).toBe(409)
})
