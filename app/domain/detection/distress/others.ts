import { families } from './pattern.ts'

const WHO =
  '(?:il|elle|ils|el|(?:mon|ma|mes|un|une|le|la|notre|sa|son|l|cet|ce|cette) ' +
    '(?:[a-z]+ ){0,3}?(?:KIN|pote|voisine?|ami|amie|collegue|coloc|homme|dame|gars|fille|' +
    'garcon|jeune|mec|monsieur|femme|type|patiente?|ado|resident|residente|gamine?|eleve|' +
    'cousine?|oncle|tante|neveu|niece|meilleure? [a-z]+|copine|copain)(?: [a-z]+){0,2}|quelqu ' +
    'un)'

/** Somebody else who is in danger at this moment, as told by who sees it. */
export const OTHERS_IN_DANGER = families([
  [
    '(?:vient|vien|viens|viennent) (?:juste |tout juste )?de (?:enjamber|avaler|se (?:jeter|' +
      'taillader|pendre|ouvrir|couper|tirer|defenestrer)|sauter(?! (?:le|la|une|un|sur)))' +
      '(?<!je [a-z ]{0,30})',
  ],
  [
    '(?:est|se est|sont|e) (?:deja |encore )?(?:assise?|debout|allongee?|couchee?|montee?|' +
      'grimpee?|perchee?|suspendue?|accrochee?|penchee?)(?: (?:tout|deja|la|dehors|en pleurs|' +
      'pieds nus|comme ca)){0,2} (?:sur|au bord|au dessus|derriere|de le autre cote|en haut|' +
      'du cote|a) (?:de |des )?(?:le |la |les |un |du |de la |de le |d un |son )?(?:pont?|' +
      'toit|rails?|parapet|rebord|balcon|falaise|voies?|passerelle|viaduc|fenetre|garde corps|' +
      'balustrade|vide|grue|quatre voies|autoroute|voie ferree|barrage|tablier)(?<!je .{0,60})',
  ],
  [
    '(?:il|elle|ils|el|mon|ma|mes) (?:[a-z]+ ){0,4}(?:a|ai|ont) (?:tout )?(?:mange[r]?|' +
      'avale[r]?|gobe[r]?|pris|vide[r]?|bu|ingere) (?:tout |tous |toute |toutes |trop |plein )' +
      '(?:de |d )?(?:les |ses |la |sa |le |son )?(?:[a-z]+)',
  ],
  [
    '(?:il|elle|el) (?:bave|est (?:tout(?:e)? )?(?:bleue?|froide?|blanche?|inconsciente?|par ' +
      'terre|froid)|respire (?:mal|a peine|plus)|ronfle bizarre[a-z]*|delire et|a les levres|' +
      'ouvre pas|veut pas ouvrir|ouvre plus|se vide)(?= )',
  ],
  [
    'WHO (?:vient|vien|viens) (?:juste )?de (?:se (?:enfermer|jeter|couper|taillader|ouvrir|' +
      'pendre|tirer)|avaler|prendre (?:tout|tous|toute|toutes|une|plein|la|des|le|deux|trois|' +
      '\\d+)|enjamber|sauter|monter sur|gober|boire|me (?:dire|ecrire|envoyer|envoye)[a-z]* ' +
      '(?:adieu|un message (?:de adieu|il|elle))|menvoye[r]?|grimper)',
  ],
  [
    'WHO (?:est|e|ai|se est|reste|se tient) (?:[a-z]+ )?(?:assise? |debout |monte[er]?e? |' +
      'grimpe[er]?e? |allongee? |perchee? |penchee? |accroche[er]?e? )?(?:sur|au bord|au ' +
      'dessus|derriere|de le autre cote|en haut|par) (?:de )?(?:le |la |les |un |du |de la |' +
      'de le |d un |son )?(?:pont?|toit|rails?|parapet|rebord|balcon|falaise|voies?|' +
      'passerelle|viaduc|fenetre|barriere|garde corps|balustrade|vide|grue|quatre voies|' +
      'autoroute|voie ferree|barrage)',
  ],
  [
    'WHO (?:a |va |veut |voulait |est en train de |menace de |dit que? (?:il|elle) (?:va|' +
      'veut) |parle de |crie que? (?:il|elle) (?:va|veut) |compte )(?:saute[r]?|se jeter|se ' +
      'pendre|se tuer|se suicider|se foutre|se ouvrir|se couper|en finir|mourir|crever|se ' +
      'buter|passer a le acte|se flinguer|tout avaler|se immoler)(?= .{0,80}(?:ce soir|' +
      'maintenant|en ce moment|tout de suite|vite|cette nuit|aujourd hui|demain|fenetre|pont|' +
      'couteau|fusil|lames?|pompiers|samu|venez|aidez|urgen|enferme|je fais quoi|que faire|' +
      'repond p))',
  ],
  [
    'WHO (?:a|ai) (?:tout )?(?:avale[er]?|avaler|pris|gobe[er]?|bu|mange[er]?)(?: (?:tout|' +
      'tous|toute|toutes|la|une|les|trop|ses|le|sa|des|plein|deux|trois|\\d+|de|boite|contenu|' +
      'je sais pas combien)){1,5} ?(?:MEDS|lessive|produits?)',
  ],
  [
    'WHO (?:ne )?(?:repond[s]?|bouge|respire|reagit|reveille|se reveille|me repond|parle) ' +
      'plus(?= )',
  ],
  [
    'WHO (?:dit|di|a dit|me dit|me a dit|ecrit|envoie|a envoye|a ecrit|me a ecrit|nous a dit|' +
      'poste|laisse|a laisse|me a envoye|ma envoye) [a-z ]{0,30}(?:adieu|que ce est (?:fini|' +
      'pour ce soir|la fin|ce soir|pour cette nuit)|le fai[st] ce soir|(?:va|veut) (?:le ' +
      'faire|mourir|se tuer|sauter|en finir) (?:ce soir|maintenant|cette nuit|demain)|une ' +
      'lettre de adieu)',
  ],
  [
    'WHO (?:se est|est) (?:enferme[er]?e?|barricade[er]?e?) [a-z ]{0,30}(?:avec (?:un|une|des|' +
      'les|son|le|la) [a-z]*(?: [a-z]+){0,2}|dans la salle de bain)(?= .{0,80}(?:couteau|' +
      'lames?|rasoir|fusil|medocs|cachets|crie|repond|mourir|crever|medicaments|gaz|corde))',
  ],
  [
    'WHO (?:se )?(?:saigne|se coupe|se taillade|perd son sang|se frappe|convulse|est ' +
      'inconsciente?|fait une overdose|se etrangle)(?= .{0,60}(?:maintenant|vite|en ce moment|' +
      'urgen|aide|partout|pompiers|samu|repond|dehors))',
  ],
  [
    'WHO (?:a|tient|avait|pointe|sort|a pris|a sorti) (?:un|une|le|son|des|la|ses) (?:couteau|' +
      'fusil|arme|carabine|corde|lames?|cutter|flingue|rasoir)(?= .{0,80}(?:maintenant|vite|' +
      'en ce moment|dans la main|enferme|crie|menace de|gorge|poignet|venez|mourir|tuer|' +
      'sauter|ce soir))',
  ],
  [
    '(?:il|elle|pere|mere|frere|soeur|fils|fille|mari|femme|voisine?|ami|amie|pote|oncle|ex|' +
      'grand pere|homme|gars)(?: [a-z]+){0,5} (?:avec|a pris|tient|sorti) (?:une|la|sa|un|son|' +
      'le|des) (?:corde|fusil|couteau|lames?|arme|carabine|cutter|rasoir)(?= )' +
      '[a-z ,]{0,80}(?:veut|redescend|repond|enferme|ouvre|nuit|ce soir|menace|viendra|' +
      'passerait|crie|maintenant)',
  ],
  [
    '(?:menace|menacent|parle|dit) (?:de |que? (?:il|elle) va )(?:sauter|se jeter|se tuer|se ' +
      'pendre|tout faire sauter)(?= .{0,40}(?:maintenant|ce soir|en ce moment|balcon|pont|' +
      'fenetre|toit))',
  ],
  [
    '(?:faites|fait|faite) (?:quelque chose|vite)',
    '(?:venez|viens|aidez) (?:nous |moi |le |la )?vite',
    'vite (?:svp|sil vous plait|s il vous plait)',
    'envoyez (?:quelqu un|les pompiers|le samu|une ambulance|les secours)',
  ],
], { WHO })

/** Signs that alone may be a cry for a better service: they count beside another of this list. */
export const WEAK_OF_OTHERS: ReadonlySet<number> = new Set([8, 15])
