import type { Page } from '@playwright/test'
import {
  asksForLink,
  byEmailOn,
  elsewhere,
  expectNothingKept,
  getsRight,
  keptIn,
  keptRight,
  opensLink,
} from './support/by-email.ts'
import { expectGoodPage } from './support/checks.ts'
import { at } from './support/site.ts'
import { alive, expect, test } from './support/test.ts'
import { expectReceipt, say, voteOn } from './support/vote.ts'

// What keeps a secret has one attempt.
test.describe.configure({ retries: 0 })

/** From the start page to the receipt, with the right that this browser holds. */
async function votesWithRight(page: Page): Promise<string> {
  const vote = voteOn(page)
  await expect(byEmailOn(page).heldAtVote).toBeVisible()
  await vote.pace('all').check()
  await vote.begin.click()
  await vote.choice(1).first().check()
  await vote.toReview.click()
  await vote.cast.click()
  return vote.receipt()
}

/** What this page has asked to be signed, in order. */
function blindedBy(page: Page): string[] {
  const messages: string[] = []
  page.on('request', (request) => {
    if (!request.url().endsWith('/voter/signature')) return
    messages.push(new URLSearchParams(request.postData() ?? '').get('message') ?? '')
  })
  return messages
}

test.describe('a connection lost while a right is signed', () => {
  for (const place of ['device', 'tab'] as const)
    test(`and a reload after it ask for the same again, and give one right (${place})`, async ({
      page,
      site,
      traffic,
    }) => {
      traffic.mayFail()
      const slug = await site.byEmail()
      const messages = blindedBy(page)
      const asked = await asksForLink(page, site, slug)
      const right = await opensLink(page, asked)
      // It is signed; the signature does not arrive.
      await page.route('**/voter/signature', async (route) => {
        await route.fetch()
        await route.abort('connectionreset')
      })
      await right.place(place).check()
      await right.get.click()
      await expect(right.failure).toContainText(say('emailVoting:right.unreachable'))
      await expect(right.title).toBeFocused()
      await expectGoodPage(page)
      await right.resume.click()
      await expect.poll(() => messages.length).toBe(2)
      await expect(right.resume).toBeVisible()

      await page.reload()
      await alive(page)
      await page.unroute('**/voter/signature')
      await expect(right.resume).toBeVisible()
      await right.resume.click()
      await expect(right.held).toBeVisible()
      expect(messages).toHaveLength(3)
      expect(new Set(messages).size).toBe(1)
      expect(await site.ask('rights', { consultation: slug })).toBe(1)
      expect(Object.keys((await keptRight(page)) ?? {}).sort()).toEqual(['stage', 'token', 'until'])
      await right.goVote.click()
      await expectReceipt(page, at.receipt(slug), await votesWithRight(page), 'counted')
    })

  test('before it reached anybody loses nothing', async ({ page, site, traffic }) => {
    traffic.mayFail()
    const slug = await site.byEmail()
    const asked = await asksForLink(page, site, slug)
    const right = await opensLink(page, asked)
    await right.place('tab').check()
    for (const address of ['**/voter/cle', '**/voter/signature']) {
      await page.route(address, (route) => route.abort('connectionfailed'))
      await right.get.or(right.resume).click()
      await expect(right.failure).toContainText(say('emailVoting:right.unreachable'))
      await page.unroute(address)
    }
    await right.resume.click()
    await expect(right.held).toBeVisible()
  })

  test('is made good by a second link, when the first one expired meanwhile', async ({
    page,
    site,
    traffic,
  }) => {
    traffic.mayFail()
    const slug = await site.byEmail()
    const asked = await asksForLink(page, site, slug)
    const right = await opensLink(page, asked)
    await page.route('**/voter/signature', async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    })
    await right.place('device').check()
    await right.get.click()
    await expect(right.resume).toBeVisible()
    await page.unroute('**/voter/signature')
    await site.ask('expired', { consultation: slug })
    await right.resume.click()
    await expect(right.failure).toContainText(say('refusal:voting-link-unknown'))
    const again = await asksForLink(page, site, slug, asked.address)
    expect(again.secret).not.toBe(asked.secret)
    await opensLink(page, again)
    await right.resume.click()
    await expect(right.held).toBeVisible()
    expect(await site.ask('rights', { consultation: slug })).toBe(1)
  })
})

test('on one’s own device the right outlives the page, and is gone once it has served', async ({
  context,
  page,
  site,
}) => {
  const slug = await site.byEmail()
  const asked = await getsRight(page, site, slug, 'device')
  expect((await keptIn(page)).tab).not.toContain('droit-de-vote')
  await page.goto('about:blank')

  const later = await context.newPage()
  const right = await opensLink(later, asked)
  await expect(right.held).toBeVisible()
  await later.goto(at.vote(slug))
  await alive(later)
  const receipt = await votesWithRight(later)
  await expectNothingKept(later)
  await expectReceipt(later, at.receipt(slug), receipt, 'counted')
  await later.goto(at.vote(slug))
  await alive(later)
  await expect(right.heldAtVote).toHaveCount(0)
})

test('on a shared device the right is in its tab alone, and is gone once it has served', async ({
  context,
  page,
  site,
  visit,
}) => {
  const slug = await site.byEmail()
  await getsRight(page, site, slug, 'tab')
  expect((await keptIn(page)).device).toBe('{}')
  const other = await context.newPage()
  for (const path of [at.vote(slug), at.votingRight(slug)]) {
    await other.goto(path)
    await alive(other)
    await expectNothingKept(other)
    await expect(byEmailOn(other).heldAtVote).toHaveCount(0)
    await expect(byEmailOn(other).held).toHaveCount(0)
  }
  await visit(at.vote(slug))
  await expect(page.getByText(say('emailVoting:start.notKept.tab'))).toBeVisible()
  await votesWithRight(page)
  await expectNothingKept(page)
})

test('a right of one consultation is nothing in another', async ({ page, site, visit }) => {
  const [slug, other] = [await site.byEmail(), await site.byEmail()]
  await getsRight(page, site, slug, 'device')
  await visit(at.vote(other))
  await expect(byEmailOn(page).heldAtVote).toHaveCount(0)
  await visit(at.vote(slug))
  await expect(byEmailOn(page).heldAtVote).toBeVisible()
})

test('a code typed beside a right votes in its place, and leaves the right where it is', async ({
  page,
  site,
  visit,
}) => {
  const slug = await site.byEmail()
  await getsRight(page, site, slug, 'device')
  const vote = voteOn(page)
  await visit(at.vote(slug))
  await page.getByText(say('emailVoting:start.code')).click()
  await vote.code.fill(await site.code(slug))
  await vote.pace('all').check()
  await vote.begin.click()
  await vote.toReview.click()
  await vote.cast.click()
  await vote.receipt()
  expect(await keptRight(page)).not.toBeNull()
  await visit(at.vote(slug))
  await votesWithRight(page)
  await expectNothingKept(page)
  expect(await site.ask('ballots', { consultation: slug })).toBe(2)
})

test('a right that is erased is gone for good, and the page says so before and after', async ({
  page,
  site,
}) => {
  const slug = await site.byEmail()
  await getsRight(page, site, slug, 'device')
  const right = byEmailOn(page)
  await right.erase.click()
  await expect(page.getByText(say('emailVoting:right.eraseText'))).toBeVisible()
  await right.eraseSure.click()
  await expect(right.title).toBeFocused()
  await expectNothingKept(page)
  await right.place('tab').check()
  await right.get.click()
  await expect(right.failure).toContainText(say('refusal:token-issued'))
  await expectGoodPage(page)
  await expectNothingKept(page)
  // Nobody knows whether it has served: no second vote is offered.
  await expect(right.byCode).toHaveCount(0)
  await right.back.click()
  await expect(page).toHaveURL(at.consultation(slug))
})

test('a link that has expired says so, and where to get another', async ({ page, site }) => {
  const slug = await site.byEmail()
  const right = await opensLink(page, await asksForLink(page, site, slug))
  await site.ask('expired', { consultation: slug })
  await right.place('tab').check()
  await right.get.click()
  await expect(right.failure).toContainText(say('refusal:voting-link-unknown'))
  await expectGoodPage(page)
  await expectNothingKept(page)
  await right.askLink.click()
  await expect(right.address).toBeVisible()
})

test('a link that served in another browser gives no second right, and neither does a second link', async ({
  context,
  page,
  site,
}) => {
  const slug = await site.byEmail()
  const asked = await asksForLink(page, site, slug)
  const there = await elsewhere(context, site)
  const first = await opensLink(there, asked)
  await first.place('tab').check()
  await first.get.click()
  await expect(first.held).toBeVisible()

  const right = await opensLink(page, asked)
  await right.place('tab').check()
  await right.get.click()
  await expect(right.failure).toContainText(say('refusal:token-issued'))
  const again = await asksForLink(page, site, slug, asked.address)
  expect(await site.ask('letter', { to: asked.address })).toContain(say('letters:voting-link-again.lost'))
  await opensLink(page, again)
  await right.place('tab').check()
  await right.get.click()
  await expect(right.failure).toContainText(say('refusal:token-issued'))
  await expectNothingKept(page)
  expect(await site.ask('rights', { consultation: slug })).toBe(1)

  await first.goVote.click()
  await votesWithRight(there)
  await there.context().close()
})

test('where the browser keeps nothing, the page says so before anything is signed', async ({
  page,
  site,
  traffic,
  visit,
}) => {
  const slug = await site.byEmail()
  const asked = await asksForLink(page, site, slug)
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('Refused')
      },
    })
  })
  const right = await opensLink(page, asked)
  await expect(right.failure).toContainText(say('emailVoting:right.noStorage'))
  expect(page.url()).not.toContain(asked.secret)
  await expectGoodPage(page)
  expect(traffic.requests.filter((request) => request.url().includes('/signature'))).toEqual([])
  await visit(at.vote(slug))
  await voteOn(page).code.fill(await site.code(slug))
  await voteOn(page).begin.click()
  await expect(voteOn(page).progress).toBeVisible()
})

test('the page stays alive while the device blinds', async ({ page, site }) => {
  const slug = await site.byEmail()
  const right = await opensLink(page, await asksForLink(page, site, slug))
  await page.evaluate(() => {
    const ticks: number[] = []
    Object.assign(window, { ticks })
    setInterval(() => ticks.push(performance.now()), 2)
  })
  await right.place('tab').check()
  await right.get.click()
  await expect(right.held).toBeVisible()
  const { blinding, longestGap } = await page.evaluate(() => {
    const times = performance.getEntriesByType('resource')
    const of = (end: string) => times.findLast(({ name }) => name.endsWith(end))
    const key = of('/voter/cle')
    const from = key instanceof PerformanceResourceTiming ? key.responseEnd : 0
    const to = of('/voter/signature')?.startTime ?? 0
    const ticks: unknown = Reflect.get(window, 'ticks')
    const all = Array.isArray(ticks) ? ticks.map(Number) : []
    const within = [from, ...all.filter((at) => at > from && at < to), to]
    const gaps = within.map((at, index) => at - (within[index - 1] ?? at))
    return { blinding: to - from, longestGap: Math.max(...gaps) }
  })
  expect(blinding).toBeGreaterThan(0)
  expect(longestGap).toBeLessThan(blinding / 2)
})
