import { dayField, timeField } from '#app/forms/date-time.ts'
import { CLOSES, OPENS } from '#app/forms/drafting/calendar.ts'
import { STEP_SLUGS } from '#app/ui/drafting/steps.ts'
import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import type { Person } from './people.ts'
import { expect } from './test.ts'
import { say, typeCode, voteOn } from './vote.ts'

/** A day and an hour, as they are typed. */
export type When = readonly [day: string, time: string]

interface Period {
  opens: When
  closes: When
}

/** Names people to roles of a council's team, on its page or on the platform's. */
export async function nameTo(
  person: Person,
  role: string,
  { name, email, seat, relay }: Record<'name' | 'email', string> & { seat?: string; relay?: string },
): Promise<void> {
  await person.choose({ role })
  if (seat !== undefined) await person.fill({ seat })
  if (relay !== undefined) await person.page.locator('select[name=relay]').selectOption(relay)
  await person.fill({ name, email })
  await person.press(say('team:naming.submit'))
  await expect(person.page.getByText(name, { exact: true })).toBeVisible()
}

/** Prepares a consultation step by step, and opens it; looks at every step. */
export async function opensConsultation(
  person: Person,
  council: string,
  { title, proposing, voting }: { title: string; proposing: Period; voting: Period },
): Promise<void> {
  const next = async (heading: string) => {
    await person.looks()
    await person.press(say('drafting:save'))
    await person.reads(heading)
  }
  await person.visit(spacePaths.newConsultation(council))
  await person.fill({ title })
  await person.looks()
  await person.press(say('drafting:new.begin'))
  await person.reads(say('drafting:question.title'))
  await person.fill({
    question: 'Que faut-il faire d’abord près de chez nous ?',
    summary: 'Vous dites ce qui compte le plus. Le conseil vous répond.',
    reach: 'Affiches et relais.',
  })
  await next(say('drafting:proposals.title'))
  await person.choose({ collects: 'collect' })
  await person.fill({ contact: 'La référente clinique', deputy: 'Son suppléant' })
  await next(say('drafting:participants.title'))
  await next(say('drafting:method.title'))
  await next(say('drafting:calendar.title'))
  await person.fill({
    ...typed(OPENS.proposing, proposing.opens),
    ...typed(CLOSES.proposing, proposing.closes),
    ...typed(OPENS.voting, voting.opens),
    ...typed(CLOSES.voting, voting.closes),
  })
  await next(say('drafting:review.title'))
  await person.looks()
  await person.press(say('drafting:review.open'))
  await person.reads(title)
}

function typed(name: string, [day, time]: When): Record<string, string> {
  return { [dayField(name)]: day, [timeField(name)]: time }
}

/** The address of a step of a draft. */
export function stepPath(council: string, consultation: string): string {
  return spacePaths.define(council, consultation, STEP_SLUGS.question)
}

/** Proposes, screen by screen; gives the tracking code. */
export async function proposes(
  person: Person,
  [council, consultation]: readonly [string, string],
  words: { title: string; text: string; why: string },
): Promise<string> {
  await person.visit(paths.propose(council, consultation))
  await person.press(say('proposals:propose.start.begin'))
  await person.reads(say('proposals:propose.write.title'))
  await person.fill(words)
  await person.press(say('proposals:propose.next'))
  await person.reads(say('proposals:propose.college.title'))
  await person.press(say('proposals:propose.toReview'))
  await person.reads(say('proposals:propose.review.title'))
  await person.looks()
  await person.page.locator('input[name=consent][type=checkbox]').check()
  await person.press(say('proposals:propose.review.send'))
  const sent = say('proposals:propose.sent.title')
  const early = say('proposals:propose.refusedTitle')
  const heading = person.page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(new RegExp(`^(${sent}|${early})$`))
  // Who sends at once and without scripts is asked to wait, and presses again.
  if ((await heading.innerText()) === early) {
    await person.page.waitForTimeout(4_000)
    await person.press(say('proposals:propose.review.send'))
  }
  await person.reads(sent)
  return person.page.locator('.keepsake-code').innerText()
}

/** Opens the tracking of a proposal with its code. */
export async function follows(
  person: Person,
  [council, consultation]: readonly [string, string],
  code: string,
): Promise<void> {
  await person.visit(paths.tracking(council, consultation))
  await person.fill({ code })
  await person.press(say('proposals:track.open'))
}

/** Votes with a code: the same grade for every priority, best first from 0. */
export async function votes(
  person: Person,
  [council, consultation]: readonly [string, string],
  code: string,
  grades: readonly number[],
): Promise<void> {
  const vote = voteOn(person.page)
  await person.visit(paths.vote(council, consultation))
  await typeCode(vote, code)
  await vote.pace('all').check()
  await vote.begin.click()
  const questions = person.page.locator('fieldset:has(input[name^="opinion."])')
  await expect(questions).toHaveCount(grades.length)
  for (const [index, grade] of grades.entries())
    await questions.nth(index).locator(`input[value="${grade}"]`).check()
  await vote.toReview.click()
  await vote.cast.click()
  await vote.receipt()
}
