import { randomBytes } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { COUNCIL } from '#app/commands/demonstration/content.ts'
import type { Role } from '#app/domain/membership.ts'
import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { expectAccessible, expectGoodPage, tabTo } from './support/checks.ts'
import type { Member } from './support/questions.ts'
import { signIn, signInByForm } from './support/sign-in.ts'
import { alive, expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

const TEAM = spacePaths.team(COUNCIL.slug)
const EVERYWHERE = ['@desktop', '@no-script'] as const

const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true })
const role = (page: Page, name: Role) => page.locator(`input[name=role][value=${name}]`)
const email = (page: Page) => page.getByLabel(say('account:signIn.email'))
const password = (page: Page) => page.getByLabel(say('account:signIn.password'))

function someone(): { name: string; email: string } {
  const id = randomBytes(5).toString('hex')
  return { name: `Camille ${id}`, email: `${id}@exemple.test` }
}

/** Axe, one direction of scrolling and targets, on the page as it is shown here. */
async function expectGood(page: Page, tag: string): Promise<void> {
  await expectGoodPage(page, { scripted: tag !== '@no-script' })
}

async function nameModerator(page: Page, person: { name: string; email: string }): Promise<void> {
  await role(page, 'moderator').check()
  await page.getByLabel(say('team:naming.name')).fill(person.name)
  await page.getByLabel(say('team:naming.email')).fill(person.email)
}

/** The link in the message that waits for somebody, as an administrator finds it. */
async function linkFor(page: Page, recipient: string): Promise<string> {
  await page.goto(`${spacePaths.outbox}?page=999`)
  const message = page.locator('.letter', { hasText: recipient })
  const body = await message.locator('.letter-body').innerText()
  return /\/espace\/lien\/[\w-]+/.exec(body)?.[0] ?? ''
}

async function leave(page: Page): Promise<void> {
  await page.goto(spacePaths.home)
  await button(page, say('account:signOut')).click()
  await expect(page).toHaveURL(/connexion\?fin/)
}

for (const tag of EVERYWHERE)
  test(
    `an administrator creates a council and names who coordinates it ${tag}`,
    { tag },
    async ({ page, site }) => {
      const coordinator = someone()
      const council = `CLSM ${randomBytes(4).toString('hex')}`
      await signInByForm(page, await site.member([], { administrator: true }))
      await expectGood(page, tag)
      await page.goto(spacePaths.platform)
      await expectGood(page, tag)
      await page.getByRole('link', { name: say('platform:create') }).click()
      await button(page, say('platform:newCouncil.submit')).click()
      await expect(page.locator('#erreurs li')).toHaveCount(4)
      await expectGood(page, tag)
      await page.getByLabel(say('platform:newCouncil.name')).fill(council)
      await page.getByLabel(say('platform:newCouncil.territory')).fill('Trois communes')
      await page.getByLabel(say('platform:newCouncil.population')).fill('21 000')
      await page.getByLabel(say('platform:newCouncil.contact')).fill('À la mairie, le mardi.')
      await button(page, say('platform:newCouncil.submit')).click()
      await expect(page.getByText(say('platform:created'))).toBeVisible()
      await role(page, 'coordinator').check()
      await page.getByLabel(say('team:naming.name')).fill(coordinator.name)
      await page.getByLabel(say('team:naming.email')).fill(coordinator.email)
      await button(page, say('team:naming.submit')).click()
      await expect(page.getByText(say('team:done.name'))).toBeVisible()
      await expectGood(page, tag)
      const named = page.locator('.member', { hasText: coordinator.email })
      await named.locator('summary').click()
      await named.getByRole('button', { name: say('team:end') }).click()
      await expect(page.locator('#erreurs')).toContainText(say('refusal:last-coordinator'))
      await expectGood(page, tag)
      await page.goto(spacePaths.outbox)
      await expectGood(page, tag)
    }
  )

for (const tag of EVERYWHERE)
  test(
    `somebody invited chooses a password and finds their council ${tag}`,
    { tag },
    async ({ page, site }) => {
      const moderator = someone()
      await signInByForm(page, await site.member('coordinator'))
      await page.goto(TEAM)
      await nameModerator(page, moderator)
      await button(page, say('team:naming.submit')).click()
      await expect(page.getByText(say('team:done.name'))).toBeVisible()
      await leave(page)
      await signInByForm(page, await site.member([], { administrator: true }))
      const invitation = await linkFor(page, moderator.email)
      await leave(page)

      await page.goto(invitation)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(moderator.name)
      await expectGood(page, tag)
      await page.getByLabel(say('account:link.password')).fill('court')
      await button(page, say('account:link.submit')).click()
      await expect(page.locator('#erreurs')).toBeVisible()
      await page.getByLabel(say('account:link.password')).fill('une phrase bien à moi')
      await button(page, say('account:link.submit')).click()
      await expect(page).toHaveURL(spacePaths.home)
      await expect(page.getByRole('link', { name: COUNCIL.name, exact: true })).toBeVisible()
      await expectGood(page, tag)
      await page.goto(invitation)
      await expect(page.getByText(say('account:link.goneText'))).toBeVisible()
      await expectGood(page, tag)
    }
  )

for (const tag of EVERYWHERE)
  test(
    `a coordinator names somebody, invites them again, and ends the role ${tag}`,
    { tag },
    async ({ page, site }) => {
      const moderator = someone()
      await signInByForm(page, await site.member('coordinator'))
      await page.goto(TEAM)
      if (tag !== '@no-script') await alive(page)
      await nameModerator(page, { ...moderator, email: '' })
      await button(page, say('team:naming.submit')).click()
      await expect(page.locator('#erreurs')).toBeVisible()
      await expect(role(page, 'moderator')).toBeChecked()
      await expect(page.getByLabel(say('team:naming.name'))).toHaveValue(moderator.name)
      await expectGood(page, tag)
      await page.getByLabel(say('team:naming.email')).fill(moderator.email)
      await button(page, say('team:naming.submit')).click()
      const row = page.locator('.member', { hasText: moderator.email })
      await expect(row).toContainText(say('team:pending'))
      await row.locator('summary').click()
      await expectGood(page, tag)
      await row.getByRole('button', { name: say('team:invite') }).click()
      await expect(page.getByText(say('team:done.invite'))).toBeVisible()
      await row.locator('summary').click()
      await row.getByRole('button', { name: say('team:end') }).click()
      await expect(page.getByText(say('team:done.end'))).toBeVisible()
      await expect(row).toHaveCount(0)
    }
  )

for (const tag of ['@desktop', '@no-script'])
  test(
    `what a role asks for shows when the role is chosen ${tag}`,
    { tag },
    async ({ page, site }) => {
      await signInByForm(page, await site.member('coordinator'))
      await page.goto(TEAM)
      const seat = page.getByLabel(say('team:naming.seat'))
      const relay = page.getByLabel(say('team:naming.relay'))
      await expect(seat).toBeHidden()
      await role(page, 'steering-member').check()
      await expect(seat).toBeVisible()
      await role(page, 'relay').check()
      await expect(seat).toBeHidden()
      await expect(relay).toBeVisible()
    }
  )

for (const tag of EVERYWHERE)
  test(
    `a form sent when the session is over is kept, and sent after signing in again ${tag}`,
    { tag },
    async ({ page, context, site }) => {
      const member = await site.member('coordinator')
      const person = someone()
      await signInByForm(page, member)
      await page.goto(TEAM)
      if (tag !== '@no-script') await alive(page)
      await nameModerator(page, person)
      await context.clearCookies()
      await button(page, say('team:naming.submit')).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('account:again.title'))
      await expectGood(page, tag)
      await email(page).fill(member.email)
      await password(page).fill('pas le bon')
      await button(page, say('account:signIn.submit')).click()
      await expect(page.locator('#erreurs')).toContainText(say('refusal:sign-in-refused'))
      await expect(email(page)).toHaveValue(member.email)
      await expectGood(page, tag)
      await password(page).fill(member.password)
      await button(page, say('account:signIn.submit')).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        say('account:again.doneTitle')
      )
      await expectGood(page, tag)
      await button(page, say('account:again.send')).click()
      await expect(page.locator('.member', { hasText: person.email })).toContainText(person.name)
      await expect(page).toHaveURL(`${TEAM}?fait=name`)
    }
  )

test('one’s own account: other sessions end, and the password changes', async ({
  page,
  browser,
  site,
}) => {
  const member = await site.member('chair')
  const elsewhere = await browser.newContext({ baseURL: site.address })
  const there = await elsewhere.newPage()
  await signInByForm(page, member)
  await signIn(there, member)
  await page.goto(spacePaths.account)
  await expect(page.locator('.session-list li')).toHaveCount(2)
  await expectGoodPage(page)
  await button(page, say('account:own.end')).click()
  await expect(page.getByText(say('account:own.done.session'))).toBeVisible()
  await there.goto(spacePaths.home)
  await expect(there).toHaveURL(/connexion/)
  await signInByForm(there, member)
  await page.getByLabel(say('account:own.current')).fill('pas le bon')
  await page.getByLabel(say('account:link.password')).fill('une tout autre phrase')
  await button(page, say('account:own.change')).click()
  await expect(page.locator('#erreurs')).toContainText(say('refusal:password-wrong'))
  await expectGoodPage(page)
  await page.getByLabel(say('account:own.current')).fill(member.password)
  await page.getByLabel(say('account:link.password')).fill('une tout autre phrase')
  await button(page, say('account:own.change')).click()
  await expect(page.getByText(say('account:own.done.password'))).toBeVisible()
  await there.goto(spacePaths.home)
  await expect(there).toHaveURL(/connexion/)
  const changed: Member = { ...member, password: 'une tout autre phrase' }
  await signInByForm(there, changed)
  await elsewhere.close()
})

test('a forgotten password is asked for and chosen anew, by keyboard alone', async ({
  page,
  browser,
  site,
}) => {
  const member = await site.member([])
  await page.goto(spacePaths.signIn)
  await alive(page)
  await tabTo(page, page.getByRole('link', { name: say('account:signIn.forgotten') }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(spacePaths.forgotten)
  await expect(page.locator('main')).toBeFocused()
  await tabTo(page, email(page))
  await page.keyboard.type('pas une adresse')
  await page.keyboard.press('Enter')
  await expect(page.locator('#erreurs')).toBeFocused()
  await expectAccessible(page)
  await tabTo(page, email(page))
  await page.keyboard.press('Control+A')
  await page.keyboard.type(member.email)
  await page.keyboard.press('Enter')
  await expect(page.getByText(say('account:forgotten.doneText'))).toBeVisible()
  await expectAccessible(page)

  const office = await browser.newContext({ baseURL: site.address })
  const desk = await office.newPage()
  await signInByForm(desk, await site.member([], { administrator: true }))
  const link = await linkFor(desk, member.email)
  await desk.locator('.letter', { hasText: member.email }).getByRole('button').click()
  await expect(desk.getByText(say('platform:outbox.discarded'))).toBeVisible()
  await office.close()

  await page.goto(link)
  await alive(page)
  await tabTo(page, page.getByLabel(say('account:link.password')))
  await page.keyboard.type('une phrase toute neuve')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(spacePaths.home)
})

test('after five wrong passwords the page says to wait, and is still good to read', async ({
  page,
  site,
}) => {
  const member = await site.member('moderator')
  await page.goto(spacePaths.signIn)
  await alive(page)
  await email(page).fill(member.email)
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await password(page).fill(`faux ${attempt}`)
    const answered = page.waitForResponse((response) => response.status() === 401)
    await button(page, say('account:signIn.submit')).click()
    await answered
  }
  await expect(page.locator('#erreurs')).toContainText(say('refusal:sign-in-refused'))
  await password(page).fill(member.password)
  await button(page, say('account:signIn.submit')).click()
  await expect(page.locator('#erreurs')).toContainText(say('refusal:too-many-attempts'))
  await expectAccessible(page)
})

test('the public pages lead to the teams’ pages, and read no session on the way', async ({
  page,
  traffic,
  visit,
}) => {
  await visit(paths.home)
  await page.getByRole('link', { name: say('common:footer.teams') }).click()
  await expect(page).toHaveURL(/\/espace\/connexion\?retour=/)
  expect(await page.context().cookies()).toEqual([])
  expect(traffic.errors).toEqual([])
})

test('a page of another council is not shown, and says where one’s own are', async ({
  page,
  site,
}) => {
  await signInByForm(page, await site.member('moderator'))
  const response = await page.goto(TEAM)
  expect(response?.status()).toBe(403)
  await expect(page.getByText(say('refusal:forbidden'))).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: say('common:error.space') }).click()
  await expect(page).toHaveURL(spacePaths.home)
})
