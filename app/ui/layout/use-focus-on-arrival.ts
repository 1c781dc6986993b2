import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** Puts the focus where a new page begins, as a full load would; leaves it where the page itself put it. */
export function useFocusOnArrival(): void {
  const { pathname } = useLocation()
  const previous = useRef(pathname)
  useEffect(() => {
    if (previous.current === pathname) return
    previous.current = pathname
    const main = document.getElementById('contenu')
    if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true })
  }, [pathname])
}
