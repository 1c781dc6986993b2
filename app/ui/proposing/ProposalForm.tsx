import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '#app/domain/refusal.ts'
import type { ProposalDraft, ProposingStep } from '#app/forms/proposing.ts'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import type { Desk } from './desk.ts'
import { PROPOSAL_FORM, type ProposingState } from './use-proposing.ts'

/** What every step is given. */
export interface StepProps {
  desk: Desk
  proposing: ProposingState
  draft: ProposalDraft
  refusals: readonly Refusal[]
  step: ProposingStep
}

interface ProposalFormProps extends StepProps {
  /** Names of the fields that this step shows; all others travel hidden. */
  shows: readonly (keyof ProposalDraft)[]
  children: ReactNode
}

export function ProposalForm(props: ProposalFormProps) {
  const { desk, proposing, draft, refusals, step, shows, children } = props
  const { t } = useTranslation(['proposals', 'common'])
  const { unreachable } = proposing
  return (
    <>
      <FormError refusals={refusals} fields={shows} kept={isFilledIn(draft)} />
      {unreachable && (
        <Notice kind="warning" title={t('propose.unreachable.title')} live>
          <p>{t('propose.unreachable.text')}</p>
          {unreachable.incident && (
            <p>
              {t('common:error.incident')} <strong>{unreachable.incident}</strong>
            </p>
          )}
        </Notice>
      )}
      <form
        id={PROPOSAL_FORM}
        className="form"
        method="post"
        action={desk.action}
        autoComplete="off"
        data-discover="true"
        aria-busy={proposing.waiting}
        onSubmit={proposing.onSubmit}
        onChange={proposing.onChange}
      >
        <input type="hidden" name="step" value={step} />
        {Object.entries(draft)
          .filter(([name, value]) => value !== '' && !shows.some((shown) => shown === name))
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        {children}
      </form>
    </>
  )
}

/** Whether somebody wrote or chose anything. */
function isFilledIn({ title, text, why, theme, college }: ProposalDraft): boolean {
  return [title, text, why, theme, college].some((value) => value.trim() !== '')
}

/** Where one stands among the screens that are filled in; the first explains, and is not counted. */
export function Progress({ steps, step }: { steps: readonly ProposingStep[]; step: ProposingStep }) {
  const { t } = useTranslation('proposals')
  const position = steps.indexOf(step)
  const total = steps.length - 1
  const told = t('propose.progress', { position, total })
  return (
    <span className="progress">
      <span>{told}</span>
      <progress value={position} max={total} aria-label={told} />
    </span>
  )
}
