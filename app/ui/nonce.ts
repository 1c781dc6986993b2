import { createContext } from 'react'

/** The nonce of the content security policy, on the server; empty in the browser. */
export const NonceContext = createContext('')
