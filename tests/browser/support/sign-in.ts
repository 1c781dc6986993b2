import { expect, type Page } from '@playwright/test'
import { spacePaths } from '#app/ui/space/paths.ts'
import type { Member } from './questions.ts'
import { say } from './vote.ts'

/** Signs in by the form, as a person does, with JavaScript or without; arrives at the team's home page. */
export async function signIn(page: Page, { email, password }: Member): Promise<void> {
  await page.goto(spacePaths.signIn)
  await page.getByLabel(say('account:signIn.email')).fill(email)
  await page.getByLabel(say('account:signIn.password')).fill(password)
  await page.getByRole('button', { name: say('account:signIn.submit') }).click()
  await expect(page).toHaveURL(spacePaths.home)
}
