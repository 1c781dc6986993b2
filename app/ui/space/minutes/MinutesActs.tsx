import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LONGEST_CORRECTIONS, type MinutesAct } from '#app/domain/minutes.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { Select } from '#app/ui/form/Select.tsx'
import type { MinutesAnswer, MinutesView } from './view.ts'

/** What can be done with minutes now: each act says what it changes, and for whom. */
export function MinutesActs(props: MinutesView & { answer: MinutesAnswer | undefined }) {
  const { state, version, held, approving, mayWrite, mayApprove, answer } = props
  const { t } = useTranslation('minutesKeeping')
  const typed = answer?.typed
  return (
    <>
      {mayWrite && held && state === 'drafted' && <Act act="propose" version={version} />}
      {mayApprove && state === 'proposed' && (
        <Act act="approve" version={version} waits={approving.length === 0}>
          {approving.length === 0 ? (
            <p>{t('approve.none')}</p>
          ) : (
            <>
              <Select
                name="approvedIn"
                label={t('approve.meeting')}
                placeholder={t('approve.choose')}
                options={approving.map(({ id, title, meetsOn }) => ({
                  value: id,
                  label: t('approve.option', { date: formatDay(meetsOn), title }),
                }))}
                defaultValue={typed?.['approvedIn']}
                refusals={answer?.refusals}
              />
              <Field
                name="corrections"
                label={t('approve.corrections')}
                hint={t('approve.correctionsHint')}
                rows={4}
                maxLength={LONGEST_CORRECTIONS}
                defaultValue={typed?.['corrections'] ?? ''}
                refusals={answer?.refusals}
                optional
              />
            </>
          )}
        </Act>
      )}
      {mayWrite && state === 'approved' && <Act act="publish" version={version} />}
      {mayWrite && state === 'proposed' && <Act act="reopen" version={version} />}
    </>
  )
}

interface ActProps {
  act: MinutesAct
  version: number
  /** Whether it cannot be done yet. */
  waits?: boolean
  children?: ReactNode
}

function Act({ act, version, waits = false, children }: ActProps) {
  const { t } = useTranslation('minutesKeeping')
  return (
    <section className="act no-print" aria-labelledby={`acte-${act}`}>
      <h2 id={`acte-${act}`}>{t(`${act}.title`)}</h2>
      <p>{t(`${act}.why`)}</p>
      <Form method="post" className="form">
        <input type="hidden" name="version" value={version} />
        {children}
        {!waits && (
          <Button name="act" value={act} emphasis={act === 'reopen' ? 'secondary' : 'primary'}>
            {t(`${act}.act`)}
          </Button>
        )}
      </Form>
    </section>
  )
}
