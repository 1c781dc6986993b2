import type { Page } from '@playwright/test'
import { expectAccessible, expectCopyAccessible } from './support/checks.ts'
import { expectIdea, follow, IDEA, proposeOn, writeIdea } from './support/propose.ts'
import { at } from './support/site.ts'
import { alive, expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

const everywhere = { tag: ['@desktop', '@no-script'] }
/** Well formed, and given to nobody. */
const INVENTED = '0123-4567-89AB-CDEF'

test('somebody without an account proposes, answers, revises and withdraws', everywhere, async ({
  page,
  site,
  visit,
  javaScriptEnabled,
}) => {
  const accessible = () =>
    javaScriptEnabled === false ? expectCopyAccessible(page) : expectAccessible(page)
  test.slow()
  const propose = proposeOn(page)
  const slug = await site.collecting()
  await visit(at.consultation(slug))
  await page.getByRole('link', { name: say('pages:consultation.act.proposing.action') }).click()
  await expect(page).toHaveURL(at.propose(slug))
  await expect(page.getByText(say('proposals:propose.start.caseTitle'))).toBeVisible()
  for (const number of ['tel:3114', 'tel:15', 'sms:114'])
    await expect(page.locator(`main a[href="${number}"]`)).toBeVisible()
  await accessible()
  await propose.begin.click()

  await propose.why.fill(IDEA.why)
  await propose.next.click()
  await expect(propose.errors).toBeVisible()
  await expect(propose.title).toHaveAccessibleDescription(new RegExp(say('refusal:title-missing')))
  await expect(propose.why).toHaveValue(IDEA.why)
  await accessible()
  await propose.title.fill(IDEA.title)
  await propose.text.fill(IDEA.text)
  await propose.theme('vivre').check()
  await propose.next.click()

  await expect(propose.heading).toHaveText(say('proposals:propose.college.title'))
  await expect(propose.college('')).toBeChecked()
  await accessible()
  await propose.college('aidants').check()
  await propose.toReview.click()
  await expectIdea(propose)
  await accessible()

  await propose.change.click()
  await expect(propose.text).toHaveValue(IDEA.text)
  await propose.title.fill('Un café ouvert le samedi')
  await propose.toReview.click()
  await propose.changeCollege.click()
  await expect(propose.college('aidants')).toBeChecked()
  await propose.toReview.click()
  await expectIdea(propose, { ...IDEA, title: 'Un café ouvert le samedi' })
  await propose.sendIt()
  const code = await propose.code()
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  await accessible()

  await visit(at.tracking(slug))
  await accessible()
  await propose.typedCode.fill(INVENTED)
  await propose.open.click()
  await expect(propose.typedCode).toHaveAccessibleDescription(
    new RegExp(say('refusal:tracking-code-unknown')),
  )
  await expect(propose.typedCode).toHaveValue(INVENTED)
  await accessible()
  await propose.typedCode.fill(code.toLowerCase())
  await propose.open.click()
  await propose.stands('submitted')
  await expectIdea(propose, { ...IDEA, title: 'Un café ouvert le samedi' })
  await accessible()

  await site.ask('ruling', {
    consultation: slug,
    title: 'Un café ouvert le samedi',
    status: 'returned',
    reason: 'personal-situation',
    text: 'Pouvez-vous parler de tous les dimanches ?',
  })
  await follow(page, at.tracking(slug), code)
  await propose.stands('returned')
  await expect(page.getByText(say('proposals:track.reason.personal-situation'))).toBeVisible()
  await expect(page.getByText('Pouvez-vous parler de tous les dimanches ?')).toBeVisible()
  await accessible()
  await propose.sendAnswer.click()
  await expect(propose.answer).toHaveAccessibleDescription(new RegExp(say('refusal:answer-missing')))
  await propose.answer.fill('Oui, de tous.')
  await propose.sendAnswer.click()
  await propose.stands('submitted')
  await expect(page.locator('.said-own')).toContainText('Oui, de tous.')

  await propose.revise.click()
  await expect(propose.text).toHaveValue(IDEA.text)
  await accessible()
  await propose.text.fill(' ')
  await propose.save.click()
  await expect(propose.text).toHaveAccessibleDescription(new RegExp(say('refusal:text-missing')))
  await propose.text.fill('Tous les dimanches.')
  await propose.save.click()
  await propose.stands('submitted')
  await expect(propose.sheet).toContainText('Tous les dimanches.')

  await propose.withdraw.click()
  await accessible()
  await propose.withdrawNo.click()
  await propose.withdraw.click()
  await propose.withdrawYes.click()
  await propose.stands('withdrawn')
  await expect(propose.sheet).toHaveCount(0)
  await accessible()
  await propose.leave.click()
  await expect(propose.typedCode).toHaveValue('')
  expect(page.url()).toMatch(/\/suivi$/)
})

test('what was accepted is public, without its college, and tells its author what became of it', everywhere, async ({
  page,
  site,
  visit,
  javaScriptEnabled,
}) => {
  const accessible = () =>
    javaScriptEnabled === false ? expectCopyAccessible(page) : expectAccessible(page)
  test.slow()
  const propose = proposeOn(page)
  const slug = await site.collecting()
  await visit(at.propose(slug))
  await writeIdea(propose)
  await propose.sendIt()
  const code = await propose.code()
  await visit(at.proposals(slug))
  await expect(page.locator('.proposal-card')).toHaveCount(0)
  const priority = { title: 'Des lieux ouverts le dimanche', motive: 'Le besoin est partagé.' }
  const id = await site.ask('ruling', {
    consultation: slug,
    title: IDEA.title,
    status: 'accepted',
    priority,
  })
  await visit(at.proposals(slug))
  await page.getByRole('link', { name: IDEA.title }).click()
  await expect(page).toHaveURL(at.proposal(slug, id))
  await expect(propose.heading).toHaveText(IDEA.title)
  await expect(page.getByRole('main')).not.toContainText('Aidants')
  await accessible()
  await page.getByRole('link', { name: priority.title }).click()
  await expect(page).toHaveURL(new RegExp(`${at.consultation(slug)}#priorite-`))
  await page.getByText(say('pages:consultation.sources.from', { count: 1 })).click()
  await accessible()
  await page.getByRole('link', { name: IDEA.title }).click()
  await expect(page).toHaveURL(at.proposal(slug, id))

  await follow(page, at.tracking(slug), code)
  await propose.stands('accepted')
  await expect(page.locator('.became')).toContainText(priority.motive)
  await accessible()
  await propose.withdraw.click()
  await expect(page.getByText(priority.title)).toBeVisible()
  await propose.withdrawYes.click()
  await propose.stands('withdrawn')
  expect((await visit(at.proposal(slug, id)))?.status()).toBe(404)
  await visit(at.consultation(slug))
  await expect(page.getByText(priority.title)).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(IDEA.title)
})

test('the language changes at every step, and nothing is lost', everywhere, async ({
  page,
  site,
  visit,
}) => {
  const propose = proposeOn(page)
  const simple = proposeOn(page, 'fr-simple')
  const slug = await site.collecting()
  const change = async (to: string) => {
    await propose.language.click()
    await expect(page.locator('html')).toHaveAttribute('lang', to)
  }
  await visit(at.propose(slug))
  await propose.begin.click()
  await propose.title.fill(IDEA.title)
  await propose.text.fill(IDEA.text)
  await change('fr-simple')
  await expect(simple.title).toHaveValue(IDEA.title)
  await expect(simple.text).toHaveValue(IDEA.text)
  await simple.next.click()
  await simple.college('aidants').check()
  await change('fr')
  await expect(propose.college('aidants')).toBeChecked()
  await propose.toReview.click()
  await change('fr-simple')
  await expectIdea(simple, { ...IDEA, why: IDEA.title })
  await simple.sendIt()
  const code = await simple.code()
  await change('fr')
  expect(await propose.code()).toBe(code)

  await follow(page, at.tracking(slug), code)
  await propose.revise.click()
  await propose.title.fill('Un autre titre')
  await change('fr-simple')
  await expect(simple.title).toHaveValue('Un autre titre')
  await simple.save.click()
  await simple.stands('submitted')
  await expect(page.locator('.proposal-sheet')).toContainText('Un autre titre')
})

test('sent twice, by a reload, a proposal is received once', { tag: '@no-script' }, async ({
  page,
  site,
  visit,
}) => {
  const propose = proposeOn(page)
  const slug = await site.collecting()
  await visit(at.propose(slug))
  await writeIdea(propose)
  await propose.sendIt()
  const code = await propose.code()
  await page.reload()
  expect(await propose.code()).toBe(code)
  await site.ask('ruling', { consultation: slug, title: IDEA.title, status: 'accepted' })
  await visit(at.proposals(slug))
  await expect(page.locator('.proposal-card')).toHaveCount(1)
})

test('with a script nothing reaches the server before it is sent, nor that anybody writes', async ({
  page,
  site,
  traffic,
  visit,
}) => {
  const propose = proposeOn(page)
  const slug = await site.collecting()
  await visit(at.propose(slug))
  await page.waitForLoadState('networkidle')
  const before = traffic.requests.length
  await writeIdea(propose)
  await propose.previous.click()
  await page.goBack()
  await expectIdea(propose)
  expect(traffic.requests.slice(before).map((request) => request.url())).toEqual([])
  await propose.sendIt()
  await propose.code()
  const posts = traffic.requests.filter((request) => request.method() === 'POST')
  expect(posts).toHaveLength(1)
})

test('after sending, going back shows neither text nor code', async ({ page, site, visit }) => {
  const propose = proposeOn(page)
  const slug = await site.collecting()
  await visit(at.propose(slug))
  await writeIdea(propose)
  await propose.sendIt()
  const code = await propose.code()
  await expect(propose.heading).toBeFocused()
  for (let steps = 0; steps < 3; steps += 1) {
    await page.goBack()
    await expect(propose.heading).toHaveText(say('proposals:propose.start.title'))
    const shown = await page.content()
    for (const secret of [code, code.replaceAll('-', ''), IDEA.title]) expect(shown).not.toContain(secret)
  }
})

test('neither text nor code is ever part of an address, and no cookie is set', everywhere, async ({
  page,
  site,
  traffic,
  visit,
}) => {
  const propose = proposeOn(page)
  const slug = await site.collecting()
  await visit(at.propose(slug))
  await writeIdea(propose)
  await propose.sendIt()
  const code = await propose.code()
  await follow(page, at.tracking(slug), code)
  await propose.withdraw.click()
  await propose.withdrawYes.click()
  await propose.stands('withdrawn')
  const seen = traffic.addresses().join('\n')
  for (const secret of [code, code.replaceAll('-', ''), 'dimanche', 'aidants'])
    expect(seen).not.toContain(secret)
  expect(seen).not.toMatch(/[?&](code|title|text|college|intent)=/)
  expect(await page.context().cookies()).toEqual([])
  for (const request of traffic.requests.filter((one) => one.method() === 'POST')) {
    const headers = (await request.response())?.headers() ?? {}
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['referrer-policy']).toBe('no-referrer')
  }
})

test('a connection lost while sending loses nothing, and proposes once', async ({
  page,
  site,
  traffic,
  visit,
}) => {
  traffic.mayFail()
  const propose = proposeOn(page)
  const slug = await site.collecting()
  await visit(at.propose(slug))
  await writeIdea(propose)
  await loseAnswers(page)
  await propose.sendIt()
  await expect(page.getByText(say('proposals:propose.unreachable.title'))).toBeVisible()
  await expectIdea(propose)
  await page.unroute('**/proposer.data*')
  await propose.sendIt()
  const code = await propose.code()
  await follow(page, at.tracking(slug), code)
  await propose.stands('submitted')

  await propose.revise.click()
  await propose.title.fill('Un titre écrit dans le train')
  await page.route('**/suivi.data*', (route) => route.abort())
  await propose.save.click()
  await expect(page.getByText(say('proposals:track.unreachable.title'))).toBeVisible()
  await expect(propose.title).toHaveValue('Un titre écrit dans le train')
  await page.unroute('**/suivi.data*')
  await propose.save.click()
  await expect(propose.sheet).toContainText('Un titre écrit dans le train')
})

/** What is sent arrives, what is answered does not. */
async function loseAnswers(page: Page): Promise<void> {
  await page.route('**/proposer.data*', async (route) => {
    if (route.request().method() === 'POST') await route.fetch()
    await route.abort()
  })
}

test('from the page that shows the code once the text opens by itself, and the code stays to be noted', {
  tag: ['@desktop', '@mobile', '@no-script'],
}, async ({ page, site, traffic, visit, javaScriptEnabled }) => {
  const script = javaScriptEnabled !== false
  const propose = proposeOn(page)
  const slug = await site.collecting()
  await visit(at.propose(slug))
  await writeIdea(propose)
  await propose.sendIt()
  const code = await propose.code()
  await propose.track.click()
  await expect(page).toHaveURL(new RegExp(`${at.tracking(slug)}$`))
  await propose.stands('submitted')
  expect(await propose.code()).toBe(code)
  await (script ? expectAccessible(page) : expectCopyAccessible(page))
  await propose.revise.click()
  await propose.title.fill('Un autre titre')
  await propose.save.click()
  await expect(propose.sheet).toContainText('Un autre titre')
  expect(await propose.code()).toBe(code)
  for (const secret of [code, code.replaceAll('-', '')])
    expect(traffic.addresses().join('\n')).not.toContain(secret)
  if (!script) return
  await page.goBack()
  await expect(propose.heading).toHaveText(say('proposals:propose.start.title'))
  expect(await page.content()).not.toContain(code.slice(0, 9))
})

test('a connection lost on the way to one’s text leaves the code where it is', async ({
  context,
  page,
  site,
  traffic,
  visit,
}) => {
  traffic.mayFail()
  const propose = proposeOn(page)
  const slug = await site.collecting()
  await visit(at.propose(slug))
  await writeIdea(propose)
  await propose.sendIt()
  const code = await propose.code()
  await context.setOffline(true)
  await propose.track.click()
  await expect(page.getByText(say('proposals:track.unreachable.title'))).toBeVisible()
  expect(await propose.code()).toBe(code)
  await context.setOffline(false)
  await propose.track.click()
  await propose.stands('submitted')
})

test('whoever is asked to wait reads for how long, keeps every word, and sends then', { tag: '@desktop' }, async ({
  page,
  site,
  traffic,
  visit,
}) => {
  test.setTimeout(120_000)
  traffic.mayFail()
  const usual = await site.ask('patience', { textsPerHour: 1 })
  try {
    const slug = await site.collecting()
    const propose = proposeOn(page)
    await visit(at.propose(slug))
    await writeIdea(propose)
    await propose.sendIt()
    await propose.code()

    await visit(at.propose(slug))
    await writeIdea(propose, { ...IDEA, title: 'Un café ouvert le samedi' })
    await propose.sendIt()
    await expect(propose.errors).toBeFocused()
    const told = (await propose.errors.textContent()) ?? ''
    const seconds = Number(/\((\d+) s\)/.exec(told)?.[1] ?? 0)
    expect(seconds).toBeGreaterThan(20)
    await expect(propose.heading).toHaveText(say('proposals:propose.refusedTitle'))
    await expectIdea(propose, { ...IDEA, title: 'Un café ouvert le samedi' })
    await expect(propose.agrees).toBeChecked()
    await expectAccessible(page)
    await page.waitForTimeout(seconds * 1000)
    await propose.send.click()
    const code = await propose.code()
    await follow(page, at.tracking(slug), code)
    await expectIdea(propose, { ...IDEA, title: 'Un café ouvert le samedi' })
  } finally {
    await site.ask('patience', { textsPerHour: usual })
  }
})

test('two tabs do not overwrite each other: what is stored stands beside what was typed', async ({
  context,
  page,
  site,
  visit,
}) => {
  const slug = await site.collecting()
  await visit(at.propose(slug))
  const propose = proposeOn(page)
  await writeIdea(propose)
  await propose.sendIt()
  const code = await propose.code()
  const tab = await context.newPage()
  const other = await follow(tab, at.tracking(slug), code)
  await alive(tab)
  await follow(page, at.tracking(slug), code)
  for (const one of [propose, other]) await one.revise.click()
  await propose.title.fill('Écrit ici')
  await propose.save.click()
  await expect(propose.sheet).toContainText('Écrit ici')
  await other.title.fill('Écrit là')
  await other.save.click()
  await expect(other.errors).toContainText(say('refusal:changed-meanwhile').slice(0, 30))
  await expect(tab.locator('.notice')).toContainText('Écrit ici')
  await expect(other.title).toHaveValue('Écrit là')
  await expectAccessible(tab)
  await other.save.click()
  await expect(other.sheet).toContainText('Écrit là')
})
