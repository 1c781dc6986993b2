import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay, formatList } from '#app/i18n/formats.ts'
import { Page } from '#app/ui/layout/Page.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { Done } from '../settings/Done.tsx'
import { subjectOf, type GroupWorkView, type WorkObjectView } from './view.ts'

/** Everything that groups speak of, with what they say of it. */
export function GroupWorkPage({ view, done }: { view: GroupWorkView; done: boolean }) {
  const { t } = useTranslation(['groupWork', 'space'])
  const { council } = useSpace()
  const { consultation, groups, objects } = view
  const priorities = objects.filter(({ about }) => about === 'priority')
  const proposals = objects.filter(({ about }) => about === 'proposal')
  return (
    <Page
      title={t('title')}
      kicker={consultation.title}
      lead={t('lead')}
      crumbs={[{ label: t('space:sections.consultations'), to: spacePaths.consultations(council.slug) }]}
    >
      {done && <Done text={t('done')} />}
      <p>
        {groups.length === 0
          ? t('noGroups')
          : t('groups', { groups: formatList(groups.map(({ name }) => name)) })}
      </p>
      <section aria-labelledby="priorites">
        <h2 id="priorites">{t('priorities')}</h2>
        <Objects view={view} objects={priorities} />
      </section>
      <section aria-labelledby="propositions">
        <h2 id="propositions">{t('proposals')}</h2>
        <Objects view={view} objects={proposals} />
      </section>
    </Page>
  )
}

function Objects({ view, objects }: { view: GroupWorkView; objects: readonly WorkObjectView[] }) {
  const { t } = useTranslation('groupWork')
  if (objects.length === 0) return <p>{t('nothing')}</p>
  return (
    <ul className="seat-history">
      {objects.map((object) => (
        <li key={object.id}>
          <ObjectItem view={view} object={object} />
        </li>
      ))}
    </ul>
  )
}

function ObjectItem({ view, object }: { view: GroupWorkView; object: WorkObjectView }) {
  const { t } = useTranslation('groupWork')
  const { council } = useSpace()
  const { title, text, sources, opinions } = object
  const mine = view.mine.some(({ id }) => opinions.some(({ bodyId }) => bodyId === id))
  const path = spacePaths.groupWork(council.slug, view.consultation.slug)
  return (
    <>
      <h3>{title}</h3>
      {text !== '' && <Prose text={text} />}
      {sources.length > 0 && (
        <p className="row-note">{t('madeOf', { titles: sources.join(' · ') })}</p>
      )}
      {opinions.map((opinion) => (
        <article key={opinion.bodyId} className="group-opinion">
          <h4>{opinion.group}</h4>
          <p className="row-note">
            {formatDay(opinion.writtenOn)}
            {opinion.version > 1 && `, ${t('version', { version: opinion.version })}`}
          </p>
          {opinion.text === '' ? <p>{t('withdrawn')}</p> : <Prose text={opinion.text} />}
          {opinion.suggestion !== '' && (
            <>
              <p className="row-note">{t('suggests')}</p>
              <Prose text={opinion.suggestion} />
            </>
          )}
        </article>
      ))}
      {view.mine.length > 0 && (
        <Link to={`${path}?${new URLSearchParams({ sur: subjectOf(object) })}`} className="standalone-link">
          {mine ? t('change') : t('write')}{' '}
          <span className="visually-hidden">{t('of', { title })}</span>
        </Link>
      )}
    </>
  )
}
