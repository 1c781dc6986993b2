import { createCookie } from '@remix-run/node'
import { RemixI18Next } from 'remix-i18next/server'
import { DEFAULT_LANGUAGE, LANGUAGES, languageOr, type Language } from './languages.ts'

/** The only cookie of the public pages. It says which of two catalogues to read, nothing else. */
const languageCookie = createCookie('langue', {
  path: '/',
  sameSite: 'lax',
  httpOnly: true,
  maxAge: 60 * 60 * 24 * 365,
})

const remixI18n = new RemixI18Next({
  detection: {
    supportedLanguages: [...LANGUAGES],
    fallbackLanguage: DEFAULT_LANGUAGE,
    cookie: languageCookie,
    order: ['cookie'],
  },
})

export async function readLanguage(request: Request): Promise<Language> {
  return languageOr(await remixI18n.getLocale(request))
}

/** The value of a `Set-Cookie` header that remembers the choice. */
export function rememberLanguage(language: Language): Promise<string> {
  return languageCookie.serialize(language)
}
