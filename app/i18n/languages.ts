/** BCP 47 tags; `fr-simple` is the registered variant for plain language (langage simplifié). */
export const LANGUAGES = ['fr', 'fr-simple'] as const
export type Language = (typeof LANGUAGES)[number]

export const DEFAULT_LANGUAGE: Language = 'fr'

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value)
}

export function languageOr(value: unknown, fallback: Language = DEFAULT_LANGUAGE): Language {
  return isLanguage(value) ? value : fallback
}

/** The language that the switch offers to a reader of `language`. */
export function otherLanguage(language: Language): Language {
  return language === 'fr' ? 'fr-simple' : 'fr'
}
