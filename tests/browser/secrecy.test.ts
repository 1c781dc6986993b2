import type { Page } from '@playwright/test'
import { formatSecret } from '#app/domain/secret.ts'
import { at } from './support/site.ts'
import { alive, expect, test } from './support/test.ts'
import { expectReceipt, fillInAtOnce, typeCode, voteOn } from './support/vote.ts'

// What keeps a secret has one attempt.
test.describe.configure({ retries: 0 })

/** Every address in the history of a tab. */
async function addressesVisited(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const { entries } = await session.send('Page.getNavigationHistory')
  await session.detach()
  return entries.map(({ url }) => url).join('\n')
}

test('a QR sheet fills in the code, and the address forgets it at once', async ({
  page,
  site,
  traffic,
}) => {
  const code = await site.code()
  const vote = voteOn(page)
  await page.goto(`${at.vote()}#code=${formatSecret(code)}`)
  await alive(page)
  await expect(vote.code).toHaveValue(formatSecret(code))
  expect(page.url()).toBe(`${site.address}${at.vote()}`)
  const state = await page.evaluate(() => `${location.href} ${JSON.stringify(history.state)}`)
  expect(state).not.toContain(code.slice(0, 4))
  expect(await addressesVisited(page)).not.toContain(code.slice(0, 4))
  for (const request of traffic.requests)
    expect(`${beforeFragment(request.url())} ${request.postData() ?? ''}`).not.toContain(
      code.slice(0, 4),
    )
  await vote.begin.click()
  await expect(vote.progress).toBeVisible()
})

test('a QR sheet read again on a page already open does the same', async ({
  page,
  site,
  visit,
}) => {
  const code = await site.code()
  const vote = voteOn(page)
  await visit(at.vote())
  await page.evaluate((fragment) => location.assign(fragment), `#code=${formatSecret(code)}`)
  await expect(vote.code).toHaveValue(formatSecret(code))
  expect(await addressesVisited(page)).not.toContain(code.slice(0, 4))
})

test('neither code nor choice is ever part of an address, and no cookie is set', {
  tag: ['@desktop', '@no-script'],
}, async ({
  page,
  site,
  traffic,
  visit,
}) => {
  const code = await site.code()
  const vote = voteOn(page)
  await visit(at.vote())
  await typeCode(vote, 'K7QM')
  await vote.begin.click()
  await expect(vote.errors).toBeVisible()
  await fillInAtOnce(vote, code)
  await vote.cast.click()
  const receipt = await vote.receipt()
  const key = await vote.shownChangeKey.innerText()
  await expectReceipt(page, at.receipt(), receipt, 'counted')

  const seen = [...traffic.addresses(), await addressesVisited(page)].join('\n')
  for (const secret of [code, formatSecret(code), key, key.replaceAll('-', '')])
    expect(seen).not.toContain(secret)
  expect(seen).not.toMatch(/opinion|[?&](code|order|salt|pace|intent)=/)
  expect(await traffic.cookies()).toEqual([])
  expect(await page.context().cookies()).toEqual([])
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  expect(
    await page.evaluate(() => JSON.stringify({ ...sessionStorage })),
  ).not.toContain(code.slice(0, 4))
})

test('the answers that carry a ballot are kept nowhere, and tell nobody where one was', async ({
  page,
  site,
  traffic,
  visit,
}) => {
  const vote = voteOn(page)
  await visit(at.vote())
  await fillInAtOnce(vote, await site.code())
  await vote.cast.click()
  await vote.receipt()
  const posts = traffic.requests.filter((request) => request.method() === 'POST')
  expect(posts.length).toBeGreaterThanOrEqual(2)
  for (const post of posts) {
    const headers = (await post.response())?.headers() ?? {}
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(post.headers()['referer'] ?? '').toBe('')
  }
})

function beforeFragment(address: string): string {
  return address.split('#')[0] ?? ''
}
