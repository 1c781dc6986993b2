import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Calendar, State } from '#app/domain/consultation.ts'
import type { PublicCouncil } from '#app/domain/council.ts'
import type { StaffPage } from '#app/domain/staff-pages.ts'
import { formatInstant } from '#app/i18n/formats.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import { StateTag } from '#app/ui/consultation/StateTag.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import type { Loaded } from '#app/ui/loaded.ts'
import { Paging } from '#app/ui/Paging.tsx'
import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { ConsultationLinks } from './ConsultationLinks.tsx'
import { nextDate } from './next-date.ts'

export type StaffConsultationsView = Loaded<{
  council: PublicCouncil
  consultations: readonly {
    slug: string
    title: string
    state: State
    calendar: Calendar
    openedAt: string | null
    pages: readonly StaffPage[]
  }[]
  page: number
  lastPage: number
  overviews: boolean
  mayCreate: boolean
}>

/** In the order in which they are shown: first those in which people take part now. */
const RUNNING: readonly State[] = [
  'voting',
  'proposing',
  'consolidating',
  'closed',
  'sealed',
  'released',
]
const OVER: readonly State[] = ['decided', 'followed-up', 'cancelled']
/** What has been prepared is only looked up once the vote is over: the overview leads there. */
const PREPARED: readonly StaffPage[] = ['consolidation', 'codes']
const AFTER_VOTING: readonly State[] = ['closed', 'sealed', 'released', ...OVER]

/** Every consultation of the council that the reader has to do with. */
export function ConsultationsPage(props: StaffConsultationsView) {
  const { council, consultations, mayCreate } = props
  const { t } = useTranslation('consultations')
  const groups = [
    { name: 'drafts', list: consultations.filter(({ state }) => state === 'draft') },
    {
      name: 'running',
      list: RUNNING.flatMap((state) => consultations.filter((one) => one.state === state)),
    },
    { name: 'over', list: consultations.filter(({ state }) => OVER.includes(state)) },
  ] as const
  return (
    <Page title={t('title')} crumbs={[]} width="wide">
      {mayCreate && (
        <p className="actions">
          <LinkButton to={spacePaths.newConsultation(council.slug)}>{t('create')}</LinkButton>
        </p>
      )}
      {consultations.length === 0 && <p className="stack">{t(mayCreate ? 'first' : 'none')}</p>}
      {groups
        .filter(({ list }) => list.length > 0)
        .map(({ name, list }) => (
          <section key={name} aria-labelledby={`groupe-${name}`}>
            <h2 id={`groupe-${name}`}>{t(`groups.${name}`)}</h2>
            <ul className="rows staff-rows">
              {list.map((consultation) => (
                <Row key={consultation.slug} {...props} consultation={consultation} />
              ))}
            </ul>
            {name === 'over' && (
              <Paging
                page={props.page}
                pages={props.lastPage}
                to={(page) => `${spacePaths.consultations(council.slug)}?page=${page}`}
                label={t('pagination')}
              />
            )}
          </section>
        ))}
    </Page>
  )
}

type RowProps = StaffConsultationsView & {
  consultation: StaffConsultationsView['consultations'][number]
}

function Row({ council, overviews, consultation }: RowProps) {
  const { t } = useTranslation('consultations')
  const { slug, title, state, openedAt, pages } = consultation
  const next = nextDate(consultation)
  const near = AFTER_VOTING.includes(state)
    ? pages.filter((page) => !PREPARED.includes(page))
    : pages
  const there = overviews
    ? spacePaths.consultation(council.slug, slug)
    : paths.consultation(council.slug, slug)
  return (
    <li className="row">
      <h3>
        <Link to={there}>{title}</Link>
      </h3>
      <StateTag state={state} />
      {next !== null && (
        <p className="row-note">
          {t(`next.${next.event}`, { date: formatInstant(next.at, council.timeZone) })}
        </p>
      )}
      {state === 'cancelled' && openedAt === null && <p className="row-note">{t('abandoned')}</p>}
      <ConsultationLinks council={council.slug} consultation={consultation} pages={near} />
    </li>
  )
}
