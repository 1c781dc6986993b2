import { expect, type Locator, type Page } from '@playwright/test'
import { formatSecret } from '#app/domain/secret.ts'
import { NO_OPINION, OPINION_FIELD } from '#app/forms/voting.ts'
import { createI18n } from '#app/i18n/staff.ts'
import type { Language } from '#app/i18n/languages.ts'

export const { t: say } = createI18n('fr')

/** The vote as a person sees it: its fields, its buttons, its answers. */
export function voteOn(page: Page, language: Language = 'fr') {
  const { t } = createI18n(language)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const choice = (value: string | number): Locator =>
    page.locator(`input[type=radio][name^="${OPINION_FIELD}"][value="${value}"]`)

  return {
    title: page.getByRole('heading', { level: 1 }),
    code: page.locator('input[name=code]:not([type=hidden])'),
    changeKey: page.locator('input[name=changeKey]:not([type=hidden])'),
    changing: page.getByText(t('voting:start.changeTitle')),
    pace: (pace: 'one' | 'all') => page.locator(`input[name=pace][value=${pace}]`),
    begin: button(t('voting:start.begin')),
    next: button(t('voting:question.next')),
    toReview: button(t('voting:question.toReview')),
    previous: button(t('voting:question.previous')),
    backToQuestions: button(t('voting:review.previous')),
    cast: button(t('voting:review.cast')),
    castAgain: button(t('voting:review.castAgain')),
    errors: page.locator('#erreurs'),
    language: page.locator('.language-switch'),
    progress: page.getByRole('progressbar'),
    /** A grade by its rank from the best, or "Je ne sais pas". */
    choice,
    noOpinion: choice(NO_OPINION),
    chosen: page.locator(`input[type=radio][name^="${OPINION_FIELD}"]:checked`),
    /** The answers on the review screen, in order: titles and words. */
    reviewed: async () => {
      await expect(page.locator('.answers')).toBeVisible()
      const texts = await page.locator('.answer').evaluateAll((answers) =>
        answers.map((answer): [string, string] => [
          answer.querySelector('dt')?.textContent ?? '',
          answer.querySelector('.answer-text')?.textContent ?? '',
        ]),
      )
      return texts.slice(0, -1)
    },
    change: (title: string) => button(t('voting:review.changeLabel', { title })),
    changeCode: button(t('voting:review.changeCode')),
    receipt: async () => {
      const proof = page.locator('.keepsake-proof')
      await expect(proof).toBeVisible()
      return proof.innerText()
    },
    shownChangeKey: page.locator('.keepsake-secret'),
    checkReceipt: page.getByRole('link', { name: t('voting:receipt.check') }),
  }
}

export type Vote = ReturnType<typeof voteOn>

/** Types the code as a person copies it from a sheet. */
export async function typeCode(vote: Vote, code: string): Promise<void> {
  await vote.code.fill(formatSecret(code))
}

/** Answers every question of one screen each, by what `answers` says for its position. */
export async function answerOneByOne(
  vote: Vote,
  answer: (position: number) => string | number | null,
  total: number,
): Promise<string[]> {
  const titles: string[] = []
  for (let position = 0; position < total; position += 1) {
    await expect(vote.progress).toHaveAttribute('value', String(position + 1))
    titles.push(await vote.title.innerText())
    const value = answer(position)
    if (value !== null) await vote.choice(value).check()
    await (position === total - 1 ? vote.toReview : vote.next).click()
  }
  await expect(vote.title).toHaveText(say('voting:review.title'))
  return titles
}

/** From the start page to the review, on one page of questions, with one answer. */
export async function fillInAtOnce(vote: Vote, code: string, answer = 1): Promise<void> {
  await typeCode(vote, code)
  await vote.pace('all').check()
  await vote.begin.click()
  await vote.choice(answer).first().check()
  await vote.toReview.click()
}

/** What the site answers to a receipt. */
export async function expectReceipt(
  page: Page,
  address: string,
  proof: string,
  answer: 'counted' | 'replaced' | 'not-here',
): Promise<void> {
  await page.goto(address)
  await page.getByLabel(say('receipt:field'), { exact: true }).fill(proof)
  await page.getByRole('button', { name: say('receipt:check'), exact: true }).click()
  await expect(page.locator('.notice')).toContainText(say(`receipt:${answer}.title`))
}
