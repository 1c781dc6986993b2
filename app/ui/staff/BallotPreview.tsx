import { useTranslation } from 'react-i18next'
import type { Priority } from '#app/domain/consultation.ts'
import { emptyDraft } from '#app/forms/voting.ts'
import type { ConsultationProps } from '#app/ui/consultation/view.ts'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { Opinion } from '#app/ui/voting/Opinion.tsx'
import { themeOf, type Paper } from '#app/ui/voting/paper.ts'

/** The ballot as a voter will fill it in. It can be tried; nothing of it goes anywhere. */
export function BallotPreview({ council, consultation }: ConsultationProps) {
  const { t } = useTranslation(['consultations', 'voting'])
  const example: Priority = {
    id: 'exemple',
    title: t('preview.example'),
    description: t('preview.exampleText'),
  }
  const priorities = consultation.priorities.length > 0 ? consultation.priorities : [example]
  const order = priorities.map(({ id }) => id)
  const paper: Paper = { council, consultation: { ...consultation, priorities }, order }
  const draft = emptyDraft(order)
  return (
    <Page
      title={t('voting:question.all')}
      kicker={consultation.title}
      lead={t('voting:question.allLead')}
      council={council}
    >
      <Notice>
        <p>{t(consultation.priorities.length > 0 ? 'preview.tryIt' : 'preview.noPriorities')}</p>
      </Notice>
      <div className="form ballot">
        {priorities.map((priority) => (
          <Opinion
            key={priority.id}
            paper={paper}
            priority={priority}
            draft={draft}
            refusals={[]}
            legend={priority.title}
            heading={2}
            hint={
              <>
                {themeOf(paper, priority) !== undefined && (
                  <p className="question-theme">
                    {t('voting:question.theme', { theme: themeOf(paper, priority) })}
                  </p>
                )}
                {priority.description !== '' && <p>{priority.description}</p>}
              </>
            }
          />
        ))}
      </div>
    </Page>
  )
}
