import { redirect } from '@remix-run/node'
import { readLanguage, rememberLanguage } from '#app/i18n/detection.server.ts'
import { isLanguage } from '#app/i18n/languages.ts'

/**
 * For a form that must not lose what it holds while the language changes: null when the page is in
 * that language already, else an answer that remembers it and has the browser send the same form again.
 */
export async function switchLanguage(
  request: Request,
  language: string,
): Promise<Response | null> {
  if (!isLanguage(language) || language === (await readLanguage(request))) return null
  return redirect(new URL(request.url).pathname, {
    status: 307,
    headers: { 'Set-Cookie': await rememberLanguage(language) },
  })
}
