import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { expectGoodPage, tabTo } from './support/checks.ts'
import { addsItem, become, formsOn, plansMeeting } from './support/meetings.ts'
import { expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

const ITEMS = [
  ['Un bus le soir', 'public', 'La mairie demandera un devis.'],
  ['Le loyer du local', 'members', 'Texte pour les seuls membres.'],
  ['Une plainte reçue', 'named', 'Texte pour quelques-uns.'],
] as const

for (const tag of ['@desktop', '@no-script'] as const)
  test(`minutes are proposed, approved by the next meeting with a correction, and public by rule ${tag}`, {
    tag,
  }, async ({ page, site, visit }) => {
    test.slow()
    const scripted = tag !== '@no-script'
    const good = () => expectGoodPage(page, { scripted })
    const { button, link, field, box, errors, main } = formsOn(page)
    const council = await site.council()
    const [coordinator, chair, member] = await Promise.all([
      site.member('coordinator', { council }),
      site.member('chair', { council }),
      site.member('steering-member', { council }),
    ])
    await become(page, coordinator)
    const held = await plansMeeting(page, council, { title: 'Comité d’octobre', day: '2026-10-06' })
    const kept = spacePaths.minutes(council, held)
    for (const [title, visibility, text] of ITEMS) {
      await visit(await addsItem(page, [council, held], title))
      await field('minutes').fill(`${text} ${coordinator.name} s’en charge.`)
      await button(say('committee:item.saveWords')).click()
      await expect(page.getByText(say('committee:item.savedWords'))).toBeVisible()
      await box('visibility', visibility).check()
      await button(say('committee:settings.save')).click()
      await expect(page.getByText(say('committee:settings.saved'))).toBeVisible()
    }

    await become(page, member)
    await visit(kept)
    await expect(main).toContainText(say('minutesKeeping:draftedForMembers'))
    await expect(page.locator('.document')).toHaveCount(0)
    await become(page, coordinator)
    await visit(kept)
    await good()
    if (scripted) {
      await tabTo(page, button(say('minutesKeeping:propose.act')))
      await page.keyboard.press('Enter')
    } else await button(say('minutesKeeping:propose.act')).click()
    await expect(main).toContainText(say('minutesKeeping:approve.none'))
    await expect(button(say('minutesKeeping:publish.act'))).toHaveCount(0)
    await become(page, member)
    await visit(kept)
    await expect(main).toContainText('Texte pour les seuls membres.')
    await expect(main).not.toContainText('quelques-uns')
    await expect(main).not.toContainText('plainte')
    await expect(page.locator('main form')).toHaveCount(0)
    await good()

    await become(page, coordinator)
    await plansMeeting(page, council, { title: 'Comité de novembre', day: '2026-11-05' })
    await become(page, chair)
    await visit(kept)
    await field('corrections').fill('Lire « deux devis ».')
    await button(say('minutesKeeping:approve.act')).click()
    await expect(errors).toContainText(say('refusal:approving-meeting-missing'))
    await expect(field('corrections')).toHaveValue('Lire « deux devis ».')
    await good()
    await field('approvedIn').selectOption({ index: 1 })
    await button(say('minutesKeeping:approve.act')).click()
    await expect(main).toContainText(/Approuvé à la séance du jeudi 5\snovembre 2026/)
    await expect(button(say('minutesKeeping:reopen.act'))).toHaveCount(0)
    expect((await page.request.get(paths.minutes(council, held))).status()).toBe(404)

    await become(page, coordinator)
    await visit(kept)
    const preview = page.locator('.document-preview')
    await preview.locator('summary').click()
    await expect(preview).not.toContainText(coordinator.name)
    await good()
    await button(say('minutesKeeping:publish.act')).click()
    await link(say('minutesKeeping:publicLink')).click()
    for (const path of [paths.minutes(council, held), paths.decisionList(council, held)]) {
      await visit(path)
      await good()
      const told = await page.content()
      for (const word of [coordinator.name, 'Texte pour', 'plainte', 'loyer', 'quelques-uns'])
        expect(told.includes(word), `${word} ${path}`).toBe(false)
    }
    await visit(paths.minutes(council, held))
    await expect(main).toContainText('La mairie demandera un devis.')
    await expect(main).toContainText('Lire « deux devis ».')
    await expect(main).toContainText(say('minutes:withheld', { count: 3 }))
    await visit(paths.minutesList(council))
    await expect(link('Comité d’octobre')).toBeVisible()
    await good()
  })
