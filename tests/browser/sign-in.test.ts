import { spacePaths } from '#app/ui/space/paths.ts'
import { expectAccessible, expectNoSidewaysScroll } from './support/checks.ts'
import { signInByForm } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'
import { say } from './support/vote.ts'

for (const tag of ['@desktop', '@mobile', '@no-script'])
  test(`signs in, sees one’s councils, and signs out ${tag}`, { tag }, async ({ page, site }) => {
    const member = await site.member(['coordinator', 'moderator'])
    await signInByForm(page, member)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(member.name)
    if (tag !== '@no-script') await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: say('account:signOut') }).click()
    await expect(page.getByText(say('account:signIn.signedOut'))).toBeVisible()
    await page.goto(spacePaths.home)
    await expect(page).toHaveURL(/connexion\?retour=/)
  })
