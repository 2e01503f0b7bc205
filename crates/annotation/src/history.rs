//! What was done, and how to take it back.

use crate::{Change, Conflict, Edit, EditName, Project, Step};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// A project with the way it came to be: every edit can be undone, back to the beginning.
///
/// The same steps from the same start always give the same history, so a journal of [`Step`]s is all that storage needs.
/// Cheap to clone: edits, articles and statements are shared.
///
/// Typing a note makes an edit at every key; edits that write the note of one statement directly after each other become
/// one edit here. Anything in between, an undo and a redo included, begins a new one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct History {
    project: Project,
    done: Vec<Rc<Edit>>,
    undone: Vec<Rc<Edit>>,
    /// The last step did the last edit of `done`: an edit of the same note may join it.
    #[serde(default)]
    open: bool,
}

impl History {
    /// Begins a history at a project that is already there: nothing can be undone yet.
    #[must_use]
    pub fn new(project: Project) -> Self {
        Self { project, ..Self::default() }
    }

    /// Carries a journal out, from the empty project.
    ///
    /// # Errors
    /// With the place of the first step that does not fit, and why, and the history up to there.
    pub fn replay(steps: impl IntoIterator<Item = Step>) -> Result<Self, Box<Broken>> {
        let mut history = Self::default();
        for (at, step) in steps.into_iter().enumerate() {
            if let Err(conflict) = history.apply(step) {
                return Err(Box::new(Broken { at, conflict, history }));
            }
        }
        Ok(history)
    }

    /// Gives the project as it is now.
    #[must_use]
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// Carries one step out.
    ///
    /// # Errors
    /// When the step does not fit; everything is then as it was.
    pub fn apply(&mut self, step: Step) -> Result<(), Conflict> {
        match step {
            Step::Do(edit) => self.carry_out(edit),
            Step::Undo => self.undo(),
            Step::Redo => self.redo(),
        }
    }

    /// Tells whether there is a step to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Tells whether there is a step to do again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Names the step that [`Step::Undo`] would take back.
    #[must_use]
    pub fn undo_name(&self) -> Option<EditName> {
        self.done.last().map(|edit| edit.name)
    }

    /// Says what [`Step::Undo`] would take back, in particular.
    #[must_use]
    pub fn undo_title(&self) -> Option<&str> {
        self.done.last().map(|edit| edit.title())
    }

    /// Says what [`Step::Redo`] would do again, in particular.
    #[must_use]
    pub fn redo_title(&self) -> Option<&str> {
        self.undone.last().map(|edit| edit.title())
    }

    /// Names the step that [`Step::Redo`] would do again.
    #[must_use]
    pub fn redo_name(&self) -> Option<EditName> {
        self.undone.last().map(|edit| edit.name)
    }

    /// Gives the edits that can be undone, oldest first.
    #[must_use]
    pub fn done(&self) -> &[Rc<Edit>] {
        &self.done
    }

    fn carry_out(&mut self, edit: Rc<Edit>) -> Result<(), Conflict> {
        self.project.apply(&edit)?;
        self.undone.clear();
        let joined = self.done.last().filter(|_| self.open).and_then(|last| join_notes(last, &edit));
        if joined.is_some() {
            self.done.pop();
        }
        self.done.push(joined.map_or(edit, Rc::new));
        self.open = true;
        Ok(())
    }

    fn undo(&mut self) -> Result<(), Conflict> {
        let edit = self.done.last().ok_or(Conflict::NothingToUndo)?;
        self.project.apply(&edit.inverse())?;
        self.undone.extend(self.done.pop());
        self.open = false;
        Ok(())
    }

    fn redo(&mut self) -> Result<(), Conflict> {
        let edit = self.undone.last().ok_or(Conflict::NothingToRedo)?;
        self.project.apply(edit)?;
        self.done.extend(self.undone.pop());
        self.open = false;
        Ok(())
    }
}

/// A journal that does not fit itself: one of its steps was lost or damaged.
#[derive(Clone, Debug, thiserror::Error)]
#[error("step {at} of the journal does not fit: {conflict}")]
pub struct Broken {
    /// The place of the step, counted from 0.
    pub at: usize,
    /// Why it does not fit.
    pub conflict: Conflict,
    /// Everything up to that step.
    pub history: History,
}

/// Joins two edits that write the same note one after the other.
fn join_notes(first: &Edit, second: &Edit) -> Option<Edit> {
    if first.name != EditName::WriteNote || second.name != EditName::WriteNote {
        return None;
    }
    let ([Change::Statement { before, after: between }], [Change::Statement { before: then, after }]) =
        (first.changes.as_slice(), second.changes.as_slice())
    else {
        return None;
    };
    (between == then).then(|| Edit {
        name: EditName::WriteNote,
        title: String::new(),
        changes: vec![Change::Statement { before: before.clone(), after: after.clone() }],
    })
}
