import { useTranslation } from 'react-i18next'
import { OPINION_FIELD } from '#app/forms/voting.ts'
import { Button } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { BallotBar } from './BallotBar.tsx'
import { BallotForm, type StepProps } from './BallotForm.tsx'
import { BallotLead } from './BallotLead.tsx'
import { groupId, groupsOf } from './groups.ts'
import { KeptLine } from './KeptAnswers.tsx'
import { leadTo } from './lead-to.ts'
import { Questions } from './Questions.tsx'
import { useRankingBoard } from './use-ranking-board.ts'

/** Every priority on one page. */
export function AllQuestionsStep(props: StepProps) {
  const { paper, voting, draft } = props
  const { method } = paper.consultation
  const { t } = useTranslation('voting')
  const board = useRankingBoard(method === 'ranking', voting.adopt)
  return (
    <Page
      title={t(method === 'ranking' ? 'ranking.title' : 'question.all')}
      kicker={paper.consultation.title}
      lead={paper.consultation.question}
      council={paper.council}
    >
      <BallotForm
        {...props}
        shows={board === null ? draft.order.map((id) => `${OPINION_FIELD}${id}`) : []}
      >
        <BallotLead paper={paper} />
        {board === null && <ThemeLinks {...props} />}
        {board === null ? (
          <Questions {...props} />
        ) : (
          <board.RankingBoard paper={paper} draft={draft} onOpinions={voting.change} />
        )}
        <BallotBar {...props} />
        <div className="actions">
          <Button big name="intent" value="review">
            {t('question.toReview')}
          </Button>
          <Button emphasis="secondary" name="intent" value="previous">
            {t('question.previous')}
          </Button>
        </div>
        <KeptLine {...props} />
      </BallotForm>
    </Page>
  )
}

/** The way to a theme, where priorities are so many that they stand by theme. */
function ThemeLinks({ paper, draft }: StepProps) {
  const { t } = useTranslation('voting')
  const groups = groupsOf(paper, draft.order)
  if (groups.length < 2)
    return null
  return (
    <nav aria-label={t('bar.themes')} className="theme-links">
      <ul>
        {groups.map((group) => (
          <li key={groupId(group)}>
            <a href={`#${groupId(group)}`} onClick={leadTo}>
              {group.theme?.name ?? t('bar.others')}
            </a>{' '}
            ({group.priorities.length})
          </li>
        ))}
      </ul>
    </nav>
  )
}
