import { randomBytes } from 'node:crypto'
import { COUNCIL } from '#app/commands/demonstration/content.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { expectGoodPage, tabTo } from './support/checks.ts'
import { addsItem, become, formsOn, plansMeeting } from './support/meetings.ts'
import { at } from './support/site.ts'
import { expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

const ITEM = 'Le loyer du local du groupe d’entraide mutuelle'
const QUESTION = 'Le propriétaire a-t-il répondu ?'

for (const tag of ['@mobile', '@no-script'] as const)
  test(`a member reads the file on a phone, asks about an item and takes no part in it ${tag}`, {
    tag,
  }, async ({ page, site, visit }) => {
    const scripted = tag !== '@no-script'
    const good = () => expectGoodPage(page, { scripted })
    const { button, field, errors, main, title } = formsOn(page)
    const council = await site.council()
    const [coordinator, member] = await Promise.all([
      site.member('coordinator', { council }),
      site.member('steering-member', { council, seat: 'Aidants' }),
    ])
    await become(page, coordinator)
    const agenda = await plansMeeting(page, council, { title: 'Comité de juin', day: '2031-06-12' })
    const item = await addsItem(page, [council, agenda], ITEM)

    await become(page, member)
    await visit(spacePaths.council(council))
    await good()
    await visit(spacePaths.agenda(council, agenda))
    await good()
    await expect(page.locator('main form')).toHaveCount(0)
    const what = say('committee:point.ask')
    const ask = page.getByRole('link', { name: say('committee:point.openLabel', { what, title: ITEM }) })
    if (scripted) {
      await tabTo(page, ask)
      await page.keyboard.press('Enter')
    } else await ask.click()
    await expect(title).toHaveText(ITEM)
    await expect(main).toContainText(say('committee:voices.none'))
    await good()
    await button(say('committee:voices.send')).click()
    await expect(errors).toBeVisible()
    await good()
    await field('question').fill(QUESTION)
    await button(say('committee:voices.send')).click()
    await expect(page.locator('.voice')).toContainText(QUESTION)
    await expect(page.locator('.voice')).toContainText(say('committee:voices.from', { seat: 'Aidants' }))
    await expect(field('question')).toHaveValue('')
    await button(say('committee:voices.declare')).click()
    await expect(main).toContainText(say('committee:voices.noPart'))
    await button(say('committee:voices.takePart')).click()
    await expect(main).toContainText(say('committee:voices.conflictHint'))
    await button(say('committee:voices.declare')).click()
    await expect(main).toContainText(say('committee:voices.noPart'))
    await good()

    await become(page, coordinator)
    await visit(item)
    await expect(main).toContainText(
      say('committee:voices.conflicts', { count: 1, names: `${member.name} (Aidants)` }),
    )
    const answer = page.locator('textarea[name^="answer-"]')
    await answer.fill('Oui : le loyer ne change pas.')
    await button(say('committee:voices.sendAnswer')).click()
    await expect(page.locator('.voice')).toContainText('Réponse de la coordination')
    await good()

    await become(page, await site.member('steering-member', { council }))
    await visit(item)
    await expect(page.locator('.voice')).toContainText('le loyer ne change pas')
    await expect(main).not.toContainText(member.name)
  })

for (const tag of ['@desktop', '@mobile', '@no-script'] as const)
  test(`a working group gives its opinion before the vote, and everybody reads it ${tag}`, {
    tag,
  }, async ({ page, site, visit }) => {
    const scripted = tag !== '@no-script'
    const good = () => expectGoodPage(page, { scripted })
    const { button, link, field, errors, main, title } = formsOn(page)
    const group = `Groupe ${randomBytes(3).toString('hex')}`
    const { slug, proposals } = await site.ask('collected', {
      phase: 'consolidating',
      proposals: [{ title: 'Un bus le soir', text: 'Une idée parmi d’autres.', status: 'accepted' }],
    })
    const member = await site.member('group-member', { group })
    const work = spacePaths.groupWork(COUNCIL.slug, slug)
    await become(page, member)
    expect((await page.request.get(work)).status()).toBe(403)

    await become(page, await site.member('coordinator'))
    await visit(spacePaths.consolidation(COUNCIL.slug, slug))
    await page.locator('summary', { hasText: say('groupWork:desk.choose') }).click()
    await page.getByRole('checkbox', { name: group }).check()
    await button(say('groupWork:desk.save')).click()
    await expect(main).toContainText(say('groupWork:desk.taking', { groups: group }))

    await become(page, member)
    await visit(spacePaths.consultations(COUNCIL.slug))
    await page.locator(`a[href="${work}"]`).click()
    await expect(title).toHaveText(say('groupWork:title'))
    await good()
    const write = page.getByRole('link', { name: say('groupWork:write') })
    if (scripted) {
      await tabTo(page, write)
      await page.keyboard.press('Enter')
    } else await write.click()
    await button(say('groupWork:form.submit')).click()
    await expect(errors).toBeVisible()
    await field('text').fill('Le groupe est pour. Appelez le 06 12 34 56 78.')
    await field('suggestion').fill('La regrouper avec le covoiturage.')
    await button(say('groupWork:form.submit')).click()
    await expect(page.locator('.gaps')).toContainText('06 12 34 56 78')
    await expect(field('suggestion')).toHaveValue('La regrouper avec le covoiturage.')
    await good()
    await field('text').fill('Le groupe est pour.')
    await button(say('groupWork:form.submit')).click()
    await expect(page.locator('.group-opinion')).toContainText('covoiturage')
    await expect(link(say('groupWork:write'))).toHaveCount(0)
    await good()

    await visit(at.proposal(slug, proposals[0] ?? ''))
    await expect(main).toContainText(group)
    await expect(main).toContainText('Le groupe est pour.')
    expect(await page.content()).not.toContain('covoiturage')
    expect(await page.content()).not.toContain(member.name)
    await good()
  })
