import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
  type ShouldRevalidateFunction,
} from '@remix-run/react'
import { useContext, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useChangeLanguage } from 'remix-i18next/react'
import readingFont from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import { isLanguageIntent } from '#app/forms/steps.ts'
import { readLanguage } from '#app/i18n/detection.server.ts'
import { languageOr } from '#app/i18n/languages.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { ErrorPage } from '#app/ui/ErrorPage.tsx'
import { Footer } from '#app/ui/layout/Footer.tsx'
import { Header } from '#app/ui/layout/Header.tsx'
import { HelpLine } from '#app/ui/layout/HelpLine.tsx'
import { useFocusOnArrival } from '#app/ui/layout/use-focus-on-arrival.ts'
import { NonceContext } from '#app/ui/nonce.ts'
import { paths } from '#app/ui/paths.ts'
import { takeLanguageChange } from '#app/ui/steps/hooks.ts'
import '#app/styles/index.css'

export const meta: MetaFunction<typeof loader> = ({ matches, error }) =>
  pageTitle(matches, (t) => {
    if (error === undefined) return t('common:tagline')
    const missing = isRouteErrorResponse(error) && error.status === 404
    return t(missing ? 'common:error.notFoundTitle' : 'common:error.title')
  })

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
  { rel: 'preload', as: 'font', href: readingFont, type: 'font/woff2', crossOrigin: 'anonymous' },
]

export async function loader({ request }: LoaderFunctionArgs) {
  return { locale: await readLanguage(request) }
}

/**
 * The language is all that every page shares, and it changes only where somebody asks for it. Asking
 * the server again after anything else would tell it of steps that are taken in the browser, and lose
 * a form that is kept when the connection is not.
 */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, formAction, formData }) => {
  const asked =
    formAction !== undefined && new URL(formAction, currentUrl).pathname === paths.language
  return takeLanguageChange() || asked || isLanguageIntent(formData?.get('intent'))
}

export function Layout({ children }: { children: ReactNode }) {
  const { t, i18n } = useTranslation()
  const nonce = useContext(NonceContext)
  const told = useRouteLoaderData<typeof loader>('root')?.locale
  const locale = languageOr(told, languageOr(i18n.language))
  useChangeLanguage(locale)
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta property="csp-nonce" nonce={nonce} />
        <Meta />
        <Links />
      </head>
      <body>
        <a className="skip-link" href="#contenu">
          {t('skip')}
        </a>
        <HelpLine />
        <Header />
        {children}
        <Footer />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  useFocusOnArrival()
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />
}
