import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Priority } from '#app/domain/consultation.ts'
import { emptyDraft } from '#app/forms/voting.ts'
import type { ConsultationProps } from '#app/ui/consultation/view.ts'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { BallotLead } from '#app/ui/voting/BallotLead.tsx'
import type { Paper } from '#app/ui/voting/paper.ts'
import { Questions } from '#app/ui/voting/Questions.tsx'
import { useRankingBoard } from '#app/ui/voting/use-ranking-board.ts'

/** Among others: so that a ranking has something to rank. */
const EXAMPLES = 3

/** The ballot as a voter will fill it in. It can be tried; nothing of it goes anywhere. */
export function BallotPreview({ council, consultation }: ConsultationProps) {
  const { t } = useTranslation(['consultations', 'voting'])
  const { method, budget = 0 } = consultation
  const given = consultation.priorities.length > 0
  const count = method === 'majority-judgment' ? 1 : EXAMPLES
  const examples = Array.from({ length: count }, (_, index): Priority => ({
    id: `exemple-${index}`,
    title: t('preview.example'),
    description: t('preview.exampleText'),
    ...(method === 'budget' && { cost: Math.ceil(budget / 2) }),
  }))
  const priorities = given ? consultation.priorities : examples
  const order = priorities.map(({ id }) => id)
  const paper: Paper = { council, consultation: { ...consultation, priorities }, order }
  const [draft, setDraft] = useState(() => emptyDraft(order, consultation))
  const board = useRankingBoard(method === 'ranking')
  return (
    <Page
      title={t(method === 'ranking' ? 'voting:ranking.title' : 'voting:question.all')}
      kicker={consultation.title}
      lead={consultation.question}
      council={council}
    >
      <Notice>
        <p>{t(given ? 'preview.tryIt' : 'preview.noPriorities')}</p>
      </Notice>
      <div className="form ballot">
        <BallotLead paper={paper} />
        {board === null ? (
          <Questions paper={paper} draft={draft} refusals={[]} />
        ) : (
          <board.RankingBoard
            paper={paper}
            draft={draft}
            onOpinions={(opinions) => setDraft({ ...draft, opinions })}
          />
        )}
      </div>
    </Page>
  )
}
