import { COUNCIL, SMALL_COUNCIL } from '#app/commands/demonstration/content.ts'
import type { Role } from '#app/domain/membership.ts'
import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { expectAccessible, expectLargeTargets, expectNoSidewaysScroll } from './support/checks.ts'
import { givenDraft } from './support/draft.ts'
import { signIn } from './support/sign-in.ts'
import { at, OPEN, type Site } from './support/site.ts'
import { expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

const ROLES: readonly Role[] = [
  'coordinator',
  'chair',
  'moderator',
  'referent',
  'steering-member',
  'representative',
  'relay',
  'scrutineer',
]

/** Somebody with a role, and what the role needs. */
function memberWith(site: Site, role: Role) {
  const [relay] = COUNCIL.relays
  if (role === 'relay') return site.member(role, { ...(relay && { relayId: relay.id }) })
  return site.member(role, role === 'representative' ? { organisation: 'GEM La Passerelle' } : {})
}

for (const role of ROLES)
  test(`today and the consultations read well for everybody: ${role}`, async ({ page, site }) => {
    test.slow()
    await signIn(page, await memberWith(site, role))
    for (const path of [spacePaths.council(COUNCIL.slug), spacePaths.consultations(COUNCIL.slug)]) {
      await page.goto(path)
      await expect(page.locator('h1')).toHaveCount(1)
      await expectAccessible(page)
      await expectLargeTargets(page)
      await page.setViewportSize({ width: 320, height: 640 })
      await expectNoSidewaysScroll(page)
      await page.setViewportSize({ width: 1280, height: 800 })
    }
    const drafts = page.getByText(say('common:state.draft'), { exact: true })
    if (role === 'coordinator' || role === 'chair') await expect(drafts).not.toHaveCount(0)
    else await expect(drafts).toHaveCount(0)
    const create = page.getByRole('link', { name: say('consultations:create') })
    await expect(create).toHaveCount(role === 'coordinator' ? 1 : 0)
  })

test('every link of today and of the list leads to a page that its reader may see', async ({
  page,
  site,
}) => {
  test.slow()
  for (const role of ROLES) {
    await page.context().clearCookies()
    await signIn(page, await memberWith(site, role))
    for (const path of [spacePaths.council(COUNCIL.slug), spacePaths.consultations(COUNCIL.slug)]) {
      await page.goto(path)
      // Of consultations in the same phase, one stands for all.
      const links = await page.locator('main a').evaluateAll((found) =>
        found.map((link) => {
          const href = link.getAttribute('href') ?? ''
          const phase = link.closest('.staff-rows > li')?.querySelector('.tag')?.textContent
          const what = link.closest('h3') === null ? link.textContent : 'title'
          return { href, like: phase === undefined ? href : `${phase} ${what}` }
        }),
      )
      for (const link of new Map(links.map(({ like, href }) => [like, href])).values())
        expect((await page.request.get(link)).status(), `${role} ${link}`).toBe(200)
    }
  }
})

test('an overview says where a consultation stands in every phase', async ({ page, site }) => {
  test.slow()
  await signIn(page, await site.member('coordinator'))
  await page.goto(spacePaths.consultations(COUNCIL.slug))
  const states = Map.groupBy(
    await page.locator('.staff-rows > li').evaluateAll((rows) =>
      rows.map((row) => ({
        state: row.querySelector('.tag')?.textContent,
        path: row.querySelector('h3 a')?.getAttribute('href') ?? '',
      })),
    ),
    ({ state }) => state,
  )
  expect(states.size).toBeGreaterThan(5)
  for (const [one] of states.values()) {
    await page.goto(one?.path ?? '')
    await expect(page.locator('.staff-now h2')).not.toBeEmpty()
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 640 })
    await expectNoSidewaysScroll(page)
    await page.setViewportSize({ width: 1280, height: 800 })
  }
})

for (const tag of ['@desktop', '@no-script'])
  test(`voting is prolonged for a public reason, then cancelled for another ${tag}`, {
    tag,
  }, async ({ page, site }) => {
    const { slug } = await site.consultation()
    await signIn(page, await site.member('coordinator'))
    const overview = spacePaths.consultation(COUNCIL.slug, slug)
    const field = (name: string) => page.locator(`[name="${name}"]`)
    await page.goto(overview)
    await page.getByText(say('consultations:extend.title')).first().click()
    await page.getByRole('button', { name: say('consultations:extend.submit') }).click()
    await expect(page.locator('#erreurs')).toContainText(say('refusal:reason-missing'))
    await field('closesAt.day').fill('2020-01-01')
    await field('reason').fill('La neige.')
    await page.getByRole('button', { name: say('consultations:extend.submit') }).click()
    await expect(page.locator('[id="champ-closesAt-erreur"]')).toContainText(
      say('refusal:extension-not-later'),
    )
    await expect(field('reason')).toHaveValue('La neige.')
    const later = new Date(Date.now() + 20 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
    await field('closesAt.day').fill(later)
    await field('closesAt.time').fill('18:30')
    await page.getByRole('button', { name: say('consultations:extend.submit') }).click()
    await expect(page.locator('.staff-now h2')).toContainText('18\u00a0h\u00a030')

    await page.getByText(say('consultations:cancel.public.title')).first().click()
    await page.getByRole('button', { name: say('consultations:cancel.public.submit') }).click()
    await expect(page.locator('#erreurs')).toContainText(say('refusal:confirmation-missing'))
    await field('cancelReason').fill('Le lieu a brûlé.')
    await field('confirm').check()
    await page.getByRole('button', { name: say('consultations:cancel.public.submit') }).click()
    await expect(page.locator('.tag')).toHaveText(say('common:state.cancelled'))
    await page.goto(at.consultation(slug))
    await expect(page.getByText('Le lieu a brûlé.')).toBeVisible()
  })

test('a draft put aside is nowhere to be found but in the team’s list', async ({ page, site }) => {
  const { slug } = await givenDraft(page, site)
  await page.goto(spacePaths.consultation(COUNCIL.slug, slug))
  await page.getByText(say('consultations:cancel.draft.title')).click()
  await page.locator('[name=confirm]').check()
  await page.getByRole('button', { name: say('consultations:cancel.draft.submit') }).click()
  await expect(page).toHaveURL(spacePaths.consultations(COUNCIL.slug))
  await expect(page.locator('.staff-rows').getByText(slug.replace('-', ' '))).toBeVisible()
  expect((await page.request.get(at.consultation(slug))).status()).toBe(404)
  await page.goto(paths.council(COUNCIL.slug))
  await expect(page.getByText(slug.replace('-', ' '))).toHaveCount(0)
})

test('a chair sees what goes on and changes nothing', async ({ page, site }) => {
  await signIn(page, await site.member('chair'))
  await page.goto(spacePaths.consultation(COUNCIL.slug, OPEN))
  await expect(page.locator('.staff-now h2')).toBeVisible()
  await expect(page.locator('main form')).toHaveCount(0)
})

test('a role in another council opens nothing here', async ({ page, site }) => {
  await signIn(page, await site.member('coordinator', { council: SMALL_COUNCIL.slug }))
  for (const path of [
    spacePaths.council(COUNCIL.slug),
    spacePaths.consultations(COUNCIL.slug),
    spacePaths.consultation(COUNCIL.slug, OPEN),
    spacePaths.preview(COUNCIL.slug, OPEN),
    spacePaths.newConsultation(COUNCIL.slug),
  ])
    expect((await page.request.get(path)).status()).toBe(403)
})
