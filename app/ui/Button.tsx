import { Link, type LinkProps } from '@remix-run/react'
import { useContext, type ComponentPropsWithoutRef, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { PreviewContext } from './preview.ts'

type Emphasis = 'primary' | 'secondary' | 'quiet'

interface Look {
  emphasis?: Emphasis
  /** The one thing to do on a page. */
  big?: boolean
  children: ReactNode
}

export type ButtonProps = Look & Omit<ComponentPropsWithoutRef<'button'>, 'className'>

/** A native button, so that it works before and without JavaScript. Submits unless told otherwise. */
export function Button(props: ButtonProps) {
  const { emphasis = 'primary', big = false, type = 'submit', ...rest } = props
  return <button {...rest} type={type} className={look(emphasis, big)} />
}

export type LinkButtonProps = Look & Omit<LinkProps, 'className'>

/** A link that looks like a button: it leads somewhere and changes nothing. In a preview, nowhere. */
export function LinkButton({ emphasis = 'primary', big = false, ...rest }: LinkButtonProps) {
  if (useContext(PreviewContext))
    return <span className={look(emphasis, big)}>{rest.children}</span>
  return <Link {...rest} className={look(emphasis, big)} />
}

function look(emphasis: Emphasis, big: boolean): string {
  return classNames('button', `button-${emphasis}`, big && 'button-big')
}
