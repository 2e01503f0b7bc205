//! Texts that are not English: nothing in them is presented as sure.

use ascribe_engine::{NameKind, read};
use ascribe_text::Document;

/// The same invented report in five languages.
const TEXTS: [&str; 5] = [
    "Brücke über die Arle wird geschlossen\n\nDie Bürgermeisterin von Arden, Anna Hale, hat am Montag angekündigt, dass die alte \
     Brücke im Mai geschlossen wird. „Wir haben keine Wahl“, sagte Hale vor Journalisten im Rathaus.",
    "Le pont sur l’Arle va fermer\n\nLa maire d’Arden, Anna Hale, a annoncé lundi que le vieux pont serait fermé en mai. « Nous \
     n’avons pas le choix », a déclaré Mme Hale devant la presse. Le conseil du port n’est pas d’accord.",
    "جسر النهر سيغلق\n\nقالت رئيسة البلدية آنا هيل يوم الاثنين إن الجسر القديم سيغلق في مايو. وأضافت: «ليس لدينا خيار آخر».",
    "Міст через Арле закриють\n\nМерка Ардена Анна Гейл заявила в понеділок, що старий міст закриють у травні. «У нас немає \
     вибору», — сказала Гейл журналістам.",
    "阿勒河大桥将关闭\n\n阿登市长安娜·黑尔星期一宣布，旧桥将于五月关闭。“我们别无选择，”黑尔对记者说。",
];

#[test]
fn another_language_is_noticed_and_nothing_in_it_is_sure() {
    for text in TEXTS {
        let reading = read(&Document::from_text(text));
        assert!(reading.is_foreign, "{text}");
        let mut sure = reading.statements.iter().filter(|found| found.attribution.confidence.value() > 0.25);
        assert_eq!(sure.next(), None, "{text}");
        let mut strange = reading.entities.iter().filter(|entity| !is_expected(&entity.name, entity.kind));
        assert_eq!(strange.next(), None, "{text}");
    }
}

fn is_expected(name: &str, kind: NameKind) -> bool {
    name == "Anna Hale" && kind == NameKind::Person
}

#[test]
fn english_with_foreign_names_and_a_foreign_quotation_is_english() {
    let text =
        "“Wir haben keine Wahl,” the mayor of Sankt Ardenberg, Jürgen Großmüller, said in German after the meeting.";
    assert!(!read(&Document::from_text(text)).is_foreign);
}
