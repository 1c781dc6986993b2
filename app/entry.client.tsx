import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { createI18n } from '#app/i18n/instance.ts'
import { languageOr } from '#app/i18n/languages.ts'
import { deviceStorage } from '#app/ui/device/storage.ts'
import { forgetOldDrafts } from '#app/ui/proposing/device-draft.ts'
import { eraseOldAnswers } from '#app/ui/voting/device-ballot.ts'

const i18n = createI18n(languageOr(document.documentElement.lang))

/**
 * Remix decodes what the server sent when it is first called, and throws the promise of it before any hook. Thrown
 * while React hydrates, it would end the hydration of whoever presses a key at that moment (React's error 345).
 */
async function whenDecoded(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (decoding) {
    await decoding
  }
}

await whenDecoded()
startTransition(() => {
  hydrateRoot(
    document,
    <I18nextProvider i18n={i18n}>
      <StrictMode>
        <RemixBrowser />
      </StrictMode>
    </I18nextProvider>,
  )
})

const storage = deviceStorage()
if (storage !== null) {
  forgetOldDrafts(storage, Date.now())
  eraseOldAnswers(storage, Date.now())
}
