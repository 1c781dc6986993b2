import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { MEETING_FIELDS } from '#app/forms/meeting.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { MeetingFields } from './MeetingFields.tsx'
import type { MeetingAnswer } from './view.ts'

interface NewMeetingPageProps {
  bodies: readonly { id: string; name: string | null }[]
  answer: MeetingAnswer | undefined
}

/** A meeting to be planned, with an agenda of its own. */
export function NewMeetingPage({ bodies, answer }: NewMeetingPageProps) {
  const { t } = useTranslation(['meetings', 'committee'])
  const { council } = useSpace()
  const back = spacePaths.agendas(council.slug)
  return (
    <Page
      title={t('new.title')}
      lead={t('new.lead')}
      crumbs={[{ label: t('committee:agendas.title'), to: back }]}
    >
      <FormError refusals={answer?.refusals} fields={MEETING_FIELDS} />
      <Form method="post" className="form">
        <MeetingFields agenda={null} meeting={null} bodies={bodies} answer={answer} />
        <p className="row-note">{t('new.convoke')}</p>
        <div className="actions">
          <Button>{t('new.save')}</Button>
          <LinkButton to={back} emphasis="quiet">
            {t('committee:details.cancel')}
          </LinkButton>
        </div>
      </Form>
    </Page>
  )
}
