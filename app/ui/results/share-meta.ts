import type { i18n as I18n } from 'i18next'
import type { PublishedResult } from '#app/domain/result.ts'
import { pictureText } from './picture-text.ts'

interface Shared {
  council: { name: string }
  consultation: { title: string; question: string }
  result: PublishedResult | null
  /** Whole addresses. */
  address: string
  picture: string
}

/** What other sites show beside the address of a result: its words, and its picture once there is one. */
export function shareMeta(i18n: I18n, { council, consultation, result, address, picture }: Shared) {
  const t = i18n.getFixedT(null, 'results')
  const description = t('picture.description', { question: consultation.question })
  const title = `${consultation.title} – ${council.name}`
  const words = [
    { tagName: 'link', rel: 'canonical', href: address },
    { name: 'description', content: description },
    { property: 'og:type', content: 'article' },
    { property: 'og:url', content: address },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:locale', content: 'fr_FR' },
  ]
  if (result === null) return words
  const alt = pictureText(t, result, council.name, consultation.title)
  return [
    ...words,
    { property: 'og:image', content: picture },
    { property: 'og:image:type', content: 'image/png' },
    { property: 'og:image:width', content: '1200' },
    { property: 'og:image:height', content: '630' },
    { property: 'og:image:alt', content: alt },
    { name: 'twitter:card', content: 'summary_large_image' },
    { name: 'twitter:title', content: title },
    { name: 'twitter:image', content: picture },
    { name: 'twitter:image:alt', content: alt },
  ]
}
