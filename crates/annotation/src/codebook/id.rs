//! What the entries of a codebook are called.

use crate::id::id_type;
use crate::lookup;

id_type! {
    /// Names a speaker of the codebook.
    SpeakerId
}
id_type! {
    /// Names an organisation of the codebook.
    OrganizationId
}
id_type! {
    /// Names a concept of the codebook.
    ConceptId
}
id_type! {
    /// Names a role of the codebook.
    RoleId
}
id_type! {
    /// Names a type of statement.
    StatementTypeId
}
id_type! {
    /// Names a field of a type of statement, or of articles. Only fields of one type need different names.
    FieldId
}

/// Lets an id be made of a name.
macro_rules! id_of_name {
    ($name:ident) => {
        impl $name {
            /// Makes the id that a new entry of this name starts with: "Anna B. Hale" is `anna-b-hale`.
            ///
            /// The same name gives the same id in every project, so that files of two people fit together.
            #[must_use]
            pub fn of_name(name: &str) -> Self {
                lookup::slug(name).into()
            }
        }
    };
}

id_of_name!(SpeakerId);
id_of_name!(OrganizationId);
id_of_name!(ConceptId);
id_of_name!(RoleId);
id_of_name!(StatementTypeId);
id_of_name!(FieldId);
