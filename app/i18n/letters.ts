import { USUAL_TIME_ZONE } from '#app/domain/council.ts'
import {
  isAboutMeeting,
  isOfSubscription,
  isToSubscriber,
  isToVoter,
  type Letter,
  type MeetingLetter,
  type StaffLetter,
  type SubscriberNewsLetter,
  type SubscriptionLetter,
  type VotingLetter,
  type WrittenLetter,
} from '#app/domain/letter.ts'
import { endOf } from '#app/domain/meeting.ts'
import { formatInstant, formatHourOf } from './formats.ts'
import { createI18n } from './staff.ts'

/** Puts letters into French, with addresses of the site at `publicUrl`. */
export function letterWriter(publicUrl: string): (letter: Letter) => WrittenLetter {
  const { t } = createI18n('fr')

  function toVoter({ kind, council, consultation, timeZone, keyHash, link }: VotingLetter): readonly string[] {
    const path = `clsm/${council.slug}/consultations/${consultation.slug}/voter/droit-de-vote`
    const url = `${publicUrl}/${path}#${link.secret}.${keyHash}`
    const text = t(`letters:${kind}.text`, {
      council: council.name,
      consultation: consultation.title,
    })
    const way = t(`letters:${kind}.way`, { url })
    if (kind === 'voting-link-again') return [text, way, t('letters:voting-link-again.lost')]
    const until = formatInstant(link.expiresAt, timeZone)
    return [
      text,
      way,
      t('letters:voting-link.once', { until }),
      t('letters:voting-link.secret'),
      t('letters:voting-link.unexpected'),
    ]
  }

  function aboutMeeting(letter: MeetingLetter): readonly string[] {
    const { kind, name, council, body, meeting, timeZone, reason, documents } = letter
    const { title, beginsAt, length, place, link, access } = meeting
    const facts = [
      t('letters:meeting.title', { title }),
      t('letters:meeting.when', {
        begins: formatInstant(beginsAt, timeZone),
        ends: formatHourOf(endOf({ beginsAt, length }), timeZone),
      }),
      ...(place === '' ? [] : [t('letters:meeting.where', { place })]),
      ...(link === '' ? [] : [t('letters:meeting.link', { url: link })]),
    ]
    const url = `${publicUrl}/espace/clsm/${council.slug}/seances/${meeting.id}`
    return [
      t('letters:greeting', { name }),
      t(`letters:${kind}.text`, { body, council: council.name }),
      facts.join('\n'),
      ...(kind === 'meeting-cancelled' && reason !== ''
        ? [t('letters:meeting-cancelled.reason', { reason })]
        : []),
      ...(kind === 'meeting-cancelled' || access === ''
        ? []
        : [t('letters:meeting.access', { access })]),
      ...(kind === 'meeting-cancelled'
        ? []
        : [
            ...(documents.length === 0
              ? []
              : [t('letters:meeting.documents', { documents: documents.join('\n') })]),
            t('letters:meeting.way', { url }),
            t('letters:meeting.needs'),
          ]),
      t('letters:meeting.calendar'),
    ]
  }

  function opening(letter: StaffLetter): string {
    if (letter.kind === 'sheet')
      return t('letters:sheet.text', {
        council: letter.council.name,
        consultation: letter.consultation.title,
      })
    if (letter.kind === 'distress')
      return t('letters:distress.text', { council: letter.council.name })
    if (letter.kind === 'reset') return t('letters:reset.text')
    if (letter.to === undefined) return t('letters:invitation.platform')
    const { council, role } = letter.to
    return t(`letters:${letter.kind}.text`, { council, role: t(`space:role.${role}`) })
  }

  function way(letter: StaffLetter): readonly string[] {
    if (letter.kind === 'named')
      return [t('letters:named.way', { url: `${publicUrl}/espace/accueil` })]
    if (letter.kind === 'distress') {
      const path = `clsm/${letter.council.slug}/consultations/${letter.consultation.slug}`
      return [
        t('letters:distress.way', { url: `${publicUrl}/espace/${path}/moderation` }),
        t('letters:distress.more'),
      ]
    }
    if (letter.kind === 'sheet') {
      const { council, consultation, order } = letter
      const path = `clsm/${council.slug}/feuilles/${consultation.slug}/${order}`
      return [
        t('letters:sheet.way', { url: `${publicUrl}/espace/${path}` }),
        t('letters:sheet.once'),
      ]
    }
    const { secret, expiresAt } = letter.link
    return [
      t('letters:link.way', { url: linkAddress(publicUrl, secret) }),
      t('letters:link.once', { until: formatInstant(expiresAt, USUAL_TIME_ZONE) }),
      t('letters:link.unexpected'),
    ]
  }

  function news(): readonly string[] {
    return [
      t('letters:news.text'),
      t('letters:news.way', { url: publicUrl }),
      t('letters:news.forget'),
      t('letters:news.unexpected'),
    ]
  }

  function ofSubscription({ kind, council, secret }: SubscriptionLetter): readonly string[] {
    const url = subscriptionAddress(publicUrl, council.slug, secret)
    return [
      t(`letters:${kind}.text`, { council: council.name }),
      t(`letters:${kind}.way`, { url }),
      t(`letters:${kind}.unexpected`),
    ]
  }

  function toSubscriber({ kind, council, consultation, secret }: SubscriberNewsLetter): readonly string[] {
    const title = consultation?.title ?? ''
    const stop = subscriptionAddress(publicUrl, council.slug, secret)
    return [
      t(`letters:${kind}.text`, { council: council.name, consultation: title }),
      t(`letters:${kind}.way`, { url: `${publicUrl}/clsm/${council.slug}${pathOf(kind, consultation)}` }),
      t('letters:subscriber.stop', { url: stop }),
    ]
  }

  function paragraphs(letter: Letter): readonly string[] {
    if (letter.kind === 'news') return news()
    if (isAboutMeeting(letter)) return aboutMeeting(letter)
    if (isToVoter(letter)) return toVoter(letter)
    if (isOfSubscription(letter)) return ofSubscription(letter)
    if (isToSubscriber(letter)) return toSubscriber(letter)
    return [t('letters:greeting', { name: letter.name }), opening(letter), ...way(letter)]
  }

  return (letter) => ({
    subject: t(`letters:${letter.kind}.subject`),
    body: paragraphs(letter).join('\n\n'),
    ...(isToSubscriber(letter) && {
      unsubscribe: subscriptionAddress(publicUrl, letter.council.slug, letter.secret),
    }),
  })
}

/** Where what is told to subscribers can be read, below the council's own page. */
function pathOf(
  kind: SubscriberNewsLetter['kind'],
  consultation: SubscriberNewsLetter['consultation'],
): string {
  if (kind === 'minutes-published') return '/seances'
  if (consultation === null) return ''
  const path = `/consultations/${consultation.slug}`
  if (kind === 'result-released') return `${path}/resultats`
  return kind === 'decisions-published' ? `${path}/suites` : path
}

/** The page of a subscription: for whoever reads its mail. */
export function subscriptionAddress(publicUrl: string, council: string, secret: string): string {
  return `${publicUrl}/clsm/${council}/abonnement/${secret}`
}

/** Where an invitation or a reset leads. */
export function linkAddress(publicUrl: string, secret: string): string {
  return `${publicUrl}/espace/lien/${secret}`
}
