import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { QUEUES, STATUS_OF_QUEUE } from '#app/domain/moderation.ts'
import { queueQuery } from '#app/forms/moderation.ts'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { useConsultationCrumbs } from '#app/ui/space/crumbs.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { Acts, Retraction } from './Acts.tsx'
import { Age } from './Age.tsx'
import { Conversation } from './Conversation.tsx'
import { Distress } from './Distress.tsx'
import { Done } from './Done.tsx'
import { BESIDE_IDS } from './ids.ts'
import { Shortcuts } from './Shortcuts.tsx'
import type { ReviewProps, ReviewView } from './view.ts'

/** One text, read as a whole, with what may be done beside it. */
export function ReviewPage({ view, answered }: ReviewProps) {
  const { t } = useTranslation('moderation')
  const { council } = useSpace()
  const { consultation, proposal, messages, readOnly, mayRetract } = view
  const crumbs = useConsultationCrumbs(consultation)
  const { words } = proposal
  const mayRule = readOnly === null && proposal.status === 'submitted'
  const changed = answered?.refusals.some(({ code }) => code === 'changed-meanwhile') ?? false
  const kept = mayRetract && answered?.typed?.act === 'retract'
  const typed = kept ? '' : (answered?.typed?.text ?? '')
  return (
    <Page
      title={words?.title ?? t('review.untitled')}
      kicker={<Facts view={view} />}
      crumbs={[
        ...crumbs,
        { label: t('title'), to: spacePaths.moderation(council.slug, consultation.slug) },
      ]}
      width="wide"
    >
      <Beside view={view} />
      {answered === undefined && <Done consultation={consultation.slug} waiting={view.waiting} />}
      <FormError refusals={answered?.refusals} />
      <div className={mayRule ? 'review' : 'review review-read'}>
        <div className="review-text">
          {changed && (
            <Notice kind="warning" title={t('review.changed')}>
              <p>{t('review.changedText')}</p>
            </Notice>
          )}
          {words === null ? (
            <p>{t('review.withdrawn')}</p>
          ) : (
            <>
              <section aria-labelledby="texte">
                <h2 id="texte">{t('review.text')}</h2>
                <Prose text={words.text} className="review-words" />
              </section>
              <section aria-labelledby="pourquoi">
                <h2 id="pourquoi">{t('review.why')}</h2>
                {words.why === '' ? (
                  <p className="row-note">{t('review.noWhy')}</p>
                ) : (
                  <Prose text={words.why} />
                )}
              </section>
            </>
          )}
          <Conversation messages={messages} />
        </div>
        {mayRule ? (
          <Acts view={view} answered={answered} />
        ) : (
          <div>
            {readOnly !== null && <p>{t(`readOnly.${readOnly}`)}</p>}
            {typed !== '' && (
              <section aria-labelledby="ecrit">
                <h2 id="ecrit">{t('review.typed')}</h2>
                <Prose text={typed} className="quote" />
              </section>
            )}
            {mayRetract && <Retraction view={view} answered={answered} />}
          </div>
        )}
      </div>
      <Distress consultation={consultation} />
      <Shortcuts mayRule={mayRule} />
    </Page>
  )
}

function Facts({ view: { proposal } }: { view: ReviewView }) {
  const { t } = useTranslation('moderation')
  const { status, ageInDays, theme, organisation, words } = proposal
  return (
    <>
      {status !== 'submitted' && <span className="tag">{t(`status.${status}`)}</span>}{' '}
      {words !== null && <>{theme ?? t('noTheme')} · </>}
      {organisation !== null && <>{t('organisation', { organisation })} · </>}
      <Age days={ageInDays} />
    </>
  )
}

/** The texts before and after this one in its list. */
function Beside({ view }: { view: ReviewView }) {
  const { t } = useTranslation('moderation')
  const { council } = useSpace()
  const { consultation, proposal, previous, next } = view
  const queue = QUEUES.find((name) => STATUS_OF_QUEUE[name] === proposal.status) ?? 'waiting'
  const to = (id: string) => spacePaths.review(council.slug, consultation.slug, id)
  const list = spacePaths.moderation(council.slug, consultation.slug)
  return (
    <nav
      className="beside"
      aria-label={t('review.beside', { queue: t(`queues.${queue}`) })}
    >
      {previous !== null && (
        <Link id={BESIDE_IDS.previous} to={to(previous)} rel="prev">
          {t('review.previous')}
        </Link>
      )}
      <Link to={`${list}${queueQuery(queue)}`}>{t('review.queue')}</Link>
      {next !== null && (
        <Link id={BESIDE_IDS.next} to={to(next)} rel="next">
          {t('review.next')}
        </Link>
      )}
    </nav>
  )
}
