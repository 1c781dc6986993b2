import { createInstance, type i18n as I18n, type InitOptions } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { CATALOGUES, NAMESPACES } from './catalogues.ts'
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from './languages.ts'

const I18N_OPTIONS = {
  ns: [...NAMESPACES],
  defaultNS: 'common',
  supportedLngs: [...LANGUAGES],
  fallbackLng: DEFAULT_LANGUAGE,
  load: 'currentOnly',
  interpolation: { escapeValue: false },
  returnNull: false,
} satisfies InitOptions

/** The catalogues, and the words that came after them. */
const texts: Record<Language, Record<string, object>> = {
  fr: { ...CATALOGUES.fr },
  'fr-simple': { ...CATALOGUES['fr-simple'] },
}

/** In a browser: one instance for its pages and one for titles. A server makes one for each page. */
const living: I18n[] = []

/** Makes more words known to every instance to come and, in a browser, to those already there. */
export function addCatalogue(language: Language, more: Readonly<Record<string, object>>): void {
  Object.assign(texts[language], more)
  for (const instance of living)
    for (const [namespace, words] of Object.entries(more))
      instance.addResourceBundle(language, namespace, words)
}

/** An instance ready at once: the catalogues are part of the bundle. */
export function createI18n(language: Language): I18n {
  const instance = createInstance()
  void instance
    .use(initReactI18next)
    .init({
      ...I18N_OPTIONS,
      resources: { fr: { ...texts.fr }, 'fr-simple': { ...texts['fr-simple'] } },
      lng: language,
      initImmediate: false,
      react: { useSuspense: false },
    })
  if (typeof document !== 'undefined') living.push(instance)
  return instance
}
