import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Words } from '#app/domain/masking.ts'
import { countingQuery, queueQuery, READ_FIELD, readInARow } from '#app/forms/moderation.ts'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { useConsultationCrumbs } from '#app/ui/space/crumbs.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { Acts, hasActs } from './Acts.tsx'
import { Age } from './Age.tsx'
import { Distress } from './Distress.tsx'
import { DistressCase } from './DistressCase.tsx'
import { Done } from './Done.tsx'
import { BESIDE_IDS } from './ids.ts'
import { MarkedLine } from './MarkedProse.tsx'
import { numbered } from './marks.ts'
import { ReadText } from './ReadText.tsx'
import { Shortcuts, type ShortcutName } from './Shortcuts.tsx'
import type { ReviewProps, ReviewView } from './view.ts'
import { Waits } from './Waits.tsx'

/** One text, read as a whole, with what may be done beside it. */
export function ReviewPage(props: ReviewProps) {
  const { view, answered } = props
  const { t } = useTranslation('moderation')
  const { council } = useSpace()
  const { consultation, proposal, readOnly, blurred, distress } = view
  const crumbs = useConsultationCrumbs(consultation)
  const { words } = proposal
  const acts = hasActs(view)
  const aside = acts || distress !== null
  const lost = !acts && distress?.open !== true ? (answered?.typed?.text ?? '') : ''
  return (
    <Page
      title={blurred ? t('review.veiled') : words === null ? t('review.untitled') : <Title view={view} words={words} />}
      {...(!blurred && words !== null && { here: words.title })}
      kicker={<Facts view={view} />}
      crumbs={[
        ...crumbs,
        { label: t('title'), to: spacePaths.moderation(council.slug, consultation.slug) },
      ]}
      width="wide"
    >
      <Beside view={view} />
      {answered === undefined && (
        <Done
          consultation={consultation.slug}
          waiting={view.waiting}
          breakAfter={view.rules.breakAfter}
        />
      )}
      <FormError refusals={answered?.refusals} />
      <div className={aside ? 'review' : 'review review-read'}>
        <div className="review-text">
          <Changed {...props} />
          <Waits view={view} />
          {words === null ? (
            <p>{t(proposal.status === 'withdrawn' ? 'review.withdrawn' : 'review.erased')}</p>
          ) : (
            <ReadText {...props} words={words} />
          )}
        </div>
        <div className="review-aside">
          {distress !== null && <DistressCase {...props} distress={distress} />}
          {acts && <Acts {...props} />}
          {!acts && readOnly !== null && <p>{t(`readOnly.${readOnly}`)}</p>}
          {lost !== '' && (
            <section aria-labelledby="ecrit">
              <h2 id="ecrit">{t('review.typed')}</h2>
              <Prose text={lost} className="quote" />
            </section>
          )}
        </div>
      </div>
      {readOnly !== 'role' && <Distress consultation={consultation} />}
      <Shortcuts names={shortcutsOf(view)} />
    </Page>
  )
}

function Title({ view, words }: { view: ReviewView; words: Words }) {
  const marks = numbered(words, view.marks).filter(({ field }) => field === 'title')
  return <MarkedLine text={words.title} marks={marks} />
}

function shortcutsOf({ may, blurred }: ReviewView): readonly ShortcutName[] {
  const rules = may.rule || may.ruleOnAppeal
  return [
    ...(blurred ? (['veil'] as const) : []),
    ...(rules ? (['accept', 'return'] as const) : []),
    ...(rules || may.confirm || may.retract ? (['refuse'] as const) : []),
    ...(may.mask ? (['mask'] as const) : []),
    ...(may.ask || may.giveOpinion ? (['ask'] as const) : []),
    ...(may.refer || may.answerDistress ? (['refer'] as const) : []),
    'next',
    'previous',
  ]
}

function Changed({ answered }: ReviewProps) {
  const { t } = useTranslation('moderation')
  const changed = answered?.refusals.some(({ code }) => code === 'changed-meanwhile') ?? false
  if (!changed) return null
  return (
    <Notice kind="warning" title={t('review.changed')}>
      <p>{t('review.changedText')}</p>
    </Notice>
  )
}

function Facts({ view: { proposal, distress } }: { view: ReviewView }) {
  const { t } = useTranslation('moderation')
  const { status, ageInDays, back, theme, organisation, words } = proposal
  return (
    <>
      {distress?.open === true && (
        <span className={`tag tag-${distress.level}`}>{t(`level.${distress.level}`)}</span>
      )}{' '}
      {status !== 'submitted' && <span className="tag">{t(`status.${status}`)}</span>}{' '}
      {words !== null && <>{theme ?? t('noTheme')} · </>}
      {organisation !== null && <>{t('organisation', { organisation })} · </>}
      <Age days={ageInDays} back={back} />
    </>
  )
}

/** The texts before and after this one in its list. */
function Beside({ view }: { view: ReviewView }) {
  const { t } = useTranslation('moderation')
  const { council } = useSpace()
  const [query] = useSearchParams()
  const { consultation, previous, next } = view
  const queue = view.queue ?? 'waiting'
  const counting = countingQuery(readInARow(query.get(READ_FIELD)))
  const to = (id: string) => `${spacePaths.review(council.slug, consultation.slug, id)}${counting}`
  const list = spacePaths.moderation(council.slug, consultation.slug)
  return (
    <nav className="beside" aria-label={t('review.beside', { queue: t(`queues.${queue}`) })}>
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
