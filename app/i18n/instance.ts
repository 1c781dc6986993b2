import { createInstance, type i18n as I18n, type InitOptions } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { CATALOGUES, NAMESPACES } from './catalogues.ts'
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from './languages.ts'

export const I18N_OPTIONS = {
  resources: CATALOGUES,
  ns: [...NAMESPACES],
  defaultNS: 'common',
  supportedLngs: [...LANGUAGES],
  fallbackLng: DEFAULT_LANGUAGE,
  load: 'currentOnly',
  interpolation: { escapeValue: false },
  returnNull: false,
} satisfies InitOptions

/** An instance ready at once: the catalogues are part of the bundle. */
export function createI18n(language: Language): I18n {
  const instance = createInstance()
  void instance
    .use(initReactI18next)
    .init({ ...I18N_OPTIONS, lng: language, initImmediate: false, react: { useSuspense: false } })
  return instance
}
