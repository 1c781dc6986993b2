import { useTranslation } from 'react-i18next'
import { CLOSES, OPENS } from '#app/forms/drafting/calendar.ts'
import { dayField } from '#app/forms/date-time.ts'
import { useStep } from './step-values.ts'
import { StepDate } from './StepFields.tsx'
import { StepPage, type StepPageProps } from './StepPage.tsx'

/** When one can propose, and when one can vote. */
export function CalendarStep(props: StepPageProps) {
  return (
    <StepPage {...props}>
      <Dates timeZone={props.council.timeZone} />
    </StepPage>
  )
}

function Dates({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation('drafting', { keyPrefix: 'calendar' })
  const { values } = useStep()
  const collects = values[dayField(OPENS.proposing)] !== undefined
  return (
    <>
      {collects && (
        <section className="form-group" aria-labelledby="propositions">
          <h2 id="propositions">{t('proposing')}</h2>
          <StepDate name={OPENS.proposing} legend={t('from')} hint={t('proposingHint')} />
          <StepDate name={CLOSES.proposing} legend={t('to')} />
        </section>
      )}
      <section className="form-group" aria-labelledby="vote">
        <h2 id="vote">{t('voting')}</h2>
        <StepDate
          name={OPENS.voting}
          legend={t('from')}
          hint={t(collects ? 'votingAfterProposals' : 'votingHint')}
        />
        <StepDate name={CLOSES.voting} legend={t('to')} hint={t('closingHint')} />
      </section>
      <p className="row-note">{t('timeZone', { timeZone: timeZone.replaceAll('_', ' ') })}</p>
    </>
  )
}
