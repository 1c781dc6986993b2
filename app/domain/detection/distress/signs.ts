import { families } from './pattern.ts'

/**
 * What is not said but shown. None of these families is urgent alone where it may be ordinary; two are, or one beside
 * despair.
 */
export const SIGNS: Readonly<Record<string, readonly RegExp[]>> = {
  farewell: families([
    [
      'merci (?:a vous )?pour tout(?= (?:[.,!]|et adieu|quand|adieu))(?! [.,!] (?:continu|' +
        'bravo|a bientot|l equipe))',
      'bonne continuation(?= )',
      '(?:je )?(?:ne )?(?:vous |leur |lui |te )(?:en )(?:veux|veu|voulais|en veux) (?:pas|' +
        'plus|a personne)',
      'je (?:ne )?en (?:veux|veu) (?:a personne|pas a)',
      '(?:je (?:suis )?)?(?:desolee?|navree?|dsl) (?:maman|papa|mes|les enfants|mon|ma|tout ' +
        'le monde|(?:pour|a) (?:les? (?:profs?|gens|enfants|parents|autres|mal)|tous|ceux|' +
        'celles|mes|ma|mon|toi|vous tous|elle|lui|eux|tout|toute|la personne|celui|maman|papa|' +
        'le conducteur|le chauffeur))',
    ],
    [
      'mes affaires (?:sont|iront|seront|reviennent) (?:pour|a)',
      '(?:le|la|mon|ma|mes) [a-z ]{1,20} (?:sera|seront|est|sont) pour (?:ma|mon|mes) KIN',
      'ne laissez pas (?:tomber|mourir) (?:le|la|les|mon|ce) ',
      'continuez (?:le|la|sans moi|le combat|ce projet)',
      '(?:vous )?ferez (?:ca |ce projet |le jardin )?sans moi',
      '(?:vous|tu) (?:pourrez|pouvez|pourras) (?:remplir|cocher|rayer|fermer|classer|archiver|' +
        'supprimer|barrer) (?:la|mon|ma|le)',
    ],
    [
      'je (?:ne )?(?:ouvrirai|repondrai|descendrai|decrocherai|participerai|voterai|vous ' +
        'lirai|lirai|viendrai|serai) (?:pas|plus)(?= (?:[.,!]|a (?:personne|la porte|la ' +
        'prochaine|vos|votre)|je|quand|la reponse|pour|la suite|les resultats|moi|au prochain|' +
        'parce que je))',
      '(?:plus|pas) la pour (?:voir|lire|voter|le|la|les resultats|repondre)(?= )',
      'je (?:ne )?(?:verrai|connaitrai|lirai|saurai) (?:pas|jamais|plus) (?:la|le|les|votre|' +
        'vos|si|ce)',
    ],
    [
      '(?:plus|plu) (?:de |d )?(?:aidante?|mere|maman|pere|patiente?|locataire|personne) (?:a ' +
        'cette adresse|pour|ici|dans)',
      'a partir de (?:jeudi|vendredi|samedi|dimanche|lundi|mardi|mercredi|demain)(?: [:,])? ' +
        '(?:prevoyez|il faudra|occupez|quelqu un|il y aura|elle|il)',
      '(?:prevoyez|il faudra|trouvez|faudra) (?:prevoir |trouver )?quelqu un pour (?:elle|lui|' +
        'eux|ma|mon|mes|le|la)',
    ],
    [
      'tout ce que je (?:possede|ai) (?:ira|va|est|sera) (?:a|pour)',
      'je (?:vous )?(?:confie|legue|remets) (?:mes|mon|ma|les|le|la)(?! (?:idee|proposition|' +
        'avis|dossier|projet|experience|histoire|temoignage|parole|difficultes))',
      '(?:embrassez|embrasse|serrez) (?:tous |bien |fort )?(?:ma|mon|mes|les|le|la|maman|papa|' +
        'tout le monde)',
      '(?:dites|dite|dis|dire) (?:a tout le monde|a tous|leur|lui|moi)? ?(?:que? )?je (?:les|' +
        'le|la|vous|l) (?:ai )?(?:aime|aimais)[a-z]*',
    ],
    [
      'cherchez pas (?:a me|pas)',
      '(?:laissez|laisse) (?:le|la|moi|tomber) (?:votre )?(?:consultation|questionnaire|' +
        'partir|tranquille maintenant)',
      '(?:ceci|ce message|cette lettre) (?:est|sera) (?:mon|ma|le|la) dern[a-z]+',
      '(?:excusez|excuse) moi (?:de partir|pour (?:tout|le mal|ce que))',
    ],
    [
      '(?<!(?:il|elle|on|qui) [a-z ]{0,24})adieu(?! (?:aux?|a la|a le|a les|les|le|la))',
    ],
    [
      'au revoir (?:a tous|a toutes|tout le monde|et merci|mes|mon|ma|les|maman|papa|la vie)',
      '[.!?] au revoir [.!]? (?=$)',
    ],
    [
      '(?:dites|dite|dis|disez|direz) (?:bien |juste |vous |pas )?(?:leur|lui|a (?!(?:la|le|' +
        'les|un|une|nos|vos|vous|tous|cette|ce|quel|quoi)\\b)[a-z]+)(?: [a-z]+){0,3} (?:que|' +
        'ke|kil|pardon|merci|au revoir)',
    ],
    [
      'que? (?:on|quelqu un) (?:leur|lui) dise (?:que|bien)',
      'que? on (?:dise|explique) a MY KIN',
    ],
    [
      '(?:je )?(?:vous |te |leur |lui )?(?:demande|demandes) (?:tous )?pardon',
      'pardon(?:nez)? (?:moi|a (?:tous|MY|mes|ma|mon)|maman|papa|les enfants|pour (?:tout|ce ' +
        'que|la peine|le mal))',
      'pardonnez moi',
      'desolee? pour (?:tout|ce que je vais|le mal|la peine|maman)',
    ],
    [
      '(?:prenez|prend|prends|occupez vous|occupe toi) (?:bien )?(?:soin )?de (?:eux|lui|elle|' +
        'elles|MY KIN|vous|toi|mes|mon|ma)(?! (?:dossier|demande|cas|idee|proposition|projet|' +
        'sante))',
    ],
    [
      '(?:ce |se )?(?:ne )?(?:est|etait|e) (?:pas|de) (?:de )?(?:la |leur |sa |ta |votre )' +
        '(?:la )?faute(?= )',
      'ce est la faute (?:ni|de personne|a personne)',
      'ce (?:ne )?est (?:la )?faute (?:ni|de personne|a personne)',
      'personne (?:ne )?(?:y )?est pour rien',
      'personne (?:ne )?(?:doit|devra|faut) se en vouloir',
      'ne (?:vous|leur|t) en (?:veux|veuillez|voulez) pas',
      'le probleme ne etait pas (?:eux|vous)',
    ],
    [
      '(?:je )?(?:vous|les|te|la|le) (?:ai (?:tant |tellement |toujours )?aimes?|aimai[st]|' +
        'aime(?! (?:bien|beaucoup (?:le|la|ce)|pas)))(?= (?:tous|fort|tres fort|plus que|a ' +
        'jamais|pour toujours|et pardon|[.!]|tellement|malgre))',
      '(?:mere|pere|maman|papa) les? (?:aimait|aime)',
    ],
    [
      'je (?:ne )?(?:reviendrai|rentrerai|repondrai) (?:plus|pas|jamais)(?= (?:[.,!]|chez|et|' +
        'ici|a la reunion|vous|dite|demain|pour|parmi))',
      '(?:vous|tu|on) (?:ne )?(?:me |m )(?:reverrez|verrez|reverras|verras|reverra|entendrez|' +
        'lirez) (?:plus|jamais|pas)',
    ],
    [
      '(?:ne )?(?:me )?(?:cherchez|cherche|rappelez|repondez|attendez|retenez) ' +
        '(?:surtout )?(?:pas|plus)(?= (?:[.,!]|a me|de moyens|mon corps|pour moi|moi|a savoir|' +
        'je))',
      '(?:inutile|pas la peine|pas besoin) de me (?:repondre|rappeler|chercher|attendre|' +
        'appeler|sauver|recontacter)',
    ],
    [
      'quand vous (?:lirez|lisez|trouverez|recevrez|ouvrirez|verrez) (?:ca|sa|ce|ces|cette|' +
        'mon|tout)',
      '(?:celui|celle|ceux) qui (?:trouve|trouvera|trouveront|lira|lit|me trouvera)',
      'personne ne (?:verra|lira) (?:ce|mon) message',
    ],
    [
      '(?:mes|mon|ces) (?:derniers mots|dernier mot|derniere lettre|dernier message|ultime ' +
        'message)',
      'derniere fois que je (?:ecris|vous ecris|parle|viens|participe|poste)',
    ],
    [
      'merci (?:a (?:tous|toutes|ceux|celles|vous tous) [a-z ]{0,30}(?:cool|bien|gentil|aide|' +
        'tendu|ete|soutenu)|de m avoir (?:supporte|aime|aide)|de me avoir (?:supporte|aime|' +
        'aide))(?= )',
    ],
    [
      '(?:peut|peux|pourra|peu|faut|pouvez) (?:bien )?(?:garder|avoir|prendre|recuperer|' +
        'donner|reprendre|nourrir) (?:mes|mon|ma|le chien|le chat|les manettes)',
      'je (?:laisse|donne|legue|lui laisse|leur laisse) (?:mes|mon|ma|tout a|tout ce que|la ' +
        'place|les cles|mon chien|mon chat)(?! (?:avis|idee|proposition|place a|mail|numero|' +
        'adresse|temps|coordonnees|accord|contact))',
    ],
    [
      '(?:kil|qu il|que il|qu elle|que? on|venir) (?:vienne )?(?:chercher|recuperer|nourrir|' +
        'se occupe) (?:de )?(?:mon |ma |mes |le |la |les )(?:chien|chat|enfants|petite?|' +
        'affaires|animaux|poisson|oiseau|chats|chiens)',
    ],
    [
      '(?:ciao|tchao|bye|tchuss|salut) (?=[.!]? ?$)',
      '(?:bisous?|bises) a (?:tous|tout le monde|toutes)',
    ],
    [
      'je pars (?:tranquille|en paix|sans regrets?|l esprit|sereine?|ce soir|demain|cette ' +
        'nuit|soulagee?)(?! (?:en vacances|chez|a|pour|au))',
      'je (?:peux|vais pouvoir|pourrai) (?:enfin )?(?:partir|mourir) (?:tranquille|en paix|' +
        'serein)',
    ],
    [
      'je (?:voulais|voulai|veux|vien|viens|tenais|tiens) (?:juste |seulement |a )?(?:que ' +
        '(?:quelqu un|on|vous|tout le monde) sache|(?:vous )?dire (?:au revoir|adieu|merci a ' +
        '(?:ceux|tous)))',
      'que quelqu un sache que',
    ],
    [
      'gardez (?:les|le|la) (?:pour|en souvenir)',
      'mettez (?:quelqu un|un autre|une autre) a ma place',
      'donnez ma place',
    ],
  ]),
  place: families([
    [
      'je [a-z ]{0,30}(?:du|au|sur le|sur la|sur les|vers le|vers la|vers les|au dessus du|au ' +
        'bord du|le long du|devant le|devant les|jusque au|en haut du|sous le) (?:parapet|' +
        'toit|rebord|viaduc|vide|rails|passage a niveau|garde corps|voie|voies|tablier)(?= ' +
        '(?:[.,!]|de|du|et|il|en|ferr|sncf|ce soir|cette|demain))(?<!(?:fuite|regarder|vit|' +
        'voir|place|habite|travaux|passe|reparer|manque|avoir|sans|traverse|pas) .{0,30})',
    ],
    [
      'je (?:ai )?(?:compte|regarde|repere|teste|mesure) (?:les |la |le )(?:marches|etages|' +
        'hauteur|profondeur|metres|horaires des trains|trains)',
    ],
    [
      'je tiens? (?:le|la|un|une|mon|ma) (?:cutter|lame|couteau|rasoir|corde|fusil|boite|' +
        'flacon|tube)',
    ],
    [
      'je (?:irai|vais|vai|ire) (?:me (?:mettre|allonger|coucher|poser|jeter)|marcher) (?:sur|' +
        'sous|devant|dans) (?:la|les|le|un)(?: [a-z]+)',
    ],
    [
      '(?:sans douleur|indolore|ne fait (?:pas )?mal que)(?= )',
      '(?:commande|trouve|achete|recu|prepare) (?:tout )?ce que? il (?:faut|fallait|me fallait)',
    ],
    [
      'assez (?:longue|vecu|duré|dure) (?:comme ca|maintenant)',
      'je ai assez vecu',
      'je (?:ne )?ai plus rien a (?:faire|attendre|dire|perdre|vivre)(?: (?:ici|sur terre|' +
        'dans cette vie|la))?(?= [.,!]| et je)',
      'autant (?:en finir|mourir|crever|disparaitre|arreter tout)',
      'depuis que je (?:ai|suis) decide[er]?e?(?= [.,!]|$)',
      'je en ai fini (?:avec|de)',
      '(?:ne )?(?:reprendrai|remangerai) pas',
      'je attends (?:que le|plus que le|plus que la|qu il|que il|que elle|que tout le monde) ' +
        '[a-z ]{0,40}(?:pour le faire|parte|dorme|soient? (?:partie?s?|couchee?s?))',
      '(?:une )?mauvaise surprise',
      '(?:plantez|allumez|mettez) (?:un|une|des) [a-z]+ pour moi',
      'inutile de prevoir ma place',
    ],
  ]),
  burden: families([
    [
      '(?:mieux|tranquilles?|heureux|libres?|soulages?|plus (?:simple|facile|leger|' +
        'tranquille)) (?:tous |tout le monde )?sans moi',
      'sans moi (?:(?:ce |ca |sa |tout |la vie |ils |elle |vous |tu |on |le ' +
        'monde ){1,2}(?:sera|serait|serez|serait|irait|iront|iraient|ira|serai|seront|' +
        'seraient|vivront|vivrait)|[a-z ]{0,24}(?:mieux|tranquille|debarrasse))',
    ],
    [
      '(?:bientot|enfin)? ?(?:debarrasses?|debarrasser|debarasse[rs]?|debarasses) de moi',
      '(?:seront|serez|sera|seraient|serait) (?:enfin |tous |bien |bientot )?(?:debarras|' +
        'tranquil|soulage|libere)[a-z]*',
    ],
    [
      'je (?:ne )?(?:serai|serais|sera|vais (?:plus )?etre) (?:bientot )?(?:plus|pas) ' +
        '(?:longtemps )?(?:un |une |a )(?:poids|charge|fardeau|boulet|probleme|gene|souci)',
      '(?:on|nous) (?:ne )?(?:sera|serons) plus (?:a )?(?:la |une )?charge',
    ],
    [
      '(?:je|tu|on|nous) (?:ne )?(?:derangerai|derangerais|derangera[si]?|derengerai|generai|' +
        'embeterai|emmerderai|ennuierai|couterai|ferai chier|encombrerai|prendrai|generons|' +
        'derangerons|souffrirai) plus',
    ],
    [
      'tout le monde (?:sera|serait|serai|seras|ira|irait|vivra) (?:enfin |bien )?(?:mieux|' +
        'tranquil[a-z]*|content|soulage|libre)',
    ],
    [
      'personne (?:ne )?(?:me |se )?(?:remarquera|regrettera|pleurera|en apercevra|apercevra|' +
        'manquera|verra rien|le verra|saura|me pleurera|viendra a mon)',
      'je (?:ne )?manquera[is]* a personne',
      '(?:qui|personne) (?:ne )?(?:me )?(?:pleurerait|regretterait|remarquerait)',
    ],
    [
      '(?:la|le|les) (?:proteger|liberer|delivrer) de moi',
      'je (?:ne )?(?:suis|sui|sers|ser) (?:qu |que )?(?:un |une |de )?(?:poids|charge|fardeau|' +
        'boulet|parasite|dechet)(?= )',
      'je (?:suis|sui) (?:de trop|en trop)',
      'je (?:gache|pourris|detruis) (?:la vie|leur vie|tout)',
    ],
  ]),
  means: families([
    [
      '(?:la|une|ma) corde (?!a (?:linge|sauter)|de|sensible)(?:est|sera|attend|m|dans|au|et|' +
        'pend|solide|neuve)',
      '(?:la|une) corde (?:dans|au|sur|autour)',
      '(?:le|mon|un|du) (?:fusil|flingue|pistolet) (?!a|de (?:chasse|paintball) pour)',
      'mes (?:lames?|rasoirs?)',
      '(?:la|une) lame (?:de rasoir|sur|dans|contre|est)',
      '(?:couteau|cutter|rasoir) (?:contre|sur) (?:ma|mon|mes|la gorge|le poignet)',
    ],
    [
      '(?:mes|tous mes|toutes mes|les) (?:pilules|cachets|comprimes|medocs|boites|somniferes|' +
        'gelules) (?:sont )?(?:comptees?|comptes|prets|pretes|alignees?|alignes|gardee?s|' +
        'suffi[a-z]+|de cote)',
      '(?:assez|suffisamment|plein|un stock|une reserve|trente|quarante|cinquante|soixante|' +
        'vingt|deux mois|trois mois|un mois) de (?:cachets|medocs|pilules|comprimes|' +
        'somniferes|boites|morphine|insuline|medicaments|traitement)(?= )(?<=(?:je|me|mes|moi|' +
        'mon|jai) .{0,70})(?! (?:par jour|a prendre|chaque|tous les))',
      'je (?:ai )?(?:fait|fais|refait) mes (?:calculs|comptes)(?= [.,!])',
    ],
    [
      '(?:MEDS|ARM) [a-z ]{0,40}(?:devant moi|sur (?:la|ma) (?:table|chaise|commode)|a cote ' +
        'de moi|dans (?:la|ma|mes) mains?|pretes?|prets?|charge[er]?|chargee?|mis de cote|' +
        'alignes?|alignees?|sous (?:le|mon|l) oreiller|sous le lit|dans (?:le|mon) (?:tiroir|' +
        'coffre|sac|garage)|sur (?:mes|les) genoux|me attend|me attendent|accrochee?|est ' +
        'descendu|sont partis|au dessus|a portee)',
    ],
    [
      'je ai (?:bien )?(?:garde[er]?|stocke[er]?|sorti|sortie?s|mis de cote|mis|cache[er]?|' +
        'economise|accumule|compte|achete[er]?|trouve|recupere|vole|prepare|descendu|charge|' +
        'noue|pris|aligne|vide) (?:tout |toute |tous |toutes )?(?:le |la |les |mes |ma |mon |' +
        'une |un |du |des |assez de |\\d+ )(?:[a-z]+ ){0,3}?(?:MEDS|ARM)(?! (?:ce matin|a la ' +
        'pharmacie|par|pour (?:dormir|le|la)|prescrit))',
    ],
    [
      '(?:il )?(?:reste|restait|ne y a plus que|y a plus que) [a-z ]{0,16}(?:cachets|' +
        'comprimes|pilules|gelules) dans la (?:plaquette|boite)',
      'les autres sont (?:deja )?(?:partis|avales|pris)',
      '(?:le|mon|un) fusil (?:de|est|dans)[a-z ]{0,30}(?:descendu|charge|grenier|placard|' +
        'propre|nettoye)',
      'sur (?:la|ma) table devant moi',
    ],
    [
      'je (?:sais|sai) (?:deja |tres bien |exactement )?(?:comment (?:faire|je vais|je ferai|' +
        'my prendre|me y prendre)|ou (?:aller|est rangee?|sont)|faire|quand)(?= (?:[.,!?]|ce ' +
        'soir|et|je|le|les|la clef|pour que))',
      'je ai (?:regarde|cherche|lu) (?:sur internet )?(?:comment (?:mourir|faire|en finir|on ' +
        'fait)|les doses|la dose|combien (?:de|il))',
    ],
    [
      'je (?:le fais|le ferai|vais le faire|passe a le acte|y vais|saute le pas)(?= (?:[.,!?]|' +
        'ce soir|demain|cette nuit|maintenant|cette fois|dimanche))',
      'cette fois (?:ce est|je|c)(?: est)? (?:la bonne|bon|vais pas me rater|ne me raterai|me ' +
        'raterai|sera|me rate)',
      'je (?:ne )?me raterai? pas|ne (?:pas )?me rater cette fois',
    ],
  ]),
  affairs: families([
    [
      'je ai (?:deja |tout |bien )?(?:donne[er]?|confie[er]?|laisse[er]?|place[er]?|' +
        'depose[er]?|poser|pose) (?:a [a-z]+ )?(?:le|mon|mes|ma|la|les|tout) (?:chats?|' +
        'chiens?|cles?|clefs?|affaires|animaux|perruche|lapin|petits? a|chatte|chienne|bijoux|' +
        'voiture|alliance|clés)',
    ],
    [
      '(?:ne )?(?:en )?aurai plus (?:le usage|l usage|besoin|l utilite)',
      'je ai (?:tout )?(?:resilie[er]?|vide[er]? (?:l appart|le appartement|mon compte|la ' +
        'maison)|cloture[er]?|solde[er]?|annule[er]? tout|supprime[er]? (?:mes|tous) ' +
        '(?:comptes?|photos|messages)|efface[er]? (?:mes|tout)|decommande[er]?|rendu (?:les|' +
        'mes) cles et)',
    ],
    [
      '(?:mon|le) testament|mes obseques|mon enterrement|ma tombe',
      'mon incineration|mes cendres',
      'assurance (?:deces|obseques|vie) (?:est|paiera|pour)',
      '(?:tout )?regle (?:avec|chez) le notaire',
      'tout (?:est )?regle(?= )',
      'mes (?:affaires|papiers|comptes|dossiers) sont (?:en ordre|ranges?|pretes?|prets|sur ' +
        'la table|tries|a jour)',
      '(?:range|classe|trie|prepare|laisse|mis)[er]? (?:tous )?(?:les|mes) papiers',
    ],
    [
      '(?:la|ma|mes|les|des|une) lettres? (?:de adieu|pour (?:les|mes|ma|mon|toi|eux|chacun)|' +
        'est (?:ecrite|prete|sur|dans|sous)|elle (?:est|e)|sont (?:ecrites|pretes|sur)|de ' +
        'depart|a (?:mes|ma|mon))',
      'je ai (?:deja )?(?:ecrit|ecri|laisse|fini) (?:la|ma|mes|les|une|des|un|trois|deux) ' +
        '(?:lettres?|mots?|mot pour)(?! (?:a le? (?:ars|mairie|prefet|rectorat|maire|direct)|' +
        'au|aux|de (?:motivation|reclamation|relance)))',
    ],
    [
      '(?:dans|pour) (?:les|mes) (?:enfants|proches) ne auront rien a (?:payer|faire|regler|' +
        'ranger)',
      '(?:les enfants|ils|elle|mes enfants|ma famille) (?:ne )?(?:auront|aura|auron) ' +
        '(?:plus )?(?:rien|de quoi|l assurance|la maison)',
      '(?:ma|mon) (?:mere|soeur|belle mere|voisine|mari|femme|ex|frere) (?:saura|pourra|va|' +
        'viendra) (?:se en occuper|se occuper de (?:eux|elle|lui|mes)|prendre les)',
      'ne (?:me )?(?:prevoyez|comptez|inscrivez) (?:plus|pas) (?:sur )?moi',
      '(?:plus|pas) (?:besoin|la peine) de (?:mon|ma|me) (?:rendez|place|dossier|inscri|' +
        'chercher|garder|logement)',
    ],
    [
      '(?:il y a|ya|ai|aurai|aura|aurez) plus besoin(?= (?:[.,!]|de (?:rien|moi|vous|ca|' +
        'logement|aide|votre|vos|mon|places)))',
    ],
    [
      'je (?:vous )?(?:annule|rends?|laisse) (?:mon|ma) (?:rendez vous|inscription|place|' +
        'abonnement|logement|carte)[a-z ]{0,24}(?:plus besoin|sert plus|servira plus|pour ' +
        'toujours)',
      '(?:me|ne) (?:servira|servirai|sert|servent) plus (?:a rien)?(?= [.,!]| la ou)',
    ],
  ]),
}
