import { createContext } from 'react'

/** True around a page that is shown before it exists: its acts lead nowhere yet. */
export const PreviewContext = createContext(false)
