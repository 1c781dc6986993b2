import { generateKeyPairSync } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expectGoodPage, expectReadable, expectWords, tabTo } from './support/checks.ts'
import {
  anAddress,
  asksForLink,
  byEmailOn,
  expectNothingKept,
  getsRight,
  keptRight,
  linkTo,
  opensLink,
} from './support/by-email.ts'
import { at } from './support/site.ts'
import { alive, expect, test } from './support/test.ts'
import { answerOneByOne, expectReceipt, say, voteOn } from './support/vote.ts'

const TOTAL = 3

/** As it stands: in words, for everybody, at 320 px. */
async function expectGood(page: Page): Promise<void> {
  await expectWords(page)
  await expectGoodPage(page)
}

test('an address gives a right, the right a vote, its receipt and key another: every page for everybody', async ({
  page,
  site,
  visit,
}) => {
  const slug = await site.byEmail()
  const vote = voteOn(page)
  const ask = byEmailOn(page)
  await visit(at.vote(slug))
  await expectGood(page)
  await page.getByRole('link', { name: say('emailVoting:start.byEmail') }).click()
  await expect(ask.title).toHaveText(say('emailVoting:ask.title'))
  await expectGood(page)
  await ask.address.fill('personne')
  await ask.submit.click()
  await expect(vote.errors).toContainText(say('refusal:email-malformed'))
  await expect(vote.errors).toBeFocused()
  await expect(ask.address).toHaveValue('personne')
  await expectGood(page)
  const address = anAddress()
  await ask.address.fill(address)
  await ask.submit.click()
  await expect(ask.sent).toBeVisible()
  await expectGood(page)

  const right = await opensLink(page, await linkTo(site, address))
  await right.get.click()
  await expect(page.getByRole('link', { name: say('refusal:place-missing') })).toBeVisible()
  await expectGood(page)
  await right.place('device').check()
  await right.get.click()
  await expect(right.held).toBeFocused()
  await expectGood(page)
  await right.erase.click()
  await expectGood(page)
  await right.goVote.click()

  await expect(ask.heldAtVote).toBeVisible()
  await expectGood(page)
  await vote.begin.click()
  await answerOneByOne(vote, (position) => position, TOTAL)
  await expect(page.getByText(say('emailVoting:start.reviewHeld'))).toBeVisible()
  await expectGood(page)
  await vote.cast.click()
  const first = await vote.receipt()
  const changeKey = await vote.shownChangeKey.innerText()
  await expectGood(page)
  await expectNothingKept(page)
  await expectReceipt(page, at.receipt(slug), first, 'counted')
  await expectGood(page)

  await visit(at.vote(slug))
  await expect(ask.heldAtVote).toHaveCount(0)
  await vote.code.fill(first)
  await vote.begin.click()
  await expect(vote.changeKey).toHaveAccessibleDescription(/./)
  await expect(vote.errors).toContainText(say('refusal:change-key-missing'))
  await expectGood(page)
  await vote.changeKey.fill(changeKey.toLowerCase())
  await vote.begin.click()
  await answerOneByOne(vote, () => 0, TOTAL)
  await vote.castAgain.click()
  const second = await vote.receipt()
  await expect(vote.title).toHaveText(say('voting:receipt.titleReplaced'))
  await expect(vote.shownChangeKey).toHaveCount(0)
  await expectReceipt(page, at.receipt(slug), first, 'replaced')
  await expectReceipt(page, at.receipt(slug), second, 'counted')
  expect(await site.ask('ballots', { consultation: slug })).toBe(1)
})

test('an address becomes a vote by keyboard alone', async ({ page, site, visit }) => {
  const slug = await site.byEmail()
  const { keyboard } = page
  const ask = byEmailOn(page)
  const vote = voteOn(page)
  const address = anAddress()
  await visit(at.voteByEmail(slug))
  await tabTo(page, ask.address)
  await keyboard.type(address)
  await keyboard.press('Enter')
  await expect(ask.sent).toBeVisible()
  const right = await opensLink(page, await linkTo(site, address))
  await tabTo(page, right.place('device'))
  await keyboard.press('Space')
  await expect(right.place('device')).toBeChecked()
  await tabTo(page, right.get)
  await keyboard.press('Enter')
  await expect(right.held).toBeFocused()
  await tabTo(page, right.goVote)
  await keyboard.press('Enter')
  await expect(ask.heldAtVote).toBeVisible()
  await tabTo(page, vote.begin)
  await keyboard.press('Enter')
  await tabTo(page, vote.toReview.or(vote.next))
  await keyboard.press('Enter')
  await expect(vote.progress).toHaveAttribute('value', '2')
})

test('link, token and address are in no other place than the one request that needs each', async ({
  page,
  site,
  traffic,
  visit,
}) => {
  const slug = await site.byEmail()
  const vote = voteOn(page)
  const asked = await asksForLink(page, site, slug)
  const right = await opensLink(page, asked)
  await expect(page).toHaveURL(at.votingRight(slug))
  expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain(asked.secret)
  await right.place('tab').check()
  await right.get.click()
  await expect(right.held).toBeVisible()
  const held = await keptRight(page)
  const token = String(held?.['token'])
  expect(JSON.stringify(held)).not.toContain(asked.address)
  expect(JSON.stringify(held)).not.toContain(asked.secret)
  await right.goVote.click()
  await vote.pace('all').check()
  await vote.begin.click()
  await vote.choice(1).first().check()
  await vote.toReview.click()
  await vote.cast.click()
  await vote.receipt()
  await visit(at.vote(slug))

  const session = await page.context().newCDPSession(page)
  const { entries } = await session.send('Page.getNavigationHistory')
  const headers: string[] = []
  const bodies = new Map<string, string>()
  for (const request of traffic.requests) {
    const [url = ''] = request.url().split('#')
    headers.push(url, JSON.stringify(await request.allHeaders()))
    const response = await request.response()
    headers.push(JSON.stringify(await response?.headersArray()))
    const path = new URL(url).pathname.replace(/\.data$/, '')
    bodies.set(path, `${bodies.get(path) ?? ''} ${request.postData() ?? ''}`)
  }
  const public_ = [...headers, ...entries.map(({ url }) => url)].join('\n')
  // The token's own half of what was signed, too: its hash is the ballot's id.
  for (const secret of [asked.secret, asked.address, encodeURIComponent(asked.address), token, token.slice(64, 128)])
    expect(public_.includes(secret)).toBe(false)

  const carriers = (secret: string) =>
    [...bodies].filter(([, body]) => body.includes(secret)).map(([path]) => path)
  expect(carriers(encodeURIComponent(asked.address))).toEqual([at.voteByEmail(slug)])
  expect(carriers(asked.secret)).toEqual([`${at.vote(slug)}/signature`])
  expect(carriers(token.slice(64, 128)).sort()).toEqual([at.vote(slug), `${at.vote(slug)}/deposer`])
  expect(await traffic.cookies()).toEqual([])
  expect(await page.context().cookies()).toEqual([])
  for (const request of traffic.requests)
    expect((await request.allHeaders())['cookie']).toBeUndefined()
})

test('a second link on a page already open is taken out of the address too', async ({
  page,
  site,
}) => {
  const slug = await site.byEmail()
  const asked = await asksForLink(page, site, slug)
  await page.goto(at.votingRight(slug))
  await alive(page)
  const right = byEmailOn(page)
  await expect(right.askLink).toBeVisible()
  await page.evaluate((path) => location.assign(path), asked.path)
  await expect(right.get).toBeVisible()
  await expect(page).toHaveURL(at.votingRight(slug))
})

test.describe('another key than the published one is refused, and nothing is sent to be signed:', () => {
  test('one that the server hands out to this browser alone', async ({ page, site, traffic }) => {
    const slug = await site.byEmail()
    const asked = await asksForLink(page, site, slug)
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072 })
    const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
    await page.route('**/voter/cle', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, json: { ...(await response.json()), publicKey: spki } })
    })
    const right = await opensLink(page, asked)
    await right.place('tab').check()
    await right.get.click()
    await expect(right.failure).toContainText(say('emailVoting:right.otherKey'))
    await expect(right.title).toBeFocused()
    await expectGoodPage(page)
    await expect(right.get).toHaveCount(0)
    await expect(right.byCode).toBeVisible()
    await expectNothingKept(page)
    expect(traffic.requests.filter((request) => request.url().includes('/signature'))).toEqual([])
    expect(await site.ask('rights', { consultation: slug })).toBe(0)
  })

  test('one that the mail did not announce', async ({ page, site, traffic }) => {
    const slug = await site.byEmail()
    const asked = await asksForLink(page, site, slug)
    const right = await opensLink(page, { path: asked.path.replace(asked.keyHash, '0'.repeat(64)) })
    await expect(right.failure).toContainText(say('emailVoting:right.otherKey'))
    await expect(right.get).toHaveCount(0)
    await expect(page).toHaveURL(at.votingRight(slug))
    const told = traffic.requests.map((request) => new URL(request.url()).pathname)
    expect(told.filter((path) => /\/(signature|cle)$/.test(path))).toEqual([])
  })
})

test('the page of the consultation shows the key that the browser goes by', async ({
  page,
  site,
  visit,
}) => {
  const slug = await site.byEmail()
  const { keyHash } = await asksForLink(page, site, slug)
  for (const path of [at.consultation(slug), at.votingRight(slug)]) {
    await visit(path)
    const shown = (await page.locator('main').innerText()).replace(/\s/g, '')
    expect(shown).toContain(keyHash)
  }
})

test('the language changes, and link, right and answers stay', async ({ page, site }) => {
  const slug = await site.byEmail()
  const asked = await asksForLink(page, site, slug)
  const right = await opensLink(page, asked)
  await right.place('device').check()
  await right.language.click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr-simple')
  const simple = byEmailOn(page, 'fr-simple')
  await expect(simple.place('device')).toBeChecked()
  await simple.get.click()
  await expect(simple.held).toBeVisible()
  await right.language.click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(right.held).toBeVisible()
  await right.goVote.click()
  const vote = voteOn(page)
  await expect(right.heldAtVote).toBeVisible()
  await vote.language.click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr-simple')
  await expect(simple.heldAtVote).toBeVisible()
  await vote.language.click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await vote.begin.click()
  await vote.choice(1).check()
  await vote.language.click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr-simple')
  await expect(vote.chosen).toHaveValue('1')
})

test('every page of the path can be read in the dark', async ({ page, site, visit }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  const slug = await site.byEmail()
  await visit(at.votingRight(slug))
  await expectReadable(page)
  await visit(at.voteByEmail(slug))
  const ask = byEmailOn(page)
  await ask.submit.click()
  await expect(ask.address).toHaveAttribute('aria-invalid', 'true')
  await expectReadable(page)
  const asked = await asksForLink(page, site, slug)
  await expectReadable(page)
  const right = await opensLink(page, asked)
  await expectReadable(page)
  await page.route('**/voter/cle', (route) => route.fulfill({ json: { publicKey: 'AAAA' } }))
  await right.place('tab').check()
  await right.get.click()
  await expect(right.failure).toBeVisible()
  await expectReadable(page)
  await page.unroute('**/voter/cle')
  await getsRight(page, site, slug, 'tab')
  await right.erase.click()
  await expectReadable(page)
  await right.goVote.click()
  await expect(right.heldAtVote).toBeVisible()
  await expectReadable(page)
})

test('forced colours keep the chosen place, the notices and the buttons apart', async ({
  page,
  site,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  const slug = await site.byEmail()
  const edges = (selector: string) =>
    page.locator(selector).evaluateAll((elements) =>
      elements.map((element) => {
        const { borderStyle, borderWidth } = getComputedStyle(element)
        return borderStyle !== 'none' && borderWidth !== '0px'
      }),
    )
  const right = await opensLink(page, await asksForLink(page, site, slug))
  await right.place('device').check()
  await right.title.focus()
  const chosen = await page
    .locator('.choice')
    .evaluateAll((cards) => cards.map((card) => getComputedStyle(card).outlineStyle !== 'none'))
  expect(chosen).toEqual([true, false])
  expect(await edges('.choice, .button')).toEqual([true, true, true])
  await right.get.click()
  await expect(right.held).toBeVisible()
  expect(await edges('.notice, .button-primary')).toEqual([true, true])
})
