export const secrecy = {
  title: 'Comment votre vote reste secret',
  lead: 'Ce que Concerto sait, ce qu’il ne sait pas, et ce que personne ne peut vous promettre.',
  drawing: {
    alternative: 'Dessin : votre code mène à deux endroits séparés, le registre et l’urne, par deux clés différentes. Entre le registre et l’urne, il n’y a pas de passage.',
    code: 'Votre code',
    registry: 'Le registre',
    urn: 'L’urne',
  },
  stores: {
    title: 'Deux endroits qui ne se parlent pas',
    text: 'Savoir qui a le droit de voter et savoir ce qui a été voté sont deux choses. Concerto les garde dans deux endroits séparés.',
    registry: {
      title: 'Ce que garde le registre',
      codes: 'Quels codes existent, sous une forme qui ne permet pas de les relire.',
      group: 'Pour quel groupe chaque code a été imprimé, et pour quel lieu.',
      notWho: 'Jamais à qui un code a été remis.',
      notUsed: 'Jamais si un code a servi.',
    },
    urn: {
      title: 'Ce que garde l’urne',
      content: 'Ce que dit chaque bulletin.',
      group: 'Le groupe dans lequel il a été déposé. Les groupes trop petits sont réunis à la fin du vote.',
      nobody: 'Jamais de nom, de code ni d’adresse.',
      noTime: 'Jamais la date ni l’heure.',
    },
    why: 'Votre code mène au registre par un premier calcul secret, et à votre bulletin par un second. L’un ne donne pas l’autre. Quand vous votez, rien ne s’écrit dans le registre.',
    destroyed: 'À la fin du vote, les codes et ce qui permettait ces calculs sont détruits. Plus personne ne peut alors essayer un code sur l’urne.',
  },
  ways: {
    code: {
      title: 'Si vous votez avec un code',
      first: 'Un lieu que vous connaissez imprime des codes et les remet sans noter à qui. Il s’y engage. Un code permet un seul bulletin.',
      then: 'Pour changer votre vote, il faut aussi la clé de modification, montrée une seule fois après le vote. Qui garde la feuille de codes ne peut donc ni lire ni changer un vote déjà déposé. Il pourrait voter avant vous : votre code vous dirait alors qu’il a déjà servi.',
    },
    email: {
      title: 'Si vous votez avec une adresse e-mail',
      first: 'C’est possible pour un seul groupe, et pas dans toutes les consultations. C’est comme une enveloppe fermée, doublée d’un papier carbone : le registre vérifie votre adresse, signe l’enveloppe sans l’ouvrir, et vous la rend. Le papier à l’intérieur est signé. Vous votez avec lui, sans l’enveloppe.',
      then: 'Votre adresse reste lisible le temps que le message parte. Ensuite, le registre n’en garde qu’une empreinte, pour ne donner qu’un droit de vote par adresse. Elle est détruite à la fin du vote. Le registre sait donc que cette adresse a reçu un droit de vote, mais pas si elle a voté.',
    },
  },
  afterwards: {
    title: 'Ce que vous pouvez vérifier',
    receipt: {
      title: 'Votre reçu',
      text: 'Il dit si votre bulletin est dans l’urne, et s’il a été remplacé. Il ne dit pas vos choix. Quand le résultat est public, il donne aussi une preuve que votre navigateur recalcule lui-même.',
    },
    seal: {
      title: 'Le scellement',
      text: 'À la fin du vote, les bulletins sont rangés dans un ordre qui ne dit rien de leur arrivée. Une empreinte de l’urne entière est calculée, et le comité de pilotage la note. Si quelqu’un changeait un bulletin ensuite, l’empreinte ne serait plus la même.',
    },
    recount: {
      title: 'Le recompte',
      text: 'Une personne désignée par la présidence du conseil peut emporter l’urne scellée et tout recompter sur son propre ordinateur. Elle voit les bulletins, sans rien qui dise de qui ils viennent. Chaque fois, le journal du conseil le note.',
    },
  },
  limits: {
    title: 'Ce qui n’est pas promis',
    server: 'Qui tient le serveur pendant que vous votez pourrait le modifier pour regarder, ou vous envoyer une page piégée. Ce qui est gardé ensuite, seul, ne relie pas une personne à un bulletin.',
    adding: 'Qui tient le serveur pourrait aussi ajouter des bulletins pendant le vote, tant qu’il reste des codes non utilisés. Votre reçu montre que le vôtre est là, pas que tous les autres sont justes.',
    open: 'Tant que le vote dure, qui lirait les fichiers de l’urne verrait dans quel ordre les bulletins sont arrivés. Le scellement l’efface, mais pas dans une copie faite avant.',
    card: 'Qui aurait à la fois votre carte, les fichiers et le secret du serveur pourrait retrouver votre bulletin pendant le vote, ou plus tard dans des copies faites avant la fin.',
    pressure: 'Concerto n’empêche ni un regard par-dessus l’épaule, ni qu’on vous force, ni de vendre son vote : une personne qui s’y connaît peut garder de quoi prouver le sien.',
    addresses: 'Avec plusieurs adresses e-mail, une personne peut recevoir plusieurs droits de vote.',
    small: 'Un petit groupe reste un petit groupe. Aucun chiffre n’est publié sur moins de onze personnes, mais on peut toujours deviner.',
    device: 'Votre navigateur peut garder dans ses propres fichiers l’adresse lue sur un carré à scanner, même si la page l’efface. Si vous choisissez d’y garder les réponses d’un vote commencé, qui ouvre votre appareil peut les lire, jusqu’à ce que vous votiez ou les effaciez.',
  },
  yours: {
    title: 'Ce que vous pouvez faire',
    later: 'Par e-mail : recevez votre droit de vote, puis votez quelques heures plus tard.',
    screen: 'Votez là où personne ne voit votre écran.',
    card: 'Gardez votre carte et votre clé de modification pour vous, jusqu’à la fin du vote.',
    receipt: 'Gardez votre reçu à part, et ne le donnez à personne : qui recompte l’urne pourrait y reconnaître votre bulletin.',
    shared: 'Sur un ordinateur partagé, notez ou imprimez, puis fermez la fenêtre. Préférez votre appareil si vous en avez un.',
    tell: 'Si votre code dit qu’il a déjà servi, ou si votre reçu n’est pas dans l’urne, prévenez le conseil.',
  },
  files: {
    title: 'Pour qui veut vérifier les programmes',
    text: 'Votre navigateur reçoit de ce site des programmes qui préparent votre vote. Voici leur empreinte. Qui a le code de Concerto peut fabriquer les mêmes fichiers chez soi, et doit trouver la même.',
    how: 'Un petit programme, décrit dans la documentation de Concerto, télécharge les fichiers de ce site et les compare. Cela ne prouve rien sur ce que le site enverra à quelqu’un d’autre, ou plus tard.',
    list: 'La liste des fichiers et de leurs empreintes',
  },
}
