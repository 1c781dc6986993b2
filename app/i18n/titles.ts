import type { i18n as I18n, TFunction } from 'i18next'
import type { NAMESPACES } from './catalogues.ts'
import { createI18n } from './instance.ts'
import { languageOr, type Language } from './languages.ts'

type AnyNamespace = [...typeof NAMESPACES]

interface Match {
  id: string
  data: unknown
}

const instances = new Map<Language, I18n>()

/**
 * For a route's `meta`: the title of the page, with the name of the site, in the reader's language.
 * `write` gets a `t` that knows every namespace (`t('pages:home.title')`).
 */
export function pageTitle(
  matches: readonly (Match | undefined)[],
  write: (t: TFunction<AnyNamespace>) => string,
): [{ title: string }] {
  const { t } = translationFor(matches)
  return [{ title: `${write(t)} – ${t('common:brand')}` }]
}

/** For what else a route's `meta` says: the catalogues in the reader's language. */
export function translationFor(matches: readonly (Match | undefined)[]): I18n {
  return instanceFor(languageOf(matches))
}

function languageOf(matches: readonly (Match | undefined)[]): Language {
  const data = matches.find((match) => match?.id === 'root')?.data
  return languageOr(
    typeof data === 'object' && data !== null && 'locale' in data ? data.locale : undefined,
  )
}

function instanceFor(language: Language): I18n {
  const known = instances.get(language)
  if (known !== undefined) return known
  const created = createI18n(language)
  instances.set(language, created)
  return created
}
