import { Form, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LONGEST_DESCRIPTION } from '#app/domain/consolidation.ts'
import { LONGEST_TITLE } from '#app/domain/proposal.ts'
import { backToDesk, SHOWN_FIELD } from '#app/forms/consolidation.ts'
import { formatEuros, formatNumber } from '#app/i18n/formats.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Select } from '#app/ui/form/Select.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import { GroupOpinions } from '#app/ui/proposals/GroupOpinions.tsx'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { useConsultationCrumbs } from '#app/ui/space/crumbs.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { useClosedSentence } from './closed.ts'
import { SourcesField } from './SourcesField.tsx'
import { SplitPanel } from './SplitPanel.tsx'
import type { PriorityProps } from './view.ts'

/** The words of a priority, beside those of the proposals that it comes from. */
export function PriorityPage({ view, answered }: PriorityProps) {
  const { t } = useTranslation('consolidation')
  const { council } = useSpace()
  const [query] = useSearchParams()
  const { consultation, priority, candidates } = view
  const crumbs = useConsultationCrumbs(consultation)
  const desk = spacePaths.consolidation(council.slug, consultation.slug)
  const closed = useClosedSentence(consultation)
  const nothing = priority === null && consultation.collects && candidates.length === 0
  return (
    <Page
      title={t(priority === null ? 'priority.newTitle' : 'priority.editTitle')}
      kicker={consultation.title}
      crumbs={[...crumbs, { label: t('title'), to: desk }]}
      width="wide"
    >
      <FormError refusals={answered?.refusals} />
      {view.splits !== null && <p>{t('priority.split.from', { title: view.splits.title })}</p>}
      {consultation.closed !== null ? (
        <>
          <Notice>
            <p>{closed}</p>
          </Notice>
          <Words {...(answered?.typed ?? view.words)} />
        </>
      ) : nothing ? (
        <Notice>
          <p>{t('priority.nothing')}</p>
        </Notice>
      ) : (
        <WordsForm view={view} answered={answered} />
      )}
      <GroupOpinions opinions={view.opinions} />
      <p className="actions">
        <LinkButton to={`${desk}${backToDesk(query)}`} emphasis="quiet">
          {t('priority.back')}
        </LinkButton>
      </p>
      {priority !== null && consultation.closed === null && (
        <>
          <SplitPanel view={view} />
          <Removal version={priority.version} />
        </>
      )}
    </Page>
  )
}

function WordsForm({ view, answered }: PriorityProps) {
  const { t } = useTranslation('consolidation')
  const { consultation, priority, words, sources, candidates } = view
  const typed = answered?.typed
  const refusals = answered?.refusals
  const changed = refusals?.some(({ code }) => code === 'changed-meanwhile') ?? false
  const proposed = priority === null && candidates.length > 0
  return (
    <Form method="post" className="priority-form">
      <input type="hidden" name="intent" value="save" />
      {priority !== null && <input type="hidden" name="version" value={priority.version} />}
      {sources.map(({ id }) => (
        <input key={id} type="hidden" name={SHOWN_FIELD} value={id} />
      ))}
      <div className="form">
        {changed && priority !== null && (
          <Notice kind="warning" title={t('priority.stored')}>
            <p>{t('priority.storedText')}</p>
            <Words {...words} />
          </Notice>
        )}
        <Field
          name="title"
          label={t('priority.title')}
          hint={t('priority.titleHint')}
          maxLength={LONGEST_TITLE}
          defaultValue={typed?.title ?? words.title}
          refusals={refusals}
        />
        <Field
          name="description"
          label={t('priority.description')}
          hint={
            <>
              {t('priority.descriptionHint', { most: formatNumber(LONGEST_DESCRIPTION) })}{' '}
              {proposed && t('priority.proposed')}
            </>
          }
          rows={12}
          optional
          defaultValue={typed?.description ?? words.description}
          refusals={refusals}
        />
        {consultation.budget !== null && (
          <Field
            name="cost"
            label={t('priority.cost')}
            hint={t('priority.costHint', { budget: formatEuros(consultation.budget) })}
            inputMode="numeric"
            defaultValue={typed?.cost ?? (words.cost == null ? '' : String(words.cost))}
            refusals={refusals}
          />
        )}
        {consultation.themes.length > 0 && (
          <Select
            name="theme"
            label={t('priority.theme')}
            placeholder={t('priority.noTheme')}
            options={consultation.themes.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={typed?.theme ?? words.themeId}
            refusals={refusals}
          />
        )}
      </div>
      {sources.length + candidates.length > 0 && (
        <SourcesField view={view} ticked={typed?.sources} refusals={refusals} />
      )}
      <div className="priority-save">
        <Button>{t(priority === null ? 'priority.add' : 'priority.save')}</Button>
      </div>
    </Form>
  )
}

function Words({ title, description, cost }: Shown) {
  const { t } = useTranslation('consolidation')
  return (
    <div className="quote">
      <p>
        <strong>{title}</strong>
      </p>
      <Prose text={description} />
      {cost != null && cost !== '' && <p>{t('list.cost', { cost: costWords(cost) })}</p>}
    </div>
  )
}

interface Shown {
  title: string
  description: string
  /** As it is stored, or as it was typed. */
  cost?: number | string | undefined
}

function costWords(cost: number | string): string {
  return typeof cost === 'number' ? formatEuros(cost) : cost
}

function Removal({ version }: { version: number }) {
  const { t } = useTranslation('consolidation')
  return (
    <details className="priority-removal">
      <summary>{t('priority.remove.title')}</summary>
      <Form method="post" className="form">
        <input type="hidden" name="intent" value="remove" />
        <input type="hidden" name="version" value={version} />
        <p>{t('priority.remove.text')}</p>
        <Button emphasis="secondary">{t('priority.remove.submit')}</Button>
      </Form>
    </details>
  )
}
