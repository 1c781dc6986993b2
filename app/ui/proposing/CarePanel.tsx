import { useTranslation } from 'react-i18next'
import { Prose } from '#app/ui/Prose.tsx'

interface CarePanelProps {
  /** Where people find help nearby, in the council's words; empty for nowhere. */
  help: string
  /** How the council is reached. */
  contact: string
  /** Whether the words are on their way already, or still here; absent where the page itself says it. */
  sent?: boolean
  /** Whether a person has answered: then no program may be mistaken any more. */
  answered?: boolean
}

/**
 * For somebody whose words read as distress: whom to speak to, now. It stands beside what they do and stops
 * nothing; what they wrote stays as it is.
 */
export function CarePanel({ help, contact, sent, answered = false }: CarePanelProps) {
  const { t } = useTranslation('writing')
  return (
    <section className="unwatched care" aria-labelledby="aide-maintenant">
      <h2 id="aide-maintenant">{t('care.title')}</h2>
      <p>{t(answered ? 'care.always' : 'care.text')}</p>
      <ul>
        <li>
          <a href="tel:3114">3114</a> <span>{t('care.n3114')}</span>
        </li>
        <li>
          <span className="care-either">
            <a href="tel:15">15</a> {t('care.or')} <a href="tel:112">112</a>
          </span>{' '}
          <span>{t('care.n15')}</span>
        </li>
        <li>
          <a href="sms:114">114</a> <span>{t('care.n114')}</span>
        </li>
      </ul>
      {help !== '' && (
        <>
          <h3>{t('care.near')}</h3>
          <Prose text={help} />
        </>
      )}
      {contact !== '' && (
        <>
          <h3>{t('care.council')}</h3>
          <Prose text={contact} />
        </>
      )}
      {sent !== undefined && <p>{t(sent ? 'care.sent' : 'care.unsent')}</p>}
    </section>
  )
}
