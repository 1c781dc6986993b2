import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { SeatCollege } from '#app/domain/body.ts'
import { LONGEST_GUESTS, PRESENCES, type Presence } from '#app/domain/meeting.ts'
import { presenceField } from '#app/forms/meeting.ts'
import { formatDay, formatList } from '#app/i18n/formats.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'

export interface AttendancePageProps {
  agenda: { id: string; title: string; meetsOn: string | null }
  body: { name: string; quorum: number | null }
  seats: readonly SeatView[]
  guests: string
  notedAt: string | null
  present: number
  quorate: boolean | null
  mayWrite: boolean
  version: number
  answer:
    | { typed: Readonly<Record<string, string>>; refusals: readonly ShownRefusal[] }
    | undefined
}

interface SeatView {
  id: string
  college: SeatCollege
  organisation: string
  holder: string | null
  alternates: readonly string[]
  presence: Presence | null
}

/** Who was there, seat by seat. */
export function AttendancePage(props: AttendancePageProps) {
  const { agenda, body, seats, answer, mayWrite } = props
  const { t } = useTranslation(['meetings', 'committee'])
  const { council } = useSpace()
  const day = agenda.meetsOn === null ? [] : [formatDay(agenda.meetsOn)]
  return (
    <Page
      title={t('attendance.title')}
      kicker={[body.name, ...day].join(', ')}
      lead={t('attendance.lead')}
      crumbs={[
        { label: t('committee:agendas.title'), to: spacePaths.agendas(council.slug) },
        { label: agenda.title, to: spacePaths.agenda(council.slug, agenda.id) },
      ]}
    >
      <FormError refusals={answer?.refusals} fields={['guests']} />
      {answer !== undefined && answer.refusals.length === 0 && (
        <Notice kind="success" live>
          <p>{t('attendance.saved')}</p>
        </Notice>
      )}
      <Summary {...props} />
      {seats.length === 0 && <p>{t('attendance.noSeats')}</p>}
      {mayWrite ? <Noting {...props} /> : <Noted {...props} />}
    </Page>
  )
}

function Summary({ seats, body: { quorum }, present, quorate, notedAt }: AttendancePageProps) {
  const { t } = useTranslation('meetings')
  if (notedAt === null) return <p className="spaced">{t('attendance.notNoted')}</p>
  return (
    <p className="spaced">
      {t('attendance.count', { count: present, all: seats.length })}{' '}
      {quorate === null || quorum === null
        ? t('attendance.noQuorum')
        : t(quorate ? 'attendance.quorate' : 'attendance.notQuorate', { quorum })}
    </p>
  )
}

function Noting({ seats, guests, version, answer }: AttendancePageProps) {
  const { t } = useTranslation('meetings')
  const refused = answer !== undefined && answer.refusals.length > 0
  const typed = refused ? answer.typed : undefined
  const stale = refused && answer.refusals.some(({ code }) => code === 'changed-meanwhile')
  return (
    <Form method="post" className="form attendance-form" preventScrollReset>
      <input type="hidden" name="version" value={stale ? version : (typed?.['version'] ?? version)} />
      {seats.map((seat) => (
        <RadioCards
          key={seat.id}
          name={presenceField(seat.id)}
          legend={t('attendance.seat', {
            college: t(`college.${seat.college}`),
            organisation: seat.organisation,
          })}
          hint={<Sitting seat={seat} />}
          choices={PRESENCES.map((presence) => ({
            value: presence,
            label: t(`attendance.presence.${presence}`),
          }))}
          defaultValue={typed?.[presenceField(seat.id)] ?? seat.presence ?? undefined}
          layout="row"
        />
      ))}
      <Field
        name="guests"
        label={t('attendance.guests')}
        hint={t('attendance.guestsHint')}
        rows={2}
        maxLength={LONGEST_GUESTS}
        defaultValue={typed?.['guests'] ?? guests}
        refusals={answer?.refusals}
        optional
      />
      <div>
        <Button>{t('attendance.save')}</Button>
      </div>
    </Form>
  )
}

function Sitting({ seat: { holder, alternates } }: { seat: SeatView }) {
  const { t } = useTranslation('meetings')
  const words = [
    holder === null ? t('attendance.noHolder') : t('attendance.holder', { name: holder }),
    ...(alternates.length === 0
      ? []
      : [t('attendance.alternates', { names: formatList(alternates) })]),
  ]
  return <>{words.join(' · ')}</>
}

function Noted({ seats, guests }: AttendancePageProps) {
  const { t } = useTranslation('meetings')
  return (
    <>
      <ul className="rows">
        {seats.map((seat) => (
          <li key={seat.id} className="row">
            <span>
              {t('attendance.seat', {
                college: t(`college.${seat.college}`),
                organisation: seat.organisation,
              })}
            </span>
            <span className="tag">
              {seat.presence === null
                ? t('attendance.unsaid')
                : t(`attendance.presence.${seat.presence}`)}
            </span>
          </li>
        ))}
      </ul>
      {guests !== '' && (
        <section aria-labelledby="invites">
          <h2 id="invites">{t('attendance.guests')}</h2>
          <Prose text={guests} />
        </section>
      )}
    </>
  )
}
