import { useContext, type ReactNode } from 'react'
import type { PublicCouncil } from '#app/domain/council.ts'
import { classNames } from '#app/ui/class-names.ts'
import { SpaceContext } from '#app/ui/space/context.ts'
import { Breadcrumbs, type Crumb } from './Breadcrumbs.tsx'
import { DemonstrationBanner } from './DemonstrationBanner.tsx'

export interface PageProps {
  /** The one h1 of the page. */
  title: ReactNode
  /** A short line above the title: which council, which consultation. */
  kicker?: ReactNode
  lead?: ReactNode
  /** Pages above this one, after the home page; absent on the home page and on error pages. */
  crumbs?: readonly Crumb[]
  /** What this page is called in the breadcrumbs; the title where it is text. */
  here?: string
  /** The council whose page this is: a fictional one says so. On staff pages the frame does. */
  council?: Pick<PublicCouncil, 'demonstration'>
  /** `reading` holds lines to about 70 characters; `wide` is for results and lists. */
  width?: 'reading' | 'wide'
  children: ReactNode
}

/** What every page has in common between header and footer. */
export function Page(props: PageProps) {
  const { title, kicker, lead, crumbs, here, council, width = 'reading', children } = props
  const framed = useContext(SpaceContext) !== null
  return (
    <>
      {council?.demonstration && !framed && <DemonstrationBanner />}
      <div className={classNames('page', `page-${width}`)}>
        {crumbs && (
          <Breadcrumbs above={crumbs} here={here ?? (typeof title === 'string' ? title : '')} />
        )}
        <main id="contenu" tabIndex={-1}>
          <div className="page-head">
            {kicker && <p className="kicker">{kicker}</p>}
            <h1>{title}</h1>
            {lead && <p className="lead">{lead}</p>}
          </div>
          {children}
        </main>
      </div>
    </>
  )
}
