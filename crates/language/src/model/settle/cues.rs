//! Words that tell what stands beside them: what bodies and places are called by, and who speaks for them.

/// Words, divided by white space.
pub(super) struct Cues(&'static str);

impl Cues {
    /// Tells whether a word is one of them, as it stands.
    pub(super) fn has(&self, word: &str) -> bool {
        self.0.split_ascii_whitespace().any(|cue| cue == word)
    }
}

/// What bodies are called by in small letters, before or behind their names.
pub(super) const BODIES: Cues = Cues(
    "party movement militia newspaper company group agency corporation airline airlines website magazine daily tabloid
    firm startup start-up carrier broadcaster channel network station retailer manufacturer automaker carmaker chain brand
    bank insurer organisation organization charity foundation association federation union alliance coalition club team
    publisher conglomerate subsidiary consortium NGO",
);

/// Who speaks or works for bodies, and what is theirs: words behind their names.
pub(super) const STAFF: Cues = Cues(
    "spokesman spokeswoman spokesperson officials executives employees members activist activists fighters militants
    lawyers shares users customers management website app platform flights subsidiaries headquarters",
);

/// Who heads bodies: words before "of" or "at" and their names.
pub(super) const HEADS: Cues =
    Cues("CEO founder co-founder cofounder owner shareholder employee subsidiary spokesman spokeswoman");

/// What places are called by in small letters, before "of" or behind their names.
pub(super) const PLACES: Cues = Cues(
    "town city village province district region river island islands peninsula suburb municipality county township
    neighborhood neighbourhood port prefecture state area coast valley hamlet settlement resort capital residents airport
    locality border outskirts mayor governor streets communities districts provinces villages towns cities regions
    counties neighborhoods neighbourhoods",
);

/// Words before places.
pub(super) const WHERE: Cues =
    Cues("northern southern eastern western near nearby northeastern northwestern southeastern southwestern");

/// Who rules places: "President Hale of Belmar".
pub(super) const RULERS: Cues =
    Cues("President Minister Premier Chancellor King Queen Prince Emir Sultan Governor Mayor Senator Ambassador");

/// What rows of places end with: "Belmar, Sorrel and Fenn districts".
pub(super) const PLURALS: Cues = Cues(
    "districts provinces villages towns cities regions counties islands municipalities states neighborhoods
    neighbourhoods suburbs rivers",
);

/// What names of bodies begin with in other languages.
pub(super) const FOREIGN_BODIES: Cues = Cues(
    "Organización Asociación Comisión Alianza Federación Universidad Instituto Ministerio Banco Partido Movimiento
    Fundación Consejo Sociedad Unión Frente Policía Diario Grupo Associação Federação Universidade Fundação Organização
    Parti Mouvement Banque Société Université Institut Ministère Conseil Fédération Fondation Partai Yayasan",
);

/// What names of places begin with in other languages.
pub(super) const FOREIGN_PLACES: Cues = Cues(
    "Río Rio Lago Isla Islas Playa Cerro Sierra Puerto Plaza Parque Hacienda Presa Laguna Bahía Calle Avenida Rue Lac Mont
    Monte Château Île Pont Praia Ilha Serra Wadi Jebel Jabal Deir Kafr Beit Oued Klong Khlong Kampung Sungai Bukit Gunung
    Pulau Tanjung",
);

/// Abbreviations of things and of kinds of people: they name nobody.
pub(super) const THINGS: Cues = Cues(
    "LGBT LGBTQ LGBTI LGBTQI NGO INGO CEO CFO GDP GNP VAT HIV DNA RNA PCR ICU GPS ATM SUV UFO VIP CCTV SMS PDF USB IPO NFT
    IED AIDS PhD MBA COVID SARS MP MEP DUI RPG WMD IVF",
);

/// What storms are called by.
pub(super) const STORMS: Cues = Cues("storm hurricane typhoon cyclone depression");

/// What stands before the names of ships.
pub(super) const SHIPS: Cues = Cues("MV HMS USS RMS HMAS");

/// Small words that surnames begin with.
pub(super) const PARTICLES: Cues = Cues("bin ibn van von de der den di da del della dos du la le ter ould abu");

/// Arabic articles, as they are written before various letters.
pub(super) const ARTICLES: Cues = Cues("al el ul ur an ar as ash at az ad ed");

/// What stands behind a person's name and is no part of it.
pub(super) const HONOURS: Cues = Cues("MP MEP MLA MSP QC KC SC OBE CBE MBE PhD Ph.D. M.D.");

/// Titles of ranks that the lists have only with a full stop, or not at all, or as given names too.
pub(super) const RANKS: Cues = Cues(
    "sen rep gov gen lt col maj capt sgt adm brig cpl envoy imam presidents vice king queen pope sheikh sheik cardinal lance
    independent",
);

/// Last words of newspapers, whose article belongs to their names.
pub(super) const PRESS: Cues = Cues(
    "Times Post Guardian Telegraph Mail Journal Herald Tribune Standard Star Sun Globe Independent Express Mirror Observer
    News Chronicle Economist",
);

/// Bodies that take the word before them into their name: "Norwegian Army", "Arden Airways".
pub(super) const ARMS: Cues = Cues("army navy airways airlines embassy customs police military parliament");

/// Numbers of kings and popes; "I" stands alone too often.
pub(super) const NUMERALS: Cues = Cues("II III IV V VI VII VIII IX X XI XII XIV XV XVI XVIII");

/// What stands behind the names of clubs.
pub(super) const CLUBS: Cues = Cues("F.C. FC A.F.C. AFC C.F. CF S.C. RFC");
