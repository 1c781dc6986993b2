import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { MandateLine, SeatPage as SeatData } from '#app/domain/body-page.ts'
import { SEAT_FIELDS } from '#app/forms/body.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import type { Loaded } from '#app/ui/loaded.ts'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { Done } from '../settings/Done.tsx'
import { MandateFields } from './MandateFields.tsx'
import { MandateText } from './MandateText.tsx'
import { SeatFields } from './SeatFields.tsx'
import { typedIn, versionIn, type Answer, type Deed } from './view.ts'

type SeatPageProps = Loaded<SeatData> & { answer: Answer | undefined; deed: Deed | undefined }

/** A seat: who holds it, who held it, and the forms that change that. */
export function SeatPage({ body, seat, mandates, accounts, today, answer, deed }: SeatPageProps) {
  const { t } = useTranslation('bodies')
  const { council } = useSpace()
  const back = spacePaths.body(council.slug, body.id)
  const here = spacePaths.seat(council.slug, body.id, seat.id)
  const refusalsOf = (act: string) => (answer?.act === act ? answer.refusals : undefined)
  const describing = answer?.act === 'describe' ? answer : undefined
  const { version } = versionIn(describing, seat.version)
  const holderNow = mandates.some(({ kind, state }) => kind === 'holder' && state !== 'ended')
  const adding = answer?.act === 'add-mandate'
  return (
    <Page
      title={seat.organisation}
      kicker={t(`college.${seat.college}`)}
      crumbs={[
        { label: t('title'), to: spacePaths.bodies(council.slug) },
        { label: body.name, to: back },
      ]}
    >
      {deed !== undefined && answer === undefined && <Done text={t(`done.${deed}`)} />}
      <FormError refusals={answer?.refusals} fields={SEAT_FIELDS} />
      <section aria-labelledby="mandats">
        <h2 id="mandats">{t('mandates.title')}</h2>
        {mandates.length === 0 && <p>{t('mandates.none')}</p>}
        <ul className="seat-history">
          {mandates.map((mandate) => (
            <MandateItem key={mandate.id} mandate={mandate} here={here} today={today} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="noter">
        <h2 id="noter">{t('mandates.add')}</h2>
        <Form method="post" action={here} className="form" key={mandates.length} noValidate>
          <MandateFields
            values={adding ? answer.typed : { beginsOn: today, kind: holderNow ? 'alternate' : 'holder' }}
            accounts={accounts}
            refusals={refusalsOf('add-mandate')}
          />
          <div>
            <Button name="act" value="add-mandate">
              {t('mandates.submit')}
            </Button>
          </div>
        </Form>
      </section>
      <details className="fold" open={describing !== undefined}>
        <summary>{t('seats.wordsTitle')}</summary>
        <Form method="post" action={here} className="form">
          <input type="hidden" name="version" value={version} />
          <SeatFields
            values={describing?.typed ?? { college: seat.college, organisation: seat.organisation }}
            refusals={refusalsOf('describe')}
          />
          <div>
            <Button name="act" value="describe" emphasis="secondary">
              {t('seats.save')}
            </Button>
          </div>
        </Form>
      </details>
      <details className="fold" open={answer?.act === 'remove'}>
        <summary>{t('seats.removeTitle')}</summary>
        <p>{t('seats.removeText')}</p>
        <Form method="post" action={here} className="form">
          <Field
            name="day"
            label={t('seats.removeDay')}
            type="date"
            defaultValue={typedIn(answer, 'remove')['day'] ?? today}
            refusals={refusalsOf('remove')}
          />
          <div>
            <Button name="act" value="remove" emphasis="secondary">
              {t('seats.remove')}
            </Button>
          </div>
        </Form>
      </details>
    </Page>
  )
}

interface MandateItemProps {
  mandate: Loaded<MandateLine>
  here: string
  today: string
}

function MandateItem({ mandate, here, today }: MandateItemProps) {
  const { t } = useTranslation('bodies')
  const { id, kind, name, state, beginsOn, tended } = mandate
  const mayInvite =
    tended !== null && tended.email !== '' && state !== 'ended' && ['none', 'ended'].includes(tended.account)
  return (
    <li>
      <span className="row-note">{t(`mandates.kinds.${kind}`)}</span>
      <MandateText mandate={mandate} />
      {name !== '' && (
        <Link to={`${here}?mandat=${id}`} className="standalone-link">
          {t('mandates.edit')}{' '}
          <span className="visually-hidden">{t('mandates.editWhat', { name })}</span>
        </Link>
      )}
      {mayInvite && (
        <details className="fold">
          <summary>{t('mandates.invite')}</summary>
          <p>{t('mandates.inviteText')}</p>
          <MandateButton here={here} id={id} act="invite" label={t('mandates.invite')} />
        </details>
      )}
      {beginsOn >= today && (
        <details className="fold">
          <summary>{t('mandates.remove')}</summary>
          <p>{t('mandates.removeText')}</p>
          <MandateButton here={here} id={id} act="remove-mandate" label={t('mandates.remove')} />
        </details>
      )}
    </li>
  )
}

function MandateButton({ here, id, act, label }: { here: string; id: string; act: string; label: string }) {
  return (
    <Form method="post" action={here}>
      <input type="hidden" name="mandate" value={id} />
      <Button name="act" value={act} emphasis="secondary">
        {label}
      </Button>
    </Form>
  )
}
