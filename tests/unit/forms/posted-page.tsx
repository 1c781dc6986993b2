import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import type { BallotRules } from '#app/domain/ballot.ts'
import { OPINION_FIELD, type BallotDraft, type VotingStep } from '#app/forms/voting.ts'
import { createI18n } from '#app/i18n/instance.ts'
import { BallotForm, type StepProps } from '#app/ui/voting/BallotForm.tsx'
import type { Paper } from '#app/ui/voting/paper.ts'
import type { VotingState } from '#app/ui/voting/use-voting.ts'
import { aConsultation, aCouncil } from '#tests/factories/consultation.ts'

/**
 * What a browser without JavaScript sends from a step: the hidden fields that the real form writes,
 * the fields that the step shows with what stands in them, and the button that was pressed.
 */
export function postedFrom(
  step: VotingStep,
  draft: BallotDraft,
  rules: BallotRules,
  intent: string,
): FormData {
  const shows = shownAt(step, draft)
  const form = new FormData()
  for (const [name, value] of hiddenFields(step, draft, rules, shows)) form.append(name, value)
  for (const name of shows) {
    const value = shownValue(name, draft)
    if (value !== undefined) form.append(name, value)
  }
  form.append('intent', intent)
  return form
}

function shownAt(step: VotingStep, draft: BallotDraft): string[] {
  switch (step.name) {
    case 'start':
      return ['code', 'changeKey', 'pace']
    case 'question':
      return draft.order.slice(step.index, step.index + 1).map((id) => OPINION_FIELD + id)
    case 'all':
      return draft.order.map((id) => OPINION_FIELD + id)
    case 'review':
      return []
  }
}

/** A text field is always sent; a choice only where one was made. */
function shownValue(name: string, draft: BallotDraft): string | undefined {
  if (name === 'code') return draft.code
  if (name === 'changeKey') return draft.changeKey
  if (name === 'pace') return draft.pace
  return draft.opinions[name.slice(OPINION_FIELD.length)]
}

function hiddenFields(
  step: VotingStep,
  draft: BallotDraft,
  rules: BallotRules,
  shows: readonly string[],
): [string, string][] {
  const props: StepProps = {
    paper: paperOf(rules),
    voting: votingAt(step, draft),
    draft,
    refusals: [],
    step,
  }
  const page = renderToStaticMarkup(
    <I18nextProvider i18n={createI18n('fr')}>
      <BallotForm {...props} shows={shows}>
        {null}
      </BallotForm>
    </I18nextProvider>,
  )
  return [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"\/>/g)].map(
    ([, name = '', value = '']) => [decoded(name), decoded(value)],
  )
}

function votingAt(step: VotingStep, draft: BallotDraft): VotingState {
  return {
    screen: { kind: 'view', step, refusals: [] },
    draft,
    waiting: false,
    tokenIn: null,
    unreachable: null,
    device: {
      found: null,
      keeping: null,
      shared: false,
      until: '',
      done: null,
      setKeeping: () => {},
      resume: () => {},
      erase: () => {},
    },
    adopt: () => {},
    change: () => {},
    onSubmit: () => {},
    onChange: () => {},
  }
}

function paperOf(rules: BallotRules): Paper {
  const consultation = { ...aConsultation(), state: 'voting', ...rules }
  return { council: aCouncil(), consultation, order: rules.priorities.map(({ id }) => id) }
}

const ENTITIES: Record<string, string> = {
  'amp': '&',
  'lt': '<',
  'gt': '>',
  'quot': '"',
  '#x27': "'",
}

function decoded(text: string): string {
  return text.replace(/&([a-z0-9#]+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
}
