import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { BodyPage as BodyData, MandateLine, SeatLine } from '#app/domain/body-page.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import type { Loaded } from '#app/ui/loaded.ts'
import { Prose } from '#app/ui/Prose.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { Done } from '../settings/Done.tsx'
import { MandateText } from './MandateText.tsx'
import { Gaps, Share } from './Representation.tsx'
import type { Deed } from './view.ts'

type BodyPageProps = Loaded<BodyData> & { deed: Deed | undefined }

/** A body: who sits on which seat, who is missing, and who sat there before. */
export function BodyPage(props: BodyPageProps) {
  const { body, seats, history, removed, held, share, gaps, mayTend, deed } = props
  const { t } = useTranslation('bodies')
  const { council } = useSpace()
  const here = spacePaths.body(council.slug, body.id)
  const dissolved = body.dissolvedOn !== null
  const tends = mayTend && !dissolved
  return (
    <Page
      title={body.name}
      kicker={
        body.dissolvedOn === null
          ? t(`kind.${body.kind}`)
          : `${t(`kind.${body.kind}`)} – ${t('dissolved', { day: formatDay(body.dissolvedOn) })}`
      }
      crumbs={[{ label: t('title'), to: spacePaths.bodies(council.slug) }]}
      width="wide"
    >
      {deed !== undefined && <Done text={t(`done.${deed}`)} />}
      {body.mission !== '' && <Prose text={body.mission} />}
      {body.kind === 'steering' && <Gaps gaps={gaps} />}
      {!dissolved && (
        <section aria-labelledby="sieges">
          <h2 id="sieges">{t('seats.title')}</h2>
          <Share share={share} />
          {body.quorum !== null && (
            <p>
              {t('quorum', { needed: body.quorum })}
              {held < body.quorum && <> {t('quorumOut', { held })}</>}
            </p>
          )}
          {seats.length === 0 && <p>{t('seats.none')}</p>}
          <ul className="seats">
            {seats.map((seat) => (
              <SeatCard
                key={seat.id}
                seat={seat}
                to={tends ? spacePaths.seat(council.slug, body.id, seat.id) : null}
              />
            ))}
          </ul>
          {tends && (
            <p className="actions">
              <LinkButton to={`${here}?ajouter`}>
                {seats.length === 0 ? t('seats.add') : t('seats.addAnother')}
              </LinkButton>
              <LinkButton to={`${here}?modifier`} emphasis="secondary">
                {t('words.edit')}
              </LinkButton>
            </p>
          )}
        </section>
      )}
      {(history.length > 0 || removed.length > 0) && (
        <section aria-labelledby="historique">
          <h2 id="historique">{t('mandates.history')}</h2>
          <p>{t('mandates.historyLead')}</p>
          <ul className="seat-history">
            {history.map((mandate) => (
              <li key={mandate.id}>
                <span className="row-note">
                  {t(`mandates.kinds.${mandate.kind}`)} – {mandate.organisation}
                </span>
                <MandateText mandate={mandate} />
              </li>
            ))}
            {removed.map(({ id, organisation, removedOn }) => (
              <li key={id}>
                <span>{organisation}</span>
                <span className="row-note">{t('seats.removedOn', { day: formatDay(removedOn) })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

function SeatCard({ seat, to }: { seat: Loaded<SeatLine>; to: string | null }) {
  const { t } = useTranslation('bodies')
  const { college, organisation, holder, alternates, coming } = seat
  return (
    <li className="seat">
      <p className="seat-college">{t(`college.${college}`)}</p>
      <h3>{organisation}</h3>
      <dl className="seat-people">
        <People label={t('seats.holder')} people={holder === null ? [] : [holder]} vacant />
        <People label={t('seats.alternates', { count: alternates.length })} people={alternates} />
        <People label={t('seats.coming')} people={coming} />
      </dl>
      {to !== null && (
        <Link to={to} className="standalone-link">
          {t('seats.edit')}{' '}
          <span className="visually-hidden">{t('seats.editWhat', { organisation })}</span>
        </Link>
      )}
    </li>
  )
}

interface PeopleProps {
  label: string
  people: readonly Loaded<MandateLine>[]
  /** Whether to say that there is nobody. */
  vacant?: boolean
}

function People({ label, people, vacant = false }: PeopleProps) {
  const { t } = useTranslation('bodies')
  if (people.length === 0 && !vacant) return null
  return (
    <div>
      <dt>{label}</dt>
      {people.length === 0 && <dd className="seat-vacant">{t('seats.vacant')}</dd>}
      {people.map((mandate) => (
        <dd key={mandate.id}>
          <MandateText mandate={mandate} />
        </dd>
      ))}
    </div>
  )
}
