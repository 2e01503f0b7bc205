//! What is said in the window with the projects of this device.

/// Title of the window.
pub const PROJECTS: &str = "Projects on this device";

/// Says what the button with the project's name leads to.
pub const ALL_PROJECTS: &str = "all projects";

/// Names the list.
pub const YOUR_PROJECTS: &str = "Projects";

/// On the project that this tab shows.
pub const OPEN_HERE: &str = "open here";

/// Field and button: another project.
pub const NEW_PROJECT: &str = "New project";

/// Field.
pub const NEW_PROJECT_NAME: &str = "Name of a new project";

/// Field.
pub const PROJECT_NAME: &str = "Name of the project";

/// Button.
pub const OPEN_PROJECT_FILE: &str = "Open a project file…";

/// Heads the projects that were deleted.
pub const DELETED_PROJECTS: &str = "Deleted";

/// Explains them.
pub const DELETED_HINT: &str = "They are still on this device, with their undo history, until you erase them.";

/// Button.
pub const BRING_BACK: &str = "Bring back";

/// Button.
pub const ERASE: &str = "Erase for good…";

/// Names the button that changes a project's name.
#[must_use]
pub fn rename_project(name: &str) -> String {
    format!("Rename {name}")
}

/// Names the button that deletes a project.
#[must_use]
pub fn delete_project(name: &str) -> String {
    format!("Delete {name}")
}

/// Names the button that brings a deleted project back.
#[must_use]
pub fn bring_back(name: &str) -> String {
    format!("{BRING_BACK} {name}")
}

/// Names the button that erases a deleted project.
#[must_use]
pub fn erase(name: &str) -> String {
    format!("Erase for good: {name}")
}

/// Says what a project holds.
#[must_use]
pub fn holds(articles: usize, statements: usize) -> String {
    format!(
        "{}, {}",
        super::count(articles, "article", "articles"),
        super::count(statements, "statement", "statements")
    )
}
