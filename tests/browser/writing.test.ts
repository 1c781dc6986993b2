import type { Page } from '@playwright/test'
import { expectAccessible, expectCopyAccessible } from './support/checks.ts'
import { proposeOn } from './support/propose.ts'
import { at } from './support/site.ts'
import { expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

const everywhere = { tag: ['@desktop', '@mobile', '@no-script'] }

const TELLING = {
  title: 'Appelez le 06 12 34 56 78',
  text: 'Le dimanche tout est fermé.\n\nÉcrivez à moi@exemple.fr ou au 06 98 76 54 32, merci.',
  why: '',
}
const DISTRESS = {
  title: 'Je n’en peux plus',
  text: 'Je n’en peux plus, je veux mourir. Ce soir je vais en finir.',
  why: '',
}

/** From the start to the review, without a college. */
async function review(page: Page, idea: typeof TELLING) {
  const propose = proposeOn(page)
  await propose.begin.click()
  await expect(page.getByText(say('writing:unwatched'))).toBeVisible()
  await propose.title.fill(idea.title)
  await propose.text.fill(idea.text)
  await propose.next.click()
  await propose.toReview.click()
  await expect(propose.sheet).toBeVisible()
  return propose
}

const spots = (page: Page) => page.locator('.spots')
const replace = (page: Page) => spots(page).locator('button[value^="replace:"]')

test('an author sees what could tell who somebody is, replaces it or not, and loses nothing', everywhere, async ({
  page,
  site,
  visit,
  javaScriptEnabled,
}) => {
  test.slow()
  const script = javaScriptEnabled !== false
  await visit(at.propose(await site.collecting()))
  const propose = await review(page, TELLING)
  await expect(spots(page).getByRole('listitem')).toHaveCount(3)
  await expect(propose.sheet.locator('.spotted')).toHaveCount(3)
  await (script ? expectAccessible(page) : expectCopyAccessible(page))

  await replace(page).first().click()
  await expect(propose.sheet).toContainText('Appelez le [téléphone]')
  await expect(spots(page).getByRole('listitem')).toHaveCount(2)
  if (script) {
    await expect(spots(page).getByRole('heading', { level: 2 })).toBeFocused()
    await expect(spots(page).getByRole('status')).toHaveText(say('writing:marks.replaced_one'))
    await spots(page).getByRole('button', { name: say('writing:marks.undo') }).click()
    await expect(propose.sheet).toContainText('06 12 34 56 78')
    await expect(spots(page).getByRole('listitem')).toHaveCount(3)
  }
  await spots(page).locator('button[value="replace:all"]').click()
  await expect(propose.sheet).toContainText('[adresse e-mail]')
  await expect(propose.sheet).not.toContainText('06 98')
  await propose.change.click()
  await expect(propose.text).toHaveValue(/Le dimanche tout est fermé\.\s+Écrivez à \[adresse e-mail\] ou au \[téléphone\], merci\./)
  await propose.title.fill('Ou le 06 12 34 56 79')
  await propose.toReview.click()
  await propose.sendIt()
  expect(await propose.code()).not.toBe('')
})

test('somebody whose words read as distress is shown help, before and after sending, and nothing stops them', everywhere, async ({
  page,
  site,
  visit,
  javaScriptEnabled,
}) => {
  test.slow()
  await visit(at.propose(await site.collecting()))
  const propose = await review(page, DISTRESS)
  const care = page.locator('.care')
  for (const number of ['tel:3114', 'tel:15', 'tel:112', 'sms:114'])
    await expect(care.locator(`a[href="${number}"]`)).toBeVisible()
  await expect(care).toContainText(say('writing:care.unsent'))
  await expect(propose.sheet).toContainText('je veux mourir')
  await (javaScriptEnabled === false ? expectCopyAccessible(page) : expectAccessible(page))
  await propose.send.click()
  await expect(propose.agrees).toHaveAccessibleDescription(new RegExp(say('refusal:consent-missing').slice(0, 20)))
  await expect(care).toContainText(say('writing:care.unsent'))
  await propose.agrees.check()
  await propose.send.click()
  expect(await propose.code()).not.toBe('')
  await expect(care).toContainText(say('writing:care.sent'))
  await (javaScriptEnabled === false ? expectCopyAccessible(page) : expectAccessible(page))
})

test('what others have said that is close stands on the review, in a page of its own', everywhere, async ({
  page,
  site,
  visit,
  javaScriptEnabled,
}) => {
  const { slug } = await site.ask('collected', {
    phase: 'proposing',
    proposals: [
      { title: 'Un café ouvert le dimanche', text: 'Le dimanche tout est fermé.', status: 'accepted' },
      { title: 'Des bus le soir', text: 'Pour rentrer.', status: 'accepted' },
      { title: 'Ouvrir des cafés', text: 'Même les dimanches.', status: 'submitted' },
    ],
  })
  await visit(at.propose(slug))
  const propose = await review(page, { title: 'Ouvrir les cafés', text: 'Tous les dimanches.', why: '' })
  const similar = page.locator('.similar')
  await expect(similar.getByRole('button')).toHaveCount(0)
  await expect(similar.getByRole('link')).toHaveCount(1)
  await expect(similar.getByRole('link')).toHaveAttribute('target', '_blank')
  await expect(similar.getByRole('link')).toContainText('Un café ouvert le dimanche')
  await expect(propose.sheet).toContainText('Tous les dimanches.')
  await (javaScriptEnabled === false ? expectCopyAccessible(page) : expectAccessible(page))
})

test('while somebody writes, what others have said that is close appears after a pause, and nothing leaves the browser', {
  tag: ['@desktop', '@mobile'],
}, async ({ page, site, traffic, visit }) => {
  const { slug } = await site.ask('collected', {
    phase: 'proposing',
    proposals: [
      { title: 'Un café ouvert le dimanche', text: 'Le dimanche tout est fermé.', status: 'accepted' },
      { title: 'Des bus le soir', text: 'Pour rentrer.', status: 'accepted' },
      { title: 'Ouvrir des cafés', text: 'Même les dimanches.', status: 'submitted' },
    ],
  })
  const fetched = page.waitForResponse((answer) => answer.url().endsWith('/propositions.json'))
  await visit(at.propose(slug))
  await fetched
  await page.waitForLoadState('networkidle')
  const before = traffic.requests.length
  const propose = proposeOn(page)
  await propose.begin.click()
  const similar = page.locator('.similar')
  await expect(similar.getByRole('status')).toHaveText(say('writing:similar.writing'))
  await propose.title.fill('Ouvrir les cafés')
  await propose.text.pressSequentially('Tous les dimanches', { delay: 10 })
  const place = await propose.text.boundingBox()
  await expect(similar.getByRole('link')).toHaveCount(1)
  await expect(similar.getByRole('link')).toContainText('Un café ouvert le dimanche')
  await expect(similar.getByRole('status')).toHaveText(say('writing:similar.found', { count: 1 }))
  await expect(similar).toContainText(say('writing:similar.then', { count: 1 }))
  await expect(propose.text).toBeFocused()
  expect(await propose.text.boundingBox()).toEqual(place)
  await expectAccessible(page)
  await propose.next.click()
  await propose.toReview.click()
  await expect(similar.getByRole('link')).toHaveCount(1)
  expect(traffic.requests.slice(before).map((request) => request.url())).toEqual([])
})

test('where what is published cannot be fetched, the review offers to look for it', { tag: '@desktop' }, async ({
  page,
  site,
  traffic,
  visit,
}) => {
  traffic.mayFail()
  const { slug } = await site.ask('collected', {
    phase: 'proposing',
    proposals: [{ title: 'Un café ouvert le dimanche', text: 'Le dimanche tout est fermé.', status: 'accepted' }],
  })
  await page.route('**/propositions.json', (route) => route.abort())
  await visit(at.propose(slug))
  await review(page, { title: 'Ouvrir les cafés', text: 'Tous les dimanches.', why: '' })
  const similar = page.locator('.similar')
  await expect(similar.getByRole('link')).toHaveCount(0)
  await similar.getByRole('button').click()
  await expect(similar.getByRole('link')).toHaveCount(1)
})

test('a page whose script comes late is small, and says so until its words are read', { tag: '@desktop' }, async ({
  page,
  site,
  traffic,
  visit,
}) => {
  traffic.mayFail()
  const slug = await site.collecting()
  await page.route('**/assets/marks-*.js', (route) => route.abort())
  await visit(at.propose(slug))
  await review(page, TELLING)
  await expect(page.getByText(say('writing:marks.unread'))).toBeVisible()
  await expect(spots(page)).toHaveCount(0)
})

test('by the keyboard alone a passage is replaced and the text is sent', { tag: '@desktop' }, async ({
  page,
  site,
  visit,
}) => {
  await visit(at.propose(await site.collecting()))
  const propose = await review(page, TELLING)
  const tabTo = async (value: RegExp) => {
    for (let i = 0; i < 60; i += 1) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() =>
        document.activeElement instanceof HTMLButtonElement || document.activeElement instanceof HTMLInputElement
          ? document.activeElement.value
          : '',
      )
      if (value.test(at)) return
    }
    throw new Error(`No button ${value} is reached`)
  }
  await tabTo(/^replace:title/)
  await page.keyboard.press('Enter')
  await expect(propose.sheet).toContainText('Appelez le [téléphone]')
  await tabTo(/^yes$/)
  await page.keyboard.press('Space')
  await tabTo(/^send$/)
  await page.keyboard.press('Enter')
  expect(await propose.code()).not.toBe('')
})
