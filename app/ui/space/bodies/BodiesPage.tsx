import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { BodyKind } from '#app/domain/body.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { Done } from '../settings/Done.tsx'
import { Gaps } from './Representation.tsx'
import type { BodyLineView, Deed } from './view.ts'

interface BodiesPageProps {
  bodies: readonly BodyLineView[]
  mayCreate: readonly BodyKind[]
  deed: Deed | undefined
}

/** All bodies of a council: the committee first, with who is missing in it. */
export function BodiesPage({ bodies, mayCreate, deed }: BodiesPageProps) {
  const { t } = useTranslation('bodies')
  const { council } = useSpace()
  const here = spacePaths.bodies(council.slug)
  const steering = bodies.find(({ kind }) => kind === 'steering')
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      {deed !== undefined && <Done text={t(`done.${deed}`)} />}
      {steering !== undefined && <Gaps gaps={steering.gaps} />}
      {steering === undefined && (
        <section className="act" aria-labelledby="composer">
          <h2 id="composer">{t('kind.steering')}</h2>
          <p>{t('noSteering')}</p>
          {mayCreate.includes('steering') && (
            <p>
              <LinkButton to={`${here}?creer=steering`}>{t('compose')}</LinkButton>
            </p>
          )}
        </section>
      )}
      {bodies.length > 0 && (
        <ul className="rows">
          {bodies.map((body) => (
            <li key={body.id} className="row">
              <Link to={spacePaths.body(council.slug, body.id)}>{body.name}</Link>
              <span className="row-note">{countsOf(body)}</span>
              {body.mission !== '' && <span className="row-note">{body.mission}</span>}
              <span className="tag">
                {body.dissolvedOn === null
                  ? t(`kind.${body.kind}`)
                  : t('dissolved', { day: formatDay(body.dissolvedOn) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayCreate.length > 0 && (
        <p className="actions">
          <LinkButton to={`${here}?creer`} emphasis="secondary">
            {t('create')}
          </LinkButton>
        </p>
      )}
    </Page>
  )

  function countsOf({ seats, held }: BodyLineView): string {
    if (seats === 0) return t('line.noSeats')
    return [
      t('line.seats', { count: seats }),
      t('line.held', { count: held }),
      ...(held < seats ? [t('line.vacant', { count: seats - held })] : []),
    ].join(' · ')
  }
}
