/** Elided words in full. */
const ELIDED: Readonly<Record<string, string>> = {
  j: 'je', m: 'me', t: 'te', s: 'se', n: 'ne', d: 'de', l: 'le', c: 'ce', qu: 'que', jusqu: 'jusque', lorsqu: 'lorsque', puisqu: 'puisque',
}

/** What is written in a hurry, as it is written at leisure. */
const HURRIED: Readonly<Record<string, string>> = {
  c: 'ce est', g: 'je ai', ge: 'je ai', jai: 'je ai', jay: 'je ai', jen: 'je en', chui: 'je suis', chuis: 'je suis', jui: 'je suis', jsui: 'je suis', jsuis: 'je suis',
  jss: 'je suis', jsi: 'je suis', jve: 'je vais', jv: 'je vais', jvai: 'je vais', jvas: 'je vais', jveu: 'je veux', jvx: 'je veux', jveut: 'je veux', jpeu: 'je peux', jpe: 'je peux',
  jpx: 'je peux', jarrive: 'je arrive', jarive: 'je arrive', jarrete: 'je arrete', jarete: 'je arrete', javais: 'je avais', jave: 'je avais', javai: 'je avais', jaurai: 'je aurai',
  jecris: 'je ecris', jecri: 'je ecris', jetais: 'je etais', jete: 'je etais', jessaie: 'je essaie', jessaye: 'je essaie', jaime: 'je aime', jaimerais: 'je aimerais', jaimerai: 'je aimerais', jattends: 'je attends', jhabite: 'je habite',
  jentend: 'je entends', jentends: 'je entends', javale: 'je avale', jouvre: 'je ouvre', jabandonne: 'je abandonne', japelle: 'je appelle',
  ke: 'que', k: 'que', ki: 'qui', kil: 'que il', kel: 'que elle', kelle: 'que elle', koi: 'quoi', kwa: 'quoi', kan: 'quand', kand: 'quand', qd: 'quand', qan: 'quand', kom: 'comme', komen: 'comment',
  tt: 'tout', ts: 'tous', tte: 'toute', ttes: 'toutes', plu: 'plus', pu: 'plus', pus: 'plus', pluss: 'plus', pa: 'pas', po: 'pas', pr: 'pour', ds: 'dans', dan: 'dans', ac: 'avec', avc: 'avec', aved: 'avec', bcp: 'beaucoup',
  pk: 'pourquoi', pq: 'pourquoi', pck: 'parce que', pcq: 'parce que', psk: 'parce que', pske: 'parce que', mtn: 'maintenant', mnt: 'maintenant', mtnt: 'maintenant', mintenan: 'maintenant', maintenan: 'maintenant',
  oj: 'aujourd hui', ojd: 'aujourd hui', auj: 'aujourd hui', ojdhui: 'aujourd hui', dem: 'demain', dmain: 'demain', demin: 'demain', ske: 'ce que', cke: 'ce que', cest: 'ce est', sai: 'sais', fai: 'fais', sui: 'suis', veu: 'veux', vx: 'veux', peus: 'peux',
  mieu: 'mieux', foi: 'fois', jame: 'jamais', jms: 'jamais', poid: 'poids', poi: 'poids', sere: 'serai', fere: 'ferai', ire: 'irai', vere: 'verrai', ecri: 'ecris', dir: 'dire', tou: 'tout', persone: 'personne', pers: 'personne', ler: 'l air', fenetr: 'fenetre', saign: 'saigne', sote: 'saute', soter: 'sauter', saut: 'saute',
  vi: 'vie', ve: 'veut', dja: 'deja', fatige: 'fatigue', dsl: 'desole', adieux: 'adieu', jtm: 'je te aime', jtaime: 'je te aime', tlm: 'tout le monde', bizou: 'bisous', bizous: 'bisous', vrmt: 'vraiment', vrmnt: 'vraiment', grv: 'grave', jpp: 'je en peux plus', jsp: 'je sais pas', voudre: 'voudrais', vouler: 'voulais', voule: 'voulais', voulai: 'voulais', trankil: 'tranquille', tranquil: 'tranquille', kitter: 'quitter', kiter: 'quitter', kitte: 'quitte', kite: 'quitte',
  prepar: 'prepare', tomb: 'tombe', vene: 'venez', ecrive: 'ecrivez', dite: 'dites', pendr: 'pendre', crev: 'creve', tayade: 'taillade', tayader: 'taillader', taillad: 'taillade', koupe: 'coupe', kouper: 'couper', sa: 'ca', alor: 'alors', soeure: 'soeur', vwa: 'vois', pouri: 'pourri', besoins: 'besoin', bezoin: 'besoin', arete: 'arrete', areter: 'arreter', arrette: 'arrete', arive: 'arrive', ariv: 'arrive', continu: 'continue', touch: 'touche', reveiye: 'reveille',
  fo: 'faut', foo: 'faut', fau: 'faut', fodrai: 'faudrait', fodrait: 'faudrait', faudrai: 'faudrait', fodre: 'faudrait', fete: 'faites', cour: 'cours',
  vs: 'vous', ns: 'nous', qqn: 'quelqu un', kelkun: 'quelqu un', qqun: 'quelqu un', qqch: 'quelque chose', qqchose: 'quelque chose', mm: 'meme', tjr: 'toujours', tjrs: 'toujours', toujour: 'toujours', jamai: 'jamais', rdv: 'rendez vous', dla: 'de la', osi: 'aussi', oci: 'aussi',
  mour: 'mourir', mouri: 'mourir', viv: 'vivre', vivr: 'vivre', swar: 'soir', swr: 'soir', nwi: 'nuit', envi: 'envie', anvi: 'envie', anvie: 'envie', forse: 'force', mor: 'mort', suissid: 'suicide', suiside: 'suicide', sucide: 'suicide', suicid: 'suicide', suisider: 'suicider', suissider: 'suicider', sucider: 'suicider',
  medoc: 'medocs', cachet: 'cachets', cacheton: 'cachets', cachetons: 'cachets', kacheton: 'cachets', kachets: 'cachets', comprime: 'comprimes', pillule: 'pilules', pillules: 'pilules', medicament: 'medicaments', medicamen: 'medicaments', medikamen: 'medicaments', medics: 'medicaments', somnifere: 'somniferes', pri: 'pris', jcroi: 'je crois', endor: 'endors', revei: 'reveil', ri1: 'rien', bi1: 'bien', ya: 'il y a', yaura: 'il y aura', ossi: 'aussi', avan: 'avant', devan: 'devant', dmo: 'de moi', boi: 'bois', bou: 'bout', dor: 'dors', tro: 'trop', tar: 'tard', vien: 'vient', el: 'elle', pon: 'pont', veine: 'veines', pens: 'pense', panse: 'pense',
}

/** What is longer is no word, and would make sentences without end. */
const LONGEST_WORD = 40

/** Marks that end a sentence, part clauses, or open and close what others said; the rest is left out. */
const TOKEN = /[a-z]+|\d+|[.!?;:,\n«»"()…]/g

/**
 * The words of a text without elisions and hurried spellings, one space between two, marks of punctuation as words of
 * their own: "jveu plu vivre." is read as "je veux plus vivre .".
 */
export function normalise(plain: string, cased = plain): string {
  const words: string[] = []
  for (const { 0: written, index } of plain.matchAll(TOKEN)) {
    const token = written.slice(0, LONGEST_WORD)
    if (token === '\n') {
      if (words.at(-1) !== '.') words.push('.')
    } else if (token === '…') words.push('.')
    else if (plain[index + written.length] === "'") words.push(ELIDED[token] ?? token)
    else words.push(inFull(token, /[éÉ]/.test(cased[index + written.length - 1] ?? ''), words.at(-1)))
  }
  return ` ${words.join(' ')} `.replace(/ (le|du|un) toi /g, ' $1 toit ')
}

/** What "é" stands for where it is heard: "jé" is "j'ai", "jserré" is "je serai". */
const HEARD: Readonly<Record<string, string>> = {
  je: 'je ai', e: 'est', me: 'mais', le: 'les', de: 'des', se: 'c est', jle: 'je le ai', jve: 'je vais', ve: 'vais', ke: 'que', te: 'tes', ne: 'ne', jete: 'je etais', ete: 'ete', ce: 'ces',
}

function inFull(token: string, acute: boolean, before: string | undefined): string {
  const heard = acute && Object.hasOwn(HEARD, token) ? HEARD[token] : undefined
  if (heard !== undefined) return heard
  if (acute && /^j?[a-z]{2,8}re$/.test(token) && (before === 'je' || token.startsWith('j')))
    return inFull(`${token.slice(0, -1)}ai`, false, before)
  const known = Object.hasOwn(HURRIED, token) ? HURRIED[token] : undefined
  if (known !== undefined) return known
  // No French word begins with j and a consonant: it is "je" and a verb.
  const [, verb] = /^j([bcdfghjklmnpqrstvwxz][a-z]+)$/.exec(token) ?? []
  if (verb !== undefined) return `je ${HURRIED[verb] ?? verb}`
  return token.length === 1 ? (ELIDED[token] ?? token) : token
}
