import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AGREEMENTS } from '#app/domain/agreement.ts'
import { SHARES } from '#app/domain/reading.ts'
import type { ConsultationResult } from '#app/domain/result.ts'
import { formatNumber } from '#app/i18n/formats.ts'

interface CalculationProps {
  result: ConsultationResult
  receipt: string
  /** Not public yet. */
  sealed: boolean
}

/** By which rules this was counted, how to count it again, and what it does not say. */
export function Calculation({ result, receipt, sealed }: CalculationProps) {
  const { t } = useTranslation('results')
  const { method, missingOpinions, grades, ballots } = result
  const ranks = method === 'ranking'
  return (
    <section aria-labelledby="calcul">
      <h2 id="calcul">{t('calculation.title')}</h2>
      <p>{t('calculation.opinion', { ballots: formatNumber(ballots) })}</p>

      <h3>{t('calculation.methodTitle')}</h3>
      <p>{t(`calculation.method.${method}`)}</p>
      <ul className="rules">
        {method === 'majority-judgment' && (
          <li>{t(`calculation.missing.${missingOpinions}`, { worst: grades.at(-1) })}</li>
        )}
        {ranks && (
          <li>
            {t(
              missingOpinions === 'ignored'
                ? 'calculation.missing.rankingIgnored'
                : 'calculation.missing.rankingWorst',
            )}
          </li>
        )}
        <li>{t('calculation.twice')}</li>
        <li>{t('calculation.fixed')}</li>
        <li>{t(sealed ? 'calculation.sealed' : 'calculation.once')}</li>
        <li>{t(`calculation.source.${method}`)}</li>
      </ul>

      <NotShown result={result} />

      <h3>{t('calculation.recountTitle')}</h3>
      <p>{t('calculation.recount')}</p>
      <dl className="commands">
        <dt>{t('calculation.recountUrn')}</dt>
        <dd>
          <code>npm run -s recount</code>
        </dd>
        <dt>{t('calculation.recountAny')}</dt>
        <dd>
          <code>npm run -s tally</code>
        </dd>
      </dl>
      <p>
        <Link to={receipt} className="standalone-link" prefetch="none">
          {t('calculation.receipt')}
        </Link>
      </p>

      <details>
        <summary>{t('calculation.wordsTitle')}</summary>
        <p>{t('calculation.words')}</p>
        <ul className="rules">
          {SHARES.filter((share) => share !== 'under-half' || grades.length > 0).map((share) => (
            <li key={share}>{t(`calculation.share.${share}`)}</li>
          ))}
          {ranks && <li>{t('calculation.duels')}</li>}
        </ul>
        <p>{t('calculation.alikeWords')}</p>
        <ul className="rules">
          {AGREEMENTS.map((agreement) => (
            <li key={agreement}>{t(`calculation.agreement.${agreement}`)}</li>
          ))}
        </ul>
      </details>
    </section>
  )
}

function NotShown({ result }: { result: ConsultationResult }) {
  const { t } = useTranslation('results')
  const { threshold, withheld = [] } = result
  return (
    <>
      <h3>{t('calculation.hiddenTitle')}</h3>
      <ul className="rules">
        <li>{t('calculation.threshold', { threshold })}</li>
        <li>{t('calculation.alike')}</li>
        <li>{t('calculation.together')}</li>
        <li>{t('calculation.ballots')}</li>
      </ul>
      {withheld.length > 0 && (
        <>
          <p className="spaced">{t('calculation.withheldLead')}</p>
          <ul className="rules">
            {withheld.map((what) => (
              <li key={what}>{t(`calculation.withheld.${what}`)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
