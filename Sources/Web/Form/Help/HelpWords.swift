import AfterSales
import Wording

/// The words of what may help before a defect is reported.
struct HelpWords: PageWords {
    let language: Language

    var intro: String {
        pick(
            "Dis-nous où tu en es : voici ce qui règle souvent le problème. Tu peux passer cette "
                + "étape.",
            "Tell us where you stand: here is what often helps. You can skip this step.")
    }
    func name(_ situation: HelpSituation) -> String {
        switch situation {
        case .justReceived: pick("Je viens de le recevoir", "I just received it")
        case .workedBefore: pick("Il marchait avant", "It worked before")
        case .hasSoftware:
            pick("Il a un logiciel ou des pilotes", "It has software or drivers")
        }
    }

    var `try`: String { pick("À essayer maintenant", "Try this now") }
    func steps(_ situation: HelpSituation) -> [String] {
        switch situation {
        case .justReceived:
            [
                pick(
                    "Suis la mise en route du manuel depuis le début, film et caches retirés.",
                    "Follow the manual’s first steps from the start, films and covers removed."),
                pick(
                    "Charge-le une heure, ou mets des piles neuves.",
                    "Charge it for an hour, or put in new batteries."),
                pick(
                    "Essaie un autre câble, une autre prise, un autre appareil.",
                    "Try another cable, another socket, another device."),
            ]
        case .workedBefore:
            [
                pick(
                    "Éteins-le, débranche-le une minute, rallume-le.",
                    "Switch it off, unplug it for a minute, switch it on again."),
                pick(
                    "Cherche la panne sur le site du fabricant : les plus connues y sont.",
                    "Look the fault up at the manufacturer’s: known ones are there."),
                pick(
                    "Essaie-le sur un autre appareil, pour savoir lequel est en cause.",
                    "Try it on another device, to know which one is at fault."),
            ]
        case .hasSoftware:
            [
                pick(
                    "Installe la dernière version du logiciel, du pilote et du micrologiciel.",
                    "Install the latest software, driver and firmware."),
                pick("Redémarre l’ordinateur, puis l’appareil.", "Restart computer and device."),
                pick(
                    "Retire-le des appareils connus, puis associe-le de nouveau.",
                    "Remove it from the known devices, then pair it again."),
            ]
        }
    }

    var manual: String { pick("Le manuel", "The manual") }
    var guide: String { pick("Notre guide de mise en route", "Our guide to setting it up") }
    var manufacturer: String {
        pick("Les pannes connues, chez le fabricant", "Known faults, at the manufacturer’s")
    }
    var updates: String { pick("Les mises à jour", "The updates") }

    var skip: String { pick("Passer cette étape", "Skip this step") }
    var noHelp: String { pick("Ça ne règle rien, continuer", "No help, continue") }
    var solved: String { pick("C’est réglé", "It works now") }
}
