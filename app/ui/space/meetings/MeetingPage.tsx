import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { endOf, LONGEST_REASON } from '#app/domain/meeting.ts'
import { MEETING_FIELDS } from '#app/forms/meeting.ts'
import { formatHourOf, formatInstant } from '#app/i18n/formats.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { MeetingFields } from './MeetingFields.tsx'
import type { MeetingAnswer, MeetingView } from './view.ts'

export interface MeetingPageProps {
  agenda: { id: string; title: string; place: string; version: number }
  meeting: MeetingView | null
  bodies: readonly { id: string; name: string | null }[]
  mayWrite: boolean
  answer: MeetingAnswer | undefined
}

/** When and where a body meets, who is told, and what changes. */
export function MeetingPage(props: MeetingPageProps) {
  const { agenda, meeting, mayWrite, answer } = props
  const { t } = useTranslation(['meetings', 'committee'])
  const { council } = useSpace()
  const here = spacePaths.agenda(council.slug, agenda.id)
  const open = mayWrite && meeting?.state !== 'cancelled'
  return (
    <Page
      title={t(meeting === null ? 'page.planTitle' : 'page.title')}
      kicker={agenda.title}
      crumbs={[
        { label: t('committee:agendas.title'), to: spacePaths.agendas(council.slug) },
        { label: agenda.title, to: here },
      ]}
    >
      <FormError refusals={answer?.refusals} fields={[...MEETING_FIELDS, 'reason']} />
      {answer !== undefined && answer.refusals.length === 0 && <Done answer={answer} />}
      {meeting !== null && <Facts {...props} meeting={meeting} />}
      {meeting?.people != null && (meeting.state === 'planned' || meeting.state === 'convened') && (
        <Convocations people={meeting.people} />
      )}
      {open && <Change {...props} />}
      {meeting !== null && mayWrite && (meeting.state === 'planned' || meeting.state === 'convened') && (
        <Cancel {...props} />
      )}
    </Page>
  )
}

function Done({ answer: { act, letters } }: { answer: MeetingAnswer }) {
  const { t } = useTranslation('meetings')
  const done = { save: 'page.saved', convene: 'convene.sent', cancel: 'cancel.done' } as const
  return (
    <Notice kind="success" live>
      <p>
        {t(done[act])} {t('page.told', { count: letters })}
      </p>
    </Notice>
  )
}

function Facts({ agenda, meeting, mayWrite }: MeetingPageProps & { meeting: MeetingView }) {
  const { t } = useTranslation(['meetings', 'committee'])
  const { council } = useSpace()
  const { beginsAt, link, access, body, state, cancelledAt, presenceAt } = meeting
  const facts = [
    [t('page.body'), body.name],
    [
      t('page.when'),
      t('page.whenText', {
        begins: formatInstant(beginsAt, council.timeZone),
        ends: formatHourOf(endOf(meeting), council.timeZone),
      }),
    ],
    [t('page.where'), agenda.place === '' ? t('page.noPlace') : agenda.place],
  ] as const
  return (
    <section aria-labelledby="quand-et-ou">
      <h2 id="quand-et-ou">{t('page.facts')}</h2>
      <p>
        <span className={`tag meeting-${state}`}>{t(`state.${state}`)}</span>{' '}
        {cancelledAt !== null &&
          t('cancel.doneOn', { date: formatInstant(cancelledAt, council.timeZone) })}
      </p>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {link !== '' && (
          <div>
            <dt>{t('page.link')}</dt>
            <dd>
              <a href={link} rel="noreferrer">
                {link}
              </a>
            </dd>
          </div>
        )}
        {access !== '' && (
          <div>
            <dt>{t('page.access')}</dt>
            <dd>
              <Prose text={access} />
            </dd>
          </div>
        )}
      </dl>
      <div className="actions">
        <LinkButton to={spacePaths.agenda(council.slug, agenda.id)} emphasis="secondary">
          {t('page.agenda')}
        </LinkButton>
        {state === 'held' && (
          <LinkButton to={spacePaths.attendance(council.slug, agenda.id)} emphasis="secondary">
            {t(mayWrite && presenceAt === null ? 'page.noteAttendance' : 'page.attendance')}
          </LinkButton>
        )}
      </div>
    </section>
  )
}

function Convocations({ people }: { people: NonNullable<MeetingView['people']> }) {
  const { t } = useTranslation('meetings')
  const { convened, waiting, unreachable } = people
  return (
    <section className="act" aria-labelledby="convocations">
      <h2 id="convocations">{t('convene.title')}</h2>
      <p className="act-when">
        {convened === 0 ? t('convene.none') : t('convene.convened', { count: convened })}
      </p>
      {waiting > 0 && <p>{t('convene.waiting', { count: waiting })}</p>}
      {waiting === 0 && <p>{t(convened > 0 ? 'convene.all' : 'convene.nobody')}</p>}
      {waiting > 0 && (
        <>
          <p>{t('convene.what')}</p>
          <Form method="post" className="act-do" preventScrollReset>
            <Button name="act" value="convene">
              {t('convene.send')}
            </Button>
          </Form>
        </>
      )}
      {unreachable.length > 0 && (
        <>
          <h3>{t('convene.unreachable')}</h3>
          <ul className="rules">
            {unreachable.map(({ name, organisation }) => (
              <li key={`${name} ${organisation}`}>{t('convene.person', { name, organisation })}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Change({ agenda, meeting, bodies, answer }: MeetingPageProps) {
  const { t } = useTranslation('meetings')
  const own = answer?.act === 'save' ? answer : undefined
  const stale = own?.refusals.some(({ code }) => code === 'changed-meanwhile') ?? false
  const saved = own !== undefined && own.refusals.length === 0
  const version = meeting?.version ?? 0
  const fields = (
    <Form method="post" className="form" preventScrollReset>
      <input
        type="hidden"
        name="version"
        value={stale || saved ? version : (own?.typed['version'] ?? version)}
      />
      <MeetingFields
        key={version}
        agenda={agenda}
        meeting={meeting}
        bodies={bodies}
        answer={saved ? undefined : own}
      />
      {meeting !== null && <p className="row-note">{t('page.changeNote')}</p>}
      <div>
        <Button name="act" value="save">
          {t(meeting === null ? 'new.save' : 'page.save')}
        </Button>
      </div>
    </Form>
  )
  if (meeting === null) return fields
  return (
    <section aria-labelledby="changer">
      <h2 id="changer">{t('page.change')}</h2>
      {fields}
    </section>
  )
}

function Cancel({ answer }: MeetingPageProps) {
  const { t } = useTranslation('meetings')
  const own = answer?.act === 'cancel' ? answer : undefined
  return (
    <section aria-labelledby="annuler">
      <h2 id="annuler">{t('cancel.title')}</h2>
      <p>{t('cancel.why')}</p>
      <Form method="post" className="form" preventScrollReset>
        <Field
          name="reason"
          label={t('cancel.reason')}
          hint={t('cancel.reasonHint')}
          maxLength={LONGEST_REASON}
          defaultValue={own?.typed['reason']}
          refusals={own?.refusals}
          optional
        />
        <div>
          <Button name="act" value="cancel" emphasis="secondary">
            {t('cancel.act')}
          </Button>
        </div>
      </Form>
    </section>
  )
}
