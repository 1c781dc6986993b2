import { expect, type Page } from '@playwright/test'
import { createI18n } from '#app/i18n/instance.ts'
import type { Language } from '#app/i18n/languages.ts'

/** Proposing and following as a person sees them: fields, buttons, what is told. */
export function proposeOn(page: Page, language: Language = 'fr') {
  const { t } = createI18n(language)
  const button = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true })
  return {
    heading: page.getByRole('heading', { level: 1 }),
    begin: button(t('proposals:propose.start.begin')),
    resume: button(t('proposals:propose.start.resume')),
    title: page.locator('input[name=title]:not([type=hidden])'),
    text: page.locator('textarea[name=text]'),
    why: page.locator('textarea[name=why]'),
    theme: (id: string) => page.locator(`input[name=theme][type=radio][value="${id}"]`),
    college: (id: string) => page.locator(`input[name=college][type=radio][value="${id}"]`),
    next: button(t('proposals:propose.next')),
    toReview: button(t('proposals:propose.toReview')),
    previous: button(t('proposals:propose.previous')),
    change: button(t('proposals:propose.review.change')),
    changeCollege: button(t('proposals:propose.review.changeCollege')),
    track: button(t('proposals:propose.sent.track')),
    agrees: page.locator('input[name=consent][type=checkbox]'),
    send: button(t('proposals:propose.review.send')),
    /** As somebody who has read their text again: without JavaScript the form is to be open for some seconds. */
    sendIt: async () => {
      if ((await page.locator('input[name=ticket]').count()) > 0) await page.waitForTimeout(3_200)
      await page.locator('input[name=consent][type=checkbox]').check()
      await button(t('proposals:propose.review.send')).click()
    },
    sheet: page.locator('.proposal-sheet'),
    errors: page.locator('#erreurs'),
    language: page.locator('.language-switch'),
    /** The tracking code as it is shown. */
    code: async () => {
      const shown = page.locator('.keepsake-code')
      await expect(shown).toBeVisible()
      return (await shown.textContent()) ?? ''
    },
    kept: page.locator('.draft-line'),
    shared: page.getByLabel(t('proposals:propose.draft.shared')),
    erase: button(t('proposals:propose.draft.erase')),
    undo: button(t('proposals:propose.draft.undo')),
    eraseFound: button(t('proposals:propose.draft.eraseFound')),
    typedCode: page.locator('input[name=code]:not([type=hidden])'),
    open: button(t('proposals:track.open')),
    answer: page.locator('textarea[name=answer]'),
    sendAnswer: button(t('proposals:track.sendAnswer')),
    revise: button(t('proposals:track.revise')),
    save: button(t('proposals:track.save')),
    withdraw: button(t('proposals:track.withdraw')),
    withdrawYes: button(t('proposals:track.withdrawYes')),
    withdrawNo: button(t('proposals:track.withdrawNo')),
    leave: button(t('proposals:track.leave')),
    stands: (status: 'submitted' | 'returned' | 'accepted' | 'refused' | 'withdrawn') =>
      expect(page.getByRole('heading', { level: 1 })).toHaveText(
        t(`proposals:track.status.${status}.title`),
      ),
  }
}

export type Propose = ReturnType<typeof proposeOn>

export const IDEA = {
  title: 'Un café ouvert le dimanche',
  text: 'Le dimanche tout est fermé.\n\nOn pourrait ouvrir « la maison de quartier » & offrir un café.',
  why: 'C’est le jour le plus long de la semaine.',
}

/** From the start page to the review, as somebody who tells their college. */
export async function writeIdea(propose: Propose, idea = IDEA): Promise<void> {
  await propose.begin.click()
  await propose.title.fill(idea.title)
  await propose.text.fill(idea.text)
  await propose.why.fill(idea.why)
  await propose.theme('vivre').check()
  await propose.next.click()
  await propose.college('aidants').check()
  await propose.toReview.click()
  await expect(propose.sheet).toBeVisible()
}

/** What stands on the review, or on the page of a proposal. */
export async function expectIdea(propose: Propose, idea = IDEA): Promise<void> {
  await expect(propose.sheet).toContainText(idea.title)
  for (const paragraph of [...idea.text.split('\n\n'), idea.why])
    await expect(propose.sheet.getByText(paragraph, { exact: true })).toBeVisible()
}

/** Comes back with the code. */
export async function follow(page: Page, address: string, code: string): Promise<Propose> {
  const propose = proposeOn(page)
  await page.goto(address)
  await propose.typedCode.fill(code)
  await propose.open.click()
  await expect(page.locator('.tracking-status')).toBeVisible()
  return propose
}
