import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { COUNCIL } from '#app/commands/demonstration/content.ts'
import type { DraftStep } from '#app/domain/draft.ts'
import { STEP_SLUGS } from '#app/ui/drafting/steps.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { signIn } from './sign-in.ts'
import type { Site } from './site.ts'
import { expect } from './test.ts'
import { say } from './vote.ts'

/** The guided form as a coordinator sees it: its fields, its buttons, its steps. */
export function draftOn(page: Page, council: string = COUNCIL.slug) {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  return {
    title: page.getByRole('heading', { level: 1 }),
    field: (name: string) => page.locator(`[name="${name}"]:not([type=hidden])`),
    choice: (name: string, value: string) => page.locator(`[name="${name}"][value="${value}"]`),
    save: button(say('drafting:save')),
    close: button(say('drafting:saveAndClose')),
    addToList: button(say('drafting:priorities.addAnother')),
    open: button(say('drafting:review.open')),
    errors: page.locator('#erreurs'),
    /** What is wrong beside a field. */
    wrong: (field: string) => page.locator(`[id="champ-${field}-erreur"]`),
    stored: page.locator('.stored-now'),
    step: (step: DraftStep) =>
      page.locator('.draft-steps').getByText(say(`drafting:${step}.name`), { exact: true }),
    /** Waits for a step, and for the focus to stand where it begins. */
    isAt: async (step: DraftStep) => {
      await expect(page).toHaveURL(new RegExp(`/preparer/${STEP_SLUGS[step]}(#.*)?$`))
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(`drafting:${step}.title`))
    },
    /** Goes to a step as it is stored. */
    visit: (slug: string, step: DraftStep) =>
      page.goto(spacePaths.define(council, slug, STEP_SLUGS[step])),
  }
}

export type DraftForm = ReturnType<typeof draftOn>

/** A coordinator at the first step of a new draft; gives its slug. */
export async function givenDraft(page: Page, site: Site, council: string = COUNCIL.slug) {
  const member = await site.member('coordinator', { council })
  await signIn(page, member)
  const slug = `essai-${randomBytes(4).toString('hex')}`
  await page.goto(spacePaths.newConsultation(council))
  await page.locator('[name=title]').fill(slug.replace('-', ' '))
  await page.getByRole('button', { name: say('drafting:new.begin') }).click()
  const form = draftOn(page, council)
  await form.isAt('question')
  return { slug, form, member }
}

/** The fewest words with which a consultation opens. */
export async function writeQuestion(form: DraftForm): Promise<void> {
  await form.field('question').fill('Que faut-il faire d’abord ?')
  await form.field('summary').fill('Le conseil vous demande ce qui compte.\n\nVous pouvez répondre.')
  await form.save.click()
  await form.isAt('proposals')
}
