import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'

/** A page of the built application, or an address that only acts. */
export interface BuiltRoute {
  id: string
  /** From the root: `/clsm/:council/charte`. */
  pattern: string
  loads: boolean
  acts: boolean
}

/** Every route of the built application but the layouts, which are loaded with the pages in them. */
export async function builtRoutes(): Promise<readonly BuiltRoute[]> {
  const path = pathToFileURL(resolve('build/server/index.js')).href
  const { routes }: ServerBuild = await import(/* @vite-ignore */ path)
  const all = Object.values(routes).flatMap((route) => (route === undefined ? [] : [route]))
  const layouts = new Set(all.map(({ parentId }) => parentId))
  const pathOf = (id: string | undefined): string => {
    const route = all.find((candidate) => candidate.id === id)
    if (route === undefined) return ''
    const own = route.path === undefined || route.path === '' ? '' : `/${route.path}`
    return `${pathOf(route.parentId)}${own}`
  }
  return all
    .filter(({ id }) => !layouts.has(id))
    .map(({ id, module }) => ({
      id,
      pattern: pathOf(id) || '/',
      loads: module.loader !== undefined,
      acts: module.action !== undefined,
    }))
}
