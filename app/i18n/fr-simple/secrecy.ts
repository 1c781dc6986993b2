export const secrecy = {
  title: 'Comment votre vote reste secret',
  lead: 'Ce que le site sait. Ce qu’il ne sait pas. Et ce que personne ne peut promettre.',
  drawing: {
    alternative: 'Dessin : votre code mène à deux endroits, le registre et l’urne. Il y a deux clés différentes. Il n’y a pas de passage entre les deux endroits.',
  },
  stores: {
    title: 'Deux endroits séparés',
    text: 'Un endroit garde les codes. C’est le registre. Un autre garde les votes. C’est l’urne. Les deux sont séparés.',
    registry: {
      title: 'Le registre garde',
      codes: 'La trace des codes. On ne peut pas relire les codes.',
      group: 'Le groupe de chaque code, et le lieu qui le donne.',
      notWho: 'Il ne sait pas qui a reçu le code.',
      notUsed: 'Il ne sait pas si le code a servi.',
    },
    urn: {
      title: 'L’urne garde',
      content: 'Les réponses de chaque bulletin.',
      group: 'Le groupe de la personne. À la fin, les petits groupes sont réunis.',
      nobody: 'Pas de nom. Pas de code. Pas d’adresse.',
      noTime: 'Pas de date. Pas d’heure.',
    },
    why: 'Votre code ouvre deux portes, avec deux clés différentes. Une clé ne donne pas l’autre. Quand vous votez, rien ne change dans le registre.',
    destroyed: 'À la fin du vote, les codes et les clés sont détruits. Ensuite, plus personne ne peut essayer un code.',
  },
  ways: {
    code: {
      title: 'Vous votez avec un code',
      first: 'Un lieu près de chez vous donne les codes. Il promet de ne pas noter à qui. Un code sert pour un seul vote.',
      then: 'Pour changer votre vote, il faut aussi votre clé. Elle ne s’affiche que pour vous. La personne qui a la feuille ne peut pas lire votre vote. Elle ne peut pas le changer. Elle pourrait voter avant vous. Alors le site vous dit que le code a déjà servi.',
    },
    email: {
      title: 'Vous votez avec un e-mail',
      first: 'C’est possible pour un seul groupe. C’est comme une enveloppe fermée. Le site signe l’enveloppe, sans l’ouvrir. La signature passe à travers, sur le papier. Vous votez avec le papier, sans l’enveloppe.',
      then: 'Le site lit votre adresse pour envoyer le message. Après, il n’en garde qu’une trace. La trace sert à donner un seul droit de vote. Elle est détruite à la fin. Le site sait que vous avez reçu un droit de vote. Il ne sait pas si vous avez voté.',
    },
  },
  afterwards: {
    title: 'Ce que vous pouvez vérifier',
    receipt: {
      text: 'Il dit si votre vote est dans l’urne. Il ne dit pas vos réponses. Après le résultat, il donne une preuve.',
    },
    seal: {
      title: 'L’urne est fermée pour toujours',
      text: 'À la fin, les votes sont mélangés. Le site calcule un numéro avec tous les votes. Le comité note ce numéro. Si quelqu’un change un vote, le numéro n’est plus le même.',
    },
    recount: {
      title: 'On peut recompter',
      text: 'Une personne choisie peut recompter tous les votes sur son ordinateur. Elle ne sait pas de qui ils viennent. Le journal du conseil le note.',
    },
  },
  limits: {
    title: 'Ce qui n’est pas promis',
    server: 'La personne qui gère l’ordinateur du site pourrait tricher et regarder pendant que vous votez. Ce qui est gardé après ne dit pas qui a voté.',
    adding: 'Cette personne pourrait aussi ajouter de faux votes, s’il reste des codes. Votre reçu parle seulement de votre vote.',
    open: 'Pendant le vote, les fichiers de l’urne montrent l’ordre des votes. À la fin, cet ordre est effacé. Une vieille copie le garde.',
    card: 'Quelqu’un qui a votre carte et tous les fichiers secrets du site pourrait trouver votre vote.',
    pressure: 'Le site ne peut pas empêcher quelqu’un de regarder votre écran. Il ne peut pas empêcher quelqu’un de vous forcer. Une personne peut aussi vendre son vote.',
    addresses: 'Une personne qui a plusieurs adresses e-mail peut voter plusieurs fois.',
    small: 'Dans un petit groupe, on peut deviner. Le site ne montre jamais un chiffre sur moins de onze personnes.',
    device: 'Votre téléphone peut se souvenir du carré que vous avez scanné. Vous avez choisi d’y garder vos réponses ? Une personne qui l’ouvre peut les lire.',
  },
  yours: {
    later: 'Avec un e-mail : prenez votre droit de vote, puis votez quelques heures après.',
    screen: 'Votez quand personne ne voit votre écran.',
    card: 'Gardez votre carte et votre clé pour vous.',
    receipt: 'Gardez votre reçu. Ne le donnez à personne.',
    shared: 'L’ordinateur n’est pas à vous ? Notez ou imprimez, puis fermez la fenêtre.',
    tell: 'Votre code a déjà servi ? Votre reçu n’est pas dans l’urne ? Dites-le au conseil.',
  },
  files: {
    title: 'Pour les personnes qui savent programmer',
    text: 'Le site envoie des programmes à votre appareil. Ce numéro est calculé avec ces programmes. On peut les refaire chez soi, et comparer.',
    how: 'La documentation de Concerto explique comment. Cela ne dit pas ce que le site enverra plus tard.',
    list: 'La liste des programmes',
  },
}
