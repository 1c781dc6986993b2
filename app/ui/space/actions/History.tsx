import { useTranslation } from 'react-i18next'
import { ACTION_STATES, STEP_STATES, type ActionChange } from '#app/domain/action.ts'
import { isDay } from '#app/domain/day.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { DayText } from '#app/ui/DateText.tsx'
import type { Loaded } from '#app/ui/loaded.ts'
import { Prose } from '#app/ui/Prose.tsx'

/** Every change of an action with its date, latest first. */
export function History({ changes }: { changes: readonly Loaded<ActionChange>[] }) {
  const { t } = useTranslation('actions')
  return (
    <section className="point-part" aria-labelledby="historique">
      <h2 id="historique">{t('history.title')}</h2>
      <p>{t('history.lead')}</p>
      <ol className="follow-ups">
        {changes.map((change, index) => (
          <li key={index} className="follow-up">
            <p className="follow-up-head">
              <span className="follow-up-status">{t(`history.change.${change.kind}`)}</span>{' '}
              <span className="row-note">
                <DayText day={change.changedOn} />
              </span>
            </p>
            {(change.before !== undefined || change.after !== undefined) && (
              <p>{movedText(change)}</p>
            )}
            {change.reason !== '' && <Prose text={t('history.why', { reason: change.reason })} />}
          </li>
        ))}
      </ol>
    </section>
  )

  function movedText({ kind, before, after }: Loaded<ActionChange>): string {
    if (kind === 'created' || kind === 'step-added')
      return t('line.deadline', { date: word(after) })
    return t('history.fromTo', { before: word(before), after: word(after) })
  }

  function word(value: string | undefined): string {
    if (value === undefined) return t('history.nothing')
    if (isDay(value)) return formatDay(value)
    const state = ACTION_STATES.find((known) => known === value)
    if (state !== undefined) return t(`state.${state}`)
    const step = STEP_STATES.find((known) => known === value)
    return step === undefined ? value : t(`stepState.${step}`)
  }
}
