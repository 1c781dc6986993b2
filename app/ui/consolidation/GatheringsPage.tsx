import { Form, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { readGatheringsDone } from '#app/forms/gatherings.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { useConsultationCrumbs } from '#app/ui/space/crumbs.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { useClosedSentence } from './closed.ts'
import { ObjectionCard } from './ObjectionCard.tsx'
import type { GatheringsView } from './view.ts'

export interface GatheringsAnswer {
  /** An answer to an objection that was not taken. */
  typed: { proposalId: string; text: string } | null
  refusals: readonly ShownRefusal[]
}

interface GatheringsPageProps {
  view: GatheringsView
  answered: GatheringsAnswer | undefined
}

/** What authors have against merges, what can be undone, and what was done so far. */
export function GatheringsPage({ view, answered }: GatheringsPageProps) {
  const { t } = useTranslation('consolidation')
  const { council } = useSpace()
  const [query] = useSearchParams()
  const { consultation, objections, removed, history } = view
  const crumbs = useConsultationCrumbs(consultation)
  const desk = spacePaths.consolidation(council.slug, consultation.slug)
  const closed = useClosedSentence(consultation)
  const done = readGatheringsDone(query)
  const waiting = objections.filter(({ answer }) => answer === null)
  const settled = objections.filter(({ answer }) => answer !== null)
  return (
    <Page
      title={t('gatherings.title')}
      kicker={consultation.title}
      lead={t('gatherings.lead')}
      crumbs={[...crumbs, { label: t('title'), to: desk }]}
    >
      {done !== null && (
        <p className="desk-done" role="status">
          {t(`gatherings.done.${done}`)}
        </p>
      )}
      <FormError refusals={answered?.refusals} kept={answered?.typed != null} />
      {consultation.closed !== null && (
        <Notice>
          <p>{closed}</p>
        </Notice>
      )}
      <section aria-labelledby="objections">
        <h2 id="objections">{t('gatherings.objections', { count: waiting.length })}</h2>
        {waiting.length === 0 && <p>{t('gatherings.noObjection')}</p>}
        <ul className="plain-list gatherings">
          {waiting.map((objection) => (
            <li key={objection.proposalId}>
              <ObjectionCard
                view={view}
                objection={objection}
                typed={typedFor(objection.proposalId, answered)}
                refusals={answered?.refusals ?? []}
              />
            </li>
          ))}
        </ul>
        {settled.length > 0 && (
          <details>
            <summary>{t('gatherings.settled', { count: settled.length })}</summary>
            <ul className="plain-list gatherings">
              {settled.map((objection) => (
                <li key={objection.proposalId}>
                  <ObjectionCard view={view} objection={objection} typed={null} refusals={[]} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
      {removed.length > 0 && consultation.closed === null && (
        <section aria-labelledby="retirees">
          <h2 id="retirees">{t('gatherings.removed')}</h2>
          <p>{t('gatherings.removedText')}</p>
          <ul className="rows">
            {removed.map(({ id, title, sources, removedOn }) => (
              <li key={id} className="row">
                <p className="row-name">{title}</p>
                <span className="row-note">
                  {t('gatherings.removedOn', { day: formatDay(removedOn) })}{' '}
                  {sources > 0 && t('gatherings.from', { count: sources })}
                </span>
                <Form method="post">
                  <input type="hidden" name="priority" value={id} />
                  <Button
                    name="intent"
                    value="restore"
                    emphasis="secondary"
                    aria-label={t('gatherings.restoreOf', { title })}
                  >
                    {t('gatherings.restore')}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="histoire">
        <h2 id="histoire">{t('gatherings.history')}</h2>
        {history.length === 0 && <p>{t('gatherings.noHistory')}</p>}
        <ol className="rows">
          {history.map(({ number, day, act, title, sources }) => (
            <li key={number} className="row">
              <p className="row-name">
                {title === null
                  ? t(`gatherings.act.${act}.untitled`)
                  : t(`gatherings.act.${act}.titled`, { title })}
              </p>
              <span className="row-note">
                {formatDay(day)}
                {sources !== null && sources > 0 && ` – ${t('gatherings.from', { count: sources })}`}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <p className="actions">
        <LinkButton to={desk} emphasis="quiet">
          {t('priority.back')}
        </LinkButton>
      </p>
    </Page>
  )
}

function typedFor(proposalId: string, answered: GatheringsAnswer | undefined): string | null {
  return answered?.typed?.proposalId === proposalId ? answered.typed.text : null
}
