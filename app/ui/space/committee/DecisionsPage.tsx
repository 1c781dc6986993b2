import { Form, Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { ActionState } from '#app/domain/action.ts'
import type { Decision, FormerDecision } from '#app/domain/decision.ts'
import { formatInstant } from '#app/i18n/formats.ts'
import { Button } from '#app/ui/Button.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import type { Loaded } from '#app/ui/loaded.ts'
import { Notice } from '#app/ui/Notice.tsx'
import { FollowUps, type FollowUpView } from '#app/ui/outcome/FollowUps.tsx'
import { paths } from '#app/ui/paths.ts'
import type { ShownRefusal } from '#app/ui/refusals.ts'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths, TOLD } from '../paths.ts'
import { DecisionText } from './DecisionText.tsx'
import { FormerDecisions } from './FormerDecisions.tsx'

export interface DecisionsPageProps {
  consultation: { slug: string; title: string; decidedAt: string | null }
  priorities: readonly {
    id: string
    title: string
    decision: Loaded<Decision> | null
    mergedInto: { id: string; title: string } | null
    former: readonly Loaded<FormerDecision>[]
    reserved: boolean
    item: { agendaId: string; itemId: string } | null
    followUps: readonly FollowUpView[]
    mayFollowUp: boolean
    actions: readonly { id: string; title: string; state: ActionState }[]
    mayAct: boolean
  }[]
  missing: number
  mayPublish: boolean
  mayWrite: boolean
  refusals: readonly ShownRefusal[] | undefined
}

/** Which priorities have their answer, and the button that makes all the answers public. */
export function DecisionsPage(props: DecisionsPageProps) {
  const { consultation, priorities, missing, mayPublish, refusals } = props
  const { t } = useTranslation('committee')
  const { council } = useSpace()
  const onAgenda = priorities.some(({ item }) => item !== null)
  return (
    <Page
      title={t('decisions.title')}
      kicker={consultation.title}
      crumbs={[{ label: t('agendas.title'), to: spacePaths.agendas(council.slug) }]}
      width="wide"
    >
      <FormError refusals={refusals} fields={[]} kept={false} />
      <Told priorities={priorities} />
      {consultation.decidedAt !== null ? (
        <Notice kind="success" title={t('decisions.publicTitle')}>
          <p>
            {t('decisions.publishedOn', {
              date: formatInstant(consultation.decidedAt, council.timeZone),
            })}
          </p>
          <p>
            <Link to={paths.outcome(council.slug, consultation.slug)}>
              {t('decisions.publicLink')}
            </Link>
          </p>
        </Notice>
      ) : (
        <section className="act" aria-labelledby="publier">
          <h2 id="publier">{t('decisions.publishTitle')}</h2>
          <p className="act-when">
            {missing === 0 ? t('decisions.ready') : t('decisions.missing', { count: missing })}
          </p>
          {missing > 0 && <p>{t('decisions.waiting')}</p>}
          <p>{t('decisions.publishWhy')}</p>
          {mayPublish && (
            <Form method="post" className="act-do">
              <Button emphasis={missing === 0 ? 'primary' : 'secondary'}>
                {t('decisions.publish')}
              </Button>
            </Form>
          )}
        </section>
      )}
      <section aria-labelledby="liste">
        <h2 id="liste">{t('decisions.list')}</h2>
        {!onAgenda && <p>{t('decisions.noAgenda')}</p>}
        <ol className="decision-rows">
          {priorities.map((priority) => (
            <li key={priority.id} className="decision-row">
              <h3>{priority.title}</h3>
              {priority.reserved ? (
                <p>{t('decisions.reserved')}</p>
              ) : (
                <>
                  <DecisionText decision={priority.decision} mergedInto={priority.mergedInto} />
                  <FormerDecisions former={priority.former} priorities={priorities} />
                </>
              )}
              {priority.followUps.length > 0 && (
                <>
                  <h4 className="point-label">{t('followUp.title')}</h4>
                  <FollowUps followUps={priority.followUps} />
                </>
              )}
              <ActionLinks actions={priority.actions} />
              <div className="decision-write">
                {priority.mayAct && <NewActionLink {...props} priority={priority} />}
                {priority.mayFollowUp && <FollowUpLink {...props} priority={priority} />}
                {onAgenda && <Write {...props} priority={priority} />}
              </div>
            </li>
          ))}
        </ol>
      </section>
    </Page>
  )
}

/** What was just written, and that it is public. */
function Told({ priorities }: Pick<DecisionsPageProps, 'priorities'>) {
  const { t } = useTranslation('committee')
  const [query] = useSearchParams()
  const priority = priorities.find(({ id }) => id === query.get(TOLD))
  if (priority === undefined || priority.followUps.length === 0) return null
  return (
    <Notice kind="success" title={t('followUp.told')} live>
      <p>{priority.title}</p>
    </Notice>
  )
}

interface RowProps extends DecisionsPageProps {
  priority: DecisionsPageProps['priorities'][number]
}

/** What is done about a decision. */
function ActionLinks({ actions }: Pick<RowProps['priority'], 'actions'>) {
  const { t } = useTranslation('actions')
  const { council } = useSpace()
  if (actions.length === 0) return null
  return (
    <>
      <h4 className="point-label">{t('decisions.list')}</h4>
      <ul className="rules">
        {actions.map(({ id, title, state }) => (
          <li key={id}>
            <Link to={spacePaths.action(council.slug, id)}>{title}</Link>{' '}
            <span className="row-note">{t(`state.${state}`)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function NewActionLink({ consultation, priority }: RowProps) {
  const { t } = useTranslation(['actions', 'committee'])
  const { council } = useSpace()
  const what = t('decisions.create')
  return (
    <p>
      <Link
        to={spacePaths.newActionFrom(council.slug, consultation.slug, priority.id)}
        className="standalone-link"
        aria-label={t('committee:decisions.aboutLabel', { what, title: priority.title })}
      >
        {what}
      </Link>
    </p>
  )
}

function FollowUpLink({ consultation, priority }: RowProps) {
  const { t } = useTranslation('committee')
  const { council } = useSpace()
  const what = t('followUp.write')
  return (
    <p>
      <Link
        to={spacePaths.followUp(council.slug, consultation.slug, priority.id)}
        className="standalone-link"
        aria-label={t('decisions.aboutLabel', { what, title: priority.title })}
      >
        {what}
      </Link>
    </p>
  )
}

function Write({ priority, mayWrite }: RowProps) {
  const { t } = useTranslation('committee')
  const { council } = useSpace()
  const { item, title, decision, reserved } = priority
  if (reserved) return null
  if (item === null) return <p className="row-note">{t('decisions.offAgenda')}</p>
  if (!mayWrite) return null
  const what = t(decision === null ? 'decisions.write' : 'decisions.change')
  return (
    <p>
      <Link
        to={`${spacePaths.agendaItem(council.slug, item.agendaId, item.itemId)}#decision`}
        className="standalone-link"
        aria-label={t('decisions.aboutLabel', { what, title })}
      >
        {what}
      </Link>
    </p>
  )
}
