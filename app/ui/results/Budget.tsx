import { useTranslation } from 'react-i18next'
import type { BudgetReading } from '#app/domain/reading.ts'
import type { ConsultationResult } from '#app/domain/result.ts'
import { formatEuros, formatNumber } from '#app/i18n/formats.ts'
import { BudgetBar } from './BudgetBar.tsx'
import { Standing } from './Standing.tsx'
import type { Wording } from './wording.ts'

interface BudgetProps {
  result: ConsultationResult
  budget: BudgetReading
  wording: Wording
}

/** What the budget pays for with what is left of it, then what it does not pay for. */
export function Budget({ result, budget, wording }: BudgetProps) {
  const { t } = useTranslation('results')
  const { funded, others, spent, left, total } = budget
  return (
    <section aria-labelledby="classement">
      <h2 id="classement">{t('budget.title')}</h2>
      <Standing result={result} />
      <BudgetBar budget={budget} />
      {funded.length === 0 ? (
        <p>{t('budget.none')}</p>
      ) : (
        <Priced caption={t('budget.caption')} rows={funded} result={result} wording={wording} />
      )}
      <dl className="facts budget-sums">
        <div>
          <dt>{t('budget.total')}</dt>
          <dd>{formatEuros(total)}</dd>
        </div>
        <div>
          <dt>{t('budget.spent')}</dt>
          <dd>{formatEuros(spent)}</dd>
        </div>
        <div>
          <dt>{t('budget.left')}</dt>
          <dd>{formatEuros(left)}</dd>
        </div>
      </dl>
      {left > 0 && <p className="row-note">{t('budget.leftOver')}</p>}
      <h3>{t('budget.othersTitle')}</h3>
      {others.length === 0 ? (
        <p>{t('budget.all')}</p>
      ) : (
        <Priced caption={t('budget.othersCaption')} rows={others} result={result} wording={wording} />
      )}
    </section>
  )
}

interface PricedProps {
  caption: string
  rows: BudgetReading['funded']
  result: ConsultationResult
  wording: Wording
}

function Priced({ caption, rows, result, wording }: PricedProps) {
  const { t } = useTranslation('results')
  const counted = Object.keys(result.counts).length > 0
  return (
    <table className="priced stackable">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('budget.option')}</th>
          <th scope="col" className="figure">
            {t('budget.cost')}
          </th>
          {counted && (
            <th scope="col" className="figure">
              {t('budget.chosen')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ option, cost }) => {
          const chosen = result.counts[option]?.find(({ from, to }) => from === 0 && to === 0)
          return (
            <tr key={option}>
              <th scope="row">{wording.title(option)}</th>
              <td className="figure">
                <span className="stacked-label">{t('budget.cost')}</span>
                <span>{formatEuros(cost)}</span>
              </td>
              {counted && (
                <td className="figure">
                  <span className="stacked-label">{t('budget.chosen')}</span>
                  <span>
                    {chosen === undefined
                      ? t('budget.unpublished')
                      : t('budget.persons', { figure: formatNumber(chosen.ballots) })}
                  </span>
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
