import { useTranslation } from 'react-i18next'
import type { ConsultationResult } from '#app/domain/result.ts'
import { formatNumber } from '#app/i18n/formats.ts'
import { Prose } from '#app/ui/Prose.tsx'

interface ParticipationProps {
  result: ConsultationResult
  reach: string
  emailVoting: boolean
}

/** How many voted, and how people were reached. */
export function Participation({ result, reach, emailVoting }: ParticipationProps) {
  const { t } = useTranslation('results')
  return (
    <section aria-labelledby="participation">
      <h2 id="participation">{t('turnout.title')}</h2>
      <dl className="facts facts-large">
        <div>
          <dt>{t('turnout.ballots')}</dt>
          <dd>{formatNumber(result.ballots)}</dd>
        </div>
        {result.codesHandedOut !== null && (
          <div>
            <dt>{t('turnout.codes')}</dt>
            <dd>{formatNumber(result.codesHandedOut)}</dd>
          </div>
        )}
      </dl>
      {result.codesHandedOut === null && (
        <p className="row-note">{t(emailVoting ? 'turnout.byEmail' : 'turnout.codesHidden')}</p>
      )}
      {reach !== '' && (
        <>
          <h3>{t('turnout.reach')}</h3>
          <Prose text={reach} />
        </>
      )}
    </section>
  )
}
