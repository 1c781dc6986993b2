import { Link } from '@remix-run/react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { dialled } from '#app/domain/moderation-rules.ts'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import type { HeadView } from './view.ts'

/** Whom to call when somebody seems unwell, and what to do when nobody answers. */
export function Distress({ consultation }: { consultation: HeadView }) {
  const { t } = useTranslation('moderation')
  const { council } = useSpace()
  const { distressContacts } = consultation
  if (distressContacts.length === 0) return null
  return (
    <section className="distress" aria-label={t('distress.title')}>
      <p>
        <strong>{t('distress.title')}</strong> {t('distress.call')} <Contacts consultation={consultation} />.{' '}
        {t('distress.refer')}
      </p>
      <p>{t('distress.nobody')}</p>
      {distressContacts.every(({ phone }) => phone === null) && (
        <p>
          {t('distress.without')}{' '}
          <Link to={spacePaths.moderationSettings(council.slug)}>{t('settings.go')}</Link>
        </p>
      )}
    </section>
  )
}

/** "Paule Ansermoy (02 31 00 00 01) et Yanis Brémontel": those who answer, each with a number to press. */
export function Contacts({ consultation: { distressContacts } }: { consultation: HeadView }) {
  const { t } = useTranslation('moderation')
  return distressContacts.map(({ name, phone }, index) => (
    <Fragment key={index}>
      {index > 0 && (index === distressContacts.length - 1 ? ` ${t('distress.and')} ` : ', ')}
      {name}
      {phone !== null && (
        <>
          {' '}
          (<a href={`tel:${dialled(phone)}`}>{phone}</a>)
        </>
      )}
    </Fragment>
  ))
}
