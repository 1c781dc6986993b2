import { useTranslation } from 'react-i18next'
import {
  LONGEST_CONTEXT,
  LONGEST_QUESTION,
  LONGEST_REACH,
  LONGEST_SUMMARY,
  LONGEST_TITLE,
} from '#app/forms/drafting/question.ts'
import { paths } from '#app/ui/paths.ts'
import { StepField } from './StepFields.tsx'
import { StepPage, type StepPageProps } from './StepPage.tsx'

/** What is asked, and in which words. */
export function QuestionStep(props: StepPageProps) {
  const { t } = useTranslation('drafting', { keyPrefix: 'question' })
  const address = paths.consultation(props.council.slug, '')
  return (
    <StepPage {...props}>
      <StepField
        name="title"
        label={t('titleField')}
        hint={t('titleHint')}
        maxLength={LONGEST_TITLE}
      />
      <StepField
        name="question"
        label={t('question')}
        hint={t('questionHint')}
        rows={2}
        maxLength={LONGEST_QUESTION}
      />
      <StepField
        name="summary"
        label={t('summary')}
        hint={t('summaryHint')}
        rows={7}
        maxLength={LONGEST_SUMMARY}
      />
      <StepField
        name="context"
        label={t('context')}
        hint={t('contextHint')}
        rows={5}
        maxLength={LONGEST_CONTEXT}
        optional
      />
      <StepField
        name="reach"
        label={t('reach')}
        hint={t('reachHint')}
        rows={3}
        maxLength={LONGEST_REACH}
        optional
      />
      <StepField
        name="slug"
        label={t('slug')}
        hint={t('slugHint', { address })}
        spellCheck={false}
        autoCapitalize="none"
      />
    </StepPage>
  )
}
