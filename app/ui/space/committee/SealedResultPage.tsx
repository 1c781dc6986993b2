import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PublishedResult } from '#app/domain/result.ts'
import { formatInstant } from '#app/i18n/formats.ts'
import { Button } from '#app/ui/Button.tsx'
import type { CouncilView } from '#app/ui/consultation/view.ts'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { paths } from '#app/ui/paths.ts'
import type { ShownRefusal } from '#app/ui/refusals.ts'
import { ResultContent } from '#app/ui/results/ResultContent.tsx'
import { UrnState, type UrnStateView } from '#app/ui/results/UrnState.tsx'
import { spacePaths } from '../paths.ts'
import { PrepareAgenda } from './PrepareAgenda.tsx'

const APPROVERS = ['coordinator', 'chair'] as const
type Approver = (typeof APPROVERS)[number]

export interface SealedResultPageProps {
  council: CouncilView
  consultation: {
    slug: string
    title: string
    question: string
    reach: string
    emailVoting: boolean
    calendar: { proposing?: object | undefined }
  }
  result: PublishedResult
  releasedAt: string | null
  approvals: readonly { capacity: Approver; approvedAt: string }[]
  mayApproveAs: Approver | null
  mayPrepareAgenda: boolean
  agenda: string | null
  urn: UrnStateView | null
  mayRecount: boolean
  refusals: readonly ShownRefusal[] | undefined
}

/** The result as the committee reads it first, and the two agreements that make it public. */
export function SealedResultPage(props: SealedResultPageProps) {
  const { council, consultation, result, releasedAt, refusals, urn } = props
  const { t } = useTranslation('committee')
  return (
    <Page title={t('sealed.title')} kicker={consultation.title} width="wide">
      <FormError refusals={refusals} fields={[]} kept={false} />
      {releasedAt === null ? (
        <>
          <Notice kind="warning" title={t('sealed.markTitle')}>
            <p>{t('sealed.mark')}</p>
          </Notice>
          <Approval {...props} />
        </>
      ) : (
        <Published {...props} releasedAt={releasedAt} />
      )}
      <p className="question spaced">{consultation.question}</p>
      <ResultContent
        council={council}
        consultation={consultation}
        result={result}
        inSpace
        sealed={releasedAt === null}
      />
      {consultation.calendar.proposing !== undefined && (
        <section className="stack" aria-labelledby="moderation">
          <h2 id="moderation">{t('sealed.moderation')}</h2>
          <p>{t('sealed.moderationText')}</p>
          <p>
            <Link
              to={paths.moderationFigures(council.slug, consultation.slug)}
              className="standalone-link"
            >
              {t('sealed.moderationLink')}
            </Link>
          </p>
        </section>
      )}
      {urn !== null && <UrnState urn={urn} />}
      {urn !== null && urn.root !== null && props.mayRecount && <Recount {...props} />}
    </Page>
  )
}

function Approval({ council, approvals, mayApproveAs }: SealedResultPageProps) {
  const { t } = useTranslation('committee')
  return (
    <section className="act" aria-labelledby="accords">
      <h2 id="accords">{t('approval.title')}</h2>
      <p>{t('approval.why')}</p>
      <dl className="facts">
        {APPROVERS.map((capacity) => {
          const given = approvals.find((approval) => approval.capacity === capacity)
          return (
            <div key={capacity}>
              <dt>{t(`approval.capacity.${capacity}`)}</dt>
              <dd>
                {given === undefined
                  ? t('approval.awaited')
                  : t('approval.given', { date: formatInstant(given.approvedAt, council.timeZone) })}
              </dd>
            </div>
          )
        })}
      </dl>
      {mayApproveAs !== null && (
        <Form method="post" className="act-do stack-small">
          <p>{t(approvals.length === 0 ? 'approval.first' : 'approval.second')}</p>
          <Button>{t('approval.approve')}</Button>
        </Form>
      )}
    </section>
  )
}

function Published(props: SealedResultPageProps & { releasedAt: string }) {
  const { council, consultation, releasedAt, mayPrepareAgenda, agenda } = props
  const { t } = useTranslation('committee')
  return (
    <Notice kind="success" title={t('sealed.publicTitle')} live>
      <p>{t('sealed.public', { date: formatInstant(releasedAt, council.timeZone) })}</p>
      <p className="inline-links">
        <Link to={paths.results(council.slug, consultation.slug)}>{t('sealed.publicLink')}</Link>
        {agenda !== null && (
          <>
            <Link to={spacePaths.agenda(council.slug, agenda)}>{t('sealed.agenda')}</Link>
            <Link to={spacePaths.decisions(council.slug, consultation.slug)}>
              {t('sealed.decisions')}
            </Link>
          </>
        )}
      </p>
      {mayPrepareAgenda && <PrepareAgenda council={council.slug} consultation={consultation} />}
    </Notice>
  )
}

/** For scrutineers: the ballots themselves, to be counted anew on a machine of their own. */
function Recount({ council, consultation }: SealedResultPageProps) {
  const { t } = useTranslation('committee')
  return (
    <section className="stack" aria-labelledby="recompte">
      <h2 id="recompte">{t('bundle.title')}</h2>
      <p>{t('bundle.text')}</p>
      <p>{t('bundle.keeping')}</p>
      <Form method="post" action={spacePaths.bundle(council.slug, consultation.slug)} reloadDocument>
        <Button emphasis="secondary">{t('bundle.take')}</Button>
      </Form>
    </section>
  )
}
