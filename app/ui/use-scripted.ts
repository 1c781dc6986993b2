import { useSyncExternalStore } from 'react'

/** False on the server and until the page is alive. */
export function useScripted(): boolean {
  return useSyncExternalStore(subscribeToNothing, onClient, onServer)
}

const subscribeToNothing = () => () => undefined
const onClient = () => true
const onServer = () => false
