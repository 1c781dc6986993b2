import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LONGEST_ADDRESS, LONGEST_EVIDENCE, type Evidence } from '#app/domain/action.ts'
import { actionActValue } from '#app/forms/action.ts'
import { Button } from '#app/ui/Button.tsx'
import { DayText } from '#app/ui/DateText.tsx'
import { Checkbox } from '#app/ui/form/Checkbox.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import type { ActionAnswer } from './view.ts'

interface EvidenceListProps {
  evidence: readonly Evidence[]
  here: string
  today: string
  mayWrite: boolean
  answer: ActionAnswer | undefined
}

/** What shows that something was done, latest first. */
export function EvidenceList({ evidence, here, today, mayWrite, answer }: EvidenceListProps) {
  const { t } = useTranslation('actions')
  const own = answer?.kind === 'add-evidence' ? answer : undefined
  const typed = own?.typed
  return (
    <section className="point-part" aria-labelledby="preuves">
      <h2 id="preuves">{t('evidence.title')}</h2>
      <p>{t('evidence.lead')}</p>
      {evidence.length === 0 && <p>{t('evidence.none')}</p>}
      {evidence.length > 0 && (
        <ul className="action-steps">
          {evidence.map((one) => (
            <li key={one.id} className="action-step">
              <p className="row-note">
                <DayText day={one.datedOn} />
                {one.toldPublicly && ` · ${t('evidence.isPublic')}`}
              </p>
              {one.text !== '' && <Prose text={one.text} />}
              {one.address !== '' && (
                <p>
                  <a href={one.address} rel="noreferrer" className="long-address">
                    {one.address}
                  </a>
                </p>
              )}
              {mayWrite && (
                <Form method="post" action={here}>
                  <Button
                    emphasis="quiet"
                    name="act"
                    value={actionActValue('remove-evidence', one.id)}
                    aria-label={t('evidence.removeLabel', { text: one.text || one.address })}
                  >
                    {t('evidence.remove')}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <details className="fold" open={own !== undefined || undefined}>
          <summary>{t('evidence.add')}</summary>
          <Form method="post" action={here} className="form" key={evidence.length}>
            <Field
              name="evidenceText"
              label={t('evidence.text')}
              hint={t('evidence.textHint')}
              rows={2}
              maxLength={LONGEST_EVIDENCE}
              defaultValue={typed?.['evidenceText']}
              refusals={own?.refusals}
              optional
            />
            <Field
              name="evidenceAddress"
              label={t('evidence.address')}
              hint={t('evidence.addressHint')}
              inputMode="url"
              maxLength={LONGEST_ADDRESS}
              defaultValue={typed?.['evidenceAddress']}
              refusals={own?.refusals}
              optional
            />
            <Field
              name="datedOn"
              label={t('evidence.datedOn')}
              type="date"
              defaultValue={typed?.['datedOn'] ?? today}
              refusals={own?.refusals}
            />
            <Checkbox
              name="evidencePublic"
              label={t('evidence.public')}
              hint={t('evidence.publicHint')}
              defaultChecked={typed?.['evidencePublic'] !== undefined}
            />
            <div>
              <Button emphasis="secondary" name="act" value={actionActValue('add-evidence')}>
                {t('evidence.save')}
              </Button>
            </div>
          </Form>
        </details>
      )}
    </section>
  )
}
