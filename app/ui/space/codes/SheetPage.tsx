import { Form, Link, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '#app/i18n/formats.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { useRefusalSentence, type ShownRefusal } from '#app/ui/refusals.ts'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { ReturnForm } from './ReturnForm.tsx'
import type { SheetView } from './view.ts'

export interface SheetPageProps {
  sheet: SheetView & { returned: { printed: number; open: boolean } | null }
  typed: string | undefined
  refusals: readonly ShownRefusal[] | undefined
  /** Whether the relay has just said how many codes were handed out. */
  returned: boolean
}

const STEPS = ['choose', 'once', 'lost', 'hand'] as const

/** Before a sheet is shown, once: what will happen, and how many codes it shall have. */
export function SheetPage({ sheet, typed, refusals, returned }: SheetPageProps) {
  const { t } = useTranslation(['codes', 'space'])
  const { council } = useSpace()
  const { consultation, college, most, status } = sheet
  const printed = status === 'printed' || refusals?.some(({ code }) => code === 'order-printed')
  return (
    <Page
      title={t('print.title')}
      kicker={consultation.title}
      crumbs={[{ label: t('space:sections.sheets'), to: spacePaths.sheets(council.slug) }]}
    >
      <dl className="facts spaced">
        <div>
          <dt>{t('print.college')}</dt>
          <dd>{college}</dd>
        </div>
        <div>
          <dt>{t('print.most')}</dt>
          <dd>{t('orders.mostCodes', { count: most })}</dd>
        </div>
        <div>
          <dt>{t('print.closes')}</dt>
          <dd>{formatInstant(consultation.closesAt, council.timeZone)}</dd>
        </div>
      </dl>
      {printed ? (
        <>
          <FormError
            refusals={refusals?.filter(({ code }) => code !== 'order-printed')}
            fields={['handed']}
          />
          <Over title={t('print.printed')} reason="order-printed" />
          {sheet.returned !== null && (
            <ReturnForm
              returned={{ ...sheet.returned, handedOut: sheet.handedOut }}
              typed={typed}
              refusals={refusals}
              done={returned}
            />
          )}
        </>
      ) : status === 'expired' ? (
        <Over title={t('print.expired')} />
      ) : (
        <>
          <FormError refusals={refusals} fields={['count']} />
          <Ask most={most} typed={typed} refusals={refusals} />
        </>
      )}
    </Page>
  )
}

/** Nothing to print here any more. */
function Over({ title, reason }: { title: string; reason?: ShownRefusal['code'] }) {
  const { t } = useTranslation('codes')
  const sentence = useRefusalSentence()
  const { slug } = useSpace().council
  return (
    <Notice kind="warning" title={title} live>
      <p>{reason === undefined ? t('print.expiredText') : sentence({ code: reason })}</p>
      <p>
        <Link to={spacePaths.sheets(slug)}>{t('print.back')}</Link>
      </p>
    </Notice>
  )
}

function Ask({ most, typed, refusals }: Pick<SheetPageProps, 'typed' | 'refusals'> & { most: number }) {
  const { t } = useTranslation('codes')
  const busy = useNavigation().state !== 'idle'
  const sent = useRef(false)
  useEffect(() => {
    if (!busy) sent.current = false
  }, [busy])
  return (
    <>
      <section aria-labelledby="etapes">
        <h2 id="etapes">{t('print.stepsTitle')}</h2>
        <ol className="print-steps">
          {STEPS.map((step) => (
            <li key={step}>{t(`print.steps.${step}`)}</li>
          ))}
        </ol>
      </section>
      {/* Sent twice, the second answer would hide the only sheet. */}
      <Form
        method="post"
        className="form stack"
        onSubmit={(event) => {
          if (sent.current) event.preventDefault()
          sent.current = true
        }}
      >
        <Field
          name="count"
          label={t('print.count')}
          hint={t('print.countHint', { count: most })}
          inputMode="numeric"
          autoComplete="off"
          maxLength={9}
          defaultValue={typed}
          refusals={refusals}
        />
        <p>{t('print.ready')}</p>
        <div className="actions">
          <Button big aria-disabled={busy}>
            {t('print.send')}
          </Button>
        </div>
      </Form>
    </>
  )
}
