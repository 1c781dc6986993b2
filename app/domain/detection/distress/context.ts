/** What stands between quotation marks is somebody else's, unless it is most of the text. */
export function withoutQuotations(text: string): string {
  const told = text
    .replace(/« [^»]{1,400} »/g, ' , ')
    .replace(/" [^"]{1,300} "/g, ' , ')
  return told.length < text.length * 0.4 ? text : told
}

const PAST = new RegExp(
  ' (?:il y a (?:[a-z]+ )?(?:\\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|' +
    'quinze|vingt|trente|quelques|plusieurs|longtemps|des)(?: [a-z]+)? ?(?:ans?|annees?)?|en ' +
    '(?:19|20)\\d\\d|a le epoque|autrefois|jadis|dans ma jeunesse|quand je (?:avais|etais)|a ' +
    '(?:\\d\\d|seize|dix sept|dix huit|quinze|quatorze|vingt|trente|vingt [a-z]+) ans|pendant ' +
    'mon adolescence|le an (?:dernier|passe)|le annee derniere|ado|lyceenne|a ce moment la|ce ' +
    'jour la|cette annee la|ma (?:premiere|derniere) (?:hospitalisation|tentative)) ',
)
const WELL = new RegExp(
  ' (?:je (?:vais|me sens|suis) (?:tres |vraiment |beaucoup |bien |tellement |plutot |a ' +
    'nouveau )?(?:bien|mieux|guerie?|retablie?|heureuse?|stabilisee?|en paix|vivante?)(?! ' +
    '(?:mal|que|sure?))|aujourd hui (?:je (?:vis|vais|travaille|ai (?:un|une|deux|trois|des)|' +
    'suis (?:pair|bien|vivant|mere|pere|grand|benevole|la pour)|anime|aide|accompagne|tiens)|' +
    'ca va|tout va)|me (?:a|ont) (?:sauve[er]?e?|redonne|remise? debout)|je (?:me )?en suis ' +
    'sortie?|ca va mieux|sa va mieux|va mieux|ce est (?:du passe|derriere moi)|je ai ' +
    '(?:retrouve|repris|refait) (?:gout|ma vie|le gout|un travail|confiance|pied)|contente? de ' +
    '(?:ne pas|etre en vie|etre la)|je suis (?:encore |toujours )?la (?:aujourd|pour)) ',
)

/** Whether something told of the past is told as over. */
export function isOver(sentence: string): boolean {
  return PAST.test(sentence)
}

export function isWell(text: string): boolean {
  return WELL.test(text)
}

const ABOUT_PREVENTION = new RegExp(
  ' (?:prevention|postvention|sentinelles?|vigilans|papageno|secouriste[s]?|premiers secours|' +
    'crise suicidaire|risque suicidaire|conduites suicidaires|idees suicidaires|3114|31 14|' +
    'numero (?:national|vert)|formations?|former|formee?s?|sensibilis[a-z]+|depistage|reperage|' +
    'reperer|afficher?|affiches?|panneaux?|filets?|garde corps|suicides?|endeuilles?|deuil|' +
    'campagne|ateliers?|permanence|dispositif|gestes? suicidaires?|tentatives? de suicide|' +
    '(?:gens|personnes?|jeunes|ados?|eleves|ceux|celles|quelqu un|pote|copain|patients?|' +
    'agriculteurs?|etudiants?) (?:[a-z]+ ){0,6}(?:mourir|en finir|se tuer|suicidaires?|se ' +
    'suicident|se suicider|mal la nuit|mal|adieu|detresse)|(?:quand|si) on ' +
    '(?:[a-z]+ ){0,3}(?:mourir|en finir)|geste[s]? qui sauve[a-z]*|passages? a l acte|' +
    'passages? a le acte|numeros? d (?:urgence|ecoute)|ligne d ecoute|accidents? de personne) ',
)
const PROPOSAL = new RegExp(
  ' (?:je propose|nous proposons|je demande|nous demandons|je souhaite(?:rais)?|nous ' +
    'souhaitons|il (?:faudrait|faut|manque)|faudrait|fodrai|faut|il serait|on pourrait|' +
    'pourquoi ne pas|propose|demande que|souhaite que|proposition|je voudrais que (?:on|les|la|' +
    'le|chaque|nos)|je voudrais (?:un|une|des|plus)|nous voulons|veulent que|sollicite|mettre ' +
    'en place|creer|ouvrir|installer|generaliser|faites|mettez|reclam[a-z]+|il nous (?:faut|' +
    'manque)|besoin de|devrai[a-z]+|pourrai[a-z]+|merite[a-z]*|serait bien|organis[a-z]+|' +
    'apprenez?|apprenne) ',
)

/** Whether a text asks for something to be done for everybody. */
export function isProposal(text: string): boolean {
  return PROPOSAL.test(text)
}

/** Whether it speaks of what prevention is made of. */
export function namesPrevention(text: string): boolean {
  return ABOUT_PREVENTION.test(text)
}

/** Whether a text proposes something about suicide and its prevention. */
export function isAboutPrevention(text: string): boolean {
  return ABOUT_PREVENTION.test(text) && PROPOSAL.test(text)
}

const DENIED = new RegExp(
  ' (?:pas|jamais|plus|ni) (?:[a-z]+ ){0,3}?(?:mourir|suicide|suicider|en finir|me tuer|idees ' +
    'noires)(?= )| si je voulais mourir .{1,20} non(?= )',
)

/** Whether the author says not to want, or never to have thought of, death. */
export function isDenied(text: string): boolean {
  return DENIED.test(text)
}
