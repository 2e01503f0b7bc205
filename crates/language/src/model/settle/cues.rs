//! Words that tell what stands beside them: what bodies and places are called by, and who speaks for them.

use ascribe_text::Listed;

/// What bodies are called by in small letters, before or behind their names.
pub(super) static BODIES: Listed = Listed::new(
    "party movement militia newspaper company group agency corporation airline airlines website magazine daily tabloid
    firm startup start-up carrier broadcaster channel network station retailer manufacturer automaker carmaker chain brand
    bank insurer organisation organization charity foundation association federation union alliance coalition club team
    publisher conglomerate subsidiary consortium NGO",
);

/// Who speaks or works for bodies, and what is theirs: words behind their names.
pub(super) static STAFF: Listed = Listed::new(
    "spokesman spokeswoman spokesperson officials executives employees members activist activists fighters militants
    lawyers shares users customers management website app platform flights subsidiaries headquarters",
);

/// Who heads bodies: words before "of" or "at" and their names.
pub(super) static HEADS: Listed =
    Listed::new("CEO founder co-founder cofounder owner shareholder employee subsidiary spokesman spokeswoman");

/// What places are called by in small letters, before "of" or behind their names.
pub(super) static PLACES: Listed = Listed::new(
    "town city village province district region river island islands peninsula suburb municipality county township
    neighborhood neighbourhood port prefecture state area coast valley hamlet settlement resort capital residents airport
    locality border outskirts mayor governor streets communities districts provinces villages towns cities regions
    counties neighborhoods neighbourhoods",
);

/// Words before places.
pub(super) static WHERE: Listed =
    Listed::new("northern southern eastern western near nearby northeastern northwestern southeastern southwestern");

/// Who rules places: "President Hale of Belmar".
pub(super) static RULERS: Listed = Listed::new(
    "President Minister Premier Chancellor King Queen Prince Emir Sultan Governor Mayor Senator Ambassador",
);

/// What rows of places end with: "Belmar, Sorrel and Fenn districts".
pub(super) static PLURALS: Listed = Listed::new(
    "districts provinces villages towns cities regions counties islands municipalities states neighborhoods
    neighbourhoods suburbs rivers",
);

/// What names of bodies begin with in other languages.
pub(super) static FOREIGN_BODIES: Listed = Listed::new(
    "Organización Asociación Comisión Alianza Federación Universidad Instituto Ministerio Banco Partido Movimiento
    Fundación Consejo Sociedad Unión Frente Policía Diario Grupo Associação Federação Universidade Fundação Organização
    Parti Mouvement Banque Société Université Institut Ministère Conseil Fédération Fondation Partai Yayasan",
);

/// What names of places begin with in other languages.
pub(super) static FOREIGN_PLACES: Listed = Listed::new(
    "Río Rio Lago Isla Islas Playa Cerro Sierra Puerto Plaza Parque Hacienda Presa Laguna Bahía Calle Avenida Rue Lac Mont
    Monte Château Île Pont Praia Ilha Serra Wadi Jebel Jabal Deir Kafr Beit Oued Klong Khlong Kampung Sungai Bukit Gunung
    Pulau Tanjung",
);

/// Abbreviations of things and of kinds of people: they name nobody.
pub(super) static THINGS: Listed = Listed::new(
    "LGBT LGBTQ LGBTI LGBTQI NGO INGO CEO CFO GDP GNP VAT HIV DNA RNA PCR ICU GPS ATM SUV UFO VIP CCTV SMS PDF USB IPO NFT
    IED AIDS PhD MBA COVID SARS MP MEP DUI RPG WMD IVF",
);

/// What storms are called by.
pub(super) static STORMS: Listed = Listed::new("storm hurricane typhoon cyclone depression");

/// What stands before the names of ships.
pub(super) static SHIPS: Listed = Listed::new("MV HMS USS RMS HMAS");

/// Small words that surnames begin with.
pub(super) static PARTICLES: Listed =
    Listed::new("bin ibn van von de der den di da del della dos du la le ter ould abu");

/// Arabic articles, as they are written before various letters.
pub(super) static ARTICLES: Listed = Listed::new("al el ul ur an ar as ash at az ad ed");

/// What stands behind a person's name and is no part of it.
pub(super) static HONOURS: Listed = Listed::new("MP MEP MLA MSP QC KC SC OBE CBE MBE PhD Ph.D. M.D.");

/// Titles of ranks that the lists have only with a full stop, or not at all, or as given names too.
pub(super) static RANKS: Listed = Listed::new(
    "sen rep gov gen lt col maj capt sgt adm brig cpl envoy imam presidents vice king queen pope sheikh sheik cardinal lance
    independent",
);

/// Last words of newspapers, whose article belongs to their names.
pub(super) static PRESS: Listed = Listed::new(
    "Times Post Guardian Telegraph Mail Journal Herald Tribune Standard Star Sun Globe Independent Express Mirror Observer
    News Chronicle Economist",
);

/// Bodies that take the word before them into their name: "Norwegian Army", "Arden Airways".
pub(super) static ARMS: Listed = Listed::new("army navy airways airlines embassy customs police military parliament");

/// Numbers of kings and popes; "I" stands alone too often.
pub(super) static NUMERALS: Listed = Listed::new("II III IV V VI VII VIII IX X XI XII XIV XV XVI XVIII");

/// What stands behind the names of clubs.
pub(super) static CLUBS: Listed = Listed::new("F.C. FC A.F.C. AFC C.F. CF S.C. RFC");
