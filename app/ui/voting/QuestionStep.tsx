import { useTranslation } from 'react-i18next'
import type { Priority } from '#app/domain/consultation.ts'
import { rankingOf } from '#app/forms/ranking.ts'
import { wasReviewed } from '#app/forms/voting-steps.ts'
import { OPINION_FIELD } from '#app/forms/voting.ts'
import { Button } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import { useCostWords } from './AboutPriority.tsx'
import { Said } from './BallotBar.tsx'
import { BallotForm, type StepProps } from './BallotForm.tsx'
import { KeptLine } from './KeptAnswers.tsx'
import { Opinion } from './Opinion.tsx'
import { inOrder, themeOf, type Paper } from './paper.ts'
import { PlaceField } from './PlaceField.tsx'
import { useLimitWords, useRankWords, useStandingWords } from './words.ts'

/** One priority, one question, one screen. */
export function QuestionStep(props: StepProps & { index: number }) {
  const { paper, draft, index } = props
  const { t } = useTranslation('voting')
  const priorities = inOrder(paper, draft.order)
  const priority = priorities[index]
  if (priority === undefined) return null
  const last = index === priorities.length - 1
  const theme = themeOf(paper, priority)
  const progress = t('question.progress', { position: index + 1, total: priorities.length })
  return (
    <Page
      title={priority.title}
      kicker={
        <span className="progress">
          <span>{progress}</span>
          <progress value={index + 1} max={priorities.length} aria-label={progress} />
        </span>
      }
      council={paper.council}
    >
      <div className="question-text ballot-step">
        {theme !== undefined && <p className="question-theme">{t('question.theme', { theme })}</p>}
        <Prose text={priority.description} />
        <Cost paper={paper} priority={priority} />
      </div>
      <BallotForm {...props} shows={[`${OPINION_FIELD}${priority.id}`]}>
        <Standing {...props} />
        <Question {...props} priority={priority} />
        <div className="actions">
          <Button big name="intent" value="next">
            {t(last || wasReviewed(draft) ? 'question.toReview' : 'question.next')}
          </Button>
          <Button emphasis="secondary" name="intent" value="previous">
            {t('question.previous')}
          </Button>
        </div>
        {!last && !wasReviewed(draft) && (
          <div className="question-finish">
            <Button emphasis="quiet" name="intent" value="review" aria-describedby="terminer-aide">
              {t('question.finish')}
            </Button>
            <p className="field-hint" id="terminer-aide">
              {t('question.finishHint')}
            </p>
          </div>
        )}
        <KeptLine {...props} />
      </BallotForm>
    </Page>
  )
}

function Cost({ paper, priority }: { paper: Paper; priority: Priority }) {
  const cost = useCostWords(paper, priority)
  return cost === '' ? null : <p className="question-cost">{cost}</p>
}

const LEGENDS = {
  'majority-judgment': 'question.legend',
  'approval': 'question.legendApproval',
  'budget': 'question.legendBudget',
} as const

function Question(props: StepProps & { priority: Priority }) {
  const { paper, priority, draft, refusals } = props
  const { t } = useTranslation('voting')
  const { method, priorities } = paper.consultation
  if (method !== 'ranking')
    return (
      <Opinion
        paper={paper}
        priority={priority}
        draft={draft}
        refusals={refusals}
        legend={t(LEGENDS[method])}
        hint={t('question.optional')}
      />
    )
  return (
    <>
      <div className="place-alone">
        <PlaceField
          alone
          priority={priority}
          places={priorities.length}
          draft={draft}
          refusals={refusals}
        />
        <p className="field-hint">{t('ranking.placeHint')}</p>
      </div>
      <SoFar paper={paper} draft={draft} />
    </>
  )
}

/** What is ticked by now, and how much is left: told here too, where one sees one priority alone. */
function Standing({ paper, draft }: StepProps) {
  const { words, standing } = useStandingWords(paper, draft)
  const limit = useLimitWords(paper)
  if (standing.ticksLeft === null && standing.budgetLeft === null) return null
  return (
    <div className="standing">
      <p>
        {limit} {words}
      </p>
      <Said words={words} />
    </div>
  )
}

/** What has a place already, while one asks for the next. */
function SoFar({ paper, draft }: Pick<StepProps, 'paper' | 'draft'>) {
  const { t } = useTranslation('voting', { keyPrefix: 'ranking' })
  const ranking = rankingOf(draft.opinions, draft.order)
  if (ranking.length === 0) return null
  return (
    <section aria-labelledby="jusquici" className="so-far">
      <h2 id="jusquici">{t('soFar')}</h2>
      <ul className="plain-list">
        {ranking.map((group, index) => (
          <Places key={index} paper={paper} group={group} place={index + 1} />
        ))}
      </ul>
    </section>
  )
}

function Places({ paper, group, place }: { paper: Paper; group: readonly string[]; place: number }) {
  const rank = useRankWords()
  return inOrder(paper, group).map(({ id, title }) => (
    <li key={id}>
      <strong>{rank(place, group.length > 1)}</strong> {title}
    </li>
  ))
}
