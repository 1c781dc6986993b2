import { families } from './pattern.ts'

/** The author does something, is about to, or is where it can be done; or is ordered to. */
export const ACTS = families([
  [
    '(?:ouvert|ouvre|ouvrir|allume|laisse) le gaz',
    '(?:branche|mis|installe) (?:le|un) tuyau',
    '(?:accroche|noue|attache|passe) (?:la|une|ma) (?:corde|ceinture|noeud)',
  ],
  [
    '(?:je suis|je me suis|je me retrouve|je reste|j etais|je etais) [a-z ]{0,40}(?:bord|' +
      'rebord|haut) (?:du |de le |de la |d un |de |d une )(?:quai|canal|falaise|pont|toit|' +
      'vide|lac|riviere|eau|le eau|balcon|fleuve|digue|viaduc|immeuble|parapet|route|voie|' +
      'quatre voies)(?<!il y a .{0,100})',
  ],
  [
    '(?:failli|manque) (?:de )?(?:sauter|me jeter|le faire|passer a|y rester|avaler|me)(?= )' +
      '(?<=(?:ce matin|hier|cette nuit|cette semaine|encore|aujourd hui|quai|pont) .{0,50})',
    '(?:et )?je ai failli (?=[.!])',
  ],
  [
    '(?:ne )?(?:me )?rappelle (?:pas )?avant (?:ce soir|demain|cette nuit)[a-z ,]{0,20} je',
    '(?:arrete|saute|stoppe) (?:mon |ma |le |la |l )?(?:insuline|dialyse|anticoagulants?|' +
      'chimio)(?= )[a-z ,]{0,40}(?:partir|mourir|fin|bruit|expres|volontairement)',
  ],
  [
    '(?:ma|la|cette) decision est (?:deja |bien )?(?:prise|arretee|faite)(?= )',
    'je ai pris (?:ma|la) decision(?= (?:[.,!]|de (?:partir|mourir|en finir|ne plus)))',
  ],
  [
    '(?:ce soir|cette nuit|demain|dimanche|samedi|vendredi|jeudi|lundi|mardi|mercredi) ' +
      '[a-z ,]{0,30}(?:le gaz|la corde|les rails|le pont|le fusil|les cachets|les lames|le ' +
      'train)',
    'le gaz (?:fera|faire|ouvert|va)',
  ],
  [
    '(?:je|jme) (?:me )?(?:suis|sui) (?:allonge[er]?e?|couche[er]?e?|assise?|installe[er]?e?) ' +
      '(?:sur|dans) (?:les|la|le) (?:rails?|voies?|voie ferree|baignoire avec)',
  ],
  [
    '(?:je |moi )?(?:suis|sui) (?:deja |la |assise? |debout )?(?:sur|devant|a cote de|le long ' +
      'de|au bord de) (?:la |les |le )?(?:voi|voie|voies|rails?|ligne) (?:ferre[es]?|' +
      'fere[es]?|de chemin|du train|du tram|sncf|du rer)',
  ],
  [
    '(?:me suis|me sui) (?:encore |re|re )?(?:scarif[a-z]*|taillad[a-z]*|coupee? (?:les ' +
      '(?:veines|bras|poignets|cuisses)|aux|plus|profond|encore|avec|hier|et|trop)|brulee? ' +
      '(?:avec|le|les)|tape[r]? la tete|ouvert[e]? (?:le|les|la))',
  ],
  [
    '(?:plus|plu) profond(?= )',
    'je recommence(?:rai)? (?:ce soir|plus|demain|et cette fois)',
  ],
  [
    'je prefere (?:mourir|crever|la mort|etre morte?|me tuer|me pendre|sauter)',
  ],
  [
    'je (?:suis|sui) en train de (?:mourir|me vider|me couper|me taillader|avaler|partir|' +
      'crever|faire une|prendre (?:tout|tous|mes|toutes)|me faire|me saigner|perdre)',
  ],
  [
    '(?:dose|surdose|overdose) (?:mortelle|letale|de)',
    '(?:melange|melanger|mélangé)[a-z]* [a-z ]{0,16}(?:alcool|vodka|whisky) [a-z ]{0,12}MEDS',
    'MEDS [a-z ]{0,10}(?:et|avec|plus) (?:de )?(?:la |le |une bouteille de |l )?(?:alcool|' +
      'vodka|whisky|rhum|bouteille)(?= )',
  ],
  [
    '(?:je ai )?(?:deja )?(?:avale[er]?|pris|prendre|gobe[er]?|bu) (?:la|une|deux|trois|toute|' +
      'toutes|tout|tous|les|mes|mon|ma|\\d+)(?: [a-z]+){0,3} (?:MEDS)(?= )(?<=je (?:ai|viens|' +
      'vien|en ai) .{0,60})(?<!(?:ce matin|comme prevu|pas) .{0,40})(?<=(?:tout|toute|toutes|' +
      'tous|boites?|plaquettes?|vingt|trente|quarante|cinquante|\\d\\d|bouteilles?|flacon) ' +
      '.{0,30})',
  ],
  [
    'je NEvais ADV(?:me )?(?:tuer|suicider|pendre|SELF|jeter sous|jeter par|jeter du|jeter ' +
      'dans|foutre)(?! (?:a la tache|au travail|au boulot|a le))',
  ],
  [
    'je me (?:tue|suicide|pends?|flingue|bute|supprime|taillade|scarifie|mutile|charcute|tire ' +
      'une balle|noie|immole|butte)(?! (?:a|au|dans le travail|dans|la sante|le dos|les yeux|' +
      'pour (?:vous|leur|mon|le|la|que)))',
  ],
  [
    'je me (?:coupe|entaille|brule|lacere|frappe la tete|cogne la tete)(?! (?:du|des|de|les ' +
      '(?:cheveux|ongles)|en|un|une|la parole|le doigt en|l))',
  ],
  [
    'je me (?:jette|balance) (?:sous|par|du|dans (?:le|la)|de la|devant|contre)',
  ],
  [
    'je me (?:fou[a-z]{0,3}|mets?|met|tire|colle|fais) (?:en (?:le )?l?air|une balle|en lair|' +
      'du mal|sauter|le caisson)',
  ],
  [
    'je me (?:tuerai|suiciderai|pendrai|flinguerai|buterai|jetterai|foutrai|tuerais|ouvrirai|' +
      'supprimerai|tailladerai)',
  ],
  [
    'je me (?:ouvre|tranche|taille|coupe) (?:les|mes) (?:veines|bras|poignets?)',
  ],
  [
    'je me suis (?:encore |deja |re)?(?:coupee?|couper|taillade[er]?e?|ouverte?|ouvrir|' +
      'scarifiee?|scarifier|entaillee?|tranchee?|poignardee?|lacere[er]?e?|mutile[er]?e?|' +
      'plante[er]?e?|charcute[er]?e?)(?! (?:du|de|les cheveux|en cuisinant|la parole|a mon|' +
      'aux autres|au monde))',
  ],
  [
    'je me ouvre(?:rai)? les veines',
  ],
  [
    'je (?:vais )?saute(?:r|rai)?(?= (?:[.,!?]|ce soir|par|du|de (?:la|mon|ma|le|ce)|dans le ' +
      'vide|dans la|et|je|si|demain|maintenant|il|elle|alors|voila|adieu|pour de|depuis))(?! ' +
      'de joie)',
  ],
  [
    '(?:prets?|prete|je vais|envie de|decidee?|prete?) (?:a )?(?:sauter|me jeter) (?:du|par|' +
      'de la|dans le vide|sous|d)',
  ],
  [
    'je (?:vais )?(?:tout )?(?:avale[r]?|prends?|prendre|gobe[r]?|bois|boire) (?:tout|tous|' +
      'toute|toutes|la boite|les? (?:boites?)|mes|le reste|un tas de|plein de|les|ma|deux|' +
      'trois)?(?: [a-z]+){0,3} ?(?:MEDS|d un coup|de un coup)(?= .{0,40}(?:ce soir|cette nuit|' +
      'd un coup|de un coup|tout|tous|toute|adieu|fini|endor|personne|laisse|maintenant|' +
      '[.!?,]))(?<=(?:tout|tous|toute|toutes|boites?|un coup|plein de [a-z]{1,12}|le reste ' +
      '[a-z ]{0,20}|les boites?).{0,30})',
  ],
  [
    'je (?:viens de|ai) (?:tout )?(?:pris|prendre|prendr|avale[er]?|avaler|bu|boire|gobe[er]?|' +
      'mange|mangé|siffle)(?: (?:tout|tous|toute|toutes|la|une|les|trop|ma|mes|le|des|plein|' +
      'deux|trois|\\d+|quarante|trente|vingt|cinquante|un|de|contenu|reste|tas|boite|dose|du|' +
      'et|que|bcp|beaucoup|quinze|dix)){1,5} ?(?:MEDS|d un coup|de un coup)(?! (?:ce matin|' +
      'comme|a midi|depuis|prescri|pour (?:dormir|la|le|mon)|pendant))',
  ],
  [
    'je (?:viens de|ai) (?:pris|prendre) (?:ce que? il (?:faut|fallait|fallai)|tout ce que? ' +
      '(?:il y avait|je avais|il restait|je ai trouve|il y a)|de quoi)',
  ],
  [
    'je (?:ai|e) (?:trop |tellement )?peur de (?:moi meme|passer a le? ?acte|me faire du mal|' +
      'ce que je (?:vais|pourrais|peux)|me tuer|faire une|craquer et|sauter|ne pas tenir)',
  ],
  [
    'je (?:regarde|fixe|compte) (?:les trains|le eau|l eau|le vide|les rails|les boites|la ' +
      'boite|les cachets|la corde|passer les trains)',
  ],
  [
    'je (?:suis|sui|reste|attends) (?:monte[er]?e? |assise? |debout |deja |la )?(?:sur|au ' +
      'bord|en haut|devant|a) (?:de )?(?:du |le |la |les |un |de le |de la |mon )?(?:pont|' +
      'toit|rails?|parapet|rebord|balcon|falaise|voies?|passerelle|viaduc|fenetre|barriere|' +
      'garde corps|barrage|vide)(?! (?:du monde))',
  ],
  [
    '(?:arrete|arreter|arretee?) (?:tout |de )[a-z ,]{0,24}respire[r]?',
  ],
  [
    '(?:si|tant que|quand|avant que) [a-z ,]{3,90} je (?:me (?:tue|pends?|suicide|flingue|' +
      'fou[a-z]*|jette|bute|laisse mourir)|saute|preferera?is? mourir|prefere mourir|prefere ' +
      'crever|fais une connerie|disparais|en finis)',
  ],
  [
    '(?:me|de) (?:couper|ouvrir|tailler|trancher) les (?:veines|poignets)(?= .{0,20}(?:ce ' +
      'soir|maintenant|demain))',
  ],
  [
    '(?:voix|elles?|ils?|on) (?:me |mes )?(?:disent|disen|dit|ordonnent|ordonne|repete|' +
      'repetent|demandent|crient|commandent|veulent) [a-z ]{0,30}(?:de (?:me (?:tuer|jeter|' +
      'pendre|suicider|couper|foutre)|sauter|mourir|le faire|tout avaler|en finir|les ' +
      'rejoindre)|que ce est (?:aujourd hui|maintenant|le moment|ce soir|le heure|l heure)|' +
      'que je (?:dois|doit) (?:mourir|sauter|le faire|me tuer|partir))',
  ],
  [
    'je (?:vais )?(?:leur |lui )?(?:obeir|obeis|obei) (?:aux voix|a la voix|cette fois|ce ' +
      'soir|maintenant)',
    'je dois obeir',
  ],
  [
    '(?:il|mon (?:mari|compagnon|ex|conjoint|copain|frere|fils|pere|beau pere)) (?:me |a dit ' +
      'que? il |veut |va |menace de |dit que? il |jure de |a jure de |a promis de |nous )' +
      '(?:va )?(?:me |nous )?(?:tuer|tuera|tuerait|tuerai|planter|buter|egorger|etrangler|' +
      'finir|bruler|crever)(?= )',
  ],
  [
    'il me (?:etrangle|poursuit avec|menace avec (?:un|son) (?:couteau|fusil|arme)|attend ' +
      '(?:en bas|derriere|avec))',
  ],
  [
    'ca (?:saigne|se arrete pas de saigner)',
    '(?:il y a|plein|partout) (?:du |de |de le )?sang (?:partout|par terre|sur (?:le|la|mes|' +
      'mon)|ne se arrete)',
    'le sang (?:coule|ne se arrete|se arrete pas)',
  ],
  [
    'je (?:saigne(?! du nez)|vois flou|voi flou|me sens partir|perds (?:mon|du|beaucoup de) ' +
      'sang)',
  ],
])
