import type { Folded } from './fold.ts'
import type { Span } from './span.ts'

const NETWORK = [
  'snapchat|snap|instagram|insta|ig|tik ?tok|facebook|fb|face ?book|discord|telegram|twitter',
  'messenger|twitch|bluesky|threads|mastodon|linkedin|youtube|skype|whatsapp|steam|psn',
  'fortnite|roblox|reddit|bereal|wattpad|vinted|strava|doctissimo|forum|pseudo',
].join('|')
const AT_SIGN = /(?<![\p{L}\p{N}@._-])@[a-z0-9_][a-z0-9_.]{1,29}(?:#\d{4})?/gu
const LINK = new RegExp(
  '(?<![a-z0-9@.-])(?:https?://)?(?:[a-z]{1,3}\\.|www\\.|' +
    '[a-z]{2}-[a-z]{2}\\.)?(?:facebook\\.com|fb\\.com|fb\\.me|instagram\\.com|instagr\\.am|' +
    'tiktok\\.com|twitter\\.com|x\\.com|linkedin\\.com|snapchat\\.com|t\\.me|telegram\\.me|' +
    'wa\\.me|discord\\.gg|discord\\.com|discordapp\\.com|twitch\\.tv|youtube\\.com|youtu\\.be|' +
    'linktr\\.ee|threads\\.net|bsky\\.app|mastodon\\.social|doctolib\\.fr|' +
    'copainsdavant\\.linternaute\\.com|reddit\\.com|pinterest\\.fr|vk\\.com|m\\.me|' +
    'onlyfans\\.com|lnkd\\.in|paypal\\.me)/[^\\s<>"»)\\]]{2,200}',
  'g',
)
const BLOG = new RegExp(
  '(?<![a-z0-9@.-])(?:https?://)?[a-z0-9][a-z0-9-]{1,60}\\.(?:skyrock|wordpress|over-blog|' +
    'blogspot|canalblog|tumblr)\\.(?:com|fr)',
  'g',
)
const FILLER =
  "(?: |:|=|>|-|,|\\(|\"|'|c'est|cest|c |sait|est|moi|c |mon|sur|le|nom|pseudo|id|compte|aussi|" +
    "ajout(?:e|ez|er)|avec|s'appelle|sous)"
const AFTER_NETWORK = new RegExp(
  '(?<![a-z0-9.])(?:(mon|ma|mes|son|sa|notre|leur|sur|pseudo) (?:compte |profil |nom |' +
    `page )?)?(?:${NETWORK})(?![a-z0-9.])(${FILLER}{1,8})` +
    '(@?[a-z0-9_][a-z0-9_.-]{1,30}(?:#\\d{4})?)',
  'g',
)
const BEFORE_NETWORK = new RegExp(
  '(?<![a-z0-9@._-])([a-z0-9_][a-z0-9_.-]{2,30}),? (?:\\(?(?:sur|en|on|' +
    `via) )?\\(?(?:${NETWORK})(?![a-z0-9])`,
  'g',
)
/** A name and four digits, as on Discord. */
const NUMBERED = /(?<![a-z0-9_.#-])[a-z0-9_.-]{2,32}#\d{4}(?![a-z0-9])/g
/** "mon pseudo sur le forum d'aidants c'est". */
const PSEUDONYM = new RegExp(
  "(?<![a-z])(?:(?:m(?:on|es)|son|sous le|le|sous) (?:pseudo(?:nyme)?|identifiant|compte|login|" +
  "gamertag|nom d'utilisat\\w+|profil|blaze)" +
    `|(?:${NETWORK}),? (?:je suis|c'est|c |moi c'est|j'suis|jsuis|chui|on m'appelle))` +
    "(?: (?:sur|dans|du|de|d'|est|c|cest|c'est|le|la|l'|les|mon|ma|un|forum|perso|serveur|" +
    "appli|site|groupe|discord|doctissimo|insta|twitch|mastodon|[a-z]{4,14}(?= (?:c'est|est|" +
    ":)))| ?:| ?=|,){0,7}" +
    " ?[«\"']? ?([a-z0-9_][a-z0-9_.-]{2,30})",
  'g',
)
const TOLD = new RegExp(
  `^(?:${NETWORK}|pro|perso|bloque|pirate|anonyme|bancaire|rendu|ameli|personnel|joint|epargne|` +
    'formation|vide|suspendu|ferme|seul|seule|sur|present|inscrite?|malade|tombee?|harcelee?|' +
    'perdue?|chez|avec|encore|meme|suivie?|allee?)$',
)
const EVERYBODY = /^@(?:tous|toutes|all|everyone|ici|here)$/
const NO_NAME = new RegExp(
  '^(?:pas|plus|le|la|les|un|une|des|de|du|et|ou|je|j|il|elle|on|tu|nous|vous|pour|pr|ca|ce|' +
    'qui|que|mais|dans|ds|est|sont|moi|toi|groupe|page|compte|c|a|au|aux|en|y|si|se|son|sa|ses|' +
    'tout|tt|trop|tres|rien|ni|car|comme|par|sans|avec|ont|ai|jai|jamais|toujours|deux|trois|' +
    'bien|mal|il|ils|elles|prive|public|fermee?|ouverte?|ne|n|l|d)$',
)

/** Accounts of people on social networks: with a sign, after or before the network's name, or the link to a page. */
export function handles({ plain, cased, span }: Folded): readonly Span[] {
  const found: Span[] = []
  for (const { 0: whole, index } of plain.matchAll(AT_SIGN)) {
    const handle = trimmed(whole)
    if (handle.length > 2 && !EVERYBODY.test(handle))
      found.push(span(index, index + handle.length, 'handle', 'handle-with-at-sign'))
  }
  for (const { 0: whole, index } of plain.matchAll(NUMBERED))
    found.push(span(index, index + whole.length, 'handle', 'handle-after-network'))
  for (const { 0: whole, 1: written = '', index } of plain.matchAll(PSEUDONYM)) {
    const handle = trimmed(written)
    const start = index + whole.length - written.length
    const told = /^(?:m(?:on|es)|son|sous|le) /.test(whole) || looksChosen(handle)
    if (told && !isPlainWord(handle, cased, start) && !TOLD.test(handle))
      found.push(span(start, start + handle.length, 'handle', 'handle-after-network'))
  }
  for (const links of [LINK, BLOG])
    for (const { 0: whole, index } of plain.matchAll(links))
      found.push(span(index, index + trimmed(whole).length, 'handle', 'profile-link'))
  for (const { 0: whole, 1: whose, 2: filler = '', 3: written = '', index } of plain.matchAll(AFTER_NETWORK)) {
    const handle = trimmed(written)
    const start = index + whole.length - written.length
    const said = /:|=|c'?est|\bc \b|s'appelle|sous/.test(filler)
    const looks = looksChosen(handle) || (said && whose !== undefined && !isPlainWord(handle, cased, start))
    if (!looks) continue
    found.push(span(start, start + handle.length, 'handle', 'handle-after-network'))
  }
  for (const { 1: handle = '', index } of plain.matchAll(BEFORE_NETWORK)) {
    if (looksChosen(handle))
      found.push(span(index, index + handle.length, 'handle', 'handle-after-network'))
  }
  return found
}

/** Letters with a digit, an underscore or an inner dot: no word is written so. */
function looksChosen(written: string): boolean {
  return (
    /[a-z]/.test(written) &&
    /[_]|#\d{4}$|[a-z][.-]?\d|\d[a-z]{2,}|[a-z0-9]\.[a-z0-9]/.test(written)
  )
}

function isPlainWord(written: string, cased: string, start: number): boolean {
  return written.length < 3 || NO_NAME.test(written) || /^\d+$/.test(written) || cased[start] === ' '
}

function trimmed(written: string): string {
  return written.replace(/[.,;:!?'"…-]{1,5}$/, '')
}
