import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { StoredNow } from '#app/ui/form/StoredNow.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'
import type { ReturnView } from './view.ts'

interface ReturnFormProps {
  /** As it is stored now. */
  returned: ReturnView
  typed: string | undefined
  refusals: readonly ShownRefusal[] | undefined
  done: boolean
}

/** A relay says, once its codes are handed out, how many were. */
export function ReturnForm({ returned, typed, refusals, done }: ReturnFormProps) {
  const { t } = useTranslation('codes')
  const { printed, handedOut, open } = returned
  const overtaken = refusals?.some(({ code }) => code === 'changed-meanwhile') ?? false
  return (
    <section aria-labelledby="retour" className="stack">
      <h2 id="retour">{t('returns.title')}</h2>
      {done && handedOut !== null && (
        <Notice kind="success" title={t('returns.done')} live>
          <p>{t('returns.doneText', { count: handedOut })}</p>
        </Notice>
      )}
      {overtaken && (
        <StoredNow
          values={[{ label: t('returns.label'), value: String(handedOut ?? t('returns.nothing')) }]}
        />
      )}
      {open ? (
        <Form method="post" className="form stack" key={String(handedOut)}>
          <input type="hidden" name="intent" value="return" />
          <input type="hidden" name="was" value={handedOut ?? ''} />
          <p>{t('returns.why')}</p>
          <Field
            name="handed"
            label={t('returns.label')}
            hint={t('returns.hint', { count: printed })}
            inputMode="numeric"
            autoComplete="off"
            maxLength={9}
            defaultValue={typed ?? (handedOut === null ? '' : String(handedOut))}
            refusals={refusals}
          />
          <div className="actions">
            <Button>{t('returns.send')}</Button>
          </div>
        </Form>
      ) : (
        <p>
          {handedOut === null
            ? t('returns.never')
            : t('returns.doneText', { count: handedOut })}
        </p>
      )}
    </section>
  )
}
