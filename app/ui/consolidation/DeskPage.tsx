import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { readDeskDone } from '#app/forms/consolidation.ts'
import { formatInstant, formatList, formatNumber } from '#app/i18n/formats.ts'
import { classNames } from '#app/ui/class-names.ts'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { useConsultationCrumbs } from '#app/ui/space/crumbs.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { AvailablePane } from './AvailablePane.tsx'
import { useClosedSentence } from './closed.ts'
import { GroupsOnDesk } from './GroupsOnDesk.tsx'
import { PriorityList } from './PriorityList.tsx'
import type { ConsolidatedView, DeskProps } from './view.ts'

/** Two panes: accepted proposals still to be used, and the list of priorities made of the others. */
export function DeskPage({ view, asked, refusals }: DeskProps) {
  const { t } = useTranslation('consolidation')
  const { consultation, priorities } = view
  const crumbs = useConsultationCrumbs(consultation)
  return (
    <Page
      title={t('title')}
      kicker={consultation.title}
      lead={consultation.collects ? t('lead') : undefined}
      crumbs={crumbs}
      width="wide"
    >
      <Done />
      <FormError refusals={refusals} kept={false} />
      <Situation consultation={consultation} count={priorities.length} />
      {consultation.collects && <Heard heard={view.heard} />}
      {consultation.collects && <Gatherings view={view} />}
      {consultation.collects && <GroupsOnDesk consultation={consultation} groups={view.groups} />}
      {consultation.collects && priorities.length > 0 && (
        <p className="desk-jump">
          <a href="#liste">{t('list.jump', { count: priorities.length })}</a>
        </p>
      )}
      <div className={classNames('desk', !consultation.collects && 'desk-single')}>
        {consultation.collects && <AvailablePane view={view} asked={asked} />}
        <PriorityList view={view} />
      </div>
    </Page>
  )
}

/** The way to what authors have against merges, and to what can be undone. */
function Gatherings({ view: { consultation, objections } }: Pick<DeskProps, 'view'>) {
  const { t } = useTranslation('consolidation')
  const { council } = useSpace()
  const link = (
    <Link to={spacePaths.gatherings(council.slug, consultation.slug)}>{t('gatherings.read')}</Link>
  )
  if (objections === 0) return <p className="desk-calendar">{link}</p>
  return (
    <Notice kind="warning" title={t('gatherings.waiting', { count: objections })}>
      <p>{link}</p>
    </Notice>
  )
}

/** Whether every college could speak, as far as authors said. */
function Heard({ heard }: Pick<DeskProps['view'], 'heard'>) {
  const { t } = useTranslation('consolidation')
  const told = heard.flatMap(({ college, atLeast }) =>
    atLeast === null ? [] : [t('heard.one', { college, figure: formatNumber(atLeast) })],
  )
  return (
    <p className="desk-calendar">
      {told.length === 0 ? t('heard.none') : t('heard.some', { list: formatList(told) })}
      {told.length > 0 && told.length < heard.length && ` ${t('heard.others')}`}
    </p>
  )
}

function Done() {
  const { t } = useTranslation('consolidation')
  const [query] = useSearchParams()
  const done = readDeskDone(query)
  if (done === null) return null
  return (
    <p className="desk-done" role="status">
      {t(`done.${done}`)}
    </p>
  )
}

/** What can be done now, and what happens when voting opens. */
function Situation({ consultation, count }: { consultation: ConsolidatedView; count: number }) {
  const { t } = useTranslation('consolidation')
  const { council } = useSpace()
  const { calendar, overdue, closed } = consultation
  const sentence = useClosedSentence(consultation)
  if (closed !== null)
    return (
      <Notice>
        <p>{sentence}</p>
      </Notice>
    )
  const date = formatInstant(calendar.voting.opensAt, council.timeZone)
  if (count >= 2) return <p className="desk-calendar">{t('calendar.ready', { date })}</p>
  const kind = overdue ? 'overdue' : 'short'
  return (
    <Notice kind="warning" title={t(`calendar.${kind}.title`)}>
      <p>{t(`calendar.${kind}.text`, { date })}</p>
    </Notice>
  )
}
