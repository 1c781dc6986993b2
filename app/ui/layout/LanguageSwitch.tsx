import { Form, useLocation, useMatches } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LANGUAGE_INTENT } from '#app/forms/steps.ts'
import { languageOr, otherLanguage } from '#app/i18n/languages.ts'
import { EnterKeyButton } from '#app/ui/form/EnterKeyButton.tsx'
import { paths } from '#app/ui/paths.ts'

/**
 * Changes the language, without JavaScript too. On a page whose `handle.ballotForm` names a form,
 * the button belongs to that form, so that what is filled in travels along and is kept.
 */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation()
  const location = useLocation()
  const ballotForm = useBallotForm()
  const other = otherLanguage(languageOr(i18n.language))
  const label = t(`language.${other}`)
  if (ballotForm !== undefined)
    return (
      <>
        <EnterKeyButton form={ballotForm} />
        <button
          type="submit"
          form={ballotForm}
          formNoValidate
          name="intent"
          value={`${LANGUAGE_INTENT}:${other}`}
          className="language-switch"
        >
          {label}
        </button>
      </>
    )
  return (
    <Form method="post" action={paths.language} preventScrollReset>
      <input type="hidden" name="retour" value={location.pathname + location.search} />
      <button type="submit" name="langue" value={other} className="language-switch">
        {label}
      </button>
    </Form>
  )
}

function useBallotForm(): string | undefined {
  // A page that failed to load shows the error page in its place, without its form.
  const shown = useMatches().filter((match) => match.data != null)
  for (const { handle } of shown)
    if (typeof handle === 'object' && handle !== null && 'ballotForm' in handle)
      return typeof handle.ballotForm === 'string' ? handle.ballotForm : undefined
  return undefined
}
