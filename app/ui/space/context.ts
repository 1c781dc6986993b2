import { createContext } from 'react'
import type { Space } from './view.ts'

/** The council's space around a staff page; null on every other page. */
export const SpaceContext = createContext<Space | null>(null)
