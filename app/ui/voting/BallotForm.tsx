import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '#app/domain/refusal.ts'
import {
  OPINION_FIELD,
  stepField,
  type BallotDraft,
  type VotingStep,
} from '#app/forms/voting.ts'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { paths } from '#app/ui/paths.ts'
import type { Paper } from './paper.ts'
import type { VotingState } from './use-voting.ts'

/** The form's id: the language switch of the header belongs to it too. */
export const BALLOT_FORM = 'bulletin'

/** What every step is given. */
export interface StepProps {
  paper: Paper
  voting: VotingState
  draft: BallotDraft
  refusals: readonly Refusal[]
  step: VotingStep
}

interface BallotFormProps extends StepProps {
  /** Names of the fields that this step shows; all others travel hidden. */
  shows: readonly string[]
  children: ReactNode
}

export function BallotForm({
  paper,
  voting,
  draft,
  refusals,
  step,
  shows,
  children,
}: BallotFormProps) {
  const { t } = useTranslation(['voting', 'common'])
  const { council, consultation } = paper
  return (
    <>
      <FormError refusals={refusals} fields={shows} kept={isFilledIn(draft)} />
      {voting.unreachable && (
        <Notice kind="warning" title={t('unreachable.title')} live>
          <p>{t('unreachable.text')}</p>
          {voting.unreachable.incident && (
            <p>
              {t('common:error.incident')} <strong>{voting.unreachable.incident}</strong>
            </p>
          )}
        </Notice>
      )}
      <form
        id={BALLOT_FORM}
        className="form ballot"
        method="post"
        action={paths.vote(council.slug, consultation.slug)}
        autoComplete="off"
        data-discover="true"
        aria-busy={voting.waiting}
        onSubmit={voting.onSubmit}
        onChange={voting.onChange}
      >
        <input type="hidden" name="step" value={stepField(step)} />
        {hiddenFields(draft)
          .filter(([name, value]) => value !== '' && !shows.includes(name))
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        {children}
      </form>
    </>
  )
}

/** Whether somebody wrote or chose anything. */
function isFilledIn({ code, changeKey, opinions }: BallotDraft): boolean {
  return [code, changeKey, ...Object.values(opinions)].some((value) => value.trim() !== '')
}

function hiddenFields(draft: BallotDraft): [name: string, value: string][] {
  return [
    ['code', draft.code],
    ['token', draft.token],
    ['changeKey', draft.changeKey],
    ['pace', draft.pace],
    ['order', draft.order.join(' ')],
    ['salt', draft.salt],
    ['newChangeKey', draft.newChangeKey],
    ...Object.entries(draft.opinions).map(([id, value]): [string, string] => [
      `${OPINION_FIELD}${id}`,
      value,
    ]),
  ]
}
