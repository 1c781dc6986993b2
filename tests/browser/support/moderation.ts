import type { Page } from '@playwright/test'
import { COUNCIL } from '#app/commands/demonstration/content.ts'
import type { AnswerAct, Queue } from '#app/domain/moderation.ts'
import type { RefusalReason } from '#app/domain/proposal.ts'
import type { DoneAct } from '#app/forms/moderation.ts'
import type { NoteAct } from '#app/forms/moderation-review.ts'
import { fieldId } from '#app/ui/form/field-id.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { say } from './vote.ts'

/** Staff pages of a consultation of the demonstration's council. */
export const staffAt = {
  moderation: (slug: string) => spacePaths.moderation(COUNCIL.slug, slug),
  review: (slug: string, proposal: string) => spacePaths.review(COUNCIL.slug, slug, proposal),
  consolidation: (slug: string) => spacePaths.consolidation(COUNCIL.slug, slug),
}

/** The pages of moderation as a person sees them. */
export function moderationOn(page: Page) {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const answer = (act: AnswerAct, words: AnswerAct | 'propose' | 'confirm' = act) => ({
    summary: page.locator('summary', { hasText: say(`moderation:acts.${words}.title`) }),
    /** The reason that is chosen. */
    reason: page.locator(`input[name="${act}.reason"]:checked`),
    reasons: page.locator(`input[name="${act}.reason"]`),
    choose: (reason: RefusalReason) =>
      page.locator(`input[name="${act}.reason"][value="${reason}"]`).check(),
    text: page.locator(`#${fieldId(`${act}.text`)}`),
    submit: button(say(`moderation:acts.${words}.submit`)),
  })
  const note = (act: NoteAct) => ({
    summary: page.locator('summary', { hasText: say(`moderation:acts.${act}.title`) }),
    text: page.locator(`#${fieldId(`${act}.text`)}`),
    submit: button(say(`moderation:acts.${act}.submit`)),
  })
  return {
    title: page.getByRole('heading', { level: 1 }),
    rows: page.locator('.queue-rows a'),
    tab: (queue: Queue) =>
      page.locator('.queue-tabs a', { hasText: say(`moderation:queues.${queue}`) }),
    begin: page.getByRole('link', { name: say('moderation:load.begin') }),
    accept: button(say('moderation:acts.accept.submit')),
    return: answer('return'),
    /** The demonstration's council wants a second pair of eyes. */
    refuse: answer('refuse', 'propose'),
    confirm: answer('refuse', 'confirm'),
    uphold: answer('uphold'),
    ask: note('ask'),
    opine: note('opine'),
    answerDistress: note('answer-distress'),
    apart: note('close-apart'),
    refer: {
      summary: page.locator('summary', { hasText: say('moderation:acts.refer.title') }),
      level: page.locator(`#${fieldId('refer.level')}`),
      submit: button(say('moderation:acts.refer.submit')),
    },
    mask: {
      boxes: page.locator('.marks input'),
      passages: page.locator(`#${fieldId('mask.passage')}`),
      preview: button(say('moderation:marks.preview')),
      previewed: page.locator('.mask-preview'),
      submit: button(say('moderation:marks.submit')),
      selection: page.locator('.selection-bar button'),
    },
    veil: page.locator('.veil > summary'),
    cases: page.locator('.queue-cases a'),
    retract: answer('retract'),
    reread: page.getByRole('link', { name: say('moderation:done.reread') }),
    done: (act: DoneAct) => page.getByText(say(`moderation:done.${act}`), { exact: true }),
    errors: page.locator('#erreurs'),
    shortcuts: page.getByLabel(say('moderation:shortcuts.use')),
  }
}

/** The pages where proposals become priorities, as a person sees them. */
export function deskOn(page: Page) {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  return {
    box: (title: string) => page.getByRole('checkbox', { name: title, exact: true }),
    boxes: page.locator('.desk-proposal input'),
    ticked: page.locator('.desk-chosen input:checked'),
    search: page.getByLabel(say('consolidation:available.search')),
    filter: button(say('consolidation:available.filter')),
    nextPage: button(say('common:paging.next')),
    gather: button(say('consolidation:available.gather')),
    titles: page.locator('.priority-card h3'),
    addTo: (title: string) => button(say('consolidation:list.addTo', { title })),
    edit: (title: string) => page.getByRole('link', { name: say('consolidation:list.editOf', { title }) }),
    move: (by: 'up' | 'down', title: string) => button(say(`consolidation:list.${by}`, { title })),
    sources: page.locator('.source'),
    done: page.locator('.desk-done'),
    warning: page.locator('.notice-warning'),
    errors: page.locator('#erreurs'),
    title: page.getByLabel(say('consolidation:priority.title'), { exact: true }),
    description: page.getByLabel(say('consolidation:priority.description')),
    add: button(say('consolidation:priority.add')),
    save: button(say('consolidation:priority.save')),
    removal: page.locator('.priority-removal summary'),
    remove: button(say('consolidation:priority.remove.submit')),
  }
}
