import { useTranslation } from 'react-i18next'
import { Page } from './layout/Page.tsx'

const GROUPS = [
  { title: 'now', numbers: ['3114'] },
  { title: 'danger', numbers: ['15', '112', '114'] },
  { title: 'other', numbers: ['17', '18', '119', '3919', '116 117'] },
] as const

/** Whom to call, in plain words. */
export function HelpNumbers() {
  const { t } = useTranslation('help')
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      {GROUPS.map((group) => (
        <section key={group.title}>
          <h2>{t(group.title)}</h2>
          <ul className="help-numbers">
            {group.numbers.map((number) => (
              <li key={number} className="help-number">
                <a
                  href={`${number === '114' ? 'sms' : 'tel'}:${number.replace(' ', '')}`}
                  aria-label={t(number === '114' ? 'text' : 'call', { number })}
                >
                  {number.replace(' ', '\u00A0')}
                </a>
                <div>
                  <h3>{t(`numbers.${number}.name`)}</h3>
                  <p>{t(`numbers.${number}.text`)}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section className="aside-card">
        <h2>{t('local')}</h2>
        <p>{t('localText')}</p>
      </section>
    </Page>
  )
}
