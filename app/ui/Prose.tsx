import { typeset } from '#app/i18n/typography.ts'

/** Text written by a council: blank lines part paragraphs, single line ends are kept. */
export function Prose({ text, className }: { text: string; className?: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  return (
    <div className={className ? `prose ${className}` : 'prose'} dir="auto">
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{typeset(paragraph.trim())}</p>
      ))}
    </div>
  )
}
