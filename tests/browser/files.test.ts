import { COUNCIL } from '#app/commands/demonstration/content.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { expectGoodPage, expectNoSidewaysScroll } from './support/checks.ts'
import { signIn } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

const MIB = 1024 * 1024
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })

for (const tag of ['@desktop', '@no-script', '@mobile'] as const)
  test(`a document is put beside an agenda, read and taken away ${tag}`, {
    tag,
  }, async ({ page, site, visit }) => {
    const good = () => expectGoodPage(page, { scripted: tag !== '@no-script' })
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const input = page.locator('[name=file]')
    await signIn(page, await site.member('coordinator'))
    await visit(spacePaths.agendas(COUNCIL.slug))
    await page.locator('main a[href*="/seances/"]').last().click()
    await page.getByRole('link', { name: say('files:read'), exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('files:title'))
    await page.locator('[name=item]').selectOption({ index: 1 })
    const item = await page.locator('[name=item]').inputValue()

    await input.setInputFiles(file('énorme.pdf', Buffer.alloc(12 * MIB, '%PDF-')))
    const tooLarge = say('refusal:file-too-large', { size: 12, most: 10 })
    if (tag === '@no-script') await button(say('files:add.save')).click()
    await expect(page.locator('.field-refused')).toContainText(tooLarge)
    if (tag === '@no-script') await expect(page.locator('[name=item]')).toHaveValue(item)
    await good()
    await expectNoSidewaysScroll(page)
    await input.setInputFiles(file('programme.pdf', Buffer.from('MZ\u0000\u0001')))
    await button(say('files:add.save')).click()
    await expect(page.locator('#erreurs')).toContainText(say('refusal:file-type'))

    await input.setInputFiles(file('Une note.exe', Buffer.from('Douze euros par mois.')))
    await button(say('files:add.save')).click()
    await expect(page.getByText(say('files:done.add'))).toBeVisible()
    const link = page.getByRole('link', { name: 'Une note.txt', exact: true })
    await good()
    const download = page.waitForEvent('download')
    await link.click()
    expect((await download).suggestedFilename()).toBe('Une note.txt')

    await button(say('files:joinLabel', { name: 'Une note.txt' })).click()
    await expect(page.locator('.files')).toContainText(say('files:joined'))
    await button(say('files:removeLabel', { name: 'Une note.txt' })).click()
    await expect(link).toHaveCount(0)
    await good()
  })
