//! Finding many things by their ids without looking at all of them each time.

/// The places of things by their ids.
pub(crate) struct Index<'i>(Vec<(&'i str, usize)>);

impl<'i> Index<'i> {
    /// Takes the ids in the order of their things; of two equal ids the first counts.
    pub(crate) fn of(ids: impl Iterator<Item = &'i str>) -> Self {
        let mut places = ids.enumerate().map(|(place, id)| (id, place)).collect::<Vec<_>>();
        ascribe_text::sort(&mut places);
        Self(places)
    }

    /// Gives the place of the thing with this id.
    pub(crate) fn place(&self, id: &str) -> Option<usize> {
        let at = self.0.partition_point(|(other, _)| *other < id);
        self.0.get(at).filter(|(other, _)| *other == id).map(|(_, place)| *place)
    }
}
