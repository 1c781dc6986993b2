import { useBeforeUnload, useRevalidator } from '@remix-run/react'
import { useCallback, useEffect, useRef, type FormEvent } from 'react'
import { paths } from '#app/ui/paths.ts'

/** The browser's own strong random bytes. */
export const BROWSER = {
  randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
}

/** The button that sent a form. */
export function submitterOf({ nativeEvent }: FormEvent): HTMLElement | null {
  return nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
}

let languageChanged = false

/** Whether the language was changed since this was asked last: the one thing a step's page has to ask for. */
export function takeLanguageChange(): boolean {
  const changed = languageChanged
  languageChanged = false
  return changed
}

/** Changes the language of a page that stays as it is. */
export function useLanguageChange(): (language: string) => Promise<void> {
  const { revalidate } = useRevalidator()
  return useCallback(
    async (language) => {
      const body = new URLSearchParams({ langue: language, retour: '/' })
      await fetch(paths.language, { method: 'POST', body, redirect: 'manual' }).catch(() => null)
      languageChanged = true
      revalidate()
    },
    [revalidate],
  )
}

/** A new screen is read from its title; one that refuses, from what is to be corrected. */
export function useTitleFocus(screen: unknown, refused: boolean): void {
  const shown = useRef(screen)
  useEffect(() => {
    if (shown.current === screen) return
    shown.current = screen
    if (refused) return
    const title = document.querySelector<HTMLElement>('#contenu h1')
    title?.setAttribute('tabindex', '-1')
    title?.focus()
  }, [screen, refused])
}

/** Asks before a page is left on which something would be lost. */
export function useLeavingWarning(filledIn: boolean): void {
  useBeforeUnload(
    useCallback(
      (event) => {
        if (filledIn) event.preventDefault()
      },
      [filledIn],
    ),
  )
}
