import { spacePaths } from '#app/ui/space/paths.ts'
import { expectGoodPage, tabTo } from './support/checks.ts'
import { become, formsOn } from './support/meetings.ts'
import { expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

const TITLE = 'PTSM de la vallée, 2025-2030'

for (const tag of ['@desktop', '@no-script'] as const)
  test(`a framework is added, changed and retired, and read by the committee ${tag}`, { tag }, async ({
    page,
    site,
    visit,
  }) => {
    const scripted = tag !== '@no-script'
    const good = () => expectGoodPage(page, { scripted })
    const { button, field, errors, main } = formsOn(page)
    const council = await site.council()
    await become(page, await site.member('coordinator', { council }))
    await visit(spacePaths.frameworks(council))
    await expect(main).toContainText(say('frameworks:none'))
    await good()
    await field('kind').selectOption('ptsm')
    await field('title').fill(TITLE)
    await field('url').fill('javascript:alert(1)')
    if (scripted) await tabTo(page, button(say('frameworks:form.save')))
    await button(say('frameworks:form.save')).press('Enter')
    await expect(errors).toBeVisible()
    await expect(field('title')).toHaveValue(TITLE)
    await expect(field('kind')).toHaveValue('ptsm')
    await good()
    await field('url').fill('https://ptsm.example.org/')
    await button(say('frameworks:form.save')).click()
    await expect(main.getByRole('link', { name: TITLE, exact: true })).toHaveAttribute(
      'href',
      'https://ptsm.example.org/',
    )
    await expect(field('title')).toHaveValue('')

    await main.getByRole('link', { name: say('frameworks:changeLabel', { title: TITLE }) }).click()
    await expect(field('title')).toHaveValue(TITLE)
    await field('title').fill(`${TITLE}, révisé`)
    await button(say('frameworks:form.save')).click()
    const changed = main.getByRole('link', { name: `${TITLE}, révisé`, exact: true })
    await expect(changed).toBeVisible()
    await button(say('frameworks:retireLabel', { title: `${TITLE}, révisé` })).click()
    await expect(page.getByRole('heading', { name: say('frameworks:retired') })).toBeVisible()
    await good()
    await button(say('frameworks:takeUpLabel', { title: `${TITLE}, révisé` })).click()
    await expect(page.getByRole('heading', { name: say('frameworks:retired') })).toHaveCount(0)

    await become(page, await site.member('steering-member', { council }))
    await visit(spacePaths.frameworks(council))
    await expect(changed).toBeVisible()
    await expect(page.locator('main form')).toHaveCount(0)
    await good()
  })
