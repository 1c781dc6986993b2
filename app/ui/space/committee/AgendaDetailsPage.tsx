import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LONGEST_AGENDA_TITLE, LONGEST_PLACE } from '#app/domain/agenda.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { Stored } from './Stored.tsx'
import type { AgendaView, OutlineAnswer } from './view.ts'

const FIELDS = ['title', 'meetsOn', 'place'] as const

interface AgendaDetailsPageProps {
  agenda: AgendaView
  answer: OutlineAnswer | undefined
}

/** What a meeting is called, when and where it takes place. */
export function AgendaDetailsPage({ agenda, answer }: AgendaDetailsPageProps) {
  const { t } = useTranslation('committee')
  const { council } = useSpace()
  const here = spacePaths.agenda(council.slug, agenda.id)
  const stale = answer?.refusals.some(({ code }) => code === 'changed-meanwhile') ?? false
  const typed = answer?.typed
  return (
    <Page
      title={t('details.title')}
      kicker={agenda.title}
      crumbs={[
        { label: t('agendas.title'), to: spacePaths.agendas(council.slug) },
        { label: agenda.title, to: here },
      ]}
    >
      <FormError refusals={answer?.refusals} fields={FIELDS} />
      {stale && (
        <Stored
          title={t('details.stored')}
          values={[
            [t('details.name'), agenda.title],
            [t('details.meetsOn'), agenda.meetsOn === null ? '' : formatDay(agenda.meetsOn)],
            [t('details.place'), agenda.place],
          ]}
        />
      )}
      <Form method="post" action={`${here}?modifier`} className="form">
        <input
          type="hidden"
          name="version"
          value={stale ? agenda.version : (typed?.['version'] ?? agenda.version)}
        />
        <Field
          name="title"
          label={t('details.name')}
          maxLength={LONGEST_AGENDA_TITLE}
          defaultValue={typed?.['title'] ?? agenda.title}
          refusals={answer?.refusals}
        />
        <Field
          name="meetsOn"
          label={t('details.meetsOn')}
          type="date"
          defaultValue={typed?.['meetsOn'] ?? agenda.meetsOn ?? ''}
          refusals={answer?.refusals}
          optional
        />
        <Field
          name="place"
          label={t('details.place')}
          maxLength={LONGEST_PLACE}
          defaultValue={typed?.['place'] ?? agenda.place}
          refusals={answer?.refusals}
          optional
        />
        <div className="actions">
          <Button name="act" value="details">
            {t('details.save')}
          </Button>
          <LinkButton to={here} emphasis="quiet">
            {t('details.cancel')}
          </LinkButton>
        </div>
      </Form>
    </Page>
  )
}
