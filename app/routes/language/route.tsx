import { redirect } from '@remix-run/node'
import { publicAction } from '#app/http/handlers.ts'
import { rememberLanguage } from '#app/i18n/detection.server.ts'
import { isLanguage } from '#app/i18n/languages.ts'
import { localPath } from '#app/i18n/local-path.ts'
import { paths } from '#app/ui/paths.ts'

/** Remembers the language and leads back to the page it was asked from. */
export const action = publicAction(async ({ form }) => {
  const language = form.get('langue')
  const back = redirect(localPath(form.get('retour')), 303)
  if (isLanguage(language)) back.headers.append('Set-Cookie', await rememberLanguage(language))
  return back
})

/** Somebody who types this address is led home. */
export function loader() {
  return redirect(paths.home, 303)
}
