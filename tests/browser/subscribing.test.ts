import { randomBytes } from 'node:crypto'
import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { bodyOf, headerOf, type Received } from '#tests/setup/relay.ts'
import { expectGoodPage, tabTo } from './support/checks.ts'
import { become, formsOn, plansMeeting } from './support/meetings.ts'
import { expect } from './support/test.ts'
import { say } from './support/vote.ts'
import { testWithMail } from './support/with-mail.ts'

const test = testWithMail()

for (const tag of ['@desktop', '@mobile', '@no-script'] as const)
  test(`news come to who confirmed, tell of minutes, and stop by one request of a mail program ${tag}`, {
    tag,
  }, async ({ page, site, relay, visit }) => {
    test.slow()
    const scripted = tag !== '@no-script'
    const good = () => expectGoodPage(page, { scripted })
    const { button, link, field, errors, title, main } = formsOn(page)
    const council = await site.council()
    const email = `camille-${randomBytes(5).toString('hex')}@exemple.test`
    const letters = () => relay.received.filter(({ to }) => to[0] === email)
    const letter = async (number: number): Promise<Received> => {
      await expect.poll(() => letters().length, { timeout: 15_000 }).toBe(number)
      return letters()[number - 1] ?? { from: '', to: [], source: '', greeted: '' }
    }

    await visit(paths.council(council))
    await link(say('subscribing:link')).click()
    await good()
    await button(say('subscribing:submit')).click()
    await expect(errors).toBeVisible()
    await field('email').fill('camille')
    await button(say('subscribing:submit')).click()
    await expect(field('email')).toHaveValue('camille')
    await good()
    await field('email').fill(email)
    if (scripted) await tabTo(page, button(say('subscribing:submit')))
    await button(say('subscribing:submit')).press('Enter')
    await expect(title).toHaveText(say('subscribing:sentTitle'))
    expect(await page.content()).not.toContain(email)
    await good()

    const path = /\/clsm\/\S+\/abonnement\/[\w-]+/.exec(bodyOf((await letter(1)).source))?.[0] ?? ''
    await visit(path)
    await expect(main).toContainText(say('subscribing:yours.askedLead'))
    expect(await page.content()).not.toContain(email)
    await good()
    await button(say('subscribing:yours.confirm')).click()
    await expect(title).toHaveText(say('subscribing:yours.doneConfirmTitle'))
    await good()

    await become(page, await site.member('coordinator', { council }))
    const held = await plansMeeting(page, council, { title: 'Comité d’octobre', day: '2026-10-06' })
    await plansMeeting(page, council, { title: 'Comité de novembre', day: '2026-11-05' })
    await visit(spacePaths.minutes(council, held))
    await button(say('minutesKeeping:propose.act')).click()
    await become(page, await site.member('chair', { council }))
    await visit(spacePaths.minutes(council, held))
    await field('approvedIn').selectOption({ index: 1 })
    await button(say('minutesKeeping:approve.act')).click()
    await expect(button(say('minutesKeeping:approve.act'))).toHaveCount(0)
    await become(page, await site.member('coordinator', { council }))
    await visit(spacePaths.minutes(council, held))
    await button(say('minutesKeeping:publish.act')).click()
    await expect(link(say('minutesKeeping:publicLink'))).toBeVisible()
    await site.ask('tended', {})

    const { source } = await letter(2)
    expect(bodyOf(source)).toContain(paths.minutesList(council))
    expect(bodyOf(source)).not.toContain('octobre')
    expect(headerOf(source, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
    expect(headerOf(source, 'List-Unsubscribe')).toContain(path)
    const stopped = await fetch(new URL(path, site.address), {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
      redirect: 'manual',
      headers: { Connection: 'close' },
    })
    expect(stopped.status).toBe(200)
    await visit(path)
    await expect(main).toContainText(say('subscribing:yours.unknownLead'))
    await good()
  })
