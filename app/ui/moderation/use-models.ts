import { useTranslation } from 'react-i18next'
import {
  fillModel,
  HELPFUL_ANSWERS,
  MODEL_WORDS,
  type ModelAct,
  type ModelReason,
} from '#app/domain/model-sentence.ts'
import { REFUSAL_REASONS } from '#app/domain/proposal.ts'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import type { ReviewView } from './view.ts'

/** The sentence that stands ready in the catalogue, its places for question and contact still open. */
export function useUsualModel(): (act: ModelAct, reason: ModelReason) => string {
  const { t } = useTranslation('moderation')
  return (act, reason) => {
    const helpful = HELPFUL_ANSWERS.find((known) => known === reason)
    if (helpful !== undefined) return t(`model.referent.${helpful}`, MODEL_WORDS)
    const known = REFUSAL_REASONS.find((candidate) => candidate === reason)
    if (known === undefined || act === 'referent') return ''
    const sentence = t(`model.${act}.${known}`, MODEL_WORDS)
    const door = known === 'personal-situation' && act !== 'uphold'
    return door ? `${sentence}\n\n${t('door', MODEL_WORDS)}` : sentence
  }
}

/** The sentences that somebody begins with here: the council's own, or the usual ones. */
export function useModels({
  consultation,
  models,
}: ReviewView): (act: ModelAct, reason: ModelReason) => string {
  const { council } = useSpace()
  const usual = useUsualModel()
  const about = {
    contact: council.contact.trim(),
    question: consultation.question,
  }
  return (act, reason) => {
    const own = models.find((model) => model.act === act && model.reason === reason)?.text ?? ''
    return fillModel(own === '' ? usual(act, reason) : own, about)
  }
}
